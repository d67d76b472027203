import type { Groups } from "#app/features/safeguarding/phrases.ts";
import { prepareSpelling, type Spelling } from "#app/features/safeguarding/read-text.ts";
import { compileScreening, type ScreeningWords } from "#app/features/safeguarding/screen.ts";
import learned from "#surveys/plan/word-weights.json";
import type { Phrases, Screening, SentimentWords, Words } from "#surveys/plan.ts";
import { type CodingWords, compileCoding } from "./code-words.ts";
import { compileFeelings, type FeelingWords } from "./sentiment.ts";
import { type ReadyWeights, readyWeights, type WordWeights } from "./word-weights.ts";

/** All the words by which answers are read, made ready once and then used for every answer. */
export interface ReadingWords {
  spelling: Spelling;
  screening: ScreeningWords;
  coding: CodingWords;
  feelings: FeelingWords;
  weights: ReadyWeights;
}

/** Makes the words of `surveys/plan` ready. Throws an Error that names the phrase that cannot be used. */
export function compileReadingWords(written: {
  words: Words;
  phrases: Phrases;
  screening: Screening;
  sentiment: SentimentWords;
  weights?: WordWeights;
}): ReadingWords {
  const groups: Groups = new Map(Object.entries(written.words.groups));
  const spelling = prepareSpelling(written.words.writings, written.words.dropped);
  return {
    spelling,
    screening: compileScreening(written.screening.concerns, groups, spelling),
    coding: compileCoding(written.phrases, groups, spelling),
    feelings: compileFeelings(written.sentiment, groups, spelling),
    weights: readyWeights(written.weights ?? learned, groups, spelling),
  };
}
