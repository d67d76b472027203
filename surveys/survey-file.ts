/** What a survey file may say: YAML that a researcher edits. What it means stands in `definition.ts`. */
import { z } from "zod";
import { audiences, itemKinds, sides, signs, surveyStatuses } from "./definition.ts";

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
  status: z.enum(surveyStatuses).describe("showcase: only to be looked at and tried; no wave can be opened with it"),
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
