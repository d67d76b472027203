/** In which language a respondent's page is, and who of the area's words it may use. */
import type { IncomingMessage } from "node:http";
import type { Area } from "#surveys/area.ts";
import { areaIn } from "#surveys/area-in.ts";
import type { Catalogue } from "#surveys/catalogue.ts";
import type { Survey } from "#surveys/definition.ts";
import { type Language, languageNamed } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import type { Fields } from "../features/responses/response.ts";
import { spoken, type Words, wordsFor } from "../i18n/words.ts";

export type SpokenWords = Pick<Catalogue, "area" | "areaWords">;

/** What a page of one screen needs to speak; `checkedOnly` in a real wave, and where no wave is known. */
export interface Speaking {
  area: Area;
  language: Language;
  checkedOnly: boolean;
  say: Words;
}

/** The first language of a browser's list that is offered, as `Accept-Language` orders it; English when none is. */
function preferred(header: string | undefined, offered: Language[]): Language {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [name = "", ...more] = part.trim().split(";");
      const weight = Number(more.join("").match(/q=([\d.]+)/)?.[1] ?? 1);
      return { language: languageNamed(name.trim()), weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted.find(({ language }) => language && offered.includes(language))?.language ?? "en";
}

/** The language that the address asks for, else the browser's; English when it is not offered. */
export function languageAsked(req: IncomingMessage, offered: Language[]): Language {
  const asked = new URL(req.url ?? "/", "http://heard").searchParams.get("lang");
  if (asked === null) return preferred(req.headers["accept-language"], offered);
  const language = languageNamed(asked);
  return language && offered.includes(language) ? language : "en";
}

/** The language of the page that sent these fields. */
export function languageSent(fields: Fields, survey: Survey): Language {
  const language = languageNamed(fields.get("language")?.[0] ?? "");
  return language && languagesOf(survey).includes(language) ? language : "en";
}

export function speakingIn(
  catalogue: SpokenWords,
  language: Language,
  audience: string,
  checkedOnly: boolean,
): Speaking {
  const area = areaIn(catalogue.area, catalogue.areaWords, language, checkedOnly);
  return { area, language, checkedOnly, say: wordsFor(language, audience, checkedOnly) };
}

/** For pages that belong to no survey: any language in which the program speaks. */
export function speakingTo(req: IncomingMessage, catalogue: SpokenWords, audience = "young-person"): Speaking {
  return speakingIn(catalogue, languageAsked(req, spoken), audience, true);
}
