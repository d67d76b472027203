import { itemOf, type WordCode } from "./code-words.ts";

/** One code on one answer: where it comes from, how heavy it is (0 to about 10) and the exact words that caused it. */
export interface AnswerCode {
  code: string;
  source: "question" | "lexicon";
  weight: number;
  evidence: string[];
}

/**
 * The product's own cut-off for codes from words: a clear phrase that the rest of the words bear out reaches it, and so
 * do words that lean strongly one way without any phrase. Chosen where wrong and missed codes balance on made-up
 * answers in `tests/data` that had not been read before.
 */
const CUT_OFF = 3.4;
/** What weighs much less than the heaviest item was most likely said in passing. */
const BESIDE = 0.75;
/** Where nothing reaches the cut-off, the item that leads is given from this weight on: a likely phrase, or two hints. */
const LEANING = 1.3;
/** Who speaks of harm names school or a helper in passing, so beside a concern only what is clearly said is given. */
const BESIDE_CONCERN = 2.8;
/** A topic is the finer word for an item that is coded already, so a single likely phrase is enough. */
const TOPIC_CUT_OFF = 1.8;
/** An answer seldom speaks of more than three matters; a fourth is more often a word in passing. */
const MOST_ITEMS = 3;

const FROM_QUESTION = 10;

/**
 * Joins the codes that the question brings with those that the words bring (decision 5: suggestions, until a person
 * accepts). `itemPlan` holds the plan items or topics of the item asked. Codes from words are given from CUT_OFF on.
 */
export function codeAnswer(fromWords: WordCode[], itemPlan: string[] = [], concern = false): AnswerCode[] {
  const asked = itemPlan.map((code): AnswerCode => ({ code, source: "question", weight: FROM_QUESTION, evidence: [] }));
  return [...asked, ...overCutOff(fromWords, concern).map((each): AnswerCode => ({ ...each, source: "lexicon" }))];
}

/** The plan items that an answer is about by its words, and the topics that say more about those. */
function overCutOff(fromWords: WordCode[], concern: boolean): WordCode[] {
  const items = fromWords.filter(({ code }) => itemOf(code) === code);
  const heaviest = items[0]?.weight ?? 0;
  const cutOff = concern ? BESIDE_CONCERN : CUT_OFF;
  const kept =
    heaviest >= cutOff
      ? items.filter(({ weight }) => weight >= Math.max(cutOff, BESIDE * heaviest)).slice(0, MOST_ITEMS)
      : items.filter(({ weight }) => !concern && weight >= LEANING).slice(0, 1);
  const names = new Set(kept.map(({ code }) => code));
  const topics = fromWords.filter(
    ({ code, weight }) => itemOf(code) !== code && names.has(itemOf(code)) && weight >= TOPIC_CUT_OFF,
  );
  return [...kept, ...topics];
}
