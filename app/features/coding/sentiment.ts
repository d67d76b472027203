import Sentiment from "sentiment";
import english from "sentiment/languages/en/index.js";
import { findPhrases } from "#app/features/safeguarding/find-phrases.ts";
import { compilePhrases, type Found, type Groups, type PhraseBook } from "#app/features/safeguarding/phrases.ts";
import { type ReadText, readText, SENTENCE_END, type Spelling, stemsOf } from "#app/features/safeguarding/read-text.ts";

/**
 * How an experience felt, from its words alone. The `sentiment` package counts; what counts, and how, is ours: families'
 * words over its English list, phrases before words, a "not" that turns what follows, and what comes after "but"
 * weighing more, since that is where the point rests.
 */
export type Feeling = -1 | 0 | 1 | "unsure";

export interface Felt {
  sentiment: Feeling;
  evidence: string[];
}

type PhraseSide = "good" | "bad" | "neutral" | "wish";

export interface FeelingWords {
  spelling: Spelling;
  book: PhraseBook<PhraseSide>;
  labels: Record<string, number>;
  counter: Sentiment;
}

const LANGUAGE = "send";
const PHRASE: Record<PhraseSide, { token: string; score: number }> = {
  good: { token: "good-phrase", score: 3 },
  bad: { token: "bad-phrase", score: -3 },
  neutral: { token: "neutral-phrase", score: 0 },
  wish: { token: "wish-phrase", score: 0 },
};
const PAUSE = "|";
const NEGATORS = new Set(["not", "never", "nobody", "no", "without", "nothing", "hardly", "neither", "nor"]);
const TURNS = new Set(["but", "however", "yet"]);
const BEFORE_TURN = 0.4;
const AFTER_TURN = 1.5;
const NEGATION_REACH = 3;
const EMOJI = /\p{Extended_Pictographic}/gu;
const EMOJI_NEEDS_WORDS = 4;
const FELT = 0.9;
// A wish that says no more than this of bad is a wish, not a complaint.
const MILD = -2.5;
const STRONG = 4;
// So few words without a feeling are plain; more of them say something that the word lists miss.
const SHORT = 4;

/** Makes the words ready: the English list, ours over it, and other endings of ours where neither knows the word. */
export function compileFeelings(
  written: { words: Record<string, number>; phrases: Record<PhraseSide, string[]> },
  groups: Groups,
  spelling: Spelling,
): FeelingWords {
  const labels: Record<string, number> = { ...english.labels, ...written.words };
  for (const [word, score] of Object.entries(labels)) {
    const [stem, more] = stemsOf(word, spelling);
    if (stem !== undefined && more === undefined) labels[stem] ??= score;
  }
  for (const { token, score } of Object.values(PHRASE)) labels[token] = score;
  const counter = new Sentiment();
  counter.registerLanguage(LANGUAGE, { labels, scoringStrategy: scoring(labels) });
  const sides = Object.keys(PHRASE) as PhraseSide[];
  const phrases = sides.flatMap((side) => written.phrases[side].map((phrase) => ({ phrase, meaning: side })));
  return { spelling, book: compilePhrases(phrases, groups, spelling), labels, counter };
}

/** What the words of a text feel like, and the words that say so. */
export function sentiment(text: string, words: FeelingWords): Felt {
  return sentimentRead(readText(text, words.spelling), words);
}

/** The same for a text that is already read into words. */
export function sentimentRead(read: ReadText, words: FeelingWords): Felt {
  const { tokens, said } = tokensOf(read, words);
  const { score, calculation } = words.counter.analyze(tokens.join(" "), { language: LANGUAGE });
  const counted = calculation.flatMap((each) => Object.entries(each)).filter(([, value]) => value !== 0);
  const evidence = [...new Set(counted.flatMap(([token]) => said.get(token) ?? []))];
  if (tokens.length <= SHORT && tokens.every((token) => token === PAUSE || NEGATORS.has(token))) {
    return { sentiment: 0, evidence };
  }
  const wish = tokens.includes(PHRASE.wish.token);
  if (wish && score > MILD && score < STRONG) return { sentiment: 0, evidence };
  return {
    sentiment: feelingOf(score, counted.length, wish || tokens.length < SHORT || tokens.includes(PHRASE.neutral.token)),
    evidence,
  };
}

function feelingOf(score: number, counted: number, plain: boolean): Feeling {
  if (score >= FELT) return 1;
  if (score <= -FELT) return -1;
  return counted > 1 || !plain ? "unsure" : 0;
}

/** The text as the package will count it: phrases as one token each, words by their stem, pauses and emoji kept. */
function tokensOf(read: ReadText, words: FeelingWords): { tokens: string[]; said: Map<string, string[]> } {
  const said = new Map<string, string[]>();
  const remember = (token: string, start: number, end: number) =>
    said.set(token, [...(said.get(token) ?? []), read.text.slice(start, end)]);
  const starts = new Map<number, { to: number; token: string }>();
  const taken = new Set<number>();
  for (const { meaning, spans } of findPhrases(read, words.book).sort(longestThenWorst)) {
    for (const [from, to] of spans) {
      const places = Array.from({ length: to - from }, (_, k) => from + k);
      if (meaning === "wish") {
        if (!starts.has(-1)) starts.set(-1, { to: 0, token: PHRASE.wish.token });
        continue;
      }
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      starts.set(from, { to, token: PHRASE[meaning].token });
    }
  }
  const tokens: string[] = starts.has(-1) ? [PHRASE.wish.token, PAUSE] : [];
  read.words.forEach((word, place) => {
    const phrase = starts.get(place);
    if (phrase) {
      tokens.push(phrase.token);
      remember(phrase.token, word.start, read.words[phrase.to - 1]?.end ?? word.end);
    } else if (!taken.has(place)) {
      const token = word.plain in words.labels ? word.plain : word.stem;
      tokens.push(token === SENTENCE_END ? PAUSE : token);
      remember(token, word.start, word.end);
    }
  });
  return { tokens: [...tokens, ...(read.text.match(EMOJI) ?? [])], said };
}

function longestThenWorst(a: Found<PhraseSide>, b: Found<PhraseSide>): number {
  return b.length - a.length || Number(b.meaning === "bad") - Number(a.meaning === "bad");
}

function scoring(labels: Record<string, number>) {
  const counts = (token: string) => token in labels && labels[token] !== 0;
  return {
    apply(tokens: string[], at: number, score: number): number {
      const token = tokens[at] as string;
      if (isEmoji(token)) return tokens.length > EMOJI_NEEDS_WORDS ? Math.sign(score) : 0;
      const weight = weightOfPlace(tokens, at);
      if (NEGATORS.has(token)) return tokens.slice(at + 1, at + 1 + NEGATION_REACH).some(counts) ? 0 : score * weight;
      if (token === PHRASE.bad.token || !negated(tokens, at, token === PHRASE.good.token ? 1 : NEGATION_REACH)) {
        return score * weight;
      }
      return score * weight * (score > 0 ? -1 : -0.3);
    },
  };
}

function weightOfPlace(tokens: string[], at: number): number {
  const turn = tokens.findLastIndex((token) => TURNS.has(token));
  if (turn <= 0) return 1;
  return at < turn ? BEFORE_TURN : AFTER_TURN;
}

function negated(tokens: string[], at: number, reach: number): boolean {
  for (let back = 1; back <= reach; back++) {
    const token = tokens[at - back];
    if (token === undefined || token === PAUSE || TURNS.has(token)) return false;
    if (NEGATORS.has(token)) return true;
  }
  return false;
}

function isEmoji(token: string): boolean {
  return /\p{Extended_Pictographic}/u.test(token);
}
