import type { Area } from "#surveys/area.ts";
import type { Audience, Survey } from "#surveys/definition.ts";
import { type PackShelf, packPaths } from "../features/packs/pack.ts";
import { renderSurvey } from "../features/surveys/render-survey.server.tsx";
import type { SurveyPage } from "../features/surveys/survey-page.ts";
import { wordsFor } from "../i18n/words.ts";
import { type ReadyPage, readyPage } from "./send.tsx";
import type { FoundWave } from "./wave-finder.server.ts";

/** Rendered pages, kept in memory. A wave's page is made again when what it says about the wave changes. */
export function makePages(area: Area, scripts: string[], looks: string[], packs: PackShelf) {
  const ready = new Map<string, ReadyPage>();
  let ofThisWave = new WeakMap<FoundWave, Partial<Record<Audience, ReadyPage>>>();
  let offered = packs.offered();

  /** When a pack is offered or taken away, every page changes. */
  function forgetWhenPacksChange(): void {
    if (packs.offered() === offered) return;
    offered = packs.offered();
    ready.clear();
    ofThisWave = new WeakMap();
  }

  function once(key: string, make: () => ReadyPage): ReadyPage {
    const found = ready.get(key);
    if (found) return found;
    const page = make();
    ready.set(key, page);
    return page;
  }

  /** Pages made once keep their own looks, and pages of one survey share theirs. */
  const ownLooks = new Map<string, string>();
  function rendered(page: SurveyPage): ReadyPage {
    const made = renderSurvey(page);
    if (made.own) ownLooks.set(made.own.path, made.own.css);
    return readyPage(made);
  }

  const shared = (audience: Audience) => ({
    area,
    scripts,
    looks: [...looks, ...offered.map(({ id }) => packPaths.style(id))],
    packs: offered,
    audience,
    language: "en" as const,
    say: wordsFor("en", audience),
  });

  return {
    /** The look of a page's own that is linked at its end; undefined when no page of now has it. */
    lookAt: (path: string): string | undefined => ownLooks.get(path),
    ofSurvey(survey: Survey, audience: Audience): ReadyPage {
      forgetWhenPacksChange();
      return once(`try ${survey.survey} ${audience}`, () =>
        rendered({
          ...shared(audience),
          survey,
          mode: "try",
          madeUp: false,
          calls: false,
          who: null,
          change: null,
          replyBy: null,
          leave: `/try/${survey.survey}/left`,
        }),
      );
    },
    ofWave(wave: FoundWave, audience: Audience): ReadyPage {
      forgetWhenPacksChange();
      const near = ofThisWave.get(wave);
      const found = near?.[audience];
      if (found) return found;
      const key = [
        wave.id,
        audience,
        wave.kind,
        wave.madeUp,
        wave.audienceBody,
        wave.influence,
        wave.replyBy,
        wave.receivesCalls,
      ];
      const page = once(key.join("\n"), () =>
        rendered({
          ...shared(audience),
          survey: wave.survey,
          mode: wave.kind === "practice" ? "practice" : "kept",
          madeUp: wave.madeUp,
          calls: wave.receivesCalls,
          who: wave.audienceBody,
          change: wave.influence,
          replyBy: wave.replyBy,
          leave: `/r/${wave.id}/left`,
        }),
      );
      ofThisWave.set(wave, { ...near, [audience]: page });
      return page;
    },
  };
}
