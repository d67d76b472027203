/**
 * Files that people added: recordings of texts in `DATA_DIR/recordings`, videos in sign in `DATA_DIR/signed`. They are
 * played to everybody, so they are not sealed. A file appears whole or not at all, on the disk before its row is.
 */
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

const endings: Record<string, string> = {
  "audio/mpeg": "mp3",
  "audio/webm": "webm",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
  "audio/ogg": "ogg",
  "audio/aac": "aac",
  "audio/flac": "flac",
  "video/mp4": "mp4",
  "video/webm": "webm",
};

/** The folder of people's recordings of texts. */
export const recordingsFolder = (dataDir: string) => join(dataDir, "recordings");

/** The folder of videos in sign. */
export const signedFolder = (dataDir: string) => join(dataDir, "signed");

/** The name of a kept file. Every type that a check lets through has an ending. */
export const fileOf = (id: string, mime: string) => `${id}.${endings[mime] ?? "bin"}`;

/** A name for a new file, with nothing of its content in it. */
export const newFileId = () => randomBytes(8).toString("hex");

/** Writes a file, synced, before this resolves. */
export async function writeKept(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `making-${name}`);
  try {
    const file = await open(unfinished, "wx");
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

export async function removeKept(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
}

/** Removes files that belong to none of these ids: what a crash left, and what is forgotten. */
export async function sweepKept(folder: string, ids: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(folder).catch((): string[] => []))
    if (!ids.has(file.split(".")[0] ?? "")) await rm(join(folder, file), { force: true });
}
