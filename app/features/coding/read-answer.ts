import { readText } from "#app/features/safeguarding/read-text.ts";
import { type Hidden, redact } from "#app/features/safeguarding/redaction.ts";
import { screenRead } from "#app/features/safeguarding/screen.ts";
import { type AnswerCode, codeAnswer } from "./code-answer.ts";
import { codeRead, type WordCode } from "./code-words.ts";
import type { ReadingWords } from "./reading-words.ts";
import { type Feeling, sentimentRead } from "./sentiment.ts";

/** All that reading finds in the words of one answer. */
export interface WordsRead {
  concern: boolean;
  concernEvidence: string[];
  redacted: string;
  hidden: Hidden[];
  codes: AnswerCode[];
  sentiment: Feeling;
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
  const fromWords = codeRead(read, words.coding);
  const codes = codeAnswer(fromWords, asked.itemPlan, concern);
  return {
    concern,
    concernEvidence,
    codes,
    sentiment: leaning(felt.sentiment, concern, fromWords),
    sentimentEvidence: felt.evidence,
  };
}

/**
 * Not being safe is bad, whatever cheerful word stands beside it. And who touches a matter of the plan without any word of
 * feeling most often complains ("it has been thirty weeks"), so an unsure feeling leans that way until a person says.
 */
function leaning(felt: Feeling, concern: boolean, fromWords: WordCode[]): Feeling {
  if (concern) return -1;
  return felt === "unsure" && fromWords.some(({ weight }) => weight > 0) ? -1 : felt;
}
