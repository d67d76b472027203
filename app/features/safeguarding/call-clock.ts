/** How late a call is. Somebody may be waiting for a person: an hour without one is late. */
import { howLong } from "../../ui/dates.ts";

const answerWithin = 60 * 60 * 1000;

interface Clocked {
  raisedAt: number;
  acknowledged: number;
  done: number;
}

export function callIsLate(call: Clocked, now: number): boolean {
  return !call.acknowledged && !call.done && now - call.raisedAt > answerWithin;
}

/** For example "Came 4 minutes ago" or "Late: came 3 hours ago and nobody has taken it on". */
export function tellCallClock(call: Clocked, now: number): string {
  const ago = howLong(now - call.raisedAt);
  return callIsLate(call, now) ? `Late: came ${ago} ago and nobody has taken it on` : `Came ${ago} ago`;
}

export function callState(call: Clocked): string {
  return call.done ? "Done" : call.acknowledged ? "Taken on" : "Nobody has taken it on";
}

export const callActWords: Record<"seen" | "acknowledged" | "note" | "done", string> = {
  seen: "opened it",
  acknowledged: "took it on",
  note: "wrote a note",
  done: "wrote down that it is done",
};
