/** Addresses that may be written to, those that may not, and the plan of reminders. */
import { and, asc, count, eq, inArray, lte, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { endedInvitations, invitations, mails, neverWrite, reminderPlans } from "../schema.ts";

export type Invitation = typeof invitations.$inferSelect;

export async function addInvitations(unit: Unit, rows: (typeof invitations.$inferInsert)[]): Promise<void> {
  for (const row of rows) await unit.insert(invitations).values(row);
}

/** Which of these marks are known: on the list or ended in this wave, or never to be written to at all. */
export async function knownMarks(unit: Unit, waveId: string, marks: string[]) {
  const listed = new Set<string>();
  const never = new Set<string>();
  for (let from = 0; from < marks.length; from += 500) {
    const some = marks.slice(from, from + 500);
    for (const table of [invitations, endedInvitations]) {
      const found = await unit
        .select({ mark: table.mark })
        .from(table)
        .where(and(eq(table.waveId, waveId), inArray(table.mark, some)));
      for (const { mark } of found) listed.add(mark);
    }
    const refused = await unit.select({ mark: neverWrite.mark }).from(neverWrite).where(inArray(neverWrite.mark, some));
    for (const { mark } of refused) never.add(mark);
  }
  return { listed, never };
}

export async function neverWriteTo(unit: Unit, mark: string, day: number): Promise<void> {
  await unit.insert(neverWrite).values({ mark, day }).onConflictDoNothing();
}

export async function findInvitation(unit: Unit, id: string): Promise<Invitation | undefined> {
  return (await unit.select().from(invitations).where(eq(invitations.id, id)))[0];
}

export async function invitationOfRight(unit: Unit, rightId: string): Promise<Invitation | undefined> {
  return (await unit.select().from(invitations).where(eq(invitations.rightId, rightId)))[0];
}

/** Every wave's list may hold an address that wants no more letters. */
export async function rightsByMark(unit: Unit, mark: string): Promise<string[]> {
  const rows = await unit.select({ rightId: invitations.rightId }).from(invitations).where(eq(invitations.mark, mark));
  return rows.map(({ rightId }) => rightId);
}

export interface InvitationCounts {
  waiting: number;
  sent: number;
  bounced: number;
  finished: number;
  optedOut: number;
}

export async function countInvitations(unit: Unit, waveId: string): Promise<InvitationCounts> {
  const standing = await unit
    .select({ state: invitations.state, number: count() })
    .from(invitations)
    .where(eq(invitations.waveId, waveId))
    .groupBy(invitations.state);
  const ended = await unit
    .select({ how: endedInvitations.how, number: count() })
    .from(endedInvitations)
    .where(eq(endedInvitations.waveId, waveId))
    .groupBy(endedInvitations.how);
  const of = (state: string) => standing.find((each) => each.state === state)?.number ?? 0;
  const by = (how: string) => ended.find((each) => each.how === how)?.number ?? 0;
  return {
    waiting: of("waiting"),
    sent: of("sent"),
    bounced: of("bounced"),
    finished: by("finished"),
    optedOut: by("opted-out"),
  };
}

/** Addresses to which letters do not come. */
export async function bouncedAddresses(unit: Unit, waveId: string): Promise<string[]> {
  const rows = await unit
    .select({ address: invitations.address })
    .from(invitations)
    .where(and(eq(invitations.waveId, waveId), eq(invitations.state, "bounced")))
    .orderBy(asc(invitations.address));
  return rows.map(({ address }) => address);
}

/** Who is written to next: not yet written to; or, for a reminder, written to, not answered, not reminded too often. */
export async function invitationsFor(
  unit: Unit,
  waveId: string,
  which: { kind: "invitation" } | { kind: "reminder"; sentBy: number; most: number },
): Promise<string[]> {
  const rows = await unit
    .select({ id: invitations.id })
    .from(invitations)
    .leftJoin(mails, eq(mails.invitationId, invitations.id))
    .where(
      and(
        eq(invitations.waveId, waveId),
        sql`${mails.id} IS NULL`,
        which.kind === "invitation"
          ? eq(invitations.state, "waiting")
          : and(
              eq(invitations.state, "sent"),
              lte(invitations.sentDay, which.sentBy),
              sql`${invitations.reminders} < ${which.most}`,
            ),
      ),
    );
  return rows.map(({ id }) => id);
}

export async function markSent(unit: Unit, id: string, day: number, reminder: boolean): Promise<void> {
  await unit
    .update(invitations)
    .set({ state: "sent", sentDay: day, reminders: sql`${invitations.reminders} + ${reminder ? 1 : 0}` })
    .where(eq(invitations.id, id));
}

export async function markBounced(unit: Unit, id: string): Promise<void> {
  await unit.update(invitations).set({ state: "bounced" }).where(eq(invitations.id, id));
  await unit.delete(mails).where(eq(mails.invitationId, id));
}

/** Invitations of a wave to these addresses. */
export async function invitationsByMark(unit: Unit, waveId: string, marks: string[]): Promise<Invitation[]> {
  return unit
    .select()
    .from(invitations)
    .where(and(eq(invitations.waveId, waveId), inArray(invitations.mark, marks)));
}

export async function dropInvitation(unit: Unit, id: string): Promise<void> {
  await unit.delete(invitations).where(eq(invitations.id, id));
}

/** Languages and audiences on the list, for previews. */
export async function kindsOnList(unit: Unit, waveId: string) {
  return unit
    .selectDistinct({ language: invitations.language, audience: invitations.audience })
    .from(invitations)
    .where(eq(invitations.waveId, waveId))
    .orderBy(asc(invitations.audience), asc(invitations.language));
}

export async function reminderPlanOf(unit: Unit, waveId: string) {
  return (await unit.select().from(reminderPlans).where(eq(reminderPlans.waveId, waveId)))[0];
}

export async function setReminderPlan(unit: Unit, row: typeof reminderPlans.$inferInsert): Promise<void> {
  await unit
    .insert(reminderPlans)
    .values(row)
    .onConflictDoUpdate({ target: reminderPlans.waveId, set: { afterDays: row.afterDays, times: row.times } });
}

export async function listReminderPlans(unit: Unit) {
  return unit.select().from(reminderPlans);
}

/** True when an address with this mark has been on a list. */
export async function endedMark(unit: Unit, mark: string): Promise<boolean> {
  const found = await unit
    .select({ mark: endedInvitations.mark })
    .from(endedInvitations)
    .where(eq(endedInvitations.mark, mark))
    .limit(1);
  return found.length > 0;
}

/** Deletes the addresses of waves that closed before then; gives how many. */
export async function dropInvitationsClosedBefore(unit: Unit, before: number): Promise<number> {
  const gone = await unit
    .delete(invitations)
    .where(sql`${invitations.waveId} IN (SELECT id FROM waves WHERE closes_at < ${before})`)
    .returning({ id: invitations.id });
  return gone.length;
}
