/**
 * What a survey is, when nothing has to be looked up any more: sets are written out, each wording stands for each
 * audience. A `Survey` is what is frozen with a wave, shown, and checked against. `survey-file.ts` checks the file that a
 * researcher edits, and `catalogue.ts` turns one into the other.
 */
import type { Translations } from "./survey-words.ts";

export const audiences = ["child", "young-person", "parent"] as const;
export type Audience = (typeof audiences)[number];

export const itemKinds = [
  "practice",
  "thumbs",
  "faces",
  "yes-no",
  "choice",
  "choices",
  "pick",
  "sort",
  "scale",
  "open",
  "about-you",
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Which end a choice stands for. `none`: neither, so it counts in no direction. */
export const sides = ["good", "middle", "bad", "none"] as const;
export type Side = (typeof sides)[number];

/** The three ways out of every item (SM7), added by the engine, never by an author. */
export const outs = ["not-sure", "dont-want-to-say", "dont-understand"] as const;
export type Out = (typeof outs)[number];

/** How answers can be given (SM10); asked by the engine, never by an author. */
export const waysOfGiving = ["touch", "talk", "sign", "eyes", "switch", "point"] as const;
export type GivenBy = (typeof waysOfGiving)[number];

/** Ways of signing that an item can be shown in. */
export const signs = ["bsl", "makaton"] as const;
export type Sign = (typeof signs)[number];

/** The end of the items, as a place to go to. */
export const theEnd = "end";

/** `showcase`: only to be looked at and tried; no wave can be opened with it. */
export const surveyStatuses = ["draft-to-be-co-produced", "co-produced", "showcase"] as const;

/** A wording for each audience that sees it. */
export type Wording = Partial<Record<Audience, string>>;

export interface Choice {
  id: string;
  side: Side;
  symbol: string;
  say: Wording;
  alone: boolean;
}

/** One thing that is sorted into the choices of a `sort` item; its answer is kept as `topic:choice`. */
export interface Topic {
  id: string;
  symbol: string;
  say: Wording;
  plan: string[];
}

/** One thing to tell about the person, with a list to choose from; all optional (EQ1). */
export interface AboutField {
  id: string;
  use: string;
  ask: Wording;
  choices: { id: string; say: string }[];
}

export interface Item {
  id: string;
  construct: string;
  kind: ItemKind;
  plan: string[];
  symbol: string;
  ask: Wording;
  short: Wording;
  /** Empty for `open` and `about-you`. `say` holds only the audiences that see the choice. */
  choices: Choice[];
  /** Most choices that may be chosen together: 1 for single choices, the list's length for `choices`. */
  max: Partial<Record<Audience, number>>;
  random: boolean;
  pair: string | null;
  reversed: boolean;
  fields: AboutField[];
  /** Empty for every kind but `sort`. */
  topics: Topic[];
  /** Asked only when an earlier item holds one of these choices; null: always. */
  when: { item: string; is: string[]; only?: Audience[] } | null;
  /** The video of each way of signing, by audience. */
  sign: Partial<Record<Sign, Wording>>;
  /** Where the survey goes on after one of these choices; empty: at the item that follows. */
  next: { is: string[]; go: string }[];
}

export interface Survey {
  survey: string;
  version: number;
  status: (typeof surveyStatuses)[number];
  title: Wording;
  purpose: string;
  space: string;
  voice: string;
  audienceBody: string;
  influence: string;
  audiences: Audience[];
  symbol: string;
  intro: Wording;
  items: Item[];
  /** Its words in other languages; `survey-in.ts` puts them in place. */
  translations?: Translations;
}

/** The items that an audience is asked, in order. */
export function itemsFor(survey: Survey, audience: Audience): Item[] {
  return survey.items.filter((item) => item.ask[audience] !== undefined);
}

/** The choices of an item that an audience sees, in order. */
export function choicesFor(item: Item, audience: Audience): Choice[] {
  return item.choices.filter((choice) => choice.say[audience] !== undefined);
}

/** The topics of a sort item that an audience sorts, in order. */
export function topicsFor(item: Item, audience: Audience): Topic[] {
  return item.topics.filter((topic) => topic.say[audience] !== undefined);
}

/** A chosen `topic:choice` of a sort item, apart; null for what is none. */
export function sorted(item: Item, chosen: string): { topic: Topic; choice: Choice } | null {
  const [topicId, choiceId] = chosen.split(":");
  const topic = item.topics.find((each) => each.id === topicId);
  const choice = item.choices.find((each) => each.id === choiceId);
  return topic && choice ? { topic, choice } : null;
}

/** Everything that can be counted in an item: its choices, or for a sort each topic in each choice. */
export function countable(item: Item, audience: Audience): Choice[] {
  const choices = choicesFor(item, audience);
  if (item.kind !== "sort") return choices;
  return topicsFor(item, audience).flatMap((topic) =>
    choices.map((choice) => ({
      ...choice,
      id: `${topic.id}:${choice.id}`,
      symbol: topic.symbol,
      say: { [audience]: `${topic.say[audience]}: ${choice.say[audience]}` },
    })),
  );
}

/** A survey as it was frozen with a wave. What surveys learnt to say later is filled in as not said. */
export function thaw(definition: string): Survey {
  const survey = JSON.parse(definition) as Survey;
  const later = { topics: [], when: null, next: [], sign: {} };
  return { ...survey, items: survey.items.map((item) => ({ ...later, ...item })) };
}

/** True when the item takes several choices at once. */
export function takesSeveral(item: Item): boolean {
  return item.kind === "choices" || item.kind === "pick";
}

/** The side of a chosen choice as it counts: in a reversed item the ends are swapped. */
export function sideOf(item: Item, choiceId: string): Side {
  const choice = sorted(item, choiceId)?.choice ?? item.choices.find((each) => each.id === choiceId);
  const side = choice?.side ?? "none";
  if (!item.reversed) return side;
  return side === "good" ? "bad" : side === "bad" ? "good" : side;
}
