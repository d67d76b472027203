import type { Groups } from "#app/features/safeguarding/phrases.ts";
import {
  type ReadText,
  SENTENCE_END,
  type Spelling,
  stemsOf,
  type Word,
} from "#app/features/safeguarding/read-text.ts";

/**
 * What single words, pairs of words and groups of words lean towards, learned from made-up answers that were coded by
 * hand (`learn-words.ts` says how). Phrases are exact but know only what someone thought of; these weights see the
 * rest of a sentence. Each weight belongs to words that a person can read, so they are evidence like a phrase.
 */
export interface WordWeights {
  /** What is told apart: plan items, and "-1", "0", "1" for the feeling. */
  sides: string[];
  bias: number[];
  /** By word stem, by pair of stems ("not list") or by group ("<wait>"): one weight for each side. */
  weights: Record<string, number[]>;
}

export interface ReadyWeights extends WordWeights {
  places: Map<string, string[]>;
  known: Map<string, number[]>;
  /** The first words of all pairs that are known: no other word needs its pair looked up. */
  pairStarts: Set<string>;
}

/** How likely each side is (0 to 1), and the words that say so, the weightiest first. */
export interface Leaning {
  likely: Map<string, number>;
  wordsFor: (side: string) => string[];
}

// These groups stand for persons and places that every answer names.
const EVERYWHERE = new Set(["me", "i", "self", "child", "family", "person", "home", "council"]);
const COUNTS = 0.3;
const MOST_WORDS = 3;

/** Makes weights ready, with the groups that the words of a text may belong to. */
export function readyWeights(learned: WordWeights, groups: Groups, spelling: Spelling): ReadyWeights {
  const places = new Map<string, string[]>();
  for (const [group, members] of groups) {
    if (EVERYWHERE.has(group)) continue;
    for (const member of members) {
      const key = stemsOf(member, spelling).join(" ");
      const named = places.get(key) ?? [];
      if (!named.includes(`<${group}>`)) places.set(key, [...named, `<${group}>`]);
    }
  }
  const known = new Map(Object.entries(learned.weights));
  const starts = [...known.keys(), ...places.keys()].filter((key) => key.includes(" "));
  return { ...learned, places, known, pairStarts: new Set(starts.map((key) => key.slice(0, key.indexOf(" ")))) };
}

/** The words, pairs and groups of a text, each with the words where it first stands; `only` those that have a weight. */
export function marksOf(
  read: ReadText,
  places: Map<string, string[]>,
  only?: Pick<ReadyWeights, "known" | "pairStarts">,
): Map<string, [Word, Word]> {
  const marks = new Map<string, [Word, Word]>();
  const set = (key: string, from: Word, to: Word) => {
    if ((!only || only.known.has(key)) && !marks.has(key)) marks.set(key, [from, to]);
  };
  const mark = (key: string, from: Word, to: Word) => {
    set(key, from, to);
    const groups = places.get(key);
    if (groups) for (const group of groups) set(group, from, to);
  };
  read.words.forEach((word, at) => {
    if (word.stem === SENTENCE_END) return;
    mark(word.stem, word, word);
    const next = only && !only.pairStarts.has(word.stem) ? undefined : read.words[at + 1];
    if (next && next.stem !== SENTENCE_END) mark(`${word.stem} ${next.stem}`, word, next);
  });
  return marks;
}

/** What the words of a text lean towards. */
export function leaningOf(read: ReadText, ready: ReadyWeights): Leaning {
  const sums = [...ready.bias];
  const said: { weights: number[]; words: [Word, Word] }[] = [];
  for (const [key, words] of marksOf(read, ready.places, ready)) {
    const weights = ready.known.get(key);
    if (!weights) continue;
    said.push({ weights, words });
    for (let side = 0; side < sums.length; side++) sums[side] = (sums[side] as number) + (weights[side] as number);
  }
  const likely = new Map(ready.sides.map((side, k) => [side, 1 / (1 + Math.exp(-(sums[k] as number)))]));
  const wordsFor = (side: string) => {
    const k = ready.sides.indexOf(side);
    const weighty = said.filter(({ weights }) => (weights[k] as number) >= COUNTS);
    weighty.sort((a, b) => (b.weights[k] as number) - (a.weights[k] as number));
    const texts = weighty.map(({ words: [from, to] }) => read.text.slice(from.start, to.end));
    return [...new Set(texts)].slice(0, MOST_WORDS);
  };
  return { likely, wordsFor };
}
