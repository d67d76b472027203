/** Paths through a survey: what they name exists, and they only lead forward, so that nobody goes round for ever. */
import { type Audience, choicesFor, type Item, type Survey, theEnd } from "./definition.ts";
import { whenFor } from "./path.ts";

/** The problems of `when` and `next`, a line each. */
export function checkPaths(survey: Survey): string[] {
  return survey.items.flatMap((item, at) => [...checkWhen(survey, item, at), ...checkNext(survey, item, at)]);
}

const audiencesOf = (item: Item) => Object.keys(item.ask) as Audience[];
const canLead = (item: Item) => item.choices.length > 0 && item.kind !== "sort" && item.kind !== "practice";

function checkWhen(survey: Survey, item: Item, at: number): string[] {
  if (item.when === null) return [];
  const place = `item ${item.id}, when`;
  const from = survey.items.findIndex((each) => each.id === item.when?.item);
  const asked = survey.items[from];
  if (!asked) return [`${place}: there is no item "${item.when.item}", name an earlier item`];
  if (from >= at) return [`${place}: ${asked.id} comes later, so it is not answered yet; name an earlier item`];
  if (!canLead(asked)) return [`${place}: ${asked.id} is ${asked.kind}, name an item with choices`];
  return [
    ...unknownChoices(place, asked, item.when.is),
    ...audiencesOf(item)
      .filter((each) => whenFor(item, each) !== null && asked.ask[each] === undefined)
      .map(
        (each) =>
          `${place}: ${asked.id} is not asked of ${each}, so ${each} could never be asked ${item.id}; name others with only`,
      ),
  ];
}

function checkNext(survey: Survey, item: Item, at: number): string[] {
  if (item.next.length === 0) return [];
  const place = `item ${item.id}, next`;
  if (!canLead(item)) return [`${place}: ${item.kind} cannot lead elsewhere, use an item with choices`];
  return item.next.flatMap(({ is, go }) => {
    const to = survey.items.findIndex((each) => each.id === go);
    const target = survey.items[to];
    return [
      ...unknownChoices(place, item, is),
      ...(go === theEnd || target ? [] : [`${place}: there is no item "${go}", name a later item or write end`]),
      ...(target && to <= at
        ? [`${place}: ${go} comes before, so somebody would go round for ever; name a later item or write end`]
        : []),
      ...(target && to > at
        ? audiencesOf(item)
            .filter((each) => target.ask[each] === undefined)
            .map((each) => `${place}: ${go} is not asked of ${each}, name an item that is`)
        : []),
    ];
  });
}

function unknownChoices(place: string, item: Item, is: string[]): string[] {
  const seen = new Set(audiencesOf(item).flatMap((each) => choicesFor(item, each).map((choice) => choice.id)));
  return is
    .filter((choice) => !seen.has(choice))
    .map((choice) => `${place}: ${item.id} has no choice "${choice}", use one of ${[...seen].join(", ")}`);
}
