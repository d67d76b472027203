/** A drawing with what it was before and what was undone. Every act, also Clear and Skip, can be undone. */
import type { Stroke } from "../../features/responses/drawing.ts";

export interface History {
  now: Stroke[];
  past: Stroke[][];
  later: Stroke[][];
}

/** Strokes are shared between the steps, so that a step costs a list and no copy. */
const mostSteps = 200;

export function begin(strokes: Stroke[]): History {
  return { now: strokes, past: [], later: [] };
}

export function change(history: History, now: Stroke[]): History {
  return { now, past: [...history.past, history.now].slice(-mostSteps), later: [] };
}

/** One step back; the same history when there is none. */
export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { now: before, past: history.past.slice(0, -1), later: [history.now, ...history.later] };
}

/** One undone step again; the same history when there is none. */
export function redo(history: History): History {
  const [next, ...later] = history.later;
  if (!next) return history;
  return { now: next, past: [...history.past, history.now], later };
}
