/** The easy words of a summary: short sentences, figures, the same word for the same thing (ER). */
import type { AnsweredBy, Role } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";
import type { Way } from "./counts.ts";
import type { Shown } from "./gate.ts";
import type { Speaker } from "./summary.ts";

const figures = new Intl.NumberFormat("en-GB");

export const groupWords: Record<Audience, Record<AnsweredBy, string>> = {
  child: {
    self: "Children, by themselves",
    supported: "Children, with help or not said",
    proxy: "Someone answered for a child",
  },
  "young-person": {
    self: "Young people, by themselves",
    supported: "Young people, with help or not said",
    proxy: "Someone answered for a young person",
  },
  parent: {
    self: "Parents and carers",
    supported: "Parents and carers, with help or not said",
    proxy: "Someone answered for a parent or carer",
  },
};

export const speakerWords: Record<Speaker, string> = {
  self: "Their own words",
  supported: "Said with help, or not known",
  proxy: "Someone said this for them",
  parent: "A parent or carer said this",
};

export const sideWords = {
  good: { say: "Good", symbol: "good" },
  middle: { say: "In the middle", symbol: "middle" },
  bad: { say: "Bad", symbol: "bad" },
} as const;

export type ShownSide = keyof typeof sideWords;
export const shownSides = Object.keys(sideWords) as ShownSide[];

export const wayWords: Record<Way, { say: string; symbol: string }> = {
  "not-sure": { say: "were not sure", symbol: "control_out_not_sure" },
  "dont-want-to-say": { say: "did not want to say", symbol: "control_out_dont_want_to_say" },
  "dont-understand": { say: "did not understand", symbol: "control_out_dont_understand" },
  skipped: { say: "skipped a question", symbol: "control_skipped" },
};

export const dissentFrom: Record<Role, string> = {
  board: "The Advisory Board",
  forum: "The Parent Carer Forum",
  coordinator: "The coordinator",
  safeguarding: "The safeguarding lead",
};

export const tooFew = "Too few people to show";

/** For example "15 people"; too few is said, not left out. */
export function people(shown: Shown): string {
  return shown === null ? tooFew : `${figures.format(shown)} people`;
}

/** For example "15 of 40 people", so that no figure stands without what it is part of (SD6). */
export function peopleOf(shown: Shown, of: Shown): string {
  return shown === null || of === null ? tooFew : `${figures.format(shown)} of ${figures.format(of)} people`;
}

/** Why numbers look as they do, in easy words. */
export function howToRead(floor: number): string[] {
  return [
    `We count people in steps of ${floor}.`,
    `So "${floor * 2} people" means ${floor * 2} people or a few more.`,
    `We do not show a number under ${floor}.`,
    "We do this to protect each person.",
    "A person may say good and bad things. Then we count them in both.",
  ];
}
