/**
 * The index of symbols, read from `symbols.yaml`, and the pictures that a receipt is made of, read from
 * `receipt-pictures.yaml`. Both are data; `scripts/symbols.mjs` turns them into the files of `public/symbols`.
 */
import { z } from "zod";
import { readYaml } from "./read-yaml.ts";

const conceptId = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, "use small letters, figures and single underscores");
const word = z.string().trim().min(1, "write the word that people see");

const skin = z.boolean().optional().describe("It shows skin, and comes in five tones");

/** In place of the word and its usual endings; with a capital where only the beginning of a sentence means this. */
const inSentences = z.array(z.string().min(1)).optional().describe("Words of sentences that this is the picture of");
const shared = { word, skin, words: inSentences };

const symbolFile = z.discriminatedUnion("from", [
  z.strictObject({ ...shared, from: z.literal("openmoji"), name: z.string().min(1, "name the icon of the package") }),
  z.strictObject({ ...shared, from: z.literal("drawn"), name: conceptId.optional() }),
]);

/** The picture of one concept. `name` is an icon of the package, or the file `symbols/<name>.svg` when it is drawn. */
export interface SymbolSource {
  word: string;
  from: "openmoji" | "drawn";
  name: string;
}

/** What surveys/symbols.yaml says. Throws SurveyProblem, with a line for each fault. */
export function parseSymbols(text: string, fileName: string): { concepts: Map<string, SymbolSource> } {
  const file = readYaml(z.record(conceptId, symbolFile), text, fileName);
  return {
    concepts: new Map(
      Object.entries(file).map(([concept, source]) => [concept, { ...source, name: source.name ?? concept }]),
    ),
  };
}

const receiptPictureCount = 128;

/**
 * The names of the 128 pictures of receipts, in their fixed order: a receipt keeps places in this list, so each of its
 * pictures is worth seven bits. Throws SurveyProblem when there are more or fewer.
 */
export function receiptPictures(text: string, fileName = "surveys/receipt-pictures.yaml"): string[] {
  const names = z.record(z.string().regex(/^[a-z]+$/, "use one word of small letters"), z.string().min(1));
  const exactly128 = names.refine((all) => Object.keys(all).length === receiptPictureCount, {
    error: `needs exactly ${receiptPictureCount} pictures`,
  });
  return Object.keys(readYaml(exactly128, text, fileName));
}
