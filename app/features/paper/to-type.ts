/** The items of a survey as they are typed in: each stop of the keyboard with its numbered choices, in the order of the paper. */
import {
  type Audience,
  choicesFor,
  type Item,
  itemsFor,
  type Survey,
  takesSeveral,
  topicsFor,
} from "#surveys/definition.ts";
import { whenFor } from "#surveys/path.ts";
import { fieldNames } from "../surveys/survey-page.ts";

export interface Said {
  /** In English, and as the booklet says it where that is another language. */
  say: string;
  there: string | null;
}

export interface StopToType {
  /** The name under which it is sent. */
  name: string;
  item: string;
  number: string;
  ask: Said;
  kind: "one" | "several" | "ordered" | "words" | "list";
  most: number;
  choices: (Said & { value: string; alone: boolean })[];
  /** Where its outs are sent; null for what has none of its own. */
  outs: { name: string; mark: boolean } | null;
  onlyIf: string | null;
}

/** `there` is the survey in the language of the booklet; the same survey for English. */
export function stopsToType(survey: Survey, there: Survey, audience: Audience): StopToType[] {
  const items = itemsFor(survey, audience).filter((item) => item.kind !== "practice");
  return items.flatMap((item, at) => {
    const other = there === survey ? null : (there.items.find(({ id }) => id === item.id) ?? null);
    return stopsOf(item, other, audience, String(at + 1)).map((stop) => ({
      ...stop,
      onlyIf: onlyIf(item, items, audience),
    }));
  });
}

type Stop = Omit<StopToType, "onlyIf">;

function stopsOf(item: Item, other: Item | null, audience: Audience, number: string): Stop[] {
  const ask: Said = { say: item.ask[audience] ?? "", there: other?.ask[audience] ?? null };
  const choices = choicesFor(item, audience).map(({ id, say, alone }) => ({
    value: id,
    alone,
    say: say[audience] ?? id,
    there: other?.choices.find((each) => each.id === id)?.say[audience] ?? null,
  }));
  const most = item.kind === "choices" ? choices.length : (item.max[audience] ?? 1);
  const base = { item: item.id, number, most, choices };
  const ownOuts = { name: fieldNames.out(item.id), mark: false };

  if (item.kind === "open")
    return [{ ...base, ask, name: fieldNames.answer(item.id), kind: "words", choices: [], outs: ownOuts }];
  if (item.kind === "about-you")
    return item.fields.map((field) => ({
      ...base,
      name: fieldNames.about(item.id, field.id),
      ask: { say: field.ask[audience] ?? field.id, there: null },
      kind: "list",
      choices: field.choices.map(({ id, say }) => ({ value: id, say, there: null, alone: false })),
      outs: null,
    }));
  if (item.kind === "sort") {
    const topics = topicsFor(item, audience);
    return topics.map((topic, at) => ({
      ...base,
      name: fieldNames.topic(item.id, topic.id),
      ask: {
        say: `${ask.say} ${topic.say[audience] ?? topic.id}`,
        there: other?.topics.find((each) => each.id === topic.id)?.say[audience] ?? null,
      },
      kind: "one",
      // One set of outs for all its lines, at the last, where it stands on the paper.
      outs: at === topics.length - 1 ? ownOuts : null,
    }));
  }
  const several = takesSeveral(item) && most > 1;
  return [
    {
      ...base,
      ask,
      name: fieldNames.answer(item.id),
      kind: several ? (item.kind === "pick" ? "ordered" : "several") : "one",
      outs: several ? ownOuts : { name: fieldNames.answer(item.id), mark: true },
    },
  ];
}

function onlyIf(item: Item, items: Item[], audience: Audience): string | null {
  const when = whenFor(item, audience);
  const asked = items.find((each) => each.id === when?.item);
  if (!when || !asked) return null;
  const is = choicesFor(asked, audience).filter((choice) => when.is.includes(choice.id));
  return `Only if “${is.map((choice) => choice.say[audience]).join(" / ")}” in ${items.indexOf(asked) + 1}`;
}
