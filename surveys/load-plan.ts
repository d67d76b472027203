import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Phrases,
  type Plan,
  parsePhrases,
  parsePlan,
  parseScreening,
  parseSentimentWords,
  parseWords,
  type Screening,
  type SentimentWords,
  type Words,
} from "./plan.ts";

/** A plan and all the words by which answers are read, as the files say them. */
export interface WrittenWords {
  plan: Plan;
  words: Words;
  phrases: Phrases;
  screening: Screening;
  sentiment: SentimentWords;
}

const WORD_FILES = ["words.yaml", "phrases.yaml", "screening.yaml", "sentiment-words.yaml"];

/**
 * Loads the plan and its words from the `plan` folders inside the given surveys folders. A later folder is laid over an
 * earlier one file by file: the area's own `phrases.yaml` takes the place of the shipped one, and its own plan that of
 * the shipped plan. Throws an Error that names the file, the place and what to do.
 */
export function loadReadingWords(folders: string[]): WrittenWords {
  const find = (name: string) =>
    folders.map((folder) => join(folder, "plan", name)).findLast((path) => existsSync(path));
  const read = <Value>(name: string, parse: (text: string, file: string) => Value): Value => {
    const path = find(name);
    if (path === undefined) throw new Error(`No plan/${name} in ${folders.join(" or ")}: put the file back.`);
    return parse(readFileSync(path, "utf8"), path);
  };
  const path = planFile(folders);
  const plan = parsePlan(readFileSync(path, "utf8"), path);
  return {
    plan,
    words: read("words.yaml", parseWords),
    phrases: read("phrases.yaml", (text, file) => parsePhrases(text, file, plan)),
    screening: read("screening.yaml", parseScreening),
    sentiment: read("sentiment-words.yaml", parseSentimentWords),
  };
}

function planFile(folders: string[]): string {
  for (const folder of folders.toReversed()) {
    const place = join(folder, "plan");
    const plans = existsSync(place)
      ? readdirSync(place).filter((name) => name.endsWith(".yaml") && !WORD_FILES.includes(name))
      : [];
    if (plans.length > 1) throw new Error(`${place} holds more than one plan (${plans.join(", ")}): leave one there.`);
    if (plans[0] !== undefined) return join(place, plans[0]);
  }
  throw new Error(`No plan in ${folders.join(" or ")}: put a plan file into the folder "plan" there.`);
}
