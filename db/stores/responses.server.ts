/** Responses and their answers: keeping them whole, finding them again, and taking them away. */
import { and, eq, exists, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { answers, codings, concerns, quotes, readings, responses, toRead } from "../schema.ts";

export type ResponseRow = typeof responses.$inferSelect;
export type AnswerRow = typeof answers.$inferSelect;

/** Keeps a response; false when its id or its receipt in this wave is already there, and then nothing is kept. */
export async function addResponse(unit: Unit, row: typeof responses.$inferInsert): Promise<boolean> {
  const added = await unit.insert(responses).values(row).onConflictDoNothing().returning({ id: responses.id });
  return added.length > 0;
}

export async function addAnswers(unit: Unit, rows: (typeof answers.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await unit.insert(answers).values(rows);
}

/** Puts a response on the list of what is still to be read. */
export async function addToRead(unit: Unit, responseId: string): Promise<void> {
  await unit.insert(toRead).values({ responseId, tries: 0 });
}

export async function findResponse(unit: Unit, id: string): Promise<ResponseRow | undefined> {
  return (await unit.select().from(responses).where(eq(responses.id, id)))[0];
}

export async function findResponseByReceipt(
  unit: Unit,
  waveId: string,
  receipt: string,
): Promise<ResponseRow | undefined> {
  return (
    await unit
      .select()
      .from(responses)
      .where(and(eq(responses.waveId, waveId), eq(responses.receipt, receipt)))
  )[0];
}

export async function answersOf(unit: Unit, responseId: string): Promise<AnswerRow[]> {
  return unit.select().from(answers).where(eq(answers.responseId, responseId));
}

/** Marks a withdrawal; false when it was already withdrawn. */
export async function markWithdrawn(unit: Unit, id: string, day: number): Promise<boolean> {
  const marked = await unit
    .update(responses)
    .set({ withdrawnDay: day })
    .where(and(eq(responses.id, id), isNull(responses.withdrawnDay)))
    .returning({ id: responses.id });
  return marked.length > 0;
}

/** Deletes everything that a person answered; the bare row of the response stays, so that counts can follow. */
export async function deleteAnswers(unit: Unit, responseId: string): Promise<void> {
  await unit.delete(toRead).where(eq(toRead.responseId, responseId));
  await unit.delete(quotes).where(eq(quotes.responseId, responseId));
  await unit.delete(codings).where(eq(codings.responseId, responseId));
  await unit.delete(readings).where(eq(readings.responseId, responseId));
  await unit.delete(answers).where(eq(answers.responseId, responseId));
}

/** Ids of withdrawn responses whose answers are still there though they have been read and no concern is open. */
export async function withdrawalsToFinish(unit: Unit): Promise<string[]> {
  const rows = await unit
    .select({ id: responses.id })
    .from(responses)
    .where(
      and(
        isNotNull(responses.withdrawnDay),
        exists(unit.select({ one: sql`1` }).from(answers).where(eq(answers.responseId, responses.id))),
        notExists(unit.select({ one: sql`1` }).from(toRead).where(eq(toRead.responseId, responses.id))),
        notExists(
          unit
            .select({ one: sql`1` })
            .from(concerns)
            .where(and(eq(concerns.responseId, responses.id), eq(concerns.state, "open"))),
        ),
      ),
    );
  return rows.map((row) => row.id);
}

/** True while a withdrawn response still has its answers, because somebody must look at them first. */
export async function hasAnswers(unit: Unit, responseId: string): Promise<boolean> {
  return (
    (await unit.select({ id: answers.itemId }).from(answers).where(eq(answers.responseId, responseId)).limit(1))
      .length > 0
  );
}
