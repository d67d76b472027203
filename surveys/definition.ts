/**
 * What a survey is. A survey file is YAML that a researcher may edit; `surveyFile` checks its shape, and
 * `catalogue.ts` turns it into a `Survey`, in which nothing has to be looked up any more: sets are written out,
 * each wording stands for each audience. A `Survey` is what is frozen with a wave, shown, and checked against.
 */
import { z } from "zod";
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

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, figures and single hyphens, for example asked-first");
export const words = z.string().trim().min(1, "write the words");
export const audience = z.enum(audiences);
export const wording = z.union([words, z.partialRecord(audience, words)]);
export const symbol = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, "name a concept of surveys/symbols.yaml, for example plan");
const topicId = z.string().regex(/^(PA[1-9]|AFI[1-9])(\.[a-z])?$/, "name a plan item or topic, for example PA1.b");

const choiceFile = z.strictObject({
  id,
  side: z.enum(sides),
  symbol,
  say: wording,
  only: z.array(audience).min(1).optional().describe("Audiences that see this choice; all when it is left out"),
  alone: z.boolean().optional().describe("Cannot be joined with other choices"),
});

const aboutField = z.strictObject({
  id,
  use: words.describe("What the answer will be used for; a field without a use may not be asked (EQ1)"),
});

const topicFile = z.strictObject({
  id,
  symbol,
  say: wording,
  plan: z.array(topicId).default([]).describe("Topics of the plan for this one, besides the item's own"),
  only: z.array(audience).min(1).optional().describe("Audiences that sort this topic; all when it is left out"),
});

/** The end of the items, as a place to go to. */
export const theEnd = "end";

/** Ways of signing that an item can be shown in. */
export const signs = ["bsl", "makaton"] as const;
export type Sign = (typeof signs)[number];

const videoName = z
  .string()
  .regex(/^[a-z0-9]+([-_][a-z0-9]+)*\.(mp4|webm)$/, "name a video in the folder media, for example asked-first.mp4");

const itemFile = z.strictObject({
  id,
  construct: words.describe("What this item is meant to tell us"),
  kind: z.enum(itemKinds),
  plan: z.array(topicId).default([]).describe("Topics of the plan; empty: coded from the person's own words"),
  symbol,
  ask: z.partialRecord(audience, words).describe("The words, per audience; an audience left out is not asked"),
  short: z.partialRecord(audience, words).optional().describe("Two or three key words, for the simple screen"),
  choices: z
    .union([id, z.array(choiceFile).min(2)])
    .optional()
    .describe("A named set, or the choices themselves"),
  max: z
    .union([z.int().min(1), z.partialRecord(audience, z.int().min(1))])
    .optional()
    .describe("Most choices in a pick"),
  random: z.boolean().optional().describe("Shown in random order by script; for lists, never for scales (SM8)"),
  pair: id.optional().describe("Name of a balanced pair: the same thing asked both ways (SM2)"),
  reversed: z.boolean().optional().describe("Good and bad ends are swapped in this item"),
  fields: z.array(aboutField).optional(),
  topics: z.array(topicFile).min(2).optional().describe("What is sorted, one at a time, into the choices of a sort"),
  when: z
    .strictObject({
      item: id,
      is: z.array(id).min(1),
      only: z.array(audience).min(1).optional().describe("Audiences to whom this applies; all when it is left out"),
    })
    .optional()
    .describe("Asked only when an earlier item was answered with one of these choices"),
  next: z
    .array(z.strictObject({ is: z.array(id).min(1), go: id }))
    .optional()
    .describe("After one of these choices the survey goes on at a later item, or at its end"),
  sign: z
    .partialRecord(z.enum(signs), z.union([videoName, z.partialRecord(audience, videoName)]))
    .optional()
    .describe("Videos of the item in sign, from the folder media beside the survey; for all audiences or for each"),
  note: z.string().optional(),
});

export const surveyFile = z.strictObject({
  survey: id,
  version: z.int().min(1),
  status: z
    .enum(["draft-to-be-co-produced", "co-produced", "showcase"])
    .describe("showcase: only to be looked at and tried; no wave can be opened with it"),
  title: wording,
  purpose: words,
  space: words,
  voice: words,
  audience_body: z.string(),
  influence: z.string(),
  audiences: z.array(audience).min(1),
  symbol,
  intro: z.partialRecord(audience, words),
  sets: z.record(id, z.array(choiceFile).min(2)).default({}),
  items: z.array(itemFile).min(1),
});
export type SurveyFile = z.infer<typeof surveyFile>;

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
  status: SurveyFile["status"];
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
