import type { StaffMember } from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";
import { mailSettingNow } from "./change-mail.server.ts";
import { sendLetter } from "./send-letter.server.ts";

/** Sends one letter to the person who asks; gives why it did not go, or null. */
export async function sendTestLetter(heard: Heard, person: StaffMember): Promise<string | null> {
  const setting = await mailSettingNow(heard);
  if (setting.kind === "none") return "Say first how letters go out, and keep it.";
  const home = `${heard.env.origin}/`;
  const handed = await sendLetter(setting, {
    to: person.email,
    subject: "A test letter from Heard",
    text: `It works: letters go out.\n\n${home}`,
    html: `<p>It works: letters go out.</p><p><a href="${home}">${home}</a></p>`,
    link: home,
    stop: home,
  });
  if (handed.outcome === "sent") {
    heard.mailing.soon();
    return null;
  }
  return `The letter did not go. The mail service said: ${handed.why}`;
}
