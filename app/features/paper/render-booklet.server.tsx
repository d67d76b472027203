import { renderToStaticMarkup } from "react-dom/server";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import { areaIn } from "#surveys/area-in.ts";
import type { Survey } from "#surveys/definition.ts";
import { inEnglish } from "#surveys/languages.ts";
import { isChecked, languagesOf, surveyIn } from "#surveys/survey-in.ts";
import type { Heard } from "../../context.ts";
import { nameEnglish } from "../../i18n/name-english.ts";
import { wordsChecked, wordsFor } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { loadReceiptPictures } from "../responses/receipt-pictures.server.ts";
import { titleForStaff } from "../surveys/title-for-staff.ts";
import type { Booklet } from "./booklet.ts";
import { type BarProps, BookletBar } from "./booklet-bar.tsx";
import { BookletDocument } from "./booklet-document.tsx";
import { readBookletWanted } from "./booklet-wanted.ts";
import { freshNumbers } from "./paper-number.server.ts";

interface Asked {
  heard: Heard & { nonce: string };
  survey: Survey;
  /** The wave whose answers are asked for; null: the survey alone, as it is in the catalogue. */
  wave: WaveAndSurvey | null;
  search: URLSearchParams;
  back: BarProps["back"];
  looks: string[];
  wordOf(language: Booklet["page"]["language"], checkedOnly: boolean): Booklet["wordOf"];
}

/** Booklets of a survey or a wave, as one page that prints. */
export async function renderBooklet({ heard, survey, wave, search, back, looks, wordOf }: Asked): Promise<string> {
  const wanted = readBookletWanted(survey, search);
  const { audience, language } = wanted;
  const mayNumber = wave !== null && wave.kind !== "practice";
  const checkedOnly = wave?.kind === "real";
  const { area, areaWords } = heard.catalogue;
  const asWritten = (words: string) => (language === "en" || words === "" ? words : inEnglish(words));
  const many = mayNumber ? wanted.numbered : 0;
  const booklet: Booklet = {
    wanted: { ...wanted, numbered: many, returnTo: asWritten(wanted.returnTo) },
    page: {
      survey: surveyIn(survey, language),
      audience,
      language,
      unchecked: !isChecked(survey, language) || !wordsChecked(language),
      area: areaIn(area, areaWords, language, checkedOnly),
      mode: wave === null ? "try" : wave.kind === "practice" ? "practice" : "kept",
      madeUp: wave?.madeUp ?? false,
      who: asWritten(wave?.audienceBody ?? ""),
      change: asWritten(wave?.influence ?? ""),
      replyBy: wave?.replyBy ?? null,
      say: wordsFor(language, audience, checkedOnly),
    },
    wordOf: wordOf(language, checkedOnly),
    online: wave && `${heard.env.origin}${paths.start(wave.id)}`,
    lookUp: mayNumber ? `${heard.env.origin}${paths.receipt(wave.id)}` : null,
    copies: many === 0 ? [null] : await freshNumbers(heard.database, loadReceiptPictures(), wave?.id ?? "", many),
  };
  const title = `Booklet: ${wave?.name ?? titleForStaff(survey)}`;
  const bar = (
    <BookletBar
      {...{ back, title, wanted, mayNumber }}
      audiences={survey.audiences}
      languages={languagesOf(survey)}
      nonce={heard.nonce}
    />
  );
  const document = <BookletDocument booklet={booklet} title={`${title} - Heard`} looks={looks} bar={bar} />;
  return `<!doctype html>${nameEnglish(renderToStaticMarkup(document))}`;
}
