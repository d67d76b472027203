import {
  bouncedAddresses,
  countInvitations,
  invitationsFor,
  kindsOnList,
  reminderPlanOf,
} from "#db/stores/invitations.server.ts";
import { mailingsOf } from "#db/stores/mails.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Audience } from "#surveys/definition.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { mailSettingNow } from "../mail/change-mail.server.ts";
import { startOfDay } from "./link.server.ts";
import { mostReminders } from "./make-mailing.server.ts";
import { knownLanguage, writeLetter } from "./write-letter.server.ts";

const mailingsShown = 6;

/** Which letter is shown to be looked at. */
export interface Wanted {
  kind: "invitation" | "reminder";
  language: string;
  audience: Audience;
}

/** Everything of the page of a wave's invitations. Who has answered is in none of it, only how many. */
export async function seeInvitations(heard: Heard, wave: WaveAndSurvey, person: StaffMember, wanted: Wanted) {
  const { read } = heard.database;
  const setting = await mailSettingNow(heard);
  const plan = await reminderPlanOf(read, wave.id);
  const toRemind = { kind: "reminder" as const, sentBy: startOfDay(Date.now()), most: mostReminders };
  const kinds = await kindsOnList(read, wave.id);
  const language = knownLanguage(wanted.language);
  const replyTo = setting.kind === "none" ? person.email : setting.replyTo;
  // The letter to look at leads to the survey that anybody may try.
  const link = heard.env.origin + paths.tryOut(wave.survey.survey, wanted.audience, language);
  const letter = writeLetter({
    ...{ wave, area: heard.catalogue.area, kind: wanted.kind, language, audience: wanted.audience },
    ...{ replyTo, link, stop: link },
  });
  return {
    counts: await countInvitations(read, wave.id),
    bounced: await bouncedAddresses(read, wave.id),
    mailings: await mailingsOf(read, wave.id, mailingsShown),
    waiting: (await invitationsFor(read, wave.id, { kind: "invitation" })).length,
    toRemind: (await invitationsFor(read, wave.id, toRemind)).length,
    plan: { afterDays: plan?.afterDays ?? 7, times: plan?.times ?? 0 },
    kinds,
    setUp: setting.kind !== "none",
    problem: heard.mailing.problem(),
    self: person.email,
    letter: { ...wanted, language, subject: letter.subject, text: letter.text },
    now: Date.now(),
  };
}

export type InvitationsSeen = Awaited<ReturnType<typeof seeInvitations>>;
