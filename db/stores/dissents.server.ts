/** "We see it differently": dissent on a finding, on the record. */
import { and, asc, eq } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { dissents, staff } from "../schema.ts";

export type Dissent = typeof dissents.$inferSelect;

export async function addDissent(unit: Unit, row: Dissent): Promise<void> {
  await unit.insert(dissents).values(row);
}

/** Dissent of a wave, the oldest first, with the role of who wrote it: a body speaks, not a named volunteer. */
export async function listDissents(unit: Unit, waveId: string) {
  return unit
    .select({
      id: dissents.id,
      planItem: dissents.planItem,
      text: dissents.text,
      staffId: dissents.staffId,
      role: staff.role,
      at: dissents.at,
    })
    .from(dissents)
    .innerJoin(staff, eq(staff.id, dissents.staffId))
    .where(eq(dissents.waveId, waveId))
    .orderBy(asc(dissents.at), asc(dissents.id));
}

/** Takes back one's own dissent; false when it is not there or somebody else wrote it. */
export async function dropOwnDissent(unit: Unit, waveId: string, id: string, staffId: string): Promise<boolean> {
  const gone = await unit
    .delete(dissents)
    .where(and(eq(dissents.waveId, waveId), eq(dissents.id, id), eq(dissents.staffId, staffId)))
    .returning({ id: dissents.id });
  return gone.length > 0;
}
