import { randomUUID } from "node:crypto";
import { settingsOfWave } from "#db/stores/settings.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import { languagesOf, surveyIn } from "#surveys/survey-in.ts";
import type { Heard } from "../../context.ts";
import { withoutMarks } from "../../i18n/name-english.ts";
import { dirOf, langOf, nameOf } from "../../i18n/words.ts";
import { dayForField } from "../../ui/dates.ts";
import { readBookletWanted } from "./booklet-wanted.ts";
import { aroundAfter, assentFirst } from "./sitting.ts";
import { stopsToType } from "./to-type.ts";

/** Everything that the page needs to type in booklets of one audience and language. */
export async function seePaper(heard: Heard, wave: WaveAndSurvey, search: URLSearchParams) {
  const { survey } = wave;
  const { audience, language } = readBookletWanted(survey, search);
  const there = language === "en" ? survey : surveyIn(survey, language);
  const settings = await settingsOfWave(heard.database.read, wave.id);
  return {
    audience,
    language,
    lang: langOf(language),
    languages: languagesOf(survey).map((id) => ({ id, say: nameOf(id) })),
    rightToLeft: dirOf(language) === "rtl",
    settings: settings.map(({ id, name }) => ({ id, name })),
    first: assentFirst,
    stops: stopsToType(survey, there, audience).map((stop) => ({
      ...stop,
      ask: plain(stop.ask),
      choices: stop.choices.map((choice) => ({ ...choice, ...plain(choice) })),
    })),
    after: aroundAfter(survey, audience),
    fresh: { number: "", sheet: randomUUID(), day: dayForField(Date.now()), setting: "", count: 0 },
  };
}

/** What a language lacks is English, marked so; on this page the English words stand beside it anyway. */
function plain<T extends { say: string; there: string | null }>({ say, there }: T) {
  const words = there === null ? null : withoutMarks(there);
  return { say, there: words === say ? null : words };
}
