/** Responses and their answers: keeping them whole, finding them again, and taking them away. */
import { and, eq, exists, getTableColumns, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Unit } from "../connection.server.ts";
import { answers, clips, codings, concerns, quotes, readings, responses, toRead, toTranscribe } from "../schema.ts";

export type ResponseRow = typeof responses.$inferSelect;
export type AnswerRow = typeof answers.$inferSelect;

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<T>;

/** Every column of a table as a place to fill in. */
function places<T extends SQLiteTable>(table: T): T["$inferInsert"] {
  return Object.fromEntries(Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]));
}

/** Statements made ready once for a connection: keeping is where many people write at the same moment. */
const ready = new WeakMap<Unit, ReturnType<typeof makeReady>>();

function makeReady(unit: Unit) {
  return {
    response: unit
      .insert(responses)
      .values(places(responses))
      .onConflictDoNothing()
      .returning({ id: responses.id })
      .prepare(),
    answer: unit.insert(answers).values(places(answers)).prepare(),
    toRead: unit.insert(toRead).values(places(toRead)).prepare(),
  };
}

function readyFor(unit: Unit) {
  const found = ready.get(unit) ?? makeReady(unit);
  ready.set(unit, found);
  return found;
}

/** What a column holds when nothing is said for it. */
const empty = {
  response: { source: null, settingId: null, withdrawnDay: null, countedIn: null, givenBy: [] },
  answer: { words: null, out: null, inOrder: false, shownOrder: null },
};

/** Keeps a response; false when its id or its receipt in this wave is already there, and then nothing is kept. */
export async function addResponse(
  unit: Unit,
  row: Optional<typeof responses.$inferInsert, "givenBy">,
): Promise<boolean> {
  return readyFor(unit).response.all({ ...empty.response, ...row }).length > 0;
}

export async function addAnswers(unit: Unit, rows: Optional<typeof answers.$inferInsert, "inOrder">[]): Promise<void> {
  const { answer } = readyFor(unit);
  for (const row of rows) answer.run({ ...empty.answer, ...row });
}

/** Puts a response on the list of what is still to be read. */
export async function addToRead(unit: Unit, responseId: string): Promise<void> {
  readyFor(unit).toRead.run({ responseId, tries: 0, heldAt: null });
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
  // A few choices could be guessed from their digest, and a way of answering tells of the person.
  const bare = { digest: "", mayQuote: false, givenBy: [], settingId: null };
  await unit.update(responses).set(bare).where(eq(responses.id, responseId));
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
        // Where a machine listens first, a concern in it is found before the recording goes.
        notExists(
          unit
            .select({ one: sql`1` })
            .from(toTranscribe)
            .innerJoin(clips, eq(clips.id, toTranscribe.clipId))
            .where(and(eq(clips.responseId, responses.id), isNotNull(toTranscribe.nextAt))),
        ),
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
