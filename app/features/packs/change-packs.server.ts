import { addSymbolPack, listSymbolPacks, offerSymbolPack, removeSymbolPack } from "#db/stores/symbol-packs.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { knownConcepts } from "./known-concepts.server.ts";
import { type PackTerms, type WrongTerms, wrongTerms } from "./pack.ts";
import { deletePack, writePack } from "./pack-folder.server.ts";
import { readPack } from "./read-pack.ts";
import { type SentFile, unpack } from "./unpack.ts";

export type Kept =
  | { outcome: "kept"; name: string; pictures: number; notes: string[] }
  | { outcome: "refused"; faults: string[]; wrong: WrongTerms; values: PackTerms };

/** Keeps a pack whole, or nothing of it. What is missing on the page is taken from the pack's own index. */
export async function keepPack(heard: Heard, staffId: string, files: SentFile[], typed: PackTerms): Promise<Kept> {
  const unpacked = unpack(files);
  const read =
    typeof unpacked === "string" ? { faults: [unpacked] } : readPack(unpacked, new Set(knownConcepts().keys()));
  const own: Partial<PackTerms> = "faults" in read ? {} : read.terms;
  const terms: PackTerms = {
    name: typed.name || own.name || "",
    author: typed.author || own.author || "",
    licence: typed.licence || own.licence || "",
    link: typed.link || own.link || "",
  };
  if ("faults" in read) return { outcome: "refused", faults: read.faults, wrong: {}, values: terms };
  const wrong = wrongTerms(terms);
  if (wrong) return { outcome: "refused", faults: [], wrong, values: terms };
  const id = await writePack(heard.env.dataDir, read.pictures);
  const row = { id, ...terms, concepts: [...read.pictures.keys()], addedBy: staffId, addedAt: Date.now() };
  try {
    await heard.database.write((unit) => addSymbolPack(unit, row));
  } catch (error) {
    await deletePack(heard.env.dataDir, id);
    throw error;
  }
  return { outcome: "kept", name: terms.name, pictures: read.pictures.size, notes: read.notes };
}

/** Lets people choose the pack from now on. Throws Problem not-found. */
export async function offerPack(heard: Heard, id: string): Promise<void> {
  if (!(await heard.database.write((unit) => offerSymbolPack(unit, id, Date.now())))) throw new Problem("not-found");
  await heard.packs.refresh();
}

/** Takes a pack away from everybody, with its pictures. Throws Problem not-found. */
export async function takePackAway(heard: Heard, id: string): Promise<void> {
  if (!(await heard.database.write((unit) => removeSymbolPack(unit, id)))) throw new Problem("not-found");
  await heard.packs.refresh();
  await deletePack(heard.env.dataDir, id);
}

/** Every pack that is kept, and the concepts that a pack may have pictures for. */
export async function seePacks(heard: Heard) {
  const concepts = knownConcepts();
  const packs = await listSymbolPacks(heard.database.read);
  return {
    concepts: [...concepts].map(([concept, word]) => ({ concept, word })),
    packs: packs.map(({ id, name, author, licence, link, offeredAt, concepts: has }) => ({
      id,
      name,
      author,
      licence,
      link,
      offered: offeredAt !== null,
      pictures: has.map((concept) => ({ concept, word: concepts.get(concept) ?? concept })),
    })),
  };
}
