import { readFileSync } from "node:fs";
import { join } from "node:path";
import { surveysFolder } from "#surveys/folder.ts";
import { parseSymbols } from "#surveys/symbols.ts";

/** The concepts that a pack may have a picture for, with their words. The page's own controls stay as they are. */
export function knownConcepts(): Map<string, string> {
  const file = join(surveysFolder(), "symbols.yaml");
  const { concepts } = parseSymbols(readFileSync(file, "utf8"), file);
  return new Map(
    [...concepts].filter(([concept]) => !concept.startsWith("control_")).map(([concept, { word }]) => [concept, word]),
  );
}
