/** Answers of the respondents' door: pages in three encodings, redirects, and problems as a page or as JSON. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";
import { inEnglish, languageNamed } from "#surveys/languages.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { Message } from "../features/responses/response-pages.tsx";
import type { RenderedPage } from "../features/surveys/render-survey.server.tsx";
import { Problem, type ProblemName } from "../problems.ts";
import { type SpokenWords, speakingTo } from "./speaking.ts";

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

/** Up to this many bytes a refused upload is read to its end, since a browser shows no answer before it has sent all. */
const readAnyway = 1024 * 1024;

/** Tells somebody what went wrong, as a page or as JSON; a longer upload is not awaited and closes its connection. */
export function sendProblem(req: IncomingMessage, res: ServerResponse, problem: Problem, words: SpokenWords): void {
  if (res.headersSent || res.destroyed) return;
  if (req.complete || req.readableEnded) {
    writeProblem(req, res, problem, words, {});
    return;
  }
  const short = Number(req.headers["content-length"]) <= readAnyway;
  if (short) req.once("end", () => writeProblem(req, res, problem, words, {}));
  else writeProblem(req, res, problem, words, { Connection: "close" });
  req.resume();
}

/** What going back and sending again can mend. */
const mendedByAgain: ProblemName[] = [
  "cut-off",
  "not-readable",
  "no-length",
  "too-large",
  "too-long",
  "drawing-too-big",
];
/** What only a fresh start of the survey can mend. */
const mendedByStart: ProblemName[] = [
  "other-content",
  "unknown-item",
  "unknown-choice",
  "wrong-audience",
  "not-finished",
];

/** The way on from a problem: nothing is promised that would fail again. */
function wayOn(req: IncomingMessage, problem: Problem): { again: boolean; start: string | null } {
  const [, prefix, first] = (req.url ?? "").split("?")[0]?.split("/") ?? [];
  const language = languageNamed(new URL(req.url ?? "/", "http://heard").searchParams.get("lang") ?? "");
  const start =
    mendedByStart.includes(problem.problem) && prefix && first
      ? `/${prefix}/${first}${language === null ? "" : `?lang=${language}`}`
      : null;
  return { again: mendedByAgain.includes(problem.problem), start };
}

function writeProblem(
  req: IncomingMessage,
  res: ServerResponse,
  problem: Problem,
  words: SpokenWords,
  more: Record<string, string>,
): void {
  if (wantsJson(req)) {
    sendJson(res, problem.status, { problem: problem.problem, detail: problem.detail, say: problem.say }, more);
    return;
  }
  const speaking = speakingTo(req, words);
  const { say, language } = speaking;
  const { again, start } = wayOn(req, problem);
  const lines = [language === "en" ? problem.say : inEnglish(problem.say), ...(again ? [say("goBack")] : [])];
  const on = start ? { href: start, text: say("startAgain") } : undefined;
  const page = <Message control="problem" title={say("sorry")} lines={lines} on={on} />;
  sendPage(req, res, problem.status, renderFrame(say("sorry"), page, speaking), more);
}
