/**
 * Takes in a tablet's sealed outbox: every response goes through the same checks, and is kept under the same id, as if
 * the tablet had sent it. So each is kept exactly once, whichever way comes first, and however often.
 */
import { Readable } from "node:stream";
import { z } from "zod";
import { keepSecret } from "#db/stores/secrets.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import type { PostedFile } from "../../posted-file.server.ts";
import { Problem } from "../../problems.ts";
import { newSecret } from "../staff/secret.server.ts";
import { mostClipBytes } from "../voice/clip-limits.ts";
import { clipRows, sentClips } from "../voice/sent-clips.server.ts";
import { wasOpen } from "../waves/was-open.ts";
import { beganAt } from "./began.server.ts";
import { handInKeyOf } from "./hand-in-key.server.ts";
import { keptBefore } from "./keep-response.server.ts";
import { keepWithClips } from "./keep-with-clips.server.ts";
import { unsealOutbox } from "./outbox-file.ts";
import { loadReceiptPictures } from "./receipt-pictures.server.ts";
import { readResponse } from "./response.ts";
import { readSessionMark } from "./session-mark.server.ts";
import { readWaited } from "./waited.ts";

/** Some hundred responses with a recording each. */
export const mostHandInBytes = 100 * 1024 * 1024;

const sound = z.object({ name: z.string(), type: z.string(), base64: z.string() });
const entry = z.object({
  id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  wave: z.string().regex(/^[a-z0-9]{1,40}$/),
  url: z.string().max(2000),
  finishedAt: z.number(),
  fields: z.array(z.tuple([z.string(), z.union([z.string(), sound])])).max(500),
});
type Entry = z.infer<typeof entry>;

export interface HandedInRow {
  /** Its place in the file, from 1. */
  place: number;
  wave: string;
  outcome: "kept" | "there" | "nothing" | "refused";
  say: string;
}

export type HandedIn = { outcome: "read"; rows: HandedInRow[] } | { outcome: "refused"; say: string };

const refused = (say: string): HandedIn => ({ outcome: "refused", say });

/** Keeps every response of a posted file that can be kept, and says of each what became of it. */
export async function handIn(heard: Heard, posted: PostedFile): Promise<HandedIn> {
  if (posted.tooLarge) return refused("The file is larger than 100 MB. Ask whoever looks after Heard for help.");
  if (!posted.file) return refused("No file was chosen. Choose the file that the tablet saved.");
  const { privateKey } = await handInKeyOf(heard.env.dataDir);
  const found = await unsealOutbox(privateKey, Uint8Array.from(posted.file));
  if (!Array.isArray(found))
    return refused(
      "This file cannot be opened. It is not one that a tablet saved, it was changed on its way, or it belongs to another Heard.",
    );
  const secret = await heard.database.write((unit) => keepSecret(unit, "began", newSecret()));
  const pictures = loadReceiptPictures();
  const rows: HandedInRow[] = [];
  for (const [at, each] of found.entries()) {
    const read = entry.safeParse(each);
    const row = read.success
      ? await handInOne(heard, { secret, pictures }, read.data)
      : { wave: "", outcome: "refused" as const, say: "This is no response." };
    rows.push({ place: at + 1, ...row });
  }
  heard.readSoon();
  heard.transcribeSoon();
  return { outcome: "read", rows };
}

async function handInOne(
  heard: Heard,
  { secret, pictures }: { secret: string; pictures: string[] },
  given: Entry,
): Promise<Omit<HandedInRow, "place">> {
  const wave = await findWave(heard.database.read, given.wave);
  const told = (outcome: HandedInRow["outcome"], say = "") => ({ wave: wave?.name ?? given.wave, outcome, say });
  if (!wave) return told("refused", "This wave is not here.");
  const address = new URL(given.url, "http://heard");
  if (address.pathname !== `/r/${given.wave}/${given.id}`) return told("refused", "This is no response.");
  const session = readSessionMark(secret, wave.id, address.searchParams.get("k"));
  const began = session?.began ?? beganAt(secret, wave.id, given.id, address.searchParams.get("began"));
  const now = Date.now();
  const inTime = wasOpen(wave, now) || (began !== null && wasOpen(wave, began));
  const arrived: string[] = [];
  try {
    const { fields, clips } = await unpack(heard, given);
    const sent = await sentClips(heard.clips, { fields, clips });
    arrived.push(...sent.flatMap(({ id }) => id ?? []));
    const { assent, response } = readResponse(
      wave.survey,
      fields,
      new Map(sent.map((clip) => [clip.itemId, clip.digest])),
    );
    if (wave.kind === "practice") return told("nothing", "A practice wave keeps nothing.");
    if (assent !== "yes") return told("nothing", "This person did not say yes.");
    const settingId = session?.setting ?? address.searchParams.get("at");
    const waited = readWaited(String(Math.floor((now - given.finishedAt) / 60_000)), now, began);
    const keeping = { id: given.id, waveId: wave.id, now, settingId, waited };
    const before = await keptBefore(heard.database.read, keeping, response);
    if (before) return told("there");
    if (!inTime) throw new Problem("wave-closed");
    const fault = sent.find((clip) => clip.fault !== null)?.fault;
    if (fault) throw fault;
    const kept = await keepWithClips(heard.database, heard.clips, pictures, keeping, response, clipRows(sent));
    return told(kept.first ? "kept" : "there");
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return told("refused", error.say);
  } finally {
    await heard.clips.forget(arrived);
  }
}

async function unpack(heard: Heard, given: Entry) {
  const fields = new Map<string, string[]>();
  const clips: Parameters<typeof sentClips>[1]["clips"] = new Map();
  for (const [name, value] of given.fields) {
    if (typeof value === "string") fields.set(name, [...(fields.get(name) ?? []), value]);
    else if (name.startsWith("v.")) {
      const bytes = Buffer.from(value.base64, "base64");
      clips.set(name.slice(2), (await heard.clips.take(Readable.from([bytes]), mostClipBytes)) ?? "too-large");
    }
  }
  return { fields, clips };
}
