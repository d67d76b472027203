import type { SurveyPage } from "../surveys/survey-page.ts";
import type { BookletWanted } from "./booklet-wanted.ts";
import type { Numbered } from "./paper-number.server.ts";

/** What a booklet says: the same as the respondent's page, from the same words. */
export type BookletPage = Pick<
  SurveyPage,
  "survey" | "audience" | "language" | "unchecked" | "area" | "mode" | "madeUp" | "who" | "change" | "replyBy" | "say"
>;

export interface Booklet {
  page: BookletPage;
  wanted: BookletWanted;
  /** The word of a receipt's picture in the page's language. */
  wordOf: (picture: string) => string;
  /** Where the same is answered on a screen; null when only the survey is printed. */
  online: string | null;
  /** Where five pictures are looked up. */
  lookUp: string | null;
  /** Null: one booklet without a number. */
  copies: (Numbered | null)[];
}
