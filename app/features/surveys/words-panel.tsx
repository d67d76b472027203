/** "What does this word mean?": the hard words of the screen that is seen, chosen by the style sheet alone (ER5). */
import { choicesFor } from "#surveys/definition.ts";
import { explainedIn, meaningFor } from "#surveys/words-explained.ts";
import { CloseButton } from "./help-panel.tsx";
import { type Screen, type SurveyPage, screensOf } from "./survey-page.ts";
import { Picture } from "./symbol.tsx";

/** Everything of the survey's own words that stands on a screen. */
function textOf(screen: Screen, page: SurveyPage): string {
  const { survey, audience } = page;
  if (screen.kind === "begin")
    return [survey.title[audience], survey.intro[audience], page.who, page.change].filter(Boolean).join("\n");
  if (screen.kind !== "item") return "";
  const { item } = screen;
  const choices = choicesFor(item, audience).map((choice) => choice.say[audience]);
  return [
    item.ask[audience],
    ...choices,
    ...item.fields.flatMap((field) => [field.ask[audience], ...field.choices.map((choice) => choice.say)]),
  ].join("\n");
}

/** Each explained word of the page with the screens on which it stands. */
function wordsOf(page: SurveyPage) {
  const on = new Map<(typeof page.area.explained)[number], string[]>();
  for (const screen of screensOf(page.survey, page.audience))
    for (const word of explainedIn(page.area.explained, textOf(screen, page), page.audience))
      on.set(word, [...(on.get(word) ?? []), screen.id]);
  return [...on];
}

export function WordsPanel({ page }: { page: SurveyPage }) {
  const { say, audience } = page;
  return (
    <section id="words" popover="auto" className="panel" aria-labelledby="words-title">
      <h2 id="words-title">{say("wordsTitle")}</h2>
      <ul>
        {wordsOf(page).map(([word], at) => (
          <li key={word.id} className={`w w${at}`}>
            <Picture concept={word.symbol} />
            <div>
              <b>{word.say}</b>
              <span>{meaningFor(word, audience)}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className="w0none">{say("wordsNone")}</p>
      <CloseButton panel="words" say={say} />
    </section>
  );
}

/** A rule for each word: shown while one of its screens is. Before anything is pressed, that is the first screen. */
export function wordsStyle(page: SurveyPage): string {
  const all = wordsOf(page);
  const shownOn = (ids: string[]) => {
    const later = ids.filter((id) => id !== "begin");
    const at = later.length > 0 ? [`body:has(:is(${later.map((id) => `#${id}`).join()}):target)`] : [];
    return ids.includes("begin") ? [...at, "body:not(:has(.step:target:not(#begin)))"] : at;
  };
  const screens = [...new Set(all.flatMap(([, ids]) => ids))];
  const rules = all.flatMap(([, ids], at) => shownOn(ids).map((on) => `${on} .w${at}`));
  const some = shownOn(screens).map((on) => `${on} .w0none`);
  if (rules.length === 0) return "";
  return `@supports selector(:has(a)){#words .w,${some.join()}{display:none}${rules.join()}{display:flex}}`;
}
