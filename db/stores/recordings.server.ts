/** People's recordings of texts, and which sounds somebody has listened to. */
import { and, asc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { recordings, soundHearings } from "../schema.ts";

export type Recording = typeof recordings.$inferSelect;
export type Hearing = typeof soundHearings.$inferSelect;

/** The recordings that are played now, one for each text at most. */
export async function listRecordings(unit: Unit): Promise<Recording[]> {
  return unit.select().from(recordings).where(isNull(recordings.goneAt)).orderBy(asc(recordings.id));
}

/** Keeps a recording; one that stood for the same text before is gone, and can be brought back. */
export async function addRecording(unit: Unit, row: typeof recordings.$inferInsert): Promise<void> {
  await unit
    .update(recordings)
    .set({ goneAt: row.recordedAt })
    .where(and(eq(recordings.name, row.name), isNull(recordings.goneAt)));
  await unit.insert(recordings).values(row);
}

/** Gives the recording that is gone now, or undefined when it was not there. */
export async function dropRecording(unit: Unit, id: string, now: number): Promise<Recording | undefined> {
  const gone = await unit
    .update(recordings)
    .set({ goneAt: now })
    .where(and(eq(recordings.id, id), isNull(recordings.goneAt)))
    .returning();
  return gone[0];
}

/** Brings a recording back; undefined when its file has gone or another stands for the text by now. */
export async function bringRecordingBack(unit: Unit, id: string): Promise<Recording | undefined> {
  const stands = unit.select({ name: recordings.name }).from(recordings).where(isNull(recordings.goneAt));
  const back = await unit
    .update(recordings)
    .set({ goneAt: null })
    .where(and(eq(recordings.id, id), isNotNull(recordings.goneAt), sql`${recordings.name} not in ${stands}`))
    .returning();
  return back[0];
}

/** Forgets recordings that went before this time, and gives every id that is left. */
export async function forgetGoneRecordings(unit: Unit, before: number): Promise<string[]> {
  await unit.delete(recordings).where(lt(recordings.goneAt, before));
  return (await unit.select({ id: recordings.id }).from(recordings)).map(({ id }) => id);
}

/** Somebody listened to the end; who was first stays. */
export async function addHearing(unit: Unit, row: typeof soundHearings.$inferInsert): Promise<void> {
  await unit.insert(soundHearings).values(row).onConflictDoNothing();
}

/** Who listened to these sounds, whatever source they had then. */
export async function hearingsOf(unit: Unit, names: string[]): Promise<Hearing[]> {
  return names.length === 0 ? [] : unit.select().from(soundHearings).where(inArray(soundHearings.name, names));
}
