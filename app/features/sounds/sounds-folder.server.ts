import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Speech } from "./find-speech.server.ts";
import { unfinished } from "./speak.server.ts";
import type { WordTimes } from "./word-times.ts";

/** Where the sounds stand that a program made. They can all be made again. */
export const soundsFolder = (dataDir: string) => join(dataDir, "sounds");

const ofASound = /^([0-9a-z]{11})\.(mp3|wav|json)$/;

/** Which program made the sounds, and in which shape: another one makes them all anew. */
export const madeBy = (speech: Speech) => [...speech.command, speech.small ? "mp3" : "wav"].join(" ");

/** The names of the sounds that are made; `json`: whose words have been timed. */
export async function soundsMade(folder: string, endings = ["mp3", "wav"]): Promise<Set<string>> {
  const files = await readdir(folder).catch((): string[] => []);
  return new Set(
    files.flatMap((file) => {
      const [, name, ending = ""] = ofASound.exec(file) ?? [];
      return name && endings.includes(ending) ? [name] : [];
    }),
  );
}

/** Writes down when the words of a sound begin, whole or not at all; empty when that cannot be told. */
export async function keepTimes(folder: string, name: string, times: WordTimes): Promise<void> {
  const file = join(folder, `${unfinished}${name}.json`);
  await writeFile(file, JSON.stringify(times));
  await rename(file, join(folder, `${name}.json`));
}

/** Makes the folder ready: removes what a crash left, and everything when another program speaks now. */
export async function openSoundsFolder(folder: string, speech: Speech): Promise<void> {
  await mkdir(folder, { recursive: true });
  const mark = join(folder, "made-by");
  const now = madeBy(speech);
  const before = await readFile(mark, "utf8").catch(() => null);
  for (const file of await readdir(folder))
    if (file.startsWith(unfinished) || (before !== now && ofASound.test(file))) await rm(join(folder, file));
  if (before !== now) await writeFile(mark, now);
}
