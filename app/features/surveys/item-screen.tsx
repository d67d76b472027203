import { type Choice, choicesFor, type Item, takesSeveral } from "#surveys/definition.ts";
import { whenFor } from "#surveys/path.ts";
import { ChoiceCards, isSingle, Outs } from "./choice-cards.tsx";
import { DrawingAnswer } from "./drawing-answer.tsx";
import { Signed } from "./signed.tsx";
import { SortBoard } from "./sort-board.tsx";
import { fieldNames, mostLetters, type SurveyPage } from "./survey-page.ts";
import { Control, Picture } from "./symbol.tsx";
import { VoiceAnswer } from "./voice-answer.tsx";

function howMany(item: Item, page: SurveyPage): string | null {
  if (!takesSeveral(item)) return null;
  if (isSingle(item, page)) return page.say("pickOne");
  return item.kind === "pick" ? page.say("pickUpTo", { max: item.max[page.audience] ?? 1 }) : page.say("pickMany");
}

function AboutYou({ item, page }: { item: Item; page: SurveyPage }) {
  return (
    <div className="about">
      {item.fields.map((field) => (
        <label key={field.id}>
          <b>{field.ask[page.audience]}</b>
          <small>{page.say("aboutYouUse", { use: field.use })}</small>
          <select name={fieldNames.about(item.id, field.id)}>
            <option value="">{page.say("aboutYouNone")}</option>
            {/* Its place is shorter than its id: a page has some fifty of them. */}
            {field.choices.map((choice, place) => (
              <option key={choice.id} value={place + 1}>
                {choice.say}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function OpenAnswer({ item, at, page }: { item: Item; at: number; page: SurveyPage }) {
  return (
    <div className="open">
      <p id={`q${at}-hint`} className="hint">
        <Control name="no_name" />
        <span>
          {page.say("typeNoNames")} {page.say("safeTell")}
        </span>
      </p>
      <textarea
        name={fieldNames.answer(item.id)}
        id={`q${at}-words`}
        rows={5}
        maxLength={mostLetters}
        placeholder=" "
        aria-labelledby={`q${at}-ask`}
        aria-describedby={`q${at}-hint`}
      />
      <div className="how">
        <VoiceAnswer item={item} at={at} page={page} />
        <DrawingAnswer item={item} at={at} page={page} />
      </div>
    </div>
  );
}

/** The words of the question, and the few words that stand in their place on the simple screen. */
function Ask({ item, page }: { item: Item; page: SurveyPage }) {
  const ask = item.ask[page.audience];
  const short = item.short[page.audience];
  if (!short) return <h2>{ask}</h2>;
  return (
    <h2>
      <span className="full">{ask}</span> <span className="short">{short}</span>
    </h2>
  );
}

/** Without script nothing is left out, so the question says for whom it is. */
function OnlyIf({ item, page }: { item: Item; page: SurveyPage }) {
  const asked = page.survey.items.find((each) => each.id === item.when?.item);
  const is = asked ? choicesFor(asked, page.audience).filter((choice) => item.when?.is.includes(choice.id)) : [];
  const choices = is.map((choice) => choice.say[page.audience]).join(" / ");
  return <p className="only-if many-hint">{page.say("onlyIf", { choices, ask: asked?.ask[page.audience] ?? "" })}</p>;
}

interface ItemScreenProps {
  item: Item;
  at: number;
  page: SurveyPage;
  /** Choices that stand pressed already, to look at. */
  pressed?: Choice[];
}

/** One item: the picture and words of the question, its answers, and the outs. */
export function ItemScreen({ item, at, page, pressed = [] }: ItemScreenProps) {
  const many = howMany(item, page);
  return (
    <fieldset className={item.kind}>
      <legend id={`q${at}-ask`}>
        <Picture concept={item.symbol} />
        <Ask item={item} page={page} />
      </legend>
      <div className="body">
        <Signed item={item} page={page} />
        {item.kind === "practice" && (
          <p className="hint">
            <Control name="practice" />
            <span>{page.say("practiceSay")}</span>
          </p>
        )}
        {many && <p className="many-hint">{many}</p>}
        {whenFor(item, page.audience) && <OnlyIf item={item} page={page} />}
        {item.kind === "sort" ? (
          <SortBoard item={item} at={at} page={page} />
        ) : item.kind === "open" ? (
          <OpenAnswer item={item} at={at} page={page} />
        ) : item.kind === "about-you" ? (
          <AboutYou item={item} page={page} />
        ) : (
          <ChoiceCards item={item} at={at} page={page} pressed={pressed.map(({ id }) => id)} />
        )}
        {item.kind !== "about-you" && <Outs item={item} at={at} page={page} />}
      </div>
    </fieldset>
  );
}
