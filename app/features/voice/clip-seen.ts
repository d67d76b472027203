/** A recording as those who listen see it. */
import type { AnsweredBy } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";

export interface ClipShort {
  id: string;
  asked: string;
  audience: Audience;
  seconds: number;
  silent: boolean;
  checked: boolean;
  /** A concern holds it: only the safeguarding lead hears it. */
  held: boolean;
  /** Deleted, because what it says was written down and checked. */
  gone: boolean;
}

export interface ClipSeen extends ClipShort {
  answeredBy: AnsweredBy;
  day: number;
  language: string;
  text: string | null;
  madeBy: "person" | "machine" | null;
  model: string | null;
  checkedAt: number | null;
  checkedBy: string | null;
  log: { name: string; at: number }[];
}

/** Minutes and seconds, for example 1:05. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
