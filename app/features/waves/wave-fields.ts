/** What a coordinator writes about a wave, as the fields of a form hold it, and as it is kept. */
import type { Rhythm } from "#db/schema.ts";
import { endOfDay, startOfDay } from "../../ui/dates.ts";

export const fieldNames = [
  ...(["name", "rhythm", "event", "opens", "closes"] as const),
  ...(["audienceBody", "influence", "replyBy", "replyWeeks"] as const),
] as const;
export type WaveFields = Record<(typeof fieldNames)[number], string>;
export type Wrong = Record<string, string | undefined>;

export interface WaveTerms {
  name: string;
  opensAt: number;
  closesAt: number | null;
  audienceBody: string;
  influence: string;
  rhythm: Rhythm;
  /** Of a rolling wave: around what each person is asked. */
  event: string;
  replyBy: number | null;
  replyWeeks: number | null;
}

const longest = 2000;
const mostWeeks = 52;

/** Reads the fields; days are whole days in London, the last one included. */
export function readWaveFields(fields: WaveFields): { terms: WaveTerms } | { wrong: Wrong } {
  const wrong: Wrong = {};
  const opensAt = startOfDay(fields.opens);
  const closesAt = fields.closes === "" ? null : endOfDay(fields.closes);
  const rhythm = fields.rhythm === "rolling" ? "rolling" : "dated";
  const replyBy = fields.replyBy === "" || rhythm === "rolling" ? null : endOfDay(fields.replyBy);
  const weeks = /^\d{1,2}$/.test(fields.replyWeeks.trim()) ? Number(fields.replyWeeks) : 0;
  if (rhythm === "rolling" && fields.event.trim() === "")
    wrong.event = "Write around what each person is asked, for example “before a review”.";
  else if (fields.event.length > 120) wrong.event = "Make it shorter: 120 letters at most.";
  if (rhythm === "rolling" && fields.replyWeeks.trim() !== "" && (weeks < 1 || weeks > mostWeeks))
    wrong.replyWeeks = `Write a number of weeks from 1 to ${mostWeeks}, or leave it empty.`;

  if (fields.name.trim() === "") wrong.name = "Give the wave a name, for example “Autumn term 2026”.";
  else if (fields.name.length > 120) wrong.name = "Make the name shorter: 120 letters at most.";
  if (opensAt === null) wrong.opens = "Write the day on which it opens.";
  if (fields.closes !== "" && closesAt === null) wrong.closes = "Write a whole day, or leave “Last day” empty.";
  else if (opensAt !== null && closesAt !== null && closesAt < opensAt)
    wrong.closes = "Choose a last day that is not before the first day.";
  if (rhythm === "dated" && fields.replyBy !== "" && replyBy === null)
    wrong.replyBy = "Write a whole day, or leave the reply date empty.";
  else if (replyBy !== null && opensAt !== null && replyBy < opensAt)
    wrong.replyBy = "Choose a reply date after the first day.";
  if (fields.audienceBody.length > longest) wrong.audienceBody = "Make “Who will hear it” shorter.";
  if (fields.influence.length > longest) wrong.influence = "Make “What it can change” shorter.";

  if (Object.keys(wrong).length > 0 || opensAt === null) return { wrong };
  return {
    terms: {
      name: fields.name.trim(),
      opensAt,
      closesAt,
      audienceBody: fields.audienceBody.trim(),
      influence: fields.influence.trim(),
      rhythm,
      event: rhythm === "rolling" ? fields.event.trim() : "",
      replyBy,
      replyWeeks: rhythm === "rolling" && weeks > 0 ? weeks : null,
    },
  };
}
