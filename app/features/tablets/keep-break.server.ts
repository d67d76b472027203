import type { Database } from "#db/connection.server.ts";
import { addBreak, dropOldBreaks } from "#db/stores/breaks.server.ts";
import { dayLength, startOfDay } from "../responses/keep-response.server.ts";
import { breakDays } from "./tablet.ts";

export interface PutAway {
  settingId: string;
  waveId: string;
  id: string;
  sealed: Buffer;
}

/** Keeps sealed answers for a break; the same again is kept once. Gives the last day on which they are there. */
export async function keepBreak(database: Database, away: PutAway, now: number): Promise<number> {
  const day = startOfDay(now);
  await database.write((unit) => addBreak(unit, { ...away, day }));
  return day + breakDays * dayLength;
}

/** Deletes what has lain for 14 days, or whose wave has ended. */
export async function tidyBreaks(database: Database, now: number): Promise<number> {
  return database.write((unit) => dropOldBreaks(unit, startOfDay(now) - breakDays * dayLength, now));
}
