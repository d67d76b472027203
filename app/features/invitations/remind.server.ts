import type { Unit } from "#db/connection.server.ts";
import { dropInvitationsClosedBefore, listReminderPlans } from "#db/stores/invitations.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import { clockIn } from "../../ui/dates.ts";
import { dropOldDrafts } from "./draft.server.ts";
import { startOfDay } from "./link.server.ts";
import { makeMailing } from "./make-mailing.server.ts";

const dayLength = 24 * 60 * 60 * 1000;

/** Hours of London in which reminders begin: nobody is woken by one. */
const from = 9;
const until = 18;

/** Days after a wave has closed in which its addresses are still here. */
const addressDays = 30;

/** Puts the reminders that are due into the outbox; gives how many letters. */
export async function makeReminders(unit: Unit, now: number): Promise<number> {
  const hour = clockIn(now);
  if (hour < from || hour >= until) return 0;
  let made = 0;
  for (const { waveId, afterDays, times } of await listReminderPlans(unit)) {
    const wave = await findWave(unit, waveId);
    if (!wave || times === 0) continue;
    const sentBy = startOfDay(now) - afterDays * dayLength;
    made += await makeMailing(unit, wave, { kind: "reminder", now, startsAt: now, madeBy: null, sentBy, most: times });
  }
  return made;
}

/** Deletes what was saved too long ago, and the addresses of waves that have long closed. */
export async function tidyInvitations(unit: Unit, now: number): Promise<{ drafts: number; addresses: number }> {
  return {
    drafts: await dropOldDrafts(unit, now),
    addresses: await dropInvitationsClosedBefore(unit, now - addressDays * dayLength),
  };
}
