/** What somebody wants to print: read from the address, so that a booklet can be linked to and printed again. */
import type { Audience, Survey } from "#surveys/definition.ts";
import { type Language, languageNamed } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";

/** Sizes of letters in points: 16 is easy read (ER6), larger ones for who sees little. */
export const letterSizes = [16, 20, 24] as const;
export type LetterSize = (typeof letterSizes)[number];

/** Most booklets printed in one go: two classes. */
export const mostBooklets = 60;
export const mostReturnLetters = 300;

export interface BookletWanted {
  audience: Audience;
  language: Language;
  size: LetterSize;
  /** How many booklets, each with its own number; 0: one without a number. */
  numbered: number;
  /** Where the booklet goes back, as the coordinator writes it. */
  returnTo: string;
}

/** Anything unknown in the address is what is usual: the survey's first audience, English, 16 points, no number. */
export function readBookletWanted(survey: Survey, asked: URLSearchParams): BookletWanted {
  const language = languageNamed(asked.get("lang") ?? "");
  const numbered = Number.parseInt(asked.get("numbered") ?? "", 10);
  return {
    audience: survey.audiences.find((each) => each === asked.get("for")) ?? (survey.audiences[0] as Audience),
    language: language && languagesOf(survey).includes(language) ? language : "en",
    size: letterSizes.find((size) => String(size) === asked.get("size")) ?? 16,
    numbered: Number.isNaN(numbered) ? 0 : Math.min(Math.max(numbered, 0), mostBooklets),
    returnTo: (asked.get("to") ?? "").trim().slice(0, mostReturnLetters),
  };
}
