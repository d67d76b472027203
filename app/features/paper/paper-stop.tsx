/** One stop of the keyboard: native fields, so that it is a plain list where no script runs. */
import { type Out, outs } from "#surveys/definition.ts";
import { fieldNames, mostLetters, outMark } from "../surveys/survey-page.ts";
import type { Said, StopToType } from "./to-type.ts";

type Values = Record<string, string[]>;

const outWords: Record<Out, { letter: string; say: string }> = {
  "not-sure": { letter: "N", say: "Not sure" },
  "dont-want-to-say": { letter: "W", say: "Does not want to say" },
  "dont-understand": { letter: "D", say: "Does not understand" },
};

/** The key of the choice at this place; the eleventh has none. */
const keyOf = (at: number) => (at < 10 ? String((at + 1) % 10) : "");

interface StopProps {
  stop: StopToType;
  values: Values;
  language: string;
  rightToLeft: boolean;
  wrong: boolean;
}

export function PaperStop({ stop, values, language, rightToLeft, wrong }: StopProps) {
  const there = (said: Said) =>
    said.there && (
      <span className="there" lang={language} dir={rightToLeft ? "rtl" : "ltr"}>
        {said.there}
      </span>
    );
  return (
    <fieldset
      className={wrong ? "paper-stop wrong-stop" : "paper-stop"}
      data-stop=""
      data-most={stop.most}
      id={`stop-${stop.name}`}
    >
      <legend>
        <b className="paper-place">{stop.number}</b> {stop.ask.say} {there(stop.ask)}
        {stop.onlyIf && <span className="hint">{stop.onlyIf}</span>}
        {stop.kind === "several" && <span className="hint">Any number</span>}
        {stop.kind === "ordered" && <span className="hint">Up to {stop.most}, the most important first</span>}
      </legend>
      {stop.kind === "words" ? (
        <textarea
          name={stop.name}
          rows={3}
          maxLength={mostLetters}
          defaultValue={values[stop.name]?.[0]}
          aria-label={`${stop.ask.say} In their own words`}
        />
      ) : stop.kind === "list" ? (
        <select name={stop.name} defaultValue={values[stop.name]?.[0]} aria-label={stop.ask.say}>
          <option value="">No answer</option>
          {stop.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.say}
            </option>
          ))}
        </select>
      ) : (
        <div className="paper-choices">
          {stop.choices.map((choice, at) => (
            <label key={choice.value}>
              <span className="key" aria-hidden="true">
                {keyOf(at)}
              </span>
              <input
                type={stop.kind === "one" ? "radio" : "checkbox"}
                name={stop.name}
                value={choice.value}
                defaultChecked={values[stop.name]?.includes(choice.value)}
                data-choice=""
                data-alone={choice.alone ? "" : undefined}
              />
              <span>
                {choice.say} {there(choice)}
              </span>
              {stop.kind === "ordered" && <b className="place" />}
            </label>
          ))}
        </div>
      )}
      {stop.kind === "ordered" && (
        <input
          type="hidden"
          data-order=""
          name={fieldNames.picked(stop.item)}
          defaultValue={values[fieldNames.picked(stop.item)]?.[0]}
        />
      )}
      {stop.outs && <Outs at={stop.outs} values={values} />}
    </fieldset>
  );
}

function Outs({ at, values }: { at: NonNullable<StopToType["outs"]>; values: Values }) {
  const sentFor = (out: Out) => (at.mark ? outMark + out : out);
  return (
    <div className="paper-choices paper-outs">
      {outs.map((out) => (
        <label key={out}>
          <span className="key" aria-hidden="true">
            {outWords[out].letter}
          </span>
          <input
            type="radio"
            name={at.name}
            value={sentFor(out)}
            defaultChecked={values[at.name]?.includes(sentFor(out))}
            data-out={out}
          />
          <span>{outWords[out].say}</span>
        </label>
      ))}
    </div>
  );
}
