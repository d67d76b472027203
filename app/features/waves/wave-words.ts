/** What a wave, its audiences and its voices are called on staff pages. */
import type { AnsweredBy, Rhythm, RunBy, WaveKind } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";

export const kindWords: Record<WaveKind, { say: string; means: string }> = {
  practice: { say: "Practice", means: "For trying things out. Nothing that anybody answers is kept." },
  pilot: { say: "Pilot", means: "Answers are kept, to learn whether the survey works. They are marked as a pilot." },
  real: { say: "Real", means: "Answers are kept, and the people who were named will hear them." },
};

export const audienceWords: Record<Audience, string> = {
  child: "Children",
  "young-person": "Young people",
  parent: "Parents and carers",
};

/** One person of an audience. */
export const onePerson: Record<Audience, string> = {
  child: "A child",
  "young-person": "A young person",
  parent: "A parent or carer",
};

/** Whose words they are: never merged (decision 8). */
export const voiceWords: Record<AnsweredBy, string> = {
  self: "own voice",
  supported: "with support, or not said",
  proxy: "said for them",
};

/** What everybody who may open the page of a wave sees of it. */
export interface WaveSeen {
  id: string;
  name: string;
  kind: WaveKind;
  opensAt: number;
  closesAt: number | null;
  replyBy: number | null;
  madeUp: boolean;
  runBy: RunBy;
  rhythm: Rhythm;
  event: string;
  replyWeeks: number | null;
  openToAll: boolean;
  survey: string;
  title: string;
  purpose: string;
  audiences: Audience[];
  audienceBody: string;
  influence: string;
}

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * By when a reply was promised to somebody who answered on this day; null when nothing was promised. In a wave that asks
 * all the time each person has a day of their own.
 */
export function replyDue(
  wave: { rhythm: Rhythm; replyBy: number | null; replyWeeks: number | null },
  answered: number,
): number | null {
  if (wave.rhythm === "dated") return wave.replyBy;
  return wave.replyWeeks === null ? null : answered + wave.replyWeeks * week;
}

/** What was promised, in words; null when nothing was. */
export function tellReply(
  wave: { rhythm: Rhythm; replyBy: number | null; replyWeeks: number | null },
  writeDay: (at: number) => string,
): string | null {
  if (wave.rhythm === "dated") return wave.replyBy === null ? null : `by ${writeDay(wave.replyBy)}`;
  if (wave.replyWeeks === null) return null;
  return `within ${wave.replyWeeks === 1 ? "1 week" : `${wave.replyWeeks} weeks`} of each answer`;
}

interface Times {
  opensAt: number;
  closesAt: number | null;
}

export type WaveState = "not-open-yet" | "open" | "closed";

export function waveState(wave: Times, now: number): WaveState {
  if (wave.closesAt !== null && wave.closesAt <= now) return "closed";
  return wave.opensAt > now ? "not-open-yet" : "open";
}

export const stateWords: Record<WaveState, string> = {
  "not-open-yet": "Not open yet",
  open: "Open now",
  closed: "Closed",
};
