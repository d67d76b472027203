/** Calls for somebody to come: the safeguarding lead alone sees them, with the log of what was done. */
import { and, asc, count, eq, max, notExists, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { callEvents, calls, staff, waves } from "../schema.ts";

const inList = {
  id: calls.id,
  raisedAt: calls.raisedAt,
  audience: calls.audience,
  language: calls.language,
  waveName: waves.name,
  madeUp: waves.madeUp,
  acknowledged: sql<number>`EXISTS (SELECT 1 FROM call_events WHERE call_id = calls.id AND act = 'acknowledged')`,
  done: sql<number>`EXISTS (SELECT 1 FROM call_events WHERE call_id = calls.id AND act = 'done')`,
};

/** Keeps a call; false when the same call had been kept before. */
export async function addCall(unit: Unit, row: typeof calls.$inferInsert): Promise<boolean> {
  return (await unit.insert(calls).values(row).onConflictDoNothing().returning({ id: calls.id })).length > 0;
}

/** All calls: those that nobody has finished first, of those the oldest first. No names or words: opening is logged. */
export async function listCalls(unit: Unit) {
  return unit
    .select(inList)
    .from(calls)
    .innerJoin(waves, eq(waves.id, calls.waveId))
    .orderBy(
      sql`${inList.done}`,
      sql`CASE WHEN ${inList.done} THEN -calls.raised_at ELSE calls.raised_at END`,
      asc(calls.id),
    );
}

export async function findCall(unit: Unit, id: string) {
  const [row] = await unit
    .select({ ...inList, name: calls.name, words: calls.words })
    .from(calls)
    .innerJoin(waves, eq(waves.id, calls.waveId))
    .where(eq(calls.id, id));
  return row;
}

export async function addCallEvent(unit: Unit, row: typeof callEvents.$inferInsert): Promise<void> {
  await unit.insert(callEvents).values(row);
}

/** The log of a call, oldest first, with the names of who did what. */
export async function callLog(unit: Unit, callId: string) {
  return unit
    .select({
      act: callEvents.act,
      note: callEvents.note,
      at: callEvents.at,
      name: staff.name,
      staffId: staff.id,
    })
    .from(callEvents)
    .innerJoin(staff, eq(staff.id, callEvents.staffId))
    .where(eq(callEvents.callId, callId))
    .orderBy(asc(callEvents.at), asc(callEvents.id));
}

/** When the newest call came; 0 when there is none. */
export async function newestCallAt(unit: Unit): Promise<number> {
  const [row] = await unit.select({ at: max(calls.raisedAt) }).from(calls);
  return row?.at ?? 0;
}

/** How many calls nobody has finished. */
export async function countOpenCalls(unit: Unit): Promise<number> {
  const done = unit
    .select({ one: sql`1` })
    .from(callEvents)
    .where(and(eq(callEvents.callId, calls.id), eq(callEvents.act, "done")));
  const [row] = await unit.select({ number: count() }).from(calls).where(notExists(done));
  return row?.number ?? 0;
}
