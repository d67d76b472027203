import { ComfortButton } from "./comfort-panel.tsx";
import type { SurveyPage } from "./survey-page.ts";
import { Control } from "./symbol.tsx";

/** What stands above every screen, always in the same place: help, comfort, who to talk to, and Stop. */
export function Top({ page }: { page: SurveyPage }) {
  return (
    <header className="top">
      <h1>{page.survey.title[page.audience]}</h1>
      <label className="fold">
        <input type="checkbox" id="fold" />
        <span>{page.say("moreButtons")}</span>
      </label>
      <button type="button" popovertarget="help">
        <Control name="life_ring" />
        <span>{page.say("help")}</span>
      </button>
      <ComfortButton say={page.say} />
      <button type="button" popovertarget="talk">
        <Control name="help" />
        <span>{page.say("talk")}</span>
      </button>
      <button type="button" popovertarget="stop">
        <Control name="stop" />
        <span>{page.say("stop")}</span>
      </button>
    </header>
  );
}
