/** Where a pack's pictures stand: `DATA_DIR/symbol-packs/<id>/<concept>.svg`. A folder appears whole or not at all. */
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

const idShape = /^[0-9a-f]{12}$/;
const conceptShape = /^[a-z0-9]+(_[a-z0-9]+)*$/;

const allPacks = (dataDir: string) => join(dataDir, "symbol-packs");

/** Writes the pictures of a new pack, on the disk before this resolves, and gives the pack's id. */
export async function writePack(dataDir: string, pictures: ReadonlyMap<string, string>): Promise<string> {
  const id = randomBytes(6).toString("hex");
  const unfinished = join(allPacks(dataDir), `${id}.unfinished`);
  await mkdir(unfinished, { recursive: true });
  try {
    for (const [concept, picture] of pictures) {
      const file = await open(join(unfinished, `${concept}.svg`), "wx");
      await file.writeFile(picture);
      await file.sync();
      await file.close();
    }
    await rename(unfinished, join(allPacks(dataDir), id));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  return id;
}

export async function deletePack(dataDir: string, id: string): Promise<void> {
  if (idShape.test(id)) await rm(join(allPacks(dataDir), id), { recursive: true, force: true });
}

/** One picture, or null when there is none by that name: names are checked before the disk is asked. */
export async function readPicture(dataDir: string, id: string, concept: string): Promise<Buffer | null> {
  if (!idShape.test(id) || !conceptShape.test(concept) || concept.length > 60) return null;
  return readFile(join(allPacks(dataDir), id, `${concept}.svg`)).catch(() => null);
}

/** Removes folders that no kept pack has, left behind by a crash. */
export async function sweepPacks(dataDir: string, kept: ReadonlySet<string>): Promise<void> {
  const folders = await readdir(allPacks(dataDir)).catch(() => []);
  for (const folder of folders)
    if (!kept.has(folder)) await rm(join(allPacks(dataDir), folder), { recursive: true, force: true });
}
