/** What became of a response since it arrived, for the person who holds its receipt. */
import { and, eq, exists, isNotNull, or, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { answers, clips, codings, concerns, dissents, drawings, quotes, responses, transcripts } from "../schema.ts";

const one = { one: sql`1` };

/** Whether somebody said something in words, aloud or by drawing, and whether a person has dealt with it since. */
export async function whatBecameOf(unit: Unit, responseId: string): Promise<{ said: boolean; readByPerson: boolean }> {
  const said = or(
    exists(
      unit
        .select(one)
        .from(answers)
        .where(and(eq(answers.responseId, responseId), isNotNull(answers.words))),
    ),
    exists(unit.select(one).from(clips).where(eq(clips.responseId, responseId))),
    exists(unit.select(one).from(drawings).where(eq(drawings.responseId, responseId))),
  );
  const read = or(
    exists(
      unit
        .select(one)
        .from(codings)
        .where(and(eq(codings.responseId, responseId), isNotNull(codings.decidedBy))),
    ),
    exists(unit.select(one).from(quotes).where(eq(quotes.responseId, responseId))),
    exists(
      unit
        .select(one)
        .from(drawings)
        .where(and(eq(drawings.responseId, responseId), isNotNull(drawings.describedBy))),
    ),
    exists(
      unit
        .select(one)
        .from(transcripts)
        .innerJoin(clips, eq(clips.id, transcripts.clipId))
        .where(and(eq(clips.responseId, responseId), isNotNull(transcripts.checkedBy))),
    ),
  );
  const [found] = await unit
    .select({ said: sql<number>`${said}`, read: sql<number>`${read}` })
    .from(responses)
    .where(eq(responses.id, responseId));
  return { said: Boolean(found?.said), readByPerson: Boolean(found?.read) };
}

/** Whether the Board or the Forum has written on the record about what a wave found. */
export async function isTalkedAbout(unit: Unit, waveId: string): Promise<boolean> {
  return (await unit.select({ id: dissents.id }).from(dissents).where(eq(dissents.waveId, waveId)).limit(1)).length > 0;
}

/** Whether somebody had to make sure that this person is safe; what they wrote down outlasts the answers. */
export async function hadConcern(unit: Unit, responseId: string): Promise<boolean> {
  const found = await unit
    .select({ id: concerns.id })
    .from(concerns)
    .where(eq(concerns.responseId, responseId))
    .limit(1);
  return found.length > 0;
}
