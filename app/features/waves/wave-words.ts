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
