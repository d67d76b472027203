/** Posting recordings: what a page sends, and what is found afterwards on the disk. */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Audience } from "#surveys/definition.ts";
import { post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { wav } from "#tests/sound.ts";

export const survey = shipped("being-heard");
/** The question of this survey that takes words. */
export const openItem = "one-thing";

export interface Spoken {
  /** Under which a second post is a replay. */
  id?: string;
  words?: string;
  audience?: Audience;
  name?: string;
  item?: string;
}

/** A whole response with a recording. */
export function spoken(
  sound: Uint8Array,
  { words = "", audience = "child", name = "v.webm", item }: Spoken = {},
): FormData {
  const body = wholeResponse(survey, audience, words);
  body.set("quote", "yes");
  body.set(`v.${item ?? openItem}`, new Blob([new Uint8Array(sound)]), name);
  return body;
}

/** Posts a recording to a wave and gives the status, the JSON answer, and the id it went to. */
export async function say(origin: string, wave: string, sound: Uint8Array, how: Spoken = {}) {
  const id = how.id ?? randomUUID();
  const answer = await post(`${origin}/r/${wave}/${id}?for=${how.audience ?? "child"}`, spoken(sound, how));
  return { id, ...answer };
}

/** A recording like no other, so that it can be told apart by its bytes. */
export function aVoice(seconds = 1): Buffer {
  return wav(seconds, 0.2 + Math.random() * 0.6);
}

/** Every file below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** The files that hold these bytes, or any stretch of 64 of them from the middle. */
export function filesHolding(folder: string, bytes: Buffer): string[] {
  const middle = Math.floor(bytes.length / 2);
  const stretch = bytes.subarray(middle, middle + 64);
  return filesIn(folder).filter((file) => readFileSync(file).includes(stretch));
}

export const keptFiles = (dataDir: string) => filesIn(join(dataDir, "clips", "kept"));
export const waitingFiles = (dataDir: string) => filesIn(join(dataDir, "clips", "incoming"));
