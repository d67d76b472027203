/**
 * What a survey is. A survey file is YAML that a researcher may edit; `surveyFile` checks its shape, and
 * `catalogue.ts` turns it into a `Survey`, in which nothing has to be looked up any more: sets are written out,
 * each wording stands for each audience. A `Survey` is what is frozen with a wave, shown, and checked against.
 */
import { z } from "zod";

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

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, figures and single hyphens, for example asked-first");
export const words = z.string().trim().min(1, "write the words");
export const audience = z.enum(audiences);
const wording = z.union([words, z.partialRecord(audience, words)]);
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
  note: z.string().optional(),
});

export const surveyFile = z.strictObject({
  survey: id,
  version: z.int().min(1),
  status: z.enum(["draft-to-be-co-produced", "co-produced"]),
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
}

/** The items that an audience is asked, in order. */
export function itemsFor(survey: Survey, audience: Audience): Item[] {
  return survey.items.filter((item) => item.ask[audience] !== undefined);
}

/** The choices of an item that an audience sees, in order. */
export function choicesFor(item: Item, audience: Audience): Choice[] {
  return item.choices.filter((choice) => choice.say[audience] !== undefined);
}

/** True when the item takes several choices at once. */
export function takesSeveral(item: Item): boolean {
  return item.kind === "choices" || item.kind === "pick";
}

/** The side of a chosen choice as it counts: in a reversed item the ends are swapped. */
export function sideOf(item: Item, choiceId: string): Side {
  const side = item.choices.find((choice) => choice.id === choiceId)?.side ?? "none";
  if (!item.reversed) return side;
  return side === "good" ? "bad" : side === "bad" ? "good" : side;
}
