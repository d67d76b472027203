/**
 * The index of a pack says which file is the picture of which concept: a file's name alone says too little (in one set
 * "pupil" is an eye). `index.json`: `{"name", "author", "licence", "link", "symbols": {"school": "school.svg"}}`, or
 * `index.csv` with the columns `concept` and `file`.
 */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { PackTerms } from "./pack.ts";

export interface PackIndex {
  terms: Partial<PackTerms>;
  /** Concept and file name, in order. */
  symbols: [concept: string, file: string][];
}

const words = z.string().trim().optional();
const indexFile = z.object({
  name: words,
  author: words,
  licence: words,
  link: words,
  symbols: z.record(z.string(), z.string().min(1)),
});

/** True for a file that is the index of a pack. */
export function isIndex(name: string): boolean {
  return /(^|\/)index\.(json|csv)$/i.test(name) && !name.startsWith("__MACOSX/");
}

/** Reads an index. Gives a sentence that says what is wrong with it when it cannot be read. */
export function readIndex(name: string, text: string): PackIndex | string {
  const plain = text.replace(/^\uFEFF/, "");
  return name.toLowerCase().endsWith(".json") ? readJson(name, plain) : readCsv(name, plain);
}

function readJson(name: string, text: string): PackIndex | string {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return `${name} is not JSON. Look for a missing comma or bracket.`;
  }
  const index = indexFile.safeParse(read);
  if (!index.success)
    return `${name} needs "symbols" with a file for each concept, for example {"symbols": {"school": "school.svg"}}.`;
  const { symbols, ...terms } = index.data;
  const said = Object.entries(terms).filter(([, value]) => value);
  return { terms: Object.fromEntries(said) as Partial<PackTerms>, symbols: Object.entries(symbols) };
}

function readCsv(name: string, text: string): PackIndex | string {
  try {
    const rows: Record<string, string>[] = parse(text, { columns: true, trim: true, skip_empty_lines: true });
    const symbols = rows.map(({ concept = "", file = "" }): [string, string] => [concept, file]);
    if (symbols.length > 0 && symbols.every(([concept, file]) => concept !== "" && file !== ""))
      return { terms: {}, symbols };
  } catch {
    // Said below, with what to do.
  }
  return `${name} needs a first line "concept,file", and under it a concept and a file name on each line.`;
}
