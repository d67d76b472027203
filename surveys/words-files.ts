/**
 * The shapes of the files of translated words: `<survey>/words/<language>.yaml` beside a survey, and
 * `words/<language>/*.yaml` beside the files that all surveys share. Everything hangs on ids, so that no translation
 * stands in the way of changing the English words; `checked_by` is null until a person has read the whole file.
 */
import { z } from "zod";
import { id, wording, words } from "./survey-file.ts";

const checkedBy = z
  .union([z.null(), z.strictObject({ name: words, on: z.iso.date("write the day as 2026-01-31") })])
  .describe("null until a person who speaks the language has read every word of this file: { name, on }");

const byId = z.record(id, words);
const byAudience = wording;

const itemWords = z.strictObject({
  ask: byAudience,
  short: byAudience.optional(),
  choices: z.record(id, byAudience).optional().describe("Choices written in the item itself, by id"),
  topics: z.record(id, byAudience).optional().describe("Topics of a sort item, by id"),
  fields: byId.optional().describe("The use of each field of about-you, by id"),
});

export const surveyWordsFile = z.strictObject({
  checked_by: checkedBy,
  title: byAudience,
  intro: byAudience,
  sets: z.record(id, z.record(id, byAudience)).default({}),
  items: z.record(id, itemWords),
});
export type SurveyWordsFile = z.infer<typeof surveyWordsFile>;

export const areaWordsFile = z.strictObject({
  checked_by: checkedBy,
  contacts: z.record(id, z.strictObject({ name: words.optional(), text: words.optional(), what: byAudience })),
  places: byId,
  settingKinds: byId,
});
export type AreaWordsFile = z.infer<typeof areaWordsFile>;

export const aboutWordsFile = z.strictObject({
  checked_by: checkedBy,
  fields: z.record(id, z.strictObject({ ask: byAudience, choices: byId })),
});
export type AboutWordsFile = z.infer<typeof aboutWordsFile>;

export const explainedWordsFile = z.strictObject({
  checked_by: checkedBy,
  words: z.record(
    id,
    z.strictObject({
      say: words,
      forms: z.array(words).min(1).describe("Every form in which the word stands in a text of this language"),
      means: byAudience,
    }),
  ),
});
export type ExplainedWordsFile = z.infer<typeof explainedWordsFile>;

export const receiptWordsFile = z.strictObject({
  checked_by: checkedBy,
  pictures: z.record(z.string(), z.string().regex(/^[\p{L}\p{M}-]+$/u, "use one word without spaces")),
});
