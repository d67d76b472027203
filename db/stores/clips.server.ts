/** Recordings: what is known of each, who listened, and the proof that they went. The sound is no matter of this folder. */
import { and, asc, count, desc, eq, gt, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { clipRemovals, clips, hearings, responses, staff, transcripts, waves } from "../schema.ts";
import { openConcern } from "./visible.server.ts";

export async function addClips(unit: Unit, rows: (typeof clips.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await unit.insert(clips).values(rows);
}

/** Who looks: a coordinator never meets what a concern holds, nor what was taken back. */
export type Ears = "coordinator" | "safeguarding";

const isHeldClip = sql`EXISTS (SELECT 1 FROM concerns AS its_concern WHERE its_concern.response_id = clips.response_id
  AND its_concern.item_id = clips.item_id AND its_concern.state IN ('open', 'kept-back'))`;

function mayHear(ears: Ears): SQL | undefined {
  return ears === "safeguarding" ? undefined : and(isNull(responses.withdrawnDay), sql`NOT ${isHeldClip}`);
}

const isKept = eq(clips.state, "kept");

const inQueue = {
  id: clips.id,
  responseId: clips.responseId,
  itemId: clips.itemId,
  seconds: clips.seconds,
  mime: clips.mime,
  silent: clips.silent,
  state: clips.state,
  audience: responses.audience,
  answeredBy: responses.answeredBy,
  language: responses.language,
  day: responses.day,
  waveId: responses.waveId,
  text: transcripts.text,
  madeBy: transcripts.madeBy,
  model: transcripts.model,
  checkedAt: transcripts.checkedAt,
  checkedBy: staff.name,
  held: sql<number>`${isHeldClip}`,
};

function ofClips(unit: Unit) {
  return unit
    .select(inQueue)
    .from(clips)
    .innerJoin(responses, eq(responses.id, clips.responseId))
    .leftJoin(transcripts, eq(transcripts.clipId, clips.id))
    .leftJoin(staff, eq(staff.id, transcripts.checkedBy));
}

export type ClipInQueue = Awaited<ReturnType<typeof listClips>>[number];

/**
 * The recordings of a wave that these ears may hear and that are checked or not. Silent ones come last; else they stand in
 * the order of their random ids, which tells nothing, and those that were checked last come first.
 */
export async function listClips(unit: Unit, waveId: string, ears: Ears, checked: boolean, most: number) {
  const which = checked ? isNotNull(transcripts.checkedAt) : and(isNull(transcripts.checkedAt), isKept);
  return ofClips(unit)
    .where(and(eq(responses.waveId, waveId), which, mayHear(ears)))
    .orderBy(desc(transcripts.checkedAt), sql`coalesce(clips.silent, 0)`, asc(clips.id))
    .limit(most);
}

/** One recording of a wave, if these ears may hear it. */
export async function findClip(unit: Unit, waveId: string, id: string, ears: Ears): Promise<ClipInQueue | undefined> {
  return (await ofClips(unit).where(and(eq(clips.id, id), eq(responses.waveId, waveId), mayHear(ears))))[0];
}

/** How many recordings of a wave wait for somebody to listen. */
export async function countToListen(unit: Unit, waveId: string, ears: Ears): Promise<number> {
  const [row] = await unit
    .select({ number: count() })
    .from(clips)
    .innerJoin(responses, eq(responses.id, clips.responseId))
    .leftJoin(transcripts, eq(transcripts.clipId, clips.id))
    .where(and(eq(responses.waveId, waveId), isNull(transcripts.checkedAt), eq(clips.state, "kept"), mayHear(ears)));
  return row?.number ?? 0;
}

/** The waves with recordings that wait for somebody to listen, and how many. */
export async function wavesToListen(unit: Unit, ears: Ears) {
  return unit
    .select({ waveId: waves.id, name: waves.name, number: count() })
    .from(clips)
    .innerJoin(responses, eq(responses.id, clips.responseId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .leftJoin(transcripts, eq(transcripts.clipId, clips.id))
    .where(and(isNull(transcripts.checkedAt), eq(clips.state, "kept"), mayHear(ears)))
    .groupBy(waves.id)
    .orderBy(asc(waves.openedAt), asc(waves.id));
}

/** Writes down that somebody listens (DP8); one look that goes on is written once. */
export async function addHearing(unit: Unit, row: typeof hearings.$inferInsert, sameHearing: number): Promise<void> {
  const [last] = await unit
    .select({ id: hearings.id })
    .from(hearings)
    .where(
      and(eq(hearings.clipId, row.clipId), eq(hearings.staffId, row.staffId), gt(hearings.at, row.at - sameHearing)),
    )
    .limit(1);
  if (!last) await unit.insert(hearings).values(row);
}

/** Who listened to a recording and when, the earliest first. */
export async function hearingsOf(unit: Unit, clipId: string): Promise<{ name: string; at: number }[]> {
  return unit
    .select({ name: staff.name, at: hearings.at })
    .from(hearings)
    .innerJoin(staff, eq(staff.id, hearings.staffId))
    .where(eq(hearings.clipId, clipId))
    .orderBy(asc(hearings.at));
}

/** Ids of all recordings whose file must be there. */
export async function keptClipIds(unit: Unit): Promise<string[]> {
  return (await unit.select({ id: clips.id }).from(clips).where(eq(clips.state, "kept"))).map((row) => row.id);
}

/**
 * Takes away the recordings whose written words were checked before `checkedBefore` and on which no concern is open, and
 * leaves the proof. Gives how many: the files go after the commit.
 */
export async function removeCheckedClips(unit: Unit, checkedBefore: number, day: number): Promise<number> {
  const due = await unit
    .select({ id: clips.id })
    .from(clips)
    .innerJoin(transcripts, eq(transcripts.clipId, clips.id))
    .where(and(eq(clips.state, "kept"), lt(transcripts.checkedAt, checkedBefore), sql`NOT ${openConcern("clips")}`));
  for (const { id } of due) {
    await unit.update(clips).set({ state: "removed" }).where(eq(clips.id, id));
    await unit.insert(clipRemovals).values({ clipId: id, why: "checked", day, gone: false }).onConflictDoNothing();
  }
  return due.length;
}

/** Takes away every recording of a response with what was written down of it, and leaves the proof. */
export async function dropClipsOf(unit: Unit, responseId: string, day: number): Promise<void> {
  const gone = await unit.delete(clips).where(eq(clips.responseId, responseId)).returning({ id: clips.id });
  for (const { id } of gone)
    await unit.insert(clipRemovals).values({ clipId: id, why: "withdrawn", day, gone: false }).onConflictDoNothing();
}

/** Ids of recordings that were taken away and whose file has still to go. */
export async function filesToDelete(unit: Unit): Promise<string[]> {
  return (await unit.select({ id: clipRemovals.clipId }).from(clipRemovals).where(sql`gone = 0`)).map((row) => row.id);
}

export async function markGone(unit: Unit, clipIds: string[]): Promise<void> {
  for (const id of clipIds) await unit.update(clipRemovals).set({ gone: true }).where(eq(clipRemovals.clipId, id));
}

/** How many recordings were deleted, and the last day on which one was. */
export async function removalsSoFar(unit: Unit): Promise<{ number: number; lastDay: number | null }> {
  const [row] = await unit
    .select({ number: count(), lastDay: sql<number | null>`max(${clipRemovals.day})` })
    .from(clipRemovals);
  return row ?? { number: 0, lastDay: null };
}

export async function setSilent(unit: Unit, clipId: string, silent: boolean): Promise<void> {
  await unit.update(clips).set({ silent }).where(eq(clips.id, clipId));
}
