/** Concerns: what the safeguarding lead alone sees first, and the log of every look and decision (SG4). */
import { and, asc, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import {
  answers,
  clips,
  concernEvents,
  concerns,
  drawings,
  readings,
  responses,
  settings,
  staff,
  toRead,
  viewConcerns,
  waves,
} from "../schema.ts";
import { waitedOf } from "./waited.server.ts";

export type Concern = typeof concerns.$inferSelect;

const inList = {
  id: concerns.id,
  raisedAt: concerns.raisedAt,
  waited: concerns.waited,
  state: concerns.state,
  audience: responses.audience,
  answeredBy: responses.answeredBy,
  waveName: waves.name,
  madeUp: waves.madeUp,
  /** Where the person answered: a session there, never a person (SG5). */
  settingName: settings.name,
};

/** All concerns, open ones first and of those the oldest first. */
export async function listConcerns(unit: Unit) {
  return unit
    .select({
      ...inList,
      seen: sql<number>`EXISTS (SELECT 1 FROM concern_events WHERE concern_id = concerns.id AND act = 'seen')`,
    })
    .from(concerns)
    .innerJoin(responses, eq(responses.id, concerns.responseId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .leftJoin(settings, eq(settings.id, responses.settingId))
    .orderBy(
      sql`concerns.state <> 'open'`,
      sql`CASE WHEN concerns.state = 'open' THEN concerns.raised_at ELSE -concerns.raised_at END`,
      asc(concerns.id),
    );
}

/** One concern with the words as they were typed; `words` is null when the person's answers have been deleted since. */
export async function findConcern(unit: Unit, id: string) {
  const [row] = await unit
    .select({
      ...inList,
      responseId: concerns.responseId,
      itemId: concerns.itemId,
      evidence: concerns.evidence,
      waveId: responses.waveId,
      withdrawnDay: responses.withdrawnDay,
      words: answers.words,
      redacted: readings.redacted,
      strokes: drawings.strokes,
      description: drawings.description,
      clipId: clips.id,
      clipState: clips.state,
      clipSeconds: clips.seconds,
    })
    .from(concerns)
    .innerJoin(responses, eq(responses.id, concerns.responseId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .leftJoin(settings, eq(settings.id, responses.settingId))
    .leftJoin(answers, and(eq(answers.responseId, concerns.responseId), eq(answers.itemId, concerns.itemId)))
    .leftJoin(readings, and(eq(readings.responseId, concerns.responseId), eq(readings.itemId, concerns.itemId)))
    .leftJoin(drawings, and(eq(drawings.responseId, concerns.responseId), eq(drawings.itemId, concerns.itemId)))
    .leftJoin(clips, and(eq(clips.responseId, concerns.responseId), eq(clips.itemId, concerns.itemId)))
    .where(eq(concerns.id, id));
  return row;
}

export async function setConcernState(unit: Unit, id: string, state: Concern["state"]): Promise<void> {
  await unit.update(concerns).set({ state }).where(eq(concerns.id, id));
}

export async function addConcern(unit: Unit, row: typeof concerns.$inferInsert): Promise<void> {
  await unit.insert(concerns).values(row);
}

/**
 * Raises a concern that a person has, and writes down who. One that was decided before is open again: an answer has one
 * concern, and its log goes on.
 */
export async function raiseConcern(
  unit: Unit,
  raised: {
    id: string;
    responseId: string;
    itemId: string;
    at: number;
    note: string;
    staffId: string;
    eventId: string;
  },
): Promise<string> {
  const [concern] = await unit
    .insert(concerns)
    .values({
      id: raised.id,
      responseId: raised.responseId,
      itemId: raised.itemId,
      evidence: [],
      raisedAt: raised.at,
      state: "open",
      waited: waitedOf(raised.responseId),
    })
    .onConflictDoUpdate({
      target: [concerns.responseId, concerns.itemId],
      set: {
        state: "open",
        raisedAt: sql`CASE WHEN concerns.state = 'open' THEN concerns.raised_at ELSE ${raised.at} END`,
      },
    })
    .returning({ id: concerns.id });
  await addConcernEvent(unit, {
    id: raised.eventId,
    concernId: concern?.id ?? raised.id,
    act: "note",
    note: raised.note,
    staffId: raised.staffId,
    at: raised.at,
  });
  return concern?.id ?? raised.id;
}

export async function addConcernEvent(unit: Unit, row: typeof concernEvents.$inferInsert): Promise<void> {
  await unit.insert(concernEvents).values(row);
}

/** The log of a concern, oldest first, with the names of who did what. */
export async function concernLog(unit: Unit, concernId: string) {
  return unit
    .select({
      act: concernEvents.act,
      note: concernEvents.note,
      at: concernEvents.at,
      name: staff.name,
      staffId: staff.id,
    })
    .from(concernEvents)
    .innerJoin(staff, eq(staff.id, concernEvents.staffId))
    .where(eq(concernEvents.concernId, concernId))
    .orderBy(asc(concernEvents.at), asc(concernEvents.id));
}

/** Open concerns, about answers and about views from elsewhere. */
export async function countOpenConcerns(unit: Unit): Promise<number> {
  const [row] = await unit.select({ number: count() }).from(concerns).where(eq(concerns.state, "open"));
  const [view] = await unit.select({ number: count() }).from(viewConcerns).where(eq(viewConcerns.state, "open"));
  return (row?.number ?? 0) + (view?.number ?? 0);
}

/** Responses that the program could not read, the longest held first. */
export async function listHeldForReading(unit: Unit) {
  return unit
    .select({
      responseId: toRead.responseId,
      heldAt: toRead.heldAt,
      language: responses.language,
      audience: responses.audience,
      answeredBy: responses.answeredBy,
      waveName: waves.name,
    })
    .from(toRead)
    .innerJoin(responses, eq(responses.id, toRead.responseId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .where(isNotNull(toRead.heldAt))
    .orderBy(desc(sql`-held_at`));
}

/** The words of a response that is held for reading, as they were typed; empty when it is not held. */
export async function wordsHeldForReading(unit: Unit, responseId: string) {
  return unit
    .select({ itemId: answers.itemId, words: answers.words, waveId: responses.waveId })
    .from(toRead)
    .innerJoin(responses, eq(responses.id, toRead.responseId))
    .innerJoin(answers, eq(answers.responseId, toRead.responseId))
    .where(and(eq(toRead.responseId, responseId), isNotNull(toRead.heldAt), isNotNull(answers.words)))
    .orderBy(asc(answers.itemId));
}
