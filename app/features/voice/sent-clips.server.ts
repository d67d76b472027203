/**
 * The recordings of one post: what arrived with it, and what arrived with an earlier try and is carried along by a page
 * that asks one thing again. Each is checked by its content; a faulty one is told, and never costs the other answers.
 */
import { createHash } from "node:crypto";
import { Problem } from "../../problems.ts";
import type { Fields } from "../responses/response.ts";
import { type ClipContent, readClip } from "./clip-content.server.ts";
import type { Arrived, ClipFiles } from "./clip-files.server.ts";

export interface SentClip {
  itemId: string;
  /** The waiting file; null when there is none. */
  id: string | null;
  bytes: number;
  digest: string;
  content: ClipContent | null;
  fault: Problem | null;
}

/** A recording as a row of the database says it. */
export type KeptClip = ClipContent & Pick<Arrived, "id" | "bytes" | "digest"> & { itemId: string };

const mark = "v.";
const carried = /^([0-9a-f-]{36})\.([0-9a-f]{64})$/;

/** Recordings are whole in memory while they are checked: so many at a time, however many tablets send. */
const atOnce = 2;
let busy = 0;
const queue: (() => void)[] = [];

async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= atOnce) await new Promise<void>((resolve) => queue.push(resolve));
  else busy++;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else busy--;
  }
}

async function check(files: ClipFiles, clip: SentClip): Promise<SentClip> {
  const { id, itemId } = clip;
  if (id === null) return clip;
  return oneOfFew(async () => {
    try {
      const sound = await files.readWaiting(id);
      if (createHash("sha256").update(sound).digest("hex") !== clip.digest) throw new Problem("clip-gone", itemId);
      return { ...clip, bytes: sound.length, content: await readClip(sound, itemId) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { ...clip, fault: error };
    }
  });
}

/** Takes the recordings out of a post: its `fields` have none afterwards. */
export async function sentClips(
  files: ClipFiles,
  { fields, clips }: { fields: Fields; clips: Map<string, Arrived | "too-large"> },
): Promise<SentClip[]> {
  const sent = new Map<string, SentClip>();
  for (const [name, values] of fields) {
    if (!name.startsWith(mark)) continue;
    fields.delete(name);
    const itemId = name.slice(mark.length);
    const [, id = "", digest = ""] = carried.exec(values[0] ?? "") ?? [];
    if (id === "") continue;
    const there = await files.waiting(id);
    const fault = there ? null : new Problem("clip-gone", itemId);
    sent.set(itemId, { itemId, id: there ? id : null, bytes: 0, digest, content: null, fault });
  }
  for (const [itemId, clip] of clips)
    sent.set(
      itemId,
      clip === "too-large"
        ? { itemId, id: null, bytes: 0, digest: "", content: null, fault: new Problem("clip-too-large", itemId) }
        : { itemId, ...clip, content: null, fault: null },
    );
  return Promise.all([...sent.values()].map((clip) => check(files, clip)));
}

/** What a page carries along, so that a recording is not sent twice. */
export function carriedClips(sent: SentClip[]): [string, string[]][] {
  return sent.flatMap(({ itemId, id, digest, fault }): [string, string[]][] =>
    id !== null && fault === null ? [[mark + itemId, [`${id}.${digest}`]]] : [],
  );
}

/** The rows of recordings that have no fault. */
export function clipRows(sent: SentClip[]): KeptClip[] {
  return sent.flatMap(({ itemId, id, bytes, digest, content }) =>
    id !== null && content ? [{ itemId, id, bytes, digest, ...content }] : [],
  );
}
