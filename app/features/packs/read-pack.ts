/** Reads the files of a pack: all of it is good, or nothing is kept and each fault is named. */
import { cleanSvg } from "./clean-svg.ts";
import type { PackTerms } from "./pack.ts";
import { isIndex, readIndex } from "./pack-index.ts";
import { SvgFault } from "./svg-fault.ts";

/** The files that came, by name. */
export interface PackFiles {
  names: string[];
  /** Makes files ready to be read, all at once; only these are unpacked. */
  unpack(names: string[]): void;
  /** Throws SvgFault when a file is too large or cannot be unpacked. */
  read(name: string): Uint8Array;
}

export interface PackRead {
  terms: Partial<PackTerms>;
  pictures: Map<string, string>;
  notes: string[];
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** A name that would stand outside the pack, or that not every machine reads alike. */
function strangeName(name: string): boolean {
  return /^[/~]|^[a-z]:|\\|\p{Cc}/iu.test(name) || name.split("/").includes("..");
}

function textOf(files: PackFiles, name: string): string {
  const bytes = files.read(name);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new SvgFault("it is not text in UTF-8");
  }
}

function whyRefused(name: string, error: unknown): string {
  if (!(error instanceof SvgFault)) throw error;
  return `${name} is refused, because ${error.message}.`;
}

/** What a pack holds for the concepts that are known, or the faults that refuse it, a sentence each. */
export function readPack(files: PackFiles, known: ReadonlySet<string>): PackRead | { faults: string[] } {
  const strange = files.names.filter(strangeName);
  if (strange.length > 0)
    return { faults: strange.slice(0, 5).map((name) => `${name} is not a file name that a pack may have.`) };
  const indexes = files.names.filter(isIndex);
  const [name] = indexes;
  if (name === undefined || indexes.length > 1)
    return { faults: ["A pack needs 1 index: index.json or index.csv, which says what each file is a picture of."] };
  files.unpack([name]);
  let index: ReturnType<typeof readIndex>;
  try {
    index = readIndex(name, textOf(files, name));
  } catch (error) {
    return { faults: [whyRefused(name, error)] };
  }
  if (typeof index === "string") return { faults: [index] };
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  return readPictures(files, index.symbols, folder, known, index.terms);
}

function readPictures(
  files: PackFiles,
  symbols: [concept: string, file: string][],
  folder: string,
  known: ReadonlySet<string>,
  terms: Partial<PackTerms>,
): PackRead | { faults: string[] } {
  const pictures = new Map<string, string>();
  const faults: string[] = [];
  /** What each picture means. One picture never has two meanings (ER13): then the shipped ones stay. */
  const means = new Map<string, string[]>();
  let unknown = 0;
  files.unpack(symbols.filter(([concept]) => known.has(concept)).map(([, file]) => folder + file));
  for (const [concept, file] of symbols) {
    if (!known.has(concept)) {
      unknown += 1;
      continue;
    }
    const name = folder + file;
    if (pictures.has(concept)) faults.push(`${concept} stands twice in the index. Take one of the two out.`);
    else if (!files.names.includes(name)) faults.push(`${file}, the picture of ${concept}, is not among the files.`);
    else
      try {
        const picture = cleanSvg(textOf(files, name));
        means.set(picture, [...(means.get(picture) ?? []), concept]);
        pictures.set(concept, picture);
      } catch (error) {
        faults.push(whyRefused(file, error));
      }
  }
  if (faults.length > 0) return { faults };
  const notes = unknown > 0 ? [`Not used, because Heard has no such concept: ${unknown} of ${symbols.length}.`] : [];
  for (const several of means.values()) {
    if (several.length === 1) continue;
    notes.push(`Not used, because they have the same picture: ${several.join(", ")}. Give each meaning its own.`);
    for (const concept of several) pictures.delete(concept);
  }
  if (pictures.size === 0)
    return {
      faults: ["The set has no picture of its own for a concept that Heard has. Compare its index with the list."],
    };
  return { terms, pictures, notes };
}
