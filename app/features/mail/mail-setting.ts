/** How letters go out: by nobody, by a mail server (SMTP), or by GOV.UK Notify. */
import { isAddress, partsOfAddress } from "./address.ts";

interface Shared {
  /** A person who reads what comes back, as `Name <name@example.org>`. */
  replyTo: string;
  perMinute: number;
}

export type MailSetting =
  | { kind: "none" }
  | ({ kind: "smtp"; url: string; from: string } & Shared)
  | ({ kind: "notify"; key: string; template: string; url: string } & Shared);

export type SendingSetting = Exclude<MailSetting, { kind: "none" }>;

export interface MailSettings {
  MAIL?: "none" | "smtp" | "notify" | undefined;
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  MAIL_REPLY_TO?: string | undefined;
  MAIL_PER_MINUTE?: number | undefined;
  NOTIFY_KEY?: string | undefined;
  NOTIFY_TEMPLATE?: string | undefined;
  NOTIFY_URL?: string | undefined;
}

/** One letter a second: what ordinary mail servers take without complaint. */
export const usualPerMinute = 60;
export const notifyHome = "https://api.notifications.service.gov.uk";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** True for a key of GOV.UK Notify: a name, the service's id, and its secret. */
export function isNotifyKey(text: string): boolean {
  return new RegExp(`^.+-${uuid}-${uuid}$`, "i").test(text);
}

export function isNotifyTemplate(text: string): boolean {
  return new RegExp(`^${uuid}$`, "i").test(text);
}

/** True for the address of a mail server. */
function isSmtpUrl(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== "";
}

/** Reads the settings of the environment; a string is the line that says what to change. Null: the page decides. */
export function readMail(set: MailSettings): MailSetting | null | string {
  if (set.MAIL === undefined) return null;
  if (set.MAIL === "none") return { kind: "none" };
  const replyTo = set.MAIL_REPLY_TO ?? "";
  if (!isAddress(partsOfAddress(replyTo).address))
    return "MAIL_REPLY_TO must be the e-mail address of a person who reads what comes back";
  const shared = { replyTo, perMinute: set.MAIL_PER_MINUTE ?? usualPerMinute };
  if (set.MAIL === "smtp") {
    const [url, from] = [set.SMTP_URL ?? "", set.MAIL_FROM ?? ""];
    if (!isSmtpUrl(url)) return "MAIL is smtp: set SMTP_URL, for example smtps://name:password@mail.example.org";
    if (!isAddress(partsOfAddress(from).address))
      return "MAIL is smtp: set MAIL_FROM to the e-mail address from which letters go out";
    return { kind: "smtp", url, from, ...shared };
  }
  const [key, template, url] = [set.NOTIFY_KEY ?? "", set.NOTIFY_TEMPLATE ?? "", set.NOTIFY_URL ?? notifyHome];
  if (!isNotifyKey(key)) return "MAIL is notify: set NOTIFY_KEY to a key of GOV.UK Notify";
  if (!isNotifyTemplate(template)) return "MAIL is notify: set NOTIFY_TEMPLATE to the id of the template";
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return "NOTIFY_URL must be a web address";
  return { kind: "notify", key, template, url, ...shared };
}
