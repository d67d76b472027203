/** What a device needs to go on without network: the worker at `/r/sw.js`, and the list of a wave's pages and files. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Audience, audiences } from "#surveys/definition.ts";
import { projectFolder } from "#surveys/folder.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { handInKeyOf } from "../features/responses/hand-in-key.server.ts";
import { Problem } from "../problems.ts";
import worker from "../respond/offline/worker.js?raw";
import type { Door } from "./door.ts";
import { makeOfflineFiles } from "./offline-files.server.ts";
import { sendJson } from "./send.tsx";
import { languageAsked } from "./speaking.ts";
import { renderThanks } from "./thanks-door.tsx";
import { checkOpen } from "./wave-finder.server.ts";

const made = new WeakMap<Door, ReturnType<typeof makeOfflineFiles>>();

function filesOf(door: Door) {
  const found = made.get(door) ?? makeOfflineFiles(door, projectFolder());
  made.set(door, found);
  return found;
}

/** Any person's page is everybody's: this id stands for all of them. */
const anybody = "00000000-0000-4000-8000-000000000000";

function sendWorker(door: Door, req: IncomingMessage, res: ServerResponse): void {
  const version = createHash("sha256").update(worker).update(filesOf(door).build).digest("hex").slice(0, 16);
  const bytes = Buffer.from(worker.replace("VERSION", version));
  res.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Length": bytes.length,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; connect-src 'self'",
  });
  res.end(req.method === "HEAD" ? undefined : bytes);
}

/** `/r/sw.js`, and `/r/offline/<wave>?for=..&lang=..`. */
export async function answerOffline(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  [, first, waveId]: string[],
): Promise<void> {
  if (req.method === "POST") throw new Problem("bad-method");
  if (first === "sw.js") {
    if (waveId !== undefined) throw new Problem("bad-address");
    return sendWorker(door, req, res);
  }
  const wave = await door.waves.find(waveId ?? "");
  checkOpen(wave, Date.now(), null);
  const asked = new URL(req.url ?? "/", "http://heard").searchParams.get("for");
  const audience = audiences.find((each) => each === asked) as Audience;
  if (!wave.survey.audiences.includes(audience)) throw new Problem("wrong-audience");
  const language = languageAsked(req, languagesOf(wave.survey));
  const survey = door.pages.ofWave(wave, audience, language).bytes.identity.toString();
  const thanks = renderThanks(door, wave, audience, language).html;
  // All pictures of receipts stand in the thanks; a device keeps those that it shows.
  const pages = [survey, thanks.replace(/<template>.*<\/template>/s, "")];
  const who = `?for=${audience}&lang=${language}`;
  sendJson(res, 200, {
    key: (await handInKeyOf(door.env.dataDir)).publicKey,
    pages: [
      [`/r/${wave.id}${who}`, `/r/${wave.id}/${anybody}${who}`],
      [`/r/${wave.id}/thanks${who}`, `/r/${wave.id}/thanks${who}`],
    ],
    ...(await filesOf(door).of(pages, language)),
  });
}
