/** The work list of the reading worker, and what reading found. */
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { answers, codings, concerns, readings, responses, toRead } from "../schema.ts";
import { waitedOf } from "./waited.server.ts";

export interface WordsToRead {
  responseId: string;
  waveId: string;
  audience: (typeof responses.$inferSelect)["audience"];
  language: string;
  answers: { itemId: string; choices: string[]; words: string | null }[];
}

/** The next responses to read, oldest tries first, each with its answers; held ones are left out. */
export async function nextToRead(unit: Unit, most: number): Promise<WordsToRead[]> {
  const waiting = await unit
    .select({ responseId: toRead.responseId })
    .from(toRead)
    .where(isNull(toRead.heldAt))
    .orderBy(asc(toRead.tries), asc(toRead.responseId))
    .limit(most);
  const found: WordsToRead[] = [];
  // One by one: joined, the planner would go through all responses to find the few that wait.
  for (const { responseId } of waiting) {
    const [response] = await unit
      .select({ waveId: responses.waveId, audience: responses.audience, language: responses.language })
      .from(responses)
      .where(eq(responses.id, responseId));
    const rows = await unit
      .select({ itemId: answers.itemId, choices: answers.choices, words: answers.words })
      .from(answers)
      .where(eq(answers.responseId, responseId));
    if (response) found.push({ responseId, ...response, answers: rows });
  }
  return found;
}

/** Counts one failed try; at the third the response is held for a person and never blocks the rest. */
export async function countFailedTry(unit: Unit, responseId: string, now: number): Promise<void> {
  await unit
    .update(toRead)
    .set({ tries: sql`${toRead.tries} + 1`, heldAt: sql`CASE WHEN ${toRead.tries} >= 2 THEN ${now} ELSE NULL END` })
    .where(eq(toRead.responseId, responseId));
}

/** Holds a response for a person at once: no program here can read its words. */
export async function holdForPerson(unit: Unit, responseId: string, now: number): Promise<void> {
  await unit.update(toRead).set({ heldAt: now }).where(eq(toRead.responseId, responseId));
}

/** How many wait to be read, and how many are held: reading failed three times, or they are in another language. */
export async function countToRead(unit: Unit): Promise<{ waiting: number; held: number }> {
  const [row] = await unit
    .select({ waiting: sql<number>`count(*) FILTER (WHERE held_at IS NULL)`, held: sql<number>`count(held_at)` })
    .from(toRead);
  return { waiting: row?.waiting ?? 0, held: row?.held ?? 0 };
}

/** Held responses go back on the list, for one more round of three tries. */
export async function readHeldAgain(unit: Unit): Promise<void> {
  await unit.update(toRead).set({ tries: 0, heldAt: null }).where(isNotNull(toRead.heldAt));
}

/** Takes a response off the list; false when it was no longer there (read before, or withdrawn meanwhile). */
export async function takeOffList(unit: Unit, responseId: string): Promise<boolean> {
  const gone = await unit.delete(toRead).where(eq(toRead.responseId, responseId)).returning({ id: toRead.responseId });
  return gone.length > 0;
}

/** True when some answer of this response was read before: its words have grown since. */
export async function wasReadBefore(unit: Unit, responseId: string): Promise<boolean> {
  const found = await unit.select({ one: sql`1` }).from(readings).where(eq(readings.responseId, responseId)).limit(1);
  return found.length > 0;
}

/**
 * Forgets what reading made of earlier words of a response, so that it can be said anew. What a person decided on a code
 * stays, and so does every concern.
 */
export async function forgetReading(unit: Unit, responseId: string): Promise<void> {
  const read = unit.select({ id: readings.itemId }).from(readings).where(eq(readings.responseId, responseId));
  await unit
    .delete(codings)
    .where(and(eq(codings.responseId, responseId), isNull(codings.accepted), inArray(codings.itemId, read)));
  await unit.delete(readings).where(eq(readings.responseId, responseId));
}

export async function addReadings(unit: Unit, rows: (typeof readings.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await unit.insert(readings).values(rows).onConflictDoNothing();
}

export async function addCodings(unit: Unit, rows: (typeof codings.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await unit.insert(codings).values(rows).onConflictDoNothing();
}

/**
 * Raises concerns; an answer has one at most. One that was decided on is open again when new words give new reasons; its
 * log goes on.
 */
export async function addConcerns(unit: Unit, rows: (typeof concerns.$inferInsert)[]): Promise<void> {
  for (const row of rows) {
    const [added] = await unit
      .insert(concerns)
      .values({ ...row, waited: waitedOf(row.responseId) })
      .onConflictDoNothing()
      .returning({ id: concerns.id });
    if (!added) await addReasons(unit, row);
  }
}

async function addReasons(unit: Unit, row: typeof concerns.$inferInsert): Promise<void> {
  const which = and(eq(concerns.responseId, row.responseId), eq(concerns.itemId, row.itemId));
  const [before] = await unit.select().from(concerns).where(which);
  const evidence = [...new Set([...(before?.evidence ?? []), ...row.evidence])];
  if (!before || evidence.length === before.evidence.length) return;
  const raisedAt = before.state === "open" ? before.raisedAt : row.raisedAt;
  await unit.update(concerns).set({ state: "open", evidence, raisedAt }).where(which);
}
