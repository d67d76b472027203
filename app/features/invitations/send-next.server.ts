/**
 * Sending from the outbox, one letter at a time. A letter is taken out of the queue, on the disk, before it is handed
 * over: after a crash nobody knows whether it went, so it is not sent a second time by itself (at most once).
 */
import { findInvitation, type Invitation, markBounced, markSent } from "#db/stores/invitations.server.ts";
import {
  claimMail,
  dropMailsOf,
  findMailing,
  type Mail,
  type Mailing,
  mailHasGone,
  mailIsUnsure,
  tryMailAgain,
} from "#db/stores/mails.server.ts";
import { addLink, dropLink } from "#db/stores/rights.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import type { Handed } from "../mail/letter.ts";
import type { SendingSetting } from "../mail/mail-setting.ts";
import { sendLetter } from "../mail/send-letter.server.ts";
import { hashOf, newSecret } from "../staff/secret.server.ts";
import { startOfDay } from "./link.server.ts";
import { knownLanguage, writeLetter } from "./write-letter.server.ts";

const minute = 60_000;
/** How long after each failed try of a letter the next one comes; after the last a person decides. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * minute);

type Parts = Pick<Heard, "database" | "catalogue" | "env" | "serverKey">;

interface Claimed {
  mail: Mail;
  mailing: Mailing;
  invitation: Invitation;
  hash: string;
}

/** Sends the next letter that is due; null when none is. What happened is on the disk when the promise is kept. */
export async function sendNext(heard: Parts, setting: SendingSetting): Promise<Handed | null> {
  // The token is made in the moment of sending and stands in the letter alone.
  const token = newSecret();
  const hash = hashOf(token);
  const claimed = await heard.database.write(async (unit): Promise<Claimed | null> => {
    const mail = await claimMail(unit, Date.now());
    if (!mail) return null;
    const mailing = await findMailing(unit, mail.mailingId);
    const invitation = await findInvitation(unit, mail.invitationId);
    if (!mailing || !invitation) throw new Error("A letter belongs to no invitation.");
    await addLink(unit, hash, invitation.rightId);
    return { mail, mailing, invitation, hash };
  });
  if (!claimed) return null;
  const { invitation, mailing } = claimed;
  const wave = await findWave(heard.database.read, mailing.waveId);
  if (!wave) throw new Error("A mailing belongs to no wave.");
  const language = knownLanguage(invitation.language);
  const handed = await sendLetter(setting, {
    to: invitation.address,
    ...writeLetter({
      ...{ wave, language, audience: invitation.audience, kind: mailing.kind },
      ...{ area: heard.catalogue.area, replyTo: setting.replyTo },
      link: heard.env.origin + paths.invitation(token, language),
      stop: `${heard.env.origin}${paths.invitation(token, language)}&stop=${invitation.mark}`,
    }),
  });
  await heard.database.write((unit) => noteDown(unit, claimed, handed));
  return handed;
}

async function noteDown(
  unit: Parameters<Parameters<Parts["database"]["write"]>[0]>[0],
  { mail, mailing, invitation, hash }: Claimed,
  handed: Handed,
): Promise<void> {
  const now = Date.now();
  if (handed.outcome === "sent") {
    await mailHasGone(unit, mail);
    await markSent(unit, invitation.id, startOfDay(now), mailing.kind === "reminder");
    return;
  }
  // The letter may have arrived, and its link must open then.
  if (handed.outcome === "unsure") return mailIsUnsure(unit, mail.id, handed.why);
  await dropLink(unit, hash);
  if (handed.outcome === "bounced") return markBounced(unit, invitation.id);
  const stopped = (await findMailing(unit, mailing.id))?.stoppedAt != null;
  if (stopped) return dropMailsOf(unit, invitation.id);
  const wait = waits[mail.tries - 1];
  await tryMailAgain(unit, mail.id, wait === undefined ? null : now + wait, handed.why);
}
