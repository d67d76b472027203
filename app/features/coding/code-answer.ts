import { itemOf, type WordCode } from "./code-words.ts";

/** One code on one answer: where it comes from, how heavy it is (0 to about 10) and the exact words that caused it. */
export interface AnswerCode {
  code: string;
  source: "question" | "lexicon";
  weight: number;
  evidence: string[];
}

/**
 * The product's own cut-off for codes from words: one clear phrase reaches it, and so does one likely phrase beside a
 * hint; a likely phrase alone does not. Chosen where wrong and missed codes balance on the made-up answers in `tests/data`.
 */
export const CUT_OFF = 2.4;
/** Where nothing reaches the cut-off, the one item that leads by a hint or more is given from this weight on. */
const LEANING = 1.3;
const LEADS_BY = 0;
/** A topic is the finer word for an item that is coded already, so a single likely phrase is enough. */
const TOPIC_CUT_OFF = 1.8;
/** An answer seldom speaks of more than three matters; a fourth is more often a word in passing. */
const MOST_ITEMS = 3;

const FROM_QUESTION = 10;

/**
 * Joins the codes that the question brings with those that the words bring (decision 5: suggestions, until a person
 * accepts). `itemPlan` holds the plan items or topics of the item asked. Codes from words are given from CUT_OFF on.
 */
export function codeAnswer(fromWords: WordCode[], itemPlan: string[] = []): AnswerCode[] {
  const asked = itemPlan.map((code): AnswerCode => ({ code, source: "question", weight: FROM_QUESTION, evidence: [] }));
  return [...asked, ...overCutOff(fromWords).map((each): AnswerCode => ({ ...each, source: "lexicon" }))];
}

/** The plan items that an answer is about by its words, and the topics that say more about those. */
function overCutOff(fromWords: WordCode[]): WordCode[] {
  const items = fromWords.filter(({ code }) => itemOf(code) === code);
  const clear = items.filter(({ weight }) => weight >= CUT_OFF);
  const kept = clear.length > 0 ? clear.slice(0, MOST_ITEMS) : leader(items);
  const names = new Set(kept.map(({ code }) => code));
  const topics = fromWords.filter(
    ({ code, weight }) => itemOf(code) !== code && names.has(itemOf(code)) && weight >= TOPIC_CUT_OFF,
  );
  return [...kept, ...topics];
}

function leader([first, second]: WordCode[]): WordCode[] {
  if (!first || first.weight < LEANING || first.weight - (second?.weight ?? 0) < LEADS_BY) return [];
  return [first];
}
