/** The outbox of letters: one row for each that has still to go out, with its tries; and how letters go out. */
import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { mailings, mailSettings, mails } from "../schema.ts";

export type Mailing = typeof mailings.$inferSelect;
export type Mail = typeof mails.$inferSelect;

export async function addMailing(unit: Unit, row: typeof mailings.$inferInsert): Promise<void> {
  await unit.insert(mailings).values(row);
}

export async function addMails(unit: Unit, rows: (typeof mails.$inferInsert)[]): Promise<void> {
  for (const row of rows) await unit.insert(mails).values(row);
}

/** Takes the next letter that is due out of the queue, so that no second one goes to the same person meanwhile. */
export async function claimMail(unit: Unit, now: number): Promise<Mail | undefined> {
  const claimed = await unit
    .update(mails)
    .set({ state: "sending", tries: sql`${mails.tries} + 1` })
    .where(
      sql`${mails.id} = (SELECT mails.id FROM mails JOIN mailings ON mailings.id = mails.mailing_id
        JOIN waves ON waves.id = mailings.wave_id
        WHERE mails.state = 'waiting' AND mails.next_at <= ${now} AND mailings.starts_at <= ${now}
        AND mailings.stopped_at IS NULL AND (waves.closes_at IS NULL OR waves.closes_at > ${now})
        ORDER BY mails.next_at, mails.id LIMIT 1)`,
    )
    .returning();
  return claimed[0];
}

export async function findMailing(unit: Unit, id: string): Promise<Mailing | undefined> {
  return (await unit.select().from(mailings).where(eq(mailings.id, id)))[0];
}

/** The letter has gone. */
export async function mailHasGone(unit: Unit, mail: Mail): Promise<void> {
  await unit.delete(mails).where(eq(mails.id, mail.id));
  await unit
    .update(mailings)
    .set({ sent: sql`${mailings.sent} + 1` })
    .where(eq(mailings.id, mail.mailingId));
}

/** The letter did not go: it is tried again then, or never when there is no then. */
export async function tryMailAgain(unit: Unit, id: string, nextAt: number | null, problem: string): Promise<void> {
  await unit
    .update(mails)
    .set(nextAt === null ? { state: "failed", problem } : { state: "waiting", nextAt, problem })
    .where(eq(mails.id, id));
}

/** Nobody knows whether it went: it is not sent a second time by itself. */
export async function mailIsUnsure(unit: Unit, id: string, problem: string): Promise<void> {
  await unit.update(mails).set({ state: "unsure", problem }).where(eq(mails.id, id));
}

/** After a stop in the middle nobody knows whether the letter that was on its way has arrived. */
export async function mailsLeftUnsure(unit: Unit): Promise<number> {
  const left = await unit
    .update(mails)
    .set({ state: "unsure", problem: "The program stopped while this letter was being handed over." })
    .where(eq(mails.state, "sending"))
    .returning({ id: mails.id });
  return left.length;
}

export async function dropMailsOf(unit: Unit, invitationId: string): Promise<void> {
  await unit.delete(mails).where(eq(mails.invitationId, invitationId));
}

/** Stops a mailing: what has not gone does not go. Gives false when it was stopped before. */
export async function stopMailing(unit: Unit, waveId: string, id: string, now: number): Promise<boolean> {
  const stopped = await unit
    .update(mailings)
    .set({ stoppedAt: now })
    .where(and(eq(mailings.id, id), eq(mailings.waveId, waveId), isNull(mailings.stoppedAt)))
    .returning({ id: mailings.id });
  if (stopped.length === 0) return false;
  await unit.delete(mails).where(and(eq(mails.mailingId, id), sql`${mails.state} <> 'sending'`));
  return true;
}

/** Puts the letters that failed, or of which nobody knows, back into the queue. */
export async function sendMailsAgain(unit: Unit, waveId: string, now: number): Promise<void> {
  await unit
    .update(mails)
    .set({ state: "waiting", tries: 0, nextAt: now, problem: null })
    .where(
      sql`${mails.state} IN ('failed', 'unsure')
        AND ${mails.mailingId} IN (SELECT id FROM mailings WHERE wave_id = ${waveId})`,
    );
}

export interface MailingSeen extends Mailing {
  waiting: number;
  unsure: number;
  failed: number;
  /** Why letters did not go, each once. */
  problems: string[];
}

/** The newest mailings of a wave with what is still to go. */
export async function mailingsOf(unit: Unit, waveId: string, most: number): Promise<MailingSeen[]> {
  const found = await unit
    .select()
    .from(mailings)
    .where(eq(mailings.waveId, waveId))
    .orderBy(desc(mailings.startsAt), asc(mailings.id))
    .limit(most);
  const seen: MailingSeen[] = [];
  for (const mailing of found) {
    const left = await unit
      .select({ state: mails.state, problem: mails.problem, number: count() })
      .from(mails)
      .where(eq(mails.mailingId, mailing.id))
      .groupBy(mails.state, mails.problem);
    const sum = (...states: string[]) =>
      left.filter(({ state }) => states.includes(state)).reduce((all, { number }) => all + number, 0);
    seen.push({
      ...mailing,
      waiting: sum("waiting", "sending"),
      unsure: sum("unsure"),
      failed: sum("failed"),
      problems: [...new Set(left.flatMap(({ problem }) => (problem === null ? [] : [problem])))],
    });
  }
  return seen;
}

/** The sealed settings of mail; undefined when nobody has set them. */
export async function findMailSettings(unit: Unit) {
  return (await unit.select().from(mailSettings).where(eq(mailSettings.name, "mail")))[0];
}

export async function keepMailSettings(unit: Unit, row: Omit<typeof mailSettings.$inferInsert, "name">): Promise<void> {
  await unit
    .insert(mailSettings)
    .values({ ...row, name: "mail" })
    .onConflictDoUpdate({ target: mailSettings.name, set: row });
}
