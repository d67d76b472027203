import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import type { MailKind } from "#db/schema.ts";
import { invitationsFor } from "#db/stores/invitations.server.ts";
import { addMailing, addMails } from "#db/stores/mails.server.ts";
import type { Wave } from "#db/stores/waves.server.ts";
import { startOfDay } from "./link.server.ts";

/** A mailing waits so long before its first letter goes, so that it can be stopped. */
const waitBefore = 60_000;

/** Most reminders that anybody gets. */
export const mostReminders = 2;

export interface NewMailing {
  kind: MailKind;
  now: number;
  startsAt: number;
  madeBy: string | null;
  /** A reminder goes only to those whose last letter went out on this day or before. */
  sentBy?: number;
  most?: number;
}

/** Puts a letter for everybody concerned into the outbox; gives how many. Nobody is written to twice at once. */
export async function makeMailing(
  unit: Unit,
  wave: Pick<Wave, "id" | "kind" | "opensAt" | "closesAt">,
  { kind, now, startsAt, madeBy, ...which }: NewMailing,
): Promise<number> {
  if (wave.kind === "practice" || (wave.closesAt !== null && wave.closesAt <= now)) return 0;
  const to = await invitationsFor(
    unit,
    wave.id,
    kind === "invitation"
      ? { kind }
      : { kind, sentBy: which.sentBy ?? startOfDay(now), most: Math.min(which.most ?? mostReminders, mostReminders) },
  );
  if (to.length === 0) return 0;
  const id = randomUUID();
  // A letter that comes before the wave opens leads to a page that only says so.
  const starts = Math.max(startsAt, now + waitBefore, wave.opensAt);
  await addMailing(unit, {
    id,
    waveId: wave.id,
    kind,
    startsAt: starts,
    madeBy,
    stoppedAt: null,
    total: to.length,
    sent: 0,
  });
  await addMails(
    unit,
    to.map((invitationId) => ({
      ...{ id: randomUUID(), mailingId: id, invitationId },
      ...{ state: "waiting" as const, tries: 0, nextAt: starts, problem: null },
    })),
  );
  return to.length;
}
