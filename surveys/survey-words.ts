/** A survey's words in another language, by the ids of what they translate; frozen with the survey (decision 3). */
import type { Language } from "./languages.ts";

/** A wording for each audience that sees it. */
type Said = Partial<Record<string, string>>;

export interface FieldWords {
  use: string | undefined;
  ask: Said;
  choices: Said;
}

export interface ItemWords {
  ask: Said;
  short: Said;
  choices: Record<string, Said>;
  topics: Record<string, Said>;
  fields: Record<string, FieldWords>;
}

export interface SurveyWords {
  /** Who has read all of it, and when; null while nobody has. */
  checkedBy: { name: string; on: string } | null;
  title: Said;
  intro: Said;
  items: Record<string, ItemWords>;
}

export type Translations = Partial<Record<Language, SurveyWords>>;
