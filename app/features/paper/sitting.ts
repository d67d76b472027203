/**
 * What a person who types booklets in carries from one to the next: it stands in the page, not on the server, so that
 * two people can type at once. Nothing of it is kept but the day and the setting, with each response.
 */
import { type Audience, type Survey, waysOfGiving } from "#surveys/definition.ts";
import type { Fields } from "../responses/response.ts";

/** Fields of the sitting begin so, and never reach the response. */
export const sittingMark = "sitting.";

export interface Sitting {
  /** As it was typed; empty for a booklet without a number. */
  number: string;
  /** Made by chance for a booklet without a number, so that pressing Save twice keeps it once. */
  sheet: string;
  /** The day on which it was answered, as 2026-11-25. */
  day: string;
  setting: string;
  /** How many were entered before. */
  count: number;
}

const field = (fields: Fields, name: string) => (fields.get(sittingMark + name)?.[0] ?? "").trim();

export function readSitting(fields: Fields): Sitting {
  return {
    number: field(fields, "number"),
    sheet: field(fields, "sheet").slice(0, 60),
    day: field(fields, "day"),
    setting: field(fields, "setting"),
    count: Math.max(0, Math.min(9999, Number.parseInt(field(fields, "count"), 10) || 0)),
  };
}

/** What was typed of the response itself. */
export function withoutSitting(fields: Fields): Fields {
  return new Map([...fields].filter(([name]) => !name.startsWith(sittingMark) && name !== "intent"));
}

export interface WaveDays {
  opensAt: number;
  now: number;
}

/** Noon of the day, or what is wrong with it. Paper takes time, so a day after the end of the wave is none of our business. */
export function dayAnswered(written: string, { opensAt, now }: WaveDays): number | string {
  const noon = Date.parse(`${written}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written) || Number.isNaN(noon)) return "Write the day on which it was answered.";
  const half = 12 * 60 * 60 * 1000;
  if (noon - half > now) return "This day has not come yet. Write the day on which it was answered.";
  if (noon + half < opensAt) return "The wave had not begun on this day. Check the day.";
  return noon;
}

/** What stands around the items of a booklet, in the order of the paper, with the choices as they are numbered there. */
export interface Around {
  name: "assent" | "who-answered" | "given-by" | "quote";
  ask: string;
  several: boolean;
  choices: { value: string; say: string }[];
}

const given: Record<(typeof waysOfGiving)[number], string> = {
  touch: "Wrote or ticked",
  talk: "Talked",
  sign: "Signed",
  eyes: "Used the eyes",
  switch: "Used a switch",
  point: "Pointed, and someone ticked",
};

export const assentFirst: Around = {
  name: "assent",
  ask: "Do you want to answer?",
  several: false,
  choices: [
    { value: "yes", say: "Yes" },
    { value: "no", say: "No: nothing may be kept" },
  ],
};

export function aroundAfter(survey: Survey, audience: Audience): Around[] {
  const helped: Around[] = [
    {
      name: "who-answered",
      ask: "Who ticked the boxes?",
      several: false,
      choices: [
        { value: "self", say: "By myself" },
        { value: "supported", say: "Someone helped to read or write" },
        { value: "proxy", say: "Someone answered for the person" },
      ],
    },
    {
      name: "given-by",
      ask: "How did you answer?",
      several: true,
      choices: waysOfGiving.map((value) => ({ value, say: given[value] })),
    },
  ];
  const quote: Around = {
    name: "quote",
    ask: "Can other people read your words?",
    several: false,
    choices: [
      { value: "yes", say: "Yes" },
      { value: "no", say: "No, only count the answers" },
    ],
  };
  const open = survey.items.some((item) => item.kind === "open" && item.ask[audience] !== undefined);
  return [...(audience === "parent" ? [] : helped), ...(open ? [quote] : [])];
}
