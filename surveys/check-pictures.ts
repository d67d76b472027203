/**
 * One picture never stands for two meanings within what one person sees (ER13). A choice of a thumbs item means its
 * end of the scale, whatever its word (Well, Easy, Good); any other choice means its words. An item means its construct.
 * An item and a choice share a picture only when they share their id; the survey shares its own with items only.
 */
import { type Audience, choicesFor, type Item, itemsFor, type Survey, topicsFor } from "./definition.ts";

type Use = { symbol: string; meaning: string; place: string; id: string; by: "survey" | "item" | "choice" };

/** A line for each picture that a person would see with a second meaning; a picture is named once. */
export function checkPictures(survey: Survey): string[] {
  return [...new Set(survey.audiences.flatMap((audience) => clashes(survey, audience)))];
}

function clashes(survey: Survey, audience: Audience): string[] {
  const first = new Map<string, Use[]>();
  const title: Use = {
    symbol: survey.symbol,
    meaning: "",
    place: "symbol of the survey",
    id: survey.survey,
    by: "survey",
  };
  return [title, ...itemsFor(survey, audience).flatMap((item) => usesOf(item, audience))].flatMap((use) => {
    const before = first.get(use.symbol) ?? [];
    first.set(use.symbol, [...before, use]);
    const other = before.find((each) => !sameMeaning(each, use));
    if (other === undefined) return [];
    return [
      `${use.place}: the picture "${use.symbol}" already means something else in ${other.place}, choose another for one of them`,
    ];
  });
}

function usesOf(item: Item, audience: Audience): Use[] {
  const thumbs = ["thumbs", "practice", "sort"].includes(item.kind);
  return [
    { symbol: item.symbol, meaning: item.construct, place: `item ${item.id}`, id: item.id, by: "item" },
    ...choicesFor(item, audience).map((choice): Use => {
      const words = (choice.say[audience] ?? "").toLowerCase();
      const meaning = thumbs && choice.side !== "none" ? `${choice.side} end` : words;
      return {
        symbol: choice.symbol,
        meaning,
        place: `item ${item.id}, choice ${choice.id}`,
        id: choice.id,
        by: "choice",
      };
    }),
    ...topicsFor(item, audience).map(
      ({ id, symbol, say }): Use => ({
        symbol,
        meaning: (say[audience] ?? "").toLowerCase(),
        place: `item ${item.id}, topic ${id}`,
        id,
        by: "choice",
      }),
    ),
  ];
}

function sameMeaning(one: Use, other: Use): boolean {
  if (one.by === "survey") return other.by === "item";
  return one.by === other.by ? one.meaning === other.meaning : one.id === other.id;
}
