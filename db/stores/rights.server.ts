/** Rights to answer once, the links to them, and what was saved to go on later. */
import { and, eq, lt, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { drafts, endedInvitations, type HowEnded, invitations, links, rights } from "../schema.ts";

export type Right = typeof rights.$inferSelect;
export type Draft = typeof drafts.$inferSelect;

export async function addRights(unit: Unit, rows: (typeof rights.$inferInsert)[]): Promise<void> {
  for (const row of rows) await unit.insert(rights).values(row);
}

export async function addLink(unit: Unit, hash: string, rightId: string): Promise<void> {
  await unit.insert(links).values({ hash, rightId });
}

/** Takes a link back whose letter did not go out. */
export async function dropLink(unit: Unit, hash: string): Promise<void> {
  await unit.delete(links).where(eq(links.hash, hash));
}

export async function findRight(unit: Unit, linkHash: string): Promise<Right | undefined> {
  const found = await unit
    .select({ right: rights })
    .from(links)
    .innerJoin(rights, eq(rights.id, links.rightId))
    .where(eq(links.hash, linkHash));
  return found[0]?.right;
}

/** Uses up the right behind a link; false when it was used up before, or there is none in this wave. */
export async function spendRight(unit: Unit, waveId: string, linkHash: string): Promise<boolean> {
  const spent = await unit
    .update(rights)
    .set({ spent: true })
    .where(
      and(
        eq(rights.waveId, waveId),
        eq(rights.spent, false),
        sql`${rights.id} = (SELECT right_id FROM links WHERE hash = ${linkHash})`,
      ),
    )
    .returning({ id: rights.id });
  const [right] = spent;
  if (!right) return false;
  await unit.delete(drafts).where(eq(drafts.rightId, right.id));
  await endInvitation(unit, right.id, "finished");
  return true;
}

/** Forgets the address of an invitation, and keeps only that its address is not asked again. */
export async function endInvitation(unit: Unit, rightId: string, how: HowEnded): Promise<string | null> {
  const [gone] = await unit
    .delete(invitations)
    .where(eq(invitations.rightId, rightId))
    .returning({ waveId: invitations.waveId, mark: invitations.mark });
  if (!gone) return null;
  await unit
    .insert(endedInvitations)
    .values({ ...gone, how })
    .onConflictDoNothing();
  return gone.mark;
}

/** Counts one more right handed on; false when there were `most` already. */
export async function countHanded(unit: Unit, linkHash: string, most: number): Promise<boolean> {
  const counted = await unit
    .update(rights)
    .set({ handed: sql`${rights.handed} + 1` })
    .where(
      and(
        eq(rights.kind, "invited"),
        lt(rights.handed, most),
        sql`${rights.id} = (SELECT right_id FROM links WHERE hash = ${linkHash})`,
      ),
    )
    .returning({ id: rights.id });
  return counted.length > 0;
}

/** What was saved last takes the place of what was saved before; nothing is saved once the right is used up. */
export async function keepDraft(unit: Unit, linkHash: string, sealed: Buffer, day: number): Promise<boolean> {
  const kept = unit.all(sql`INSERT INTO drafts (right_id, link_hash, sealed, day)
    SELECT rights.id, links.hash, ${sealed}, ${day} FROM links JOIN rights ON rights.id = links.right_id
    WHERE links.hash = ${linkHash} AND rights.spent = 0 AND rights.kind = 'invited'
    ON CONFLICT (right_id) DO UPDATE SET link_hash = excluded.link_hash, sealed = excluded.sealed, day = excluded.day
    RETURNING right_id`);
  return kept.length > 0;
}

export async function draftOf(unit: Unit, rightId: string): Promise<Draft | undefined> {
  return (await unit.select().from(drafts).where(eq(drafts.rightId, rightId)))[0];
}

export async function dropDraft(unit: Unit, rightId: string): Promise<void> {
  await unit.delete(drafts).where(eq(drafts.rightId, rightId));
}

/** Deletes what was saved before that day; gives how many. */
export async function dropDraftsBefore(unit: Unit, day: number): Promise<number> {
  return (await unit.delete(drafts).where(lt(drafts.day, day)).returning({ id: drafts.rightId })).length;
}
