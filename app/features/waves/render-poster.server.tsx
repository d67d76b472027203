import { renderToStaticMarkup } from "react-dom/server";
import { settingsOfWave } from "#db/stores/settings.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import { isChecked, languagesOf, surveyIn } from "#surveys/survey-in.ts";
import type { Heard } from "../../context.ts";
import { nameEnglish } from "../../i18n/name-english.ts";
import { wordsChecked, wordsFor } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { writeDay } from "../../ui/dates.ts";
import { type OnePoster, PosterDocument } from "./poster.tsx";
import { PosterBar } from "./poster-bar.tsx";
import { type PosterWanted, readPosterWanted } from "./poster-wanted.ts";

interface Asked {
  heard: Heard & { nonce: string };
  wave: WaveAndSurvey;
  search: URLSearchParams;
  looks: string[];
  now: number;
}

function hintsFor({ heard, wave, now }: Asked, wanted: PosterWanted): string[] {
  const hints = ["Print on A4, at 100 %. Black and white is enough. Without the button: Ctrl and P."];
  if (/^https?:\/\/(localhost|127\.)/.test(heard.env.origin))
    hints.push(`No phone can open ${heard.env.origin}: have ORIGIN set to the address that people use, then print.`);
  if (wave.kind === "practice") hints.push("This wave is for practice: nothing that anybody answers is kept.");
  if (now < wave.opensAt) hints.push(`The address works from ${writeDay(wave.opensAt)}.`);
  if (wave.closesAt !== null && now >= wave.closesAt) hints.push("This wave has closed: the address takes no answers.");
  if (wanted.setting !== null) hints.push("The code tells where it hangs. The address to type does not.");
  if (wanted.language !== "en" && !(isChecked(wave.survey, wanted.language) && wordsChecked(wanted.language)))
    hints.push("Nobody who speaks this language has checked these words yet.");
  return hints;
}

/** Posters of a wave that anybody may answer, as one page that prints. */
export async function renderPoster(asked: Asked): Promise<string> {
  const { heard, wave, search, looks } = asked;
  const settings = (await settingsOfWave(heard.database.read, wave.id)).filter(({ goneAt }) => goneAt === null);
  const wanted = readPosterWanted(
    wave.survey,
    settings.map(({ id }) => id),
    search,
  );
  const { language, setting } = wanted;
  const { audiences } = wave.survey;
  const shown = wanted.audience === "everybody" ? [null] : wanted.audience === "each" ? audiences : [wanted.audience];
  const posters = shown.map((audience): OnePoster => {
    const start = paths.start(wave.id, audience ?? undefined, language);
    return {
      audience,
      survey: surveyIn(wave.survey, language),
      say: wordsFor(language, audience ?? "young-person", wave.kind === "real"),
      opens: `${heard.env.origin}${start}${setting === null ? "" : `&at=${setting}`}`,
      typed: `${heard.env.origin}${paths.start(wave.id)}`.replace(/^https:\/\//, ""),
      closesAt: wave.closesAt,
    };
  });
  const title = `Posters: ${wave.name}`;
  const bar = (
    <PosterBar
      {...{ title, wanted, audiences, settings }}
      back={{ to: paths.wave(wave.id), say: wave.name }}
      languages={languagesOf(wave.survey)}
      hints={hintsFor(asked, wanted)}
      nonce={heard.nonce}
    />
  );
  const large = wanted.size === "large";
  const document = <PosterDocument {...{ posters, language, large, looks, bar }} title={`${title} - Heard`} />;
  return `<!doctype html>${nameEnglish(renderToStaticMarkup(document))}`;
}
