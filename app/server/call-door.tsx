import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Audience } from "#surveys/definition.ts";
import { renderFrame } from "../features/responses/frame.server.tsx";
import { Message } from "../features/responses/response-pages.tsx";
import { type GivenCall, readCall } from "../features/safeguarding/call.ts";
import { callingPage, keepCall } from "../features/safeguarding/keep-call.server.ts";
import { withoutMarks } from "../i18n/name-english.ts";
import { Problem } from "../problems.ts";
import { safeError } from "../safe-error.ts";
import { cameThrough } from "./came-through.ts";
import type { Door } from "./door.ts";
import type { Log } from "./log.ts";
import { readFields } from "./read-fields.ts";
import { sendJson, sendPage, wantsJson } from "./send.tsx";
import { speakingTo } from "./speaking.ts";
import type { FoundWave } from "./wave-finder.server.ts";

/** Calls from one address in ten minutes: a whole school stands behind one. */
const fromAddress = new RateLimiterMemory({ points: 120, duration: 600 });
/** Calls with other words from one page in an hour. */
const fromPage = new RateLimiterMemory({ points: 10, duration: 3600 });

/** Most bytes of a call: far above what its two fields hold. */
const mostBytes = 64 * 1024;

/** What the person is told: as JSON for the script, else as a page inside the panel that they called from. */
function tell(door: Door, req: IncomingMessage, res: ServerResponse, status: number, audience: Audience, key: string) {
  const speaking = speakingTo(req, door.catalogue, audience);
  const say = speaking.say(key);
  if (wantsJson(req)) return sendJson(res, status, { called: status < 300, say: withoutMarks(say) });
  const page = <Message control={status < 300 ? "call" : "problem"} title={say} lines={[]} />;
  sendPage(req, res, status, renderFrame(say, page, { ...speaking, audience, inside: true }));
}

async function limit(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch(() => {
    throw new Problem("too-many-tries");
  });
}

/**
 * Receives a call for somebody to come: 201 the first time, 200 for the same again. It is taken as long as the wave has
 * once been open, also after it closed: whose page is still there may need somebody.
 */
export async function receiveCall(
  door: Door,
  log: Log,
  req: IncomingMessage,
  res: ServerResponse,
  wave: FoundWave,
  responseId: string,
): Promise<void> {
  let call: GivenCall | null = null;
  try {
    if (Number(req.headers["content-length"]) > mostBytes) throw new Problem("too-large");
    call = readCall(await readFields(req));
    if (wave.kind === "practice" || Date.now() < wave.opensAt) throw new Problem("nobody-comes");
    const page = callingPage(wave.id, responseId);
    await limit(fromAddress, cameThrough(req, door.env.proxies));
    await limit(fromPage, page);
    const { first } = await keepCall(door.database, { page, waveId: wave.id, now: Date.now() }, call);
    tell(door, req, res, first ? 201 : 200, call.audience, first ? "callSent" : "callBefore");
  } catch (error) {
    if (!(error instanceof Problem)) log.error({ at: "call", error: safeError(error) });
    const status = error instanceof Problem ? error.status : 500;
    // What broke off or is far too long is not read to its end: the connection goes with the answer.
    if (!req.complete) res.setHeader("Connection", "close");
    tell(door, req, res, status, call?.audience ?? "child", "callFailed");
  }
}
