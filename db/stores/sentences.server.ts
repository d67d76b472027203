/** Sentences without numbers that a person released for what is too small to count. */
import { and, asc, eq } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { sentences } from "../schema.ts";

export type Sentence = typeof sentences.$inferSelect;

export async function addSentence(unit: Unit, row: Sentence): Promise<void> {
  await unit.insert(sentences).values(row);
}

export async function listSentences(unit: Unit, waveId: string): Promise<Sentence[]> {
  return unit
    .select()
    .from(sentences)
    .where(eq(sentences.waveId, waveId))
    .orderBy(asc(sentences.planItem), asc(sentences.text));
}

/** Takes a sentence back; false when it was not there. */
export async function dropSentence(unit: Unit, waveId: string, id: string): Promise<boolean> {
  const gone = await unit
    .delete(sentences)
    .where(and(eq(sentences.waveId, waveId), eq(sentences.id, id)))
    .returning({ id: sentences.id });
  return gone.length > 0;
}
