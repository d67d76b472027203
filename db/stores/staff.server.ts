/** Signed-in people, their one-time links and their sessions. Secrets are stored as SHA-256 hashes only. */
import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { type Role, sessions, signInLinks, staff } from "../schema.ts";

export type StaffMember = typeof staff.$inferSelect;

export async function addStaff(unit: Unit, row: typeof staff.$inferInsert): Promise<void> {
  await unit.insert(staff).values(row);
}

export async function listStaff(unit: Unit): Promise<StaffMember[]> {
  return unit.select().from(staff).orderBy(asc(staff.name), asc(staff.id));
}

export async function findStaffByEmail(unit: Unit, email: string): Promise<StaffMember | undefined> {
  return (await unit.select().from(staff).where(eq(staff.email, email)))[0];
}

/** Those who work here now, of one role. */
export async function staffWithRole(unit: Unit, role: Role): Promise<StaffMember[]> {
  return unit
    .select()
    .from(staff)
    .where(and(eq(staff.role, role), isNull(staff.leftAt)));
}

/** True when a call would reach somebody: a safeguarding person works here now and has signed in at least once. */
export async function someoneReceivesCalls(unit: Unit): Promise<boolean> {
  const found = await unit
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(signInLinks, eq(signInLinks.staffId, staff.id))
    .where(and(eq(staff.role, "safeguarding"), isNull(staff.leftAt), isNotNull(signInLinks.usedAt)))
    .limit(1);
  return found.length > 0;
}

export async function changeStaff(unit: Unit, id: string, change: Partial<typeof staff.$inferInsert>): Promise<void> {
  await unit.update(staff).set(change).where(eq(staff.id, id));
}

export async function addSignInLink(unit: Unit, row: typeof signInLinks.$inferInsert): Promise<void> {
  await unit.insert(signInLinks).values(row);
}

/** Takes back the links of one person that were not used. */
export async function dropSignInLinks(unit: Unit, staffId: string): Promise<void> {
  await unit.delete(signInLinks).where(and(eq(signInLinks.staffId, staffId), isNull(signInLinks.usedAt)));
}

/** True while the link can be used; reading uses nothing up (mail scanners open links). */
export async function signInLinkIsGood(unit: Unit, hash: string, now: number): Promise<boolean> {
  const found = await unit
    .select({ hash: signInLinks.hash })
    .from(signInLinks)
    .innerJoin(staff, eq(staff.id, signInLinks.staffId))
    .where(
      and(eq(signInLinks.hash, hash), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now), isNull(staff.leftAt)),
    );
  return found.length > 0;
}

/** Uses the link up and tells whose it was; undefined when it was used, is too old or never was. */
export async function useSignInLink(unit: Unit, hash: string, now: number): Promise<string | undefined> {
  const used = await unit
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.hash, hash), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)))
    .returning({ staffId: signInLinks.staffId });
  return used[0]?.staffId;
}

export async function addSession(unit: Unit, row: typeof sessions.$inferInsert): Promise<void> {
  await unit.insert(sessions).values(row);
}

/** The person of a session that has not ended, if they still work here. */
export async function staffOfSession(unit: Unit, hash: string, now: number): Promise<StaffMember | undefined> {
  const found = await unit
    .select({ staff })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(eq(sessions.hash, hash), gt(sessions.expiresAt, now), isNull(staff.leftAt)));
  return found[0]?.staff;
}

export async function endSession(unit: Unit, hash: string): Promise<void> {
  await unit.delete(sessions).where(eq(sessions.hash, hash));
}

export async function endSessionsOf(unit: Unit, staffId: string): Promise<void> {
  await unit.delete(sessions).where(eq(sessions.staffId, staffId));
}

/** True when anybody has ever signed in. */
export async function someoneHasSignedIn(unit: Unit): Promise<boolean> {
  const used = await unit
    .select({ usedAt: signInLinks.usedAt })
    .from(signInLinks)
    .where(gt(signInLinks.usedAt, 0))
    .limit(1);
  return used.length > 0;
}
