import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { dropBreak, findBreak } from "#db/stores/breaks.server.ts";
import type { Setting } from "#db/stores/settings.server.ts";
import { readSessionMark } from "../features/responses/session-mark.server.ts";
import { keepBreak } from "../features/tablets/keep-break.server.ts";
import { mostBreakBytes } from "../features/tablets/tablet.ts";
import { Problem } from "../problems.ts";
import type { Door } from "./door.ts";
import { sendJson } from "./send.tsx";
import { isOpen } from "./wave-finder.server.ts";

/**
 * Cards that were not found, for one setting, in ten minutes. A card is one of 4.4 million million: beside 30 that lie
 * there, somebody would try at this rate for about 46,000 years before the first hit.
 */
const wrongCards = new RateLimiterMemory({ points: 60, duration: 600 });
/** What one setting puts away in an hour: a whole school with several tablets. */
const putAway = new RateLimiterMemory({ points: 200, duration: 3600 });

async function readWhole(req: IncomingMessage, most: number): Promise<FormData> {
  if (Number(req.headers["content-length"]) > most) throw new Problem("too-large");
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of req as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > most) throw new Problem("too-large");
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem("cut-off");
  }
  const type = req.headers["content-type"] ?? "";
  return new Response(Buffer.concat(parts), { headers: { "Content-Type": type } }).formData().catch(() => {
    throw new Problem("not-readable");
  });
}

async function limit(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch(() => {
    throw new Problem("too-many-tries");
  });
}

/**
 * Puts sealed answers away (`id` and `sealed`), finds them (`find`), or takes them away (`gone`), for a tablet whose
 * mark is good. What is put away is answered as a response is, since the tablet's outbox may send it.
 */
export async function answerBreak(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  setting: Setting,
  url: URL,
): Promise<void> {
  const waveId = url.searchParams.get("wave") ?? "";
  const mark = readSessionMark(door.secret, waveId, url.searchParams.get("mark"));
  if (mark?.setting !== setting.id) throw new Problem("not-allowed");
  const fields = await readWhole(req, mostBreakBytes + 4096);
  const named = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? value : null;
  };
  const gone = named("gone");
  if (gone) {
    await door.database.write((unit) => dropBreak(unit, setting.id, gone));
    return sendJson(res, 200, { gone: true });
  }
  const wanted = named("find");
  if (wanted) return find(door, res, setting, wanted);

  const [id, sealed] = [named("id"), fields.get("sealed")];
  if (!id || !(sealed instanceof Blob) || sealed.size === 0) throw new Problem("not-readable");
  const wave = await door.waves.find(waveId);
  if (!isOpen(wave, Date.now())) throw new Problem("wave-closed");
  await limit(putAway, setting.id);
  const away = { settingId: setting.id, waveId, id, sealed: Buffer.from(await sealed.arrayBuffer()) };
  const until = await keepBreak(door.database, away, Date.now());
  sendJson(res, 201, { kept: true, receipt: [], until });
}

async function find(door: Door, res: ServerResponse, setting: Setting, id: string): Promise<void> {
  const tries = await wrongCards.get(setting.id);
  if (tries && tries.remainingPoints <= 0) throw new Problem("too-many-tries");
  const found = await findBreak(door.database.read, setting.id, id);
  if (!found) {
    await limit(wrongCards, setting.id);
    return sendJson(res, 404, { problem: "no-card", say: "" });
  }
  res.writeHead(200, {
    "Content-Type": "application/octet-stream",
    "Content-Length": found.sealed.length,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Wave": found.waveId,
  });
  res.end(found.sealed);
}
