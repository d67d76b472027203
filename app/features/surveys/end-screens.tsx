import type { ReactNode } from "react";
import { choicesFor, type Item, outs, topicsFor, waysOfGiving } from "#surveys/definition.ts";
import { branches } from "#surveys/path.ts";
import { isSingle } from "./choice-cards.tsx";
import { fieldNames, type Screen, type SurveyPage } from "./survey-page.ts";
import { Control, Picture } from "./symbol.tsx";

/** The words of a choice, where they are not named by its value alone. */
const say: Record<string, (value: string) => string> = {
  quote: (value) => (value === "yes" ? "quoteYes" : "quoteNo"),
  "given-by": (value) => `given-${value}`,
};

/** Three or two cards with a control's picture each: what stands at the end of every survey. */
function EndCards({
  name,
  picture,
  choices,
  page,
  several,
}: {
  name: string;
  picture: ReactNode;
  choices: [string, string][];
  page: SurveyPage;
  several?: boolean;
}) {
  return (
    <fieldset>
      <legend id={`${name}-ask`}>
        {picture}
        <h2>{page.say(name)}</h2>
      </legend>
      <div className="body">
        {name === "quote" && <p className="many-hint">{page.say("quoteSay")}</p>}
        {several && <p className="many-hint">{page.say("pickMany")}</p>}
        <div className={several ? "cards many" : "cards"}>
          {choices.map(([value, control]) => (
            <label className="card" key={value}>
              <input type={several ? "checkbox" : "radio"} name={name} value={value} id={`${name}-${value}`} />
              <Control name={control} />
              <span>{page.say(say[name]?.(value) ?? value)}</span>
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}

/** Who helped (SM9): kept with the response and never merged later. */
export function WhoAnswered({ page }: { page: SurveyPage }) {
  const choices: [string, string][] = [
    ["self", "answered_self"],
    ["supported", "answered_supported"],
    ["proxy", "answered_proxy"],
  ];
  return <EndCards name="who-answered" picture={<Picture concept="who" />} choices={choices} page={page} />;
}

/** How the answers were given (SM10): kept with the response, so that nobody takes one way for another. */
export function GivenBy({ page }: { page: SurveyPage }) {
  const choices = waysOfGiving.map((way): [string, string] => [way, `given_${way}`]);
  return <EndCards name="given-by" picture={<Picture concept="how" />} choices={choices} page={page} several />;
}

/** Whether the person's words may be shown to others (SD5). */
export function MayQuote({ page }: { page: SurveyPage }) {
  const choices: [string, string][] = [
    ["yes", "yes_start"],
    ["no", "no_thanks"],
  ];
  return <EndCards name="quote" picture={<Control name="quote" />} choices={choices} page={page} />;
}

/** The choices of an item that are pressed themselves; those of a sort are places for its topics. */
const pressable = (item: Item, page: SurveyPage) => (item.kind === "sort" ? [] : choicesFor(item, page.audience));

/** Every topic in every place of a sort, with the mark that its input and its line on the check page share. */
function sortMarks(item: Item, page: SurveyPage) {
  return topicsFor(item, page.audience).flatMap((topic, row) =>
    choicesFor(item, page.audience).map((choice, index) => ({ mark: `t${row}-${index}`, topic, choice })),
  );
}

type ItemScreenOf = Extract<Screen, { kind: "item" }>;

/** What was pressed, shown by the style sheet alone: each answer's words are there, and those of pressed ones are seen. */
function Pressed({ item, at, page }: { item: Item; at: number; page: SurveyPage }) {
  if (item.kind === "about-you") return null;
  return (
    <span className="pressed">
      {pressable(item, page).map((choice, index) => (
        <span className={`k k${at}-${index}`} key={choice.id}>
          {choice.say[page.audience]}
        </span>
      ))}
      {sortMarks(item, page).map(({ mark, topic, choice }) => (
        <span className={`k k${at}-${mark}`} key={mark}>
          {topic.say[page.audience]}: {choice.say[page.audience]}
        </span>
      ))}
      {item.kind === "open" && (
        <>
          <span className={`k k${at}-words`}>{page.say("wroteSomething")}</span>
          <span className={`k k${at}-voice`}>{page.say("saidSomething")}</span>
          <span className={`k k${at}-drawing`}>{page.say("drewSomething")}</span>
          <noscript>
            <small>{page.say("voiceSentToo")}</small>
          </noscript>
        </>
      )}
      {outs.map((out) => (
        <span className={`k k${at}-${out}`} key={out}>
          {page.say(out)}
        </span>
      ))}
      <span className={`k n k${at}-none`}>{page.say("noAnswerYet")}</span>
    </span>
  );
}

function CheckRow({ screen, page }: { screen: ItemScreenOf; page: SurveyPage }) {
  const { item, at } = screen;
  const ask = item.ask[page.audience] ?? "";
  return (
    <li data-row={branches(page.survey, page.audience) ? screen.id : undefined}>
      <Picture concept={item.symbol} />
      <div>
        <b>{ask}</b>
        <Pressed item={item} at={at} page={page} />
      </div>
      <span className="row">
        <a className="small" href={`#${screen.id}`} aria-label={page.say("changeItLabel", { ask })}>
          <Control name="change_answer" />
          <span>{page.say("changeIt")}</span>
        </a>
        {isSingle(item, page) && (
          <label className={`small clear c${at}`}>
            <input type="radio" name={fieldNames.answer(item.id)} value="" />
            <Control name="throw_away" />
            <span>{page.say("takeAway")}</span>
          </label>
        )}
      </span>
    </li>
  );
}

/** The last screen: every question with its answer, to change or to take away, and Finish. */
export function Check({ screens, page }: { screens: Screen[]; page: SurveyPage }) {
  const items = screens.filter((screen): screen is ItemScreenOf => screen.kind === "item" && screen.number !== null);
  return (
    <div className="check">
      <div className="ask">
        <Control name="check" />
        <h2 id="check-ask">{page.say("check")}</h2>
      </div>
      <p className="many-hint">{page.say("checkSay")}</p>
      <ul>
        {items.map((screen) => (
          <CheckRow key={screen.id} screen={screen} page={page} />
        ))}
      </ul>
      <p className="row" data-keep={page.say("keep")} />
    </div>
  );
}

/** One rule for each answer, so that the check page works without script. */
export function checkStyle(screens: Screen[], page: SurveyPage): string {
  const rules: string[] = [];
  const clears: string[] = [];
  for (const screen of screens) {
    if (screen.kind !== "item" || screen.item.kind === "about-you") continue;
    const at = screen.at;
    const sorts = sortMarks(screen.item, page).map(({ mark }) => mark);
    const marks = [...pressable(screen.item, page).keys(), ...sorts, ...outs].map((mark) => `#q${at}-${mark}`);
    for (const mark of marks) rules.push(`form:has(${mark}:checked) .k${mark.slice(2)}`);
    const open = screen.item.kind === "open";
    const said = [
      ["words", ":not(:placeholder-shown)"],
      ["voice", "[data-said]"],
      ["drawing", "[value]"],
    ].map(([way, state]) => [way, `#q${at}-${way}${state}`]);
    if (open) rules.push(...said.map(([way, there]) => `form:has(${there}) .k${at}-${way}`));
    const words = open ? said.map(([, there]) => `,${there}`).join("") : "";
    const something = `:has(${marks.map((mark) => `${mark}:checked`).join()}${words})`;
    rules.push(`form:not(${something}) .k${at}-none`);
    clears.push(`form:not(${something}) .c${at}`);
  }
  return `${rules.join()}{display:inline-flex}${clears.join()}{display:none}`;
}
