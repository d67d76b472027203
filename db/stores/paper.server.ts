/** Taking a response back that a typist entered by mistake, as if it had never been entered. */
import { and, eq, exists, isNull, notExists, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { concerns, responses, toRead } from "../schema.ts";
import { deleteAnswers } from "./responses.server.ts";

export type TakenBack = "gone" | "counted" | "concern" | "being-read" | "not-there";

/**
 * Deletes a response of a wave whole, so that its booklet can be entered again. Not when it is in numbers already, and
 * never before its words have been screened, or when something in them may mean that a person is not safe.
 */
export async function takeBackWhole(unit: Unit, waveId: string, id: string, day: number): Promise<TakenBack> {
  const one = sql`1`;
  const concernAbout = unit.select({ one }).from(concerns).where(eq(concerns.responseId, responses.id));
  const waits = unit.select({ one }).from(toRead).where(eq(toRead.responseId, responses.id));
  const here = and(eq(responses.id, id), eq(responses.waveId, waveId), isNull(responses.withdrawnDay));
  const marked = await unit
    .update(responses)
    .set({ withdrawnDay: day })
    .where(and(here, isNull(responses.countedIn), notExists(concernAbout), notExists(waits)))
    .returning({ id: responses.id });
  if (marked.length > 0) {
    await deleteAnswers(unit, id);
    await unit.delete(responses).where(eq(responses.id, id));
    return "gone";
  }
  const [why] = await unit
    .select({ concern: exists(concernAbout), waits: exists(waits) })
    .from(responses)
    .where(here);
  if (!why) return "not-there";
  return why.waits ? "being-read" : why.concern ? "concern" : "counted";
}
