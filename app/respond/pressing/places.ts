/**
 * Where scanning is, and where it goes next: a pure rule over rows of whatever can be pressed. Rows are made anew at
 * each step, since a page changes under a person's hands; a place is therefore kept as the thing itself, not a number.
 */
export interface Place<T> {
  /** The thing that is highlighted, or the first of the highlighted row; null before the first step. */
  at: T | null;
  /** Whether single things of a row are gone through, rather than rows. */
  inRow: boolean;
  /** Times that all rows, or all things of the row, were gone through without a press. */
  rounds: number;
  /** Resting after so many rounds without a press; a press begins again. */
  asleep: boolean;
}

export const start: Place<never> = { at: null, inRow: false, rounds: 0, asleep: false };

/** Rounds through everything after which automatic scanning rests, so that nothing moves for nobody. */
const mostRounds = 3;
/** Rounds within a row after which it is left, since the wrong row may have been taken. */
const mostRowRounds = 2;

function rowOf<T>(rows: T[][], at: T | null): number {
  return at === null ? -1 : rows.findIndex((row) => row.includes(at));
}

/** The next place. `automatic`: by time, which rests in the end; else by the person's own switch, which never does. */
export function advance<T>(rows: T[][], place: Place<T>, automatic: boolean): Place<T> {
  const here = rowOf(rows, place.at);
  const row = rows[here];
  if (row === undefined || place.at === null) return { ...start, at: rows[0]?.[0] ?? null };
  if (place.inRow) {
    const next = row.indexOf(place.at) + 1;
    if (next < row.length) return { ...place, at: row[next] ?? null };
    const rounds = place.rounds + 1;
    if (rounds < (automatic ? mostRowRounds : 1)) return { ...place, at: row[0] ?? null, rounds };
    return { ...start, at: rows[(here + 1) % rows.length]?.[0] ?? null };
  }
  const next = here + 1;
  if (next < rows.length) return { ...place, at: rows[next]?.[0] ?? null };
  const rounds = place.rounds + 1;
  return { at: rows[0]?.[0] ?? null, inRow: false, rounds, asleep: automatic && rounds >= mostRounds };
}

/** What a press means: a thing to press, or a row to go into. */
export function choose<T>(rows: T[][], place: Place<T>): { press: T | null; place: Place<T> } {
  const row = rows[rowOf(rows, place.at)];
  if (row === undefined || place.at === null || place.asleep)
    return { press: null, place: { ...start, at: rows[0]?.[0] ?? null } };
  if (place.inRow || row.length === 1) return { press: place.at, place: { ...place, rounds: 0 } };
  return { press: null, place: { at: row[0] ?? null, inRow: true, rounds: 0, asleep: false } };
}

/** What is highlighted: one thing, or all of a row. */
export function highlighted<T>(rows: T[][], place: Place<T>): T[] {
  const row = rows[rowOf(rows, place.at)];
  if (row === undefined || place.at === null) return [];
  return place.inRow ? [place.at] : row;
}
