/** Answers put away for a break: sealed, found only by who holds the card, and gone soon. */
import { and, eq, exists, isNotNull, lt, lte, or, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { breaks, waves } from "../schema.ts";

/** Keeps what was put away; false when another lies under this id, and then nothing changes. */
export async function addBreak(unit: Unit, row: typeof breaks.$inferInsert): Promise<boolean> {
  return (await unit.insert(breaks).values(row).onConflictDoNothing().returning({ id: breaks.id })).length > 0;
}

const found = (settingId: string, id: string) => and(eq(breaks.settingId, settingId), eq(breaks.id, id));

export async function findBreak(
  unit: Unit,
  settingId: string,
  id: string,
): Promise<{ waveId: string; sealed: Buffer } | undefined> {
  const rows = await unit
    .select({ waveId: breaks.waveId, sealed: breaks.sealed })
    .from(breaks)
    .where(found(settingId, id));
  return rows[0];
}

export async function dropBreak(unit: Unit, settingId: string, id: string): Promise<void> {
  await unit.delete(breaks).where(found(settingId, id));
}

/** Deletes what was put away before `day`, and what belongs to a wave that has ended. Gives how many. */
export async function dropOldBreaks(unit: Unit, day: number, now: number): Promise<number> {
  const ended = unit
    .select({ one: sql`1` })
    .from(waves)
    .where(and(eq(waves.id, breaks.waveId), isNotNull(waves.closesAt), lte(waves.closesAt, now)));
  const gone = await unit
    .delete(breaks)
    .where(or(lt(breaks.day, day), exists(ended)))
    .returning({ id: breaks.id });
  return gone.length;
}
