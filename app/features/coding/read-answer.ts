import { readText } from "#app/features/safeguarding/read-text.ts";
import { type Hidden, redact } from "#app/features/safeguarding/redaction.ts";
import { screenRead } from "#app/features/safeguarding/screen.ts";
import { type AnswerCode, codeAnswer } from "./code-answer.ts";
import { codeRead } from "./code-words.ts";
import type { ReadingWords } from "./reading-words.ts";
import { type Feeling, sentimentRead } from "./sentiment.ts";
import { type Leaning, leaningOf } from "./word-weights.ts";

// Who names a matter without any word of feeling most often complains ("it has been thirty weeks").
const UNSURE = { "-1": 0.4, "0": 0.2, "1": 0.2 };
const LEANING_SAYS = 1.5;
// What is not this much stronger than the next guess is told as unsure (about half of those guesses are wrong).
const SURE_BY = 0.6;
const SIDES = [-1, 0, 1] as const;

/** All that reading finds in the words of one answer. */
export interface WordsRead {
  concern: boolean;
  concernEvidence: string[];
  redacted: string;
  hidden: Hidden[];
  codes: AnswerCode[];
  /** The best guess. */
  sentiment: -1 | 0 | 1;
  /** False where the guess is little better than another: people then see "unsure". */
  sentimentSure: boolean;
  sentimentEvidence: string[];
}

/** Reads the words of one answer: concern first, then what to hide, what it is about and how it felt. Never throws for any text. */
export function readWords(
  text: string,
  asked: { audience: "child" | "young-person" | "parent"; itemPlan?: string[] },
  words: ReadingWords,
): WordsRead {
  const { text: redacted, hidden } = redact(text);
  return { ...readMeaning(text, asked, words), redacted, hidden };
}

/** The same without redaction, which takes most of the time: for re-coding answers that are redacted already. */
export function readMeaning(
  text: string,
  asked: { itemPlan?: string[] },
  words: ReadingWords,
): Omit<WordsRead, "redacted" | "hidden"> {
  const read = readText(text, words.spelling);
  const { concern, evidence: concernEvidence } = screenRead(read, words.screening);
  const felt = sentimentRead(read, words.feelings);
  const leaning = leaningOf(read, words.weights);
  const fromWords = codeRead(read, words.coding, leaning);
  const codes = codeAnswer(fromWords, asked.itemPlan, concern);
  return {
    concern,
    concernEvidence,
    codes,
    ...(concern ? { sentiment: -1, sentimentSure: true } : feelingOf(felt.sentiment, leaning)),
    sentimentEvidence: felt.evidence,
  };
}

/**
 * Not being safe is bad, whatever cheerful word stands beside it. Otherwise the words of feeling have most of the say;
 * what all the words lean towards decides where those are unsure, and turns them only when it is quite sure itself.
 */
function feelingOf(felt: Feeling, leaning: Leaning): Pick<WordsRead, "sentiment" | "sentimentSure"> {
  const say = (side: -1 | 0 | 1) =>
    (felt === side ? 1 : felt === "unsure" ? UNSURE[side] : 0) + LEANING_SAYS * (leaning.likely.get(String(side)) ?? 0);
  const [best, next] = SIDES.map((side) => ({ side, says: say(side) })).sort((a, b) => b.says - a.says);
  if (!best || !next) return { sentiment: 0, sentimentSure: false };
  return { sentiment: best.side, sentimentSure: best.says - next.says >= SURE_BY };
}
