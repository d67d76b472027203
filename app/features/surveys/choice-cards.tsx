import { type Choice, choicesFor, type Item, outs, takesSeveral } from "#surveys/definition.ts";
import { fieldNames, outMark, type SurveyPage } from "./survey-page.ts";
import { Control, Picture } from "./symbol.tsx";

const outControl = {
  "not-sure": "out_not_sure",
  "dont-want-to-say": "out_dont_want_to_say",
  "dont-understand": "out_dont_understand",
} as const;

/** Whether choices are pressed one at a time: then the outs stand in the same group, and one press takes another back. */
export function isSingle(item: Item, page: SurveyPage): boolean {
  return (
    !["open", "about-you", "sort"].includes(item.kind) && !(takesSeveral(item) && (item.max[page.audience] ?? 1) > 1)
  );
}

interface CardsProps {
  item: Item;
  at: number;
  page: SurveyPage;
  /** What was pressed before, when the item is asked again. */
  pressed?: string[];
}

function Card({ item, choice, at, index, page, pressed }: CardsProps & { choice: Choice; index: number }) {
  return (
    <label className="card">
      <input
        type={isSingle(item, page) ? "radio" : "checkbox"}
        name={fieldNames.answer(item.id)}
        value={choice.id}
        id={`q${at}-${index}`}
        data-alone={choice.alone || undefined}
        defaultChecked={pressed?.includes(choice.id) || undefined}
      />
      <Picture concept={choice.symbol} />
      <span>{choice.say[page.audience]}</span>
    </label>
  );
}

/** The choices of an item, as cards with a picture left of the words. */
export function ChoiceCards(cards: CardsProps) {
  const { item, page } = cards;
  const choices = choicesFor(item, page.audience);
  const most = item.kind === "pick" && !isSingle(item, page) ? item.max[page.audience] : undefined;
  return (
    <div
      className={choices.length > 5 ? "cards many" : "cards"}
      data-random={item.random ? fieldNames.shown(item.id) : undefined}
      data-pick={most && fieldNames.picked(item.id)}
      data-most={most}
      data-full={most && page.say("pickFull", { max: most })}
    >
      {choices.map((choice, index) => (
        <Card key={choice.id} choice={choice} index={index} {...cards} />
      ))}
    </div>
  );
}

/** The three outs (SM7): smaller, apart, the same on every question. */
export function Outs({ item, at, page }: { item: Item; at: number; page: SurveyPage }) {
  const single = isSingle(item, page);
  return (
    <>
      <label className="more">
        <input type="checkbox" id={`q${at}-more`} aria-label={page.say("moreOuts")} />
        <b aria-hidden="true">?</b>
      </label>
      <OutCards item={item} at={at} page={page} single={single} />
    </>
  );
}

function OutCards({ item, at, page, single }: CardsProps & { single: boolean }) {
  return (
    <div className="outs">
      {outs.map((out) => (
        <label className="out" key={out}>
          <input
            type="radio"
            name={single ? fieldNames.answer(item.id) : fieldNames.out(item.id)}
            value={single ? `${outMark}${out}` : out}
            id={`q${at}-${out}`}
          />
          <Control name={outControl[out]} />
          <span>{page.say(out)}</span>
        </label>
      ))}
    </div>
  );
}
