/**
 * Recordings on the disk: one encrypted file each, named by a random id, apart from the database. A file is written and
 * synced while it arrives, and renamed to its place before the response is committed; a file without a row in the
 * database is nobody's and is swept. What stands on the disk is ciphertext from the first byte on.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { sealing, unseal } from "./seal.server.ts";

/** A recording that has arrived and is not kept yet. */
export interface Arrived {
  id: string;
  bytes: number;
  /** SHA-256 of the recording as it was sent. */
  digest: string;
}

export interface ClipFiles {
  /** Writes down what arrives, sealed; null when it is longer than `most` bytes, and then nothing of it stays. */
  take(sound: Readable, most: number): Promise<Arrived | null>;
  /** Whether a recording that arrived before is still there, for a page that asks one thing again. */
  waiting(id: string): Promise<boolean>;
  /** The sound of a recording that waits. */
  readWaiting(id: string): Promise<Buffer>;
  /** Forgets recordings that are not to be kept. */
  forget(ids: string[]): Promise<void>;
  /** Puts recordings that wait into their place; resolves when the disk has it. */
  settle(ids: string[]): Promise<void>;
  /** The sound of a kept recording. Rejects when the file is missing or was changed. */
  read(id: string): Promise<Buffer>;
  /** Deletes kept recordings; one that is gone already is no problem. */
  remove(ids: string[]): Promise<void>;
  /** Deletes what nobody owns: arrivals older than `age` milliseconds, and kept files of other ids as old as that. */
  sweep(owned: Set<string>, age: number): Promise<number>;
  /** A folder for sound in the clear while a program listens; emptied at start. */
  work: string;
}

const uuid = /^[0-9a-f-]{36}$/;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Opens (and when new, makes) the folders of recordings below `folder`, sealed with `key`. */
export function openClipFiles(folder: string, key: Buffer): ClipFiles {
  const incoming = join(folder, "incoming");
  const kept = join(folder, "kept");
  const work = join(folder, "work");
  for (const each of [incoming, kept, work]) mkdirSync(each, { recursive: true, mode: 0o700 });
  const removeFrom = (place: string, ids: string[]) =>
    Promise.all(ids.filter((id) => uuid.test(id)).map((id) => rm(join(place, id), { force: true }))).then(() => {});

  async function sweepFolder(place: string, owned: Set<string>, age: number): Promise<number> {
    let swept = 0;
    for (const name of await readdir(place)) {
      if (owned.has(name)) continue;
      const at = await stat(join(place, name)).catch(() => null);
      if (!at || Date.now() - at.mtimeMs < age) continue;
      await rm(join(place, name), { force: true, recursive: true });
      swept++;
    }
    return swept;
  }

  return {
    work,
    async take(sound, most) {
      const id = randomUUID();
      const path = join(incoming, id);
      const seal = sealing(key, id);
      const hash = createHash("sha256");
      let file: FileHandle | null = null;
      let bytes = 0;
      let whole = false;
      try {
        for await (const part of sound as AsyncIterable<Buffer>) {
          bytes += part.length;
          if (bytes > most) continue;
          hash.update(part);
          // Opened with the first byte: a page sends an empty file for every question that nobody spoke to.
          if (!file) {
            file = await open(path, "wx", 0o600);
            await file.write(seal.head);
          }
          await file.write(seal.part(part));
        }
        if (file && bytes <= most) {
          await file.write(seal.end());
          await file.sync();
          whole = true;
        }
      } finally {
        await file?.close();
        if (file && !whole) await rm(path, { force: true });
      }
      return bytes > most ? null : { id, bytes, digest: hash.digest("hex") };
    },
    waiting: async (id) =>
      uuid.test(id) &&
      (await stat(join(incoming, id)).then(
        () => true,
        () => false,
      )),
    readWaiting: async (id) => unseal(key, id, await readFile(join(incoming, id))),
    forget: (ids) => removeFrom(incoming, ids),
    async settle(ids) {
      for (const id of ids) await rename(join(incoming, id), join(kept, id));
      if (ids.length > 0) await syncFolder(kept);
    },
    read: async (id) => unseal(key, id, await readFile(join(kept, id))),
    async remove(ids) {
      await removeFrom(kept, ids);
      if (ids.length > 0) await syncFolder(kept);
    },
    async sweep(owned, age) {
      const none = new Set<string>();
      await sweepFolder(work, none, age);
      return (await sweepFolder(incoming, none, age)) + (await sweepFolder(kept, owned, age));
    },
  };
}
