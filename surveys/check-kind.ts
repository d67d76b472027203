/** What each kind of item needs. A scale may have one choice more, with side none, for those whom it does not fit. */
import {
  type Audience,
  type Choice,
  choicesFor,
  type Item,
  type ItemKind,
  takesSeveral,
  topicsFor,
} from "./definition.ts";
import type { SurveyFile } from "./survey-file.ts";

/** The problems of one item with its kind. `file` tells an unknown set, named elsewhere, from choices left out. */
export function checkKind(item: Item, file: SurveyFile): string[] {
  const place = `item ${item.id}`;
  if (item.kind === "open") return item.choices.length > 0 ? [`${place}: open takes no choices, take them out`] : [];
  if (item.kind === "about-you") return checkFields(item);
  const choices = file.items.find((each) => each.id === item.id)?.choices;
  if (choices === undefined) return [`${place}: ${item.kind} needs choices, write them or name a set`];
  if (typeof choices === "string" && file.sets[choices] === undefined) return [];
  if (item.kind === "sort") return checkSort(item);
  return [
    ...(Object.keys(item.ask) as Audience[]).flatMap((audience) => checkChoices(item, audience)),
    ...(item.topics.length > 0 ? [`${place}: topics are for sort only, take them out`] : []),
    ...checkUse(item),
  ];
}

function checkFields(item: Item): string[] {
  return [
    ...(item.fields.length > 0 ? [] : [`item ${item.id}: about-you needs fields, name those that you will use`]),
    ...(item.choices.length > 0 ? [`item ${item.id}: about-you takes no choices, take them out`] : []),
    ...item.fields.flatMap((field) =>
      Object.keys(item.ask)
        .filter((audience) => field.ask[audience as Audience] === undefined)
        .map(
          (audience) =>
            `item ${item.id}, field ${field.id}: about-you.yaml has no words for ${audience}, add them there`,
        ),
    ),
  ];
}

/** A sort is a mat with two or three places: the good end, the bad end and perhaps the middle. */
function checkSort(item: Item): string[] {
  const place = `item ${item.id}`;
  return (Object.keys(item.ask) as Audience[]).flatMap((audience) => {
    const topics = topicsFor(item, audience).length;
    return [
      ...(topics >= 2 && topics <= 12
        ? []
        : [`${place}: sort needs 2 to 12 topics for ${audience}, there are ${topics}`]),
      ...(fitsScale(choicesFor(item, audience), [2, 3])
        ? []
        : [`${place}: sort needs 2 or 3 choices, good, middle and bad, to sort the topics into`]),
    ];
  });
}

const scales: Partial<Record<ItemKind, { points: number[]; need: string }>> = {
  thumbs: { points: [3], need: "3 choices: good, middle and bad" },
  faces: { points: [3, 5], need: "3 or 5 faces with a middle" },
  "yes-no": { points: [2, 3], need: "2 or 3 choices, with a good and a bad side" },
  scale: { points: [5], need: "5 points with a middle" },
};

function checkChoices(item: Item, audience: Audience): string[] {
  const place = `item ${item.id}`;
  const seen = choicesFor(item, audience);
  const scale = scales[item.kind];
  if (scale !== undefined) {
    return fitsScale(seen, scale.points)
      ? []
      : [
          `${place}: ${item.kind} needs ${scale.need} (for ${audience} there are ${seen.length}, sides ${sidesOf(seen)})`,
        ];
  }
  if (!takesSeveral(item)) return seen.length >= 2 ? [] : [`${place}: needs at least 2 choices for ${audience}`];
  if (seen.length < 3) return [`${place}: ${item.kind} needs at least 3 choices for ${audience}`];
  if (item.kind !== "pick") return [];
  const max = item.max[audience];
  if (max === undefined) return [`${place}: pick needs max for ${audience}, say how many may be chosen`];
  return max < seen.length ? [] : [`${place}: max for ${audience} must be below ${seen.length}, the number of choices`];
}

function fitsScale(seen: Choice[], points: number[]): boolean {
  const onScale = seen.filter((choice) => choice.side !== "none");
  const has = (side: Choice["side"]) => onScale.some((choice) => choice.side === side);
  const middle = onScale.length % 2 === 0 || onScale[(onScale.length - 1) / 2]?.side === "middle";
  return points.includes(onScale.length) && seen.length - onScale.length <= 1 && has("good") && has("bad") && middle;
}

function sidesOf(seen: Choice[]): string {
  return seen.map((choice) => choice.side).join(", ");
}

function checkUse(item: Item): string[] {
  const place = `item ${item.id}`;
  const fixed = scales[item.kind] !== undefined || item.kind === "practice";
  const lonely = takesSeveral(item) ? [] : item.choices.filter((choice) => choice.alone);
  return [
    ...(fixed && item.random ? [`${place}: a scale keeps its order (SM8), take random out`] : []),
    ...lonely.map((choice) => `${place}, choice ${choice.id}: alone is for choices and pick only, take it out`),
  ];
}
