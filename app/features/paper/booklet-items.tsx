/** Each kind of item on paper. Every choice that the audience sees has its box and its picture, and every item its outs. */
import type { ReactNode } from "react";
import { choicesFor, type Item, itemsFor, outs, takesSeveral, theEnd } from "#surveys/definition.ts";
import { whenFor } from "#surveys/path.ts";
import type { BookletPage } from "./booklet.ts";
import { Choices, Sort } from "./booklet-choices.tsx";
import { Block, Control, Lines, Picture, Tick } from "./booklet-parts.tsx";

const outControl = {
  "not-sure": "out_not_sure",
  "dont-want-to-say": "out_dont_want_to_say",
  "dont-understand": "out_dont_understand",
} as const;

/** The number of an item as it stands on the page and on the paper; practice has none. */
function numberOf(item: Item, page: BookletPage): number | null {
  const numbered = itemsFor(page.survey, page.audience).filter((each) => each.kind !== "practice");
  return numbered.indexOf(item) + 1 || null;
}

export function BookletItem({ item, page }: { item: Item; page: BookletPage }) {
  if (item.kind === "about-you") return <AboutYou item={item} page={page} />;
  return (
    <Block
      number={numberOf(item, page)}
      picture={<Picture concept={item.symbol} />}
      title={item.ask[page.audience]}
      hint={<Hints item={item} page={page} />}
    >
      {item.kind === "open" ? (
        <Open page={page} />
      ) : item.kind === "sort" ? (
        <Sort item={item} page={page} />
      ) : (
        <Choices item={item} page={page} />
      )}
      <Outs page={page} />
      <GoOn item={item} page={page} />
    </Block>
  );
}

function Hints({ item, page }: { item: Item; page: BookletPage }) {
  const { say, audience } = page;
  const most = item.max[audience] ?? 1;
  const how =
    item.kind === "open"
      ? null
      : item.kind === "sort"
        ? say("bookSort")
        : item.kind === "choices"
          ? say("bookTickMany")
          : takesSeveral(item) && most > 1
            ? say("bookPick", { max: most })
            : say("bookTick");
  return (
    <>
      {item.kind === "practice" && (
        <p className="hint">
          <Control name="practice" /> <span>{say("practiceSay")}</span>
        </p>
      )}
      <OnlyIf item={item} page={page} />
      {how && <p className="hint">{how}</p>}
    </>
  );
}

const sayChoices = (item: Item, ids: string[], page: BookletPage) =>
  choicesFor(item, page.audience)
    .filter((choice) => ids.includes(choice.id))
    .map((choice) => choice.say[page.audience])
    .join(" / ");

function OnlyIf({ item, page }: { item: Item; page: BookletPage }) {
  const when = whenFor(item, page.audience);
  const asked = page.survey.items.find((each) => each.id === when?.item);
  if (!when || !asked) return null;
  return (
    <p className="hint only-if">
      {page.say("bookOnlyIf", { choices: sayChoices(asked, when.is, page), n: numberOf(asked, page) ?? 0 })}
    </p>
  );
}

/** Where a choice leads past some questions: what is told on paper, where nothing can be hidden. */
function GoOn({ item, page }: { item: Item; page: BookletPage }) {
  return item.next.map(({ is, go }) => {
    const choices = sayChoices(item, is, page);
    const goal = page.survey.items.find((each) => each.id === go);
    const about = itemsFor(page.survey, page.audience).find((each) => each.kind === "about-you");
    const to = goal ?? (go === theEnd ? about : undefined);
    const n = to && numberOf(to, page);
    if (choices === "") return null;
    return (
      <p className="hint" key={go}>
        {n ? page.say("bookGoOn", { choices, n }) : page.say("bookGoEnd", { choices })}
      </p>
    );
  });
}

function Open({ page }: { page: BookletPage }) {
  const { say } = page;
  return (
    <>
      <p className="hint">
        <Control name="no_name" />
        <span>
          {say("typeNoNames")} {say("safeTell")}
        </span>
      </p>
      <p className="small">{say("bookWrite")}</p>
      <Lines many={6} />
      <p className="small">{say("bookDraw")}</p>
      <div className="drawing-box" aria-hidden="true" />
    </>
  );
}

function Outs({ page }: { page: BookletPage }) {
  return (
    <ul className="outs">
      {outs.map((out) => (
        <Tick key={out} picture={<Control name={outControl[out]} />}>
          {page.say(out)}
        </Tick>
      ))}
    </ul>
  );
}

/** Each thing about the person is a block of its own, because its list may be long. It has no outs: it may stay empty (EQ1). */
function AboutYou({ item, page }: { item: Item; page: BookletPage }): ReactNode {
  return item.fields.map((field, at) => (
    <Block
      key={field.id}
      number={at === 0 ? numberOf(item, page) : null}
      picture={<Picture concept={item.symbol} />}
      title={
        <>
          {at === 0 && <small>{item.ask[page.audience]}</small>}
          {field.ask[page.audience]}
        </>
      }
      hint={
        <p className="hint">
          {page.say("aboutYouUse", { use: field.use })} {page.say("bookEmpty")}
        </p>
      }
    >
      <ul className="ticks words">
        {field.choices.map((choice) => (
          <Tick key={choice.id} picture={null}>
            {choice.say}
          </Tick>
        ))}
      </ul>
    </Block>
  ));
}
