import { type ReadText, SENTENCE_END, type Spelling, stemsOf, type Word } from "./read-text.ts";

/**
 * The small language in which a researcher writes what people say (explained at the head of
 * `surveys/plan/words.yaml`): words in their order, `a|b_c` for either (b_c being two words), `<group>` for any word of a named group,
 * `...` for up to four words between, `&` for two pieces near each other in any order, `^` for the start of a sentence.
 */
export interface Phrase<Meaning> {
  meaning: Meaning;
  parts: Step[][];
  length: number;
  needs: Bits[];
}

/**
 * A set of words as 64 bits, each word being one of them. Words that share a bit are taken for one another, so bits can
 * rule a phrase out at once but never in.
 */
type Bits = [number, number];

interface Step {
  choices: Map<string, string[][]>;
  gap: number;
}

export interface PhraseBook<Meaning> {
  byWord: Map<string, Entry<Meaning>[]>;
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
const NEAR = 15;
const START = "^";
const NO_CHOICE: string[][] = [];
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
  for (const { phrase, meaning } of written) {
    const parts = phrase.split(" & ").map((part) => compilePart(part, phrase, groups, spelling));
    const needs = parts.flat().flatMap(({ choices }) => (choices.has(START) ? [] : [bitsOf(choices.keys())]));
    const entry = { phrase: { meaning, parts, length: parts.flat().length, needs }, reach: 0 };
    const rarest = rarestStep(parts);
    entry.reach = reachBefore(parts, rarest);
    for (const word of rarest.choices.keys()) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  return { byWord };
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

/** Finds every phrase of the book that stands in the text, at most once for each place. */
export function findPhrases<Meaning>(read: ReadText, book: PhraseBook<Meaning>): Found<Meaning>[] {
  const found: Found<Meaning>[] = [];
  const tried = new Map<Phrase<Meaning>, number>();
  const said = bitsOf(read.words.map(({ stem }) => stem));
  for (let at = 0; at < read.words.length; at++) {
    for (const { phrase, reach } of book.byWord.get((read.words[at] as Word).stem) ?? []) {
      if (!mayStand(phrase.needs, said)) continue;
      const from = Math.max(tried.get(phrase) ?? 0, at - reach, 0);
      const until = reach === Number.POSITIVE_INFINITY ? read.words.length - 1 : at;
      if (from > until) continue;
      tried.set(phrase, until + 1);
      for (const spans of placesOf(phrase, read, from, until)) {
        found.push({ meaning: phrase.meaning, spans, length: phrase.length });
      }
    }
  }
  return found;
}

function mayStand(needs: Bits[], said: Bits): boolean {
  for (const bits of needs) if ((bits[0] & said[0]) === 0 && (bits[1] & said[1]) === 0) return false;
  return true;
}

function bitsOf(stems: Iterable<string>): Bits {
  const bits: Bits = [0, 0];
  for (const stem of stems) {
    let hash = 7;
    for (let k = 0; k < stem.length; k++) hash = (Math.imul(hash, 31) + stem.charCodeAt(k)) | 0;
    const which = (hash ^ (hash >>> 15)) & 63;
    if (which < 32) bits[0] |= 1 << which;
    else bits[1] |= 1 << (which - 32);
  }
  return bits;
}

function placesOf(phrase: Phrase<unknown>, read: ReadText, from: number, until: number): [number, number][][] {
  const [first = [], ...others] = phrase.parts;
  const places: [number, number][][] = [];
  for (const span of spansOf(first, read, from, until)) {
    const near = others.map((part) =>
      spansOf(part, read, 0, read.words.length - 1).find((other) => apart(span, other)),
    );
    if (near.every((other) => other !== undefined)) places.push([span, ...(near as [number, number][])]);
  }
  return places;
}

function apart(a: [number, number], b: [number, number]): boolean {
  const distance = Math.max(b[0] - a[1], a[0] - b[1]);
  return distance >= 0 && distance <= NEAR;
}

function spansOf(steps: Step[], read: ReadText, first: number, last: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let from = first; from <= last; from++) {
    const to = endOf(steps, 0, from, read);
    if (to < 0) continue;
    spans.push([from, to]);
    from = Math.max(from, to - 1);
  }
  return spans;
}

function endOf(steps: Step[], step: number, at: number, read: ReadText): number {
  const { choices, gap } = steps[step] as Step;
  for (let skipped = 0; skipped <= gap; skipped++) {
    const from = at + skipped;
    for (const choice of choicesAt(choices, from, read)) {
      const next = choice[0] === START ? from : from + choice.length;
      const end = step + 1 === steps.length ? next : endOf(steps, step + 1, next, read);
      if (end >= 0) return end;
    }
    if (read.words[from]?.stem === SENTENCE_END) return -1;
  }
  return -1;
}

function choicesAt(choices: Map<string, string[][]>, at: number, read: ReadText): string[][] {
  if (choices.size === 1 && choices.has(START) && (at === 0 || read.words[at - 1]?.stem === SENTENCE_END))
    return [[START]];
  const word = read.words[at];
  const same = word && choices.get(word.stem);
  if (!same) return NO_CHOICE;
  if (same.length === 1 && same[0]?.length === 1) return same;
  return same.filter((choice) => choice.every((stem, k) => read.words[at + k]?.stem === stem));
}

/** The exact words of the text under a found phrase, one string for each span. */
export function wordsUnder(read: ReadText, found: Found<unknown>): string[] {
  return found.spans.map(([from, to]) => {
    const last = read.words[Math.max(from, to - 1)];
    return read.text.slice(read.words[from]?.start ?? 0, last?.end ?? 0);
  });
}

/** Do two found phrases share a word? */
export function touch(a: Found<unknown>, b: Found<unknown>): boolean {
  return a.spans.some(([from, to]) => b.spans.some(([start, end]) => from < end && start < to));
}
