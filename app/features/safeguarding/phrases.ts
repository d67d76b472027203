import { type Spelling, stemsOf } from "./read-text.ts";

/**
 * The small language in which a researcher writes what people say (explained at the head of
 * `surveys/plan/words.yaml`): words in their order, `a|b_c` for either (b_c being two words), `<group>` for any word of a named group,
 * `...` for up to four words between, `&` for two pieces near each other in any order, `^` for the start of a sentence.
 */
export interface Phrase<Meaning> {
  meaning: Meaning;
  parts: Step[][];
  length: number;
  /** The sets of words of which the text must hold one each, by number. */
  needs: number[];
}

export interface Step {
  choices: Map<string, string[][]>;
  gap: number;
}

export interface PhraseBook<Meaning> {
  byWord: Map<string, Entry<Meaning>[]>;
  /** For a word, the numbers of the sets of words that hold it. */
  setsOf: Map<string, number[]>;
  /** For each set, the mark of the last text that had a word of it: one array for all texts, never cleared. */
  marks: Uint32Array;
  mark: number;
}

/** A phrase filed under one of its words, and how many words before that one the phrase may begin. */
interface Entry<Meaning> {
  phrase: Phrase<Meaning>;
  reach: number;
}

/** Where a phrase was found: spans of word numbers [from, to). */
export interface Found<Meaning> {
  meaning: Meaning;
  spans: [number, number][];
  length: number;
}

export type Groups = Map<string, string[]>;

const GAP = 4;
export const START = "^";
// These stand in most answers, so looking a phrase up by one of them would try it nearly every time.
const FREQUENT = new Set(
  "^ i not he she they we it to my me is was and for in on no you do have with of at".split(" "),
);

/** Makes phrases ready for finding. Throws an Error that names the phrase when a group is unknown or it has no words. */
export function compilePhrases<Meaning>(
  written: { phrase: string; meaning: Meaning }[],
  groups: Groups,
  spelling: Spelling,
): PhraseBook<Meaning> {
  const byWord = new Map<string, Entry<Meaning>[]>();
  const setsOf = new Map<string, number[]>();
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  /** The number of a set of words; the same set has the same number in every phrase. */
  const numberOf = (words: string[]): number => {
    const key = words.toSorted().join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    sizes.push(words.reduce((sum, word) => sum + (FREQUENT.has(word) ? 50 : 1), 0));
    for (const word of words) setsOf.set(word, [...(setsOf.get(word) ?? []), number]);
    return number;
  };
  for (const { phrase, meaning } of written) {
    const parts = phrase.split(" & ").map((part) => compilePart(part, phrase, groups, spelling));
    const needs = parts.flat().flatMap(({ choices }) => (choices.has(START) ? [] : [numberOf([...choices.keys()])]));
    const entry = { phrase: { meaning, parts, length: parts.flat().length, needs }, reach: 0 };
    const rarest = rarestStep(parts);
    entry.reach = reachBefore(parts, rarest);
    for (const word of rarest.choices.keys()) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  // What few texts have is asked first.
  for (const entries of byWord.values())
    for (const { phrase } of entries) phrase.needs.sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
  return { byWord, setsOf, marks: new Uint32Array(numbers.size), mark: 1 };
}

function compilePart(part: string, phrase: string, groups: Groups, spelling: Spelling): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  let loose: string[] = [];
  const flush = () => {
    for (const stem of loose.length > 0 ? stemsOf(loose.join(" "), spelling) : []) {
      steps.push({ choices: new Map([[stem, [[stem]]]]), gap });
      gap = 0;
    }
    loose = [];
  };
  for (const piece of part.trim().split(/\s+/)) {
    if (!/^(\.\.\.|<.*>|\^)$/.test(piece) && !piece.includes("|")) {
      loose.push(piece);
      continue;
    }
    flush();
    if (piece === "...") gap = GAP;
    else {
      const choices = choicesOf(piece, phrase, groups, spelling);
      // A choice among words that are left out everywhere ("have|had") asks for nothing.
      if (choices.size === 0) continue;
      steps.push({ choices, gap });
      gap = 0;
    }
  }
  flush();
  if (steps.length === 0) throw new Error(`the phrase "${phrase}" has no words to look for: write at least one word.`);
  return steps;
}

function choicesOf(piece: string, phrase: string, groups: Groups, spelling: Spelling): Map<string, string[][]> {
  const choices = new Map<string, string[][]>();
  const ways = piece.split("|").flatMap((way) => membersOf(way, phrase, groups));
  for (const way of ways) {
    const stems = way === START ? [START] : stemsOf(way, spelling);
    const first = stems[0];
    if (first === undefined) continue;
    const same = choices.get(first) ?? [];
    if (!same.some((other) => other.join(" ") === stems.join(" "))) same.push(stems);
    choices.set(first, same);
  }
  for (const same of choices.values()) same.sort((a, b) => b.length - a.length);
  return choices;
}

function membersOf(way: string, phrase: string, groups: Groups): string[] {
  const name = way.match(/^<(.+)>$/)?.[1];
  if (name === undefined) return [way.replaceAll("_", " ")];
  const members = groups.get(name);
  if (!members)
    throw new Error(`the phrase "${phrase}" uses <${name}>, but there is no such group: add it to words.yaml.`);
  return members.flatMap((member) => membersOf(member, phrase, groups));
}

function rarestStep(parts: Step[][]): Step {
  const cost = (step: Step) =>
    step.choices.size + [...step.choices.keys()].filter((word) => FREQUENT.has(word)).length * 50;
  return parts.flat().reduce((best, step) => (cost(step) < cost(best) ? step : best));
}

function reachBefore(parts: Step[][], step: Step): number {
  const at = (parts[0] as Step[]).indexOf(step);
  if (at < 0) return Number.POSITIVE_INFINITY;
  const longest = ({ choices, gap }: Step) => gap + Math.max(...[...choices.values()].flat().map((way) => way.length));
  return (parts[0] as Step[]).slice(0, at).reduce((sum, each) => sum + longest(each), step.gap);
}
