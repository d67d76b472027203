/** Answers of the respondents' door: pages in three encodings, redirects and JSON. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";
import type { RenderedPage } from "../features/surveys/render-survey.server.tsx";
import { Problem } from "../problems.ts";

type Encoding = "identity" | "gzip" | "br";

/** A page with its bytes and headers in each encoding; made once and sent to everybody. */
export interface ReadyPage {
  bytes: Record<Encoding, Buffer>;
  /** Names and values in turn, the shape that node writes fastest. */
  heads: Record<Encoding, string[]>;
}

/** Headers of every respondent's page. no-store: Back after Finish must not show the last child's answers. */
function headersOf(policy: string): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
    Vary: "Accept-Encoding",
  };
}

/** Compresses a page once, as small as it gets. */
export function readyPage(page: RenderedPage): ReadyPage {
  const identity = Buffer.from(page.html);
  const bytes = {
    identity,
    gzip: gzipSync(identity, { level: 9 }),
    br: brotliCompressSync(identity, { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
  };
  const head = (encoding: Encoding) =>
    Object.entries({
      ...headersOf(page.policy),
      "Content-Length": String(bytes[encoding].length),
      ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    }).flat();
  return { bytes, heads: { identity: head("identity"), gzip: head("gzip"), br: head("br") } };
}

function encodingFor(req: IncomingMessage): Encoding {
  const accepted = req.headers["accept-encoding"];
  if (typeof accepted !== "string") return "identity";
  return accepted.includes("br") ? "br" : accepted.includes("gzip") ? "gzip" : "identity";
}

export function sendReady(req: IncomingMessage, res: ServerResponse, page: ReadyPage): void {
  const encoding = encodingFor(req);
  res.writeHead(200, page.heads[encoding]);
  res.end(req.method === "HEAD" ? undefined : page.bytes[encoding]);
}

/** A ready page that was changed for one person, with the same headers; it is compressed quickly. */
export function sendOwn(req: IncomingMessage, res: ServerResponse, ready: ReadyPage, html: string): void {
  const gzip = encodingFor(req) !== "identity";
  const plain = Buffer.from(html);
  const bytes = gzip ? gzipSync(plain) : plain;
  const heads = ready.heads[gzip ? "gzip" : "identity"];
  const own = heads.map((value, place) => (heads[place - 1] === "Content-Length" ? String(bytes.length) : value));
  res.writeHead(200, own);
  res.end(req.method === "HEAD" ? undefined : bytes);
}

export function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  page: RenderedPage,
  more: Record<string, string> = {},
): void {
  const bytes = Buffer.from(page.html);
  res.writeHead(status, { ...headersOf(page.policy), "Content-Length": bytes.length, ...more });
  res.end(req.method === "HEAD" ? undefined : bytes);
}

export function wantsJson(req: IncomingMessage): boolean {
  const accept = req.headers.accept ?? "";
  return accept.includes("application/json") && !accept.includes("text/html");
}

export function sendJson(res: ServerResponse, status: number, body: unknown, more: Record<string, string> = {}): void {
  const bytes = Buffer.from(JSON.stringify(body));
  res.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": bytes.length,
    "Cache-Control": "no-store",
    ...more,
  });
  res.end(bytes);
}

/** A style sheet or script named by its content, so it may be kept for ever. */
export function sendPart(req: IncomingMessage, res: ServerResponse, path: string, part: string | undefined): void {
  if (part === undefined) throw new Problem("bad-address");
  const plain = Buffer.from(part);
  const gzip = encodingFor(req) !== "identity";
  const bytes = gzip ? gzipSync(plain) : plain;
  res.writeHead(200, {
    "Content-Type": `text/${path.endsWith(".js") ? "javascript" : "css"}; charset=utf-8`,
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
    "Content-Length": bytes.length,
    Vary: "Accept-Encoding",
    ...(gzip ? { "Content-Encoding": "gzip" } : {}),
  });
  res.end(req.method === "HEAD" ? undefined : bytes);
}

export function redirectTo(res: ServerResponse, place: string): void {
  res.writeHead(303, { Location: place, "Cache-Control": "no-store", "Content-Length": 0 });
  res.end();
}
