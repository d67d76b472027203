import { dropInvitation, invitationsByMark, markBounced, setReminderPlan } from "#db/stores/invitations.server.ts";
import { sendMailsAgain, stopMailing } from "#db/stores/mails.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import { audiences } from "#surveys/definition.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { Problem } from "../../problems.ts";
import { count } from "../../ui/counts.ts";
import { momentOf, writeTime } from "../../ui/dates.ts";
import { mailSettingNow } from "../mail/change-mail.server.ts";
import { sendLetter } from "../mail/send-letter.server.ts";
import { markOf } from "./link.server.ts";
import { makeMailing, mostReminders } from "./make-mailing.server.ts";
import { addressesIn } from "./read-addresses.ts";
import type { Wanted } from "./see-invitations.server.ts";
import { knownLanguage, writeLetter } from "./write-letter.server.ts";

/** What came of it; or what to change, by field. */
export type Acted = { said: string } | { wrong: Record<string, string> };

type Fields = ReadonlyMap<string, string>;

const names = { invitation: "letter", reminder: "reminder" } as const;

/** Does what was pressed on the page of invitations, beside bringing in addresses. Throws Problem not-allowed. */
export async function doOnInvitations(
  heard: Heard,
  wave: WaveAndSurvey,
  person: StaffMember,
  fields: Fields,
): Promise<Acted> {
  const get = (name: string) => fields.get(name)?.trim() ?? "";
  switch (get("intent")) {
    case "send":
    case "remind":
      return send(heard, wave, person, get);
    case "plan":
      return plan(heard, wave, get);
    case "stop": {
      const stopped = await heard.database.write((unit) => stopMailing(unit, wave.id, get("mailing"), Date.now()));
      return { said: stopped ? "Stopped. What has not gone does not go." : "It was stopped before." };
    }
    case "again":
      await heard.database.write((unit) => sendMailsAgain(unit, wave.id, Date.now()));
      heard.mailing.soon();
      return { said: "They are in the queue again." };
    case "test":
      return test(heard, wave, person, wantedOf(fields, wave));
    case "bounced":
    case "off":
      return mark(heard, wave, get("intent"), get("addresses"));
    default:
      throw new Problem("not-allowed");
  }
}

/** The letter that is asked for; one that the wave has when it is not. */
export function wantedOf(fields: { get(name: string): string | null | undefined }, wave: WaveAndSurvey): Wanted {
  const audience = audiences.find((each) => each === fields.get("audience") && each !== "child");
  const own = wave.survey.audiences.find((each) => each === "parent") ?? "young-person";
  return {
    kind: fields.get("letter") === "reminder" ? "reminder" : "invitation",
    language: fields.get("language") ?? "en",
    audience: audience && wave.survey.audiences.includes(audience) ? audience : own,
  };
}

async function send(
  heard: Heard,
  wave: WaveAndSurvey,
  person: StaffMember,
  get: (name: string) => string,
): Promise<Acted> {
  const kind = get("intent") === "send" ? "invitation" : "reminder";
  const now = Date.now();
  const later = get("when") === "later";
  const at = later ? momentOf(get("day"), get("clock")) : now;
  if (at === null) return { wrong: { day: "Write the day, and the time as 14:05." } };
  if (later && at < now) return { wrong: { day: "This time has passed. Write a later one." } };
  if (wave.closesAt !== null && wave.closesAt <= Math.max(now, at))
    return { wrong: { day: "The wave has closed by then. Nobody could answer any more." } };
  if ((await mailSettingNow(heard)).kind === "none") return { wrong: { day: "Mail is not set up yet." } };
  const number = await heard.database.write((unit) =>
    makeMailing(unit, wave, { kind, now, startsAt: at, madeBy: person.id }),
  );
  if (number === 0) return { wrong: { day: "There is nobody to write to." } };
  heard.mailing.soon();
  const starts = Math.max(at + (later ? 0 : 60_000), wave.opensAt);
  return { said: `${count(number, names[kind])} will go from ${writeTime(starts)}, London time.` };
}

async function plan(heard: Heard, wave: WaveAndSurvey, get: (name: string) => string): Promise<Acted> {
  const [afterDays, times] = [Number(get("afterDays")), Number(get("times"))];
  if (!Number.isInteger(afterDays) || afterDays < 1 || afterDays > 60)
    return { wrong: { afterDays: "Write a number of days from 1 to 60." } };
  if (!Number.isInteger(times) || times < 0 || times > mostReminders)
    return { wrong: { times: "Choose how many reminders." } };
  await heard.database.write((unit) => setReminderPlan(unit, { waveId: wave.id, afterDays, times }));
  if (times === 0) return { said: "No reminders go by themselves." };
  return { said: `Reminders go ${count(afterDays, "day")} after the last letter, between 9 and 18 o’clock in London.` };
}

/** Sends the letter to the person who asks, with a link that anybody may try. */
async function test(heard: Heard, wave: WaveAndSurvey, person: StaffMember, wanted: Wanted): Promise<Acted> {
  const setting = await mailSettingNow(heard);
  if (setting.kind === "none") return { wrong: { test: "Mail is not set up yet." } };
  const language = knownLanguage(wanted.language);
  const link = heard.env.origin + paths.tryOut(wave.survey.survey, wanted.audience, language);
  const letter = writeLetter({
    ...{ wave, area: heard.catalogue.area, kind: wanted.kind, language, audience: wanted.audience },
    ...{ replyTo: setting.replyTo, link, stop: link },
  });
  const handed = await sendLetter(setting, { ...letter, to: person.email, subject: `Test: ${letter.subject}` });
  return handed.outcome === "sent"
    ? { said: `Sent to ${person.email}. Its link leads to the survey for trying out.` }
    : { wrong: { test: `It did not go: ${handed.why}` } };
}

async function mark(heard: Heard, wave: WaveAndSurvey, intent: string, pasted: string): Promise<Acted> {
  const addresses = addressesIn(pasted);
  if (addresses.length === 0) return { wrong: { addresses: "Paste at least one e-mail address." } };
  const number = await heard.database.write(async (unit) => {
    const found = await invitationsByMark(
      unit,
      wave.id,
      addresses.map((address) => markOf(heard.serverKey, address)),
    );
    for (const { id } of found) await (intent === "off" ? dropInvitation(unit, id) : markBounced(unit, id));
    return found.length;
  });
  const rest = addresses.length - number;
  const others = rest > 0 ? ` ${count(rest, "address", "addresses")} not on the list.` : "";
  const did = intent === "off" ? "taken off the list" : "marked: no more letters go there";
  return { said: `${count(number, "address", "addresses")} ${did}.${others}` };
}
