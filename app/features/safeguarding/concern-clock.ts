/** How late a concern is (SG4). A concern that nobody has looked at for a day is late. */
import type { ConcernState } from "#db/schema.ts";
import { howLong } from "../../ui/dates.ts";

const lookWithin = 24 * 60 * 60 * 1000;

export function isLate(concern: { raisedAt: number; state: ConcernState }, now: number): boolean {
  return concern.state === "open" && now - concern.raisedAt > lookWithin;
}

/** For example "Came 3 hours ago" or "LATE: came 2 days ago". */
export function tellClock(concern: { raisedAt: number; state: ConcernState }, now: number): string {
  const ago = howLong(now - concern.raisedAt);
  return isLate(concern, now) ? `Late: came ${ago} ago and is not decided` : `Came ${ago} ago`;
}

export const stateWords: Record<ConcernState, string> = {
  open: "Open",
  released: "Released",
  "kept-back": "Kept back",
};

export const actWords: Record<"seen" | "released" | "kept-back" | "note", string> = {
  seen: "opened it",
  released: "released the redacted words",
  "kept-back": "kept it back",
  note: "wrote a note",
};
