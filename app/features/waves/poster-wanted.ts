/** What poster somebody wants to print: read from the address, so that it can be linked to and printed again. */
import type { Audience, Survey } from "#surveys/definition.ts";
import { type Language, languageNamed } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";

export const posterSizes = ["usual", "large"] as const;

export interface PosterWanted {
  /** Who is asked: one poster for everybody, one for each audience, or one for this audience. */
  audience: "everybody" | "each" | Audience;
  language: Language;
  size: (typeof posterSizes)[number];
  /** The setting where it hangs; null: none is written down. */
  setting: string | null;
}

/** Anything unknown in the address is what is usual: a poster for everybody, in English, of no setting. */
export function readPosterWanted(survey: Survey, settings: string[], asked: URLSearchParams): PosterWanted {
  const language = languageNamed(asked.get("lang") ?? "");
  const audiences = ["everybody", "each", ...survey.audiences] as const;
  return {
    audience: audiences.find((each) => each === asked.get("for")) ?? "everybody",
    language: language && languagesOf(survey).includes(language) ? language : "en",
    size: posterSizes.find((size) => size === asked.get("size")) ?? "usual",
    setting: settings.find((id) => id === asked.get("at")) ?? null,
  };
}
