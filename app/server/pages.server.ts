import type { Audience, Survey } from "#surveys/definition.ts";
import { inEnglish, type Language } from "#surveys/languages.ts";
import { isChecked, languagesOf, surveyIn } from "#surveys/survey-in.ts";
import { type PackShelf, packPaths } from "../features/packs/pack.ts";
import type { GalleryWanted } from "../features/surveys/gallery.tsx";
import { renderGallery } from "../features/surveys/render-gallery.server.tsx";
import { type RenderedPage, renderSurvey } from "../features/surveys/render-survey.server.tsx";
import { type AddedVideo, withVideos } from "../features/surveys/signed-videos.ts";
import type { SurveyPage } from "../features/surveys/survey-page.ts";
import { titleForStaff } from "../features/surveys/title-for-staff.ts";
import { wordsChecked } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { bringScripts } from "./bring-scripts.ts";
import { type SpokenWords, speakingIn } from "./speaking.ts";
import type { FoundWave } from "./wave-finder.server.ts";

/**
 * Rendered pages, kept in memory. A wave's page is made again when what it says about the wave changes. `readied` makes
 * of a rendered page what is kept.
 */
export function makePages<Page>(
  words: SpokenWords,
  scripts: string[],
  looks: string[],
  packs: PackShelf,
  readied: (page: RenderedPage) => Page,
  videos: () => readonly AddedVideo[] = () => none,
) {
  const ready = new Map<string, Page>();
  const bring = bringScripts(scripts);
  let ofThisWave = new WeakMap<FoundWave, Record<string, Page>>();
  let offered = packs.offered();
  let signed = videos();

  /** When a pack is offered or taken away, or a video in sign, every page changes. */
  function forgetWhenPacksChange(): void {
    if (packs.offered() === offered && videos() === signed) return;
    offered = packs.offered();
    signed = videos();
    ready.clear();
    ofThisWave = new WeakMap();
  }

  function once(key: string, make: () => Page): Page {
    const found = ready.get(key);
    if (found) return found;
    const page = make();
    ready.set(key, page);
    return page;
  }

  /** Pages made once keep their own looks, and pages of one survey share theirs. */
  const ownLooks = new Map<string, string>();
  function rendered(page: SurveyPage): Page {
    const made = renderSurvey(page);
    if (made.own) ownLooks.set(made.own.path, made.own.css);
    return readied(made);
  }

  const shared = (survey: Survey, audience: Audience, language: Language, real: boolean) => ({
    ...speakingIn(words, language, audience, real),
    survey: withVideos(surveyIn(survey, language), signed),
    captioned: signed.filter(({ captions }) => captions !== "").map(({ name }) => name),
    unchecked: !isChecked(survey, language) || !wordsChecked(language),
    scripts: [bring.path],
    looks: [...looks, ...offered.map(({ id }) => packPaths.style(id))],
    packs: offered,
    audience,
  });

  return {
    /** What pages name as theirs: the look linked at their end, and what brings their scripts; undefined for no page of now. */
    partAt: (path: string): string | undefined => (path === bring.path ? bring.text : ownLooks.get(path)),
    ofSurvey(survey: Survey, audience: Audience, language: Language): Page {
      forgetWhenPacksChange();
      return once(`try ${survey.survey} ${audience} ${language}`, () =>
        rendered({
          ...shared(survey, audience, language, false),
          chooseLanguage: hasOthers(survey)
            ? `${paths.tryOut(survey.survey, undefined, language)}&is=${audience}`
            : null,
          mode: "try",
          madeUp: false,
          calls: false,
          who: null,
          change: null,
          replyBy: null,
          leave: `/try/${survey.survey}/left?lang=${language}`,
        }),
      );
    },
    /** Every kind of item, in one tone, language and state. */
    gallery(survey: Survey, wanted: GalleryWanted, all: Survey[]): Page {
      forgetWhenPacksChange();
      const { audience, language, state } = wanted;
      return once(`gallery ${audience} ${language} ${state}`, () =>
        readied(
          renderGallery({
            page: {
              ...shared(survey, audience, language, false),
              ...{
                chooseLanguage: null,
                mode: "try",
                madeUp: false,
                calls: false,
                who: null,
                change: null,
                replyBy: null,
              },
              leave: paths.gallery(),
            },
            state,
            surveys: all.map((each) => ({
              survey: each,
              title: titleForStaff(each),
              languages: languagesOf(each),
            })),
            hrefOf: paths.gallery,
            hrefToPlay: paths.tryOut,
          }),
        ),
      );
    },
    ofWave(wave: FoundWave, audience: Audience, language: Language): Page {
      forgetWhenPacksChange();
      const near = ofThisWave.get(wave);
      const found = near?.[`${audience} ${language}`];
      if (found) return found;
      const key = [
        wave.id,
        audience,
        language,
        wave.kind,
        wave.madeUp,
        wave.audienceBody,
        wave.influence,
        wave.replyBy,
        wave.replyWeeks,
        wave.receivesCalls,
      ];
      const page = once(key.join("\n"), () =>
        rendered({
          ...shared(wave.survey, audience, language, wave.kind === "real"),
          chooseLanguage: hasOthers(wave.survey) ? `${paths.start(wave.id, undefined, language)}&is=${audience}` : null,
          mode: wave.kind === "practice" ? "practice" : "kept",
          madeUp: wave.madeUp,
          calls: wave.receivesCalls,
          who: asWritten(wave.audienceBody, language),
          change: asWritten(wave.influence, language),
          replyBy: wave.replyBy,
          replyWeeks: wave.replyWeeks,
          leave: `/r/${wave.id}/left?lang=${language}`,
        }),
      );
      ofThisWave.set(wave, { ...near, [`${audience} ${language}`]: page });
      return page;
    },
  };
}

const none: readonly AddedVideo[] = [];
const hasOthers = (survey: Survey) => languagesOf(survey).length > 1;

/** Staff write in English, whatever language stands around it. */
function asWritten(words: string, language: Language): string {
  return language === "en" || words === "" ? words : inEnglish(words);
}
