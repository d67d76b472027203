/** The fields of the page of mail, and the setting that they make. */
import { isAddress, partsOfAddress } from "./address.ts";
import { isNotifyKey, isNotifyTemplate, type MailSetting, notifyHome, usualPerMinute } from "./mail-setting.ts";

export const mailFieldNames = [
  "kind",
  "host",
  "port",
  "user",
  "password",
  "from",
  "replyTo",
  "perMinute",
  "key",
  "template",
] as const;
export type MailFields = Record<(typeof mailFieldNames)[number], string>;
export type Wrong = Partial<Record<keyof MailFields, string>>;

/** What the page shows of a setting; passwords and keys never come back. */
export function fieldsOf(setting: MailSetting): MailFields & { hasSecret: boolean } {
  const shared = { user: "", password: "", host: "", port: "587", from: "", key: "", template: "" };
  if (setting.kind === "none")
    return { ...shared, kind: "none", replyTo: "", perMinute: String(usualPerMinute), hasSecret: false };
  const both = { ...shared, kind: setting.kind, replyTo: setting.replyTo, perMinute: String(setting.perMinute) };
  if (setting.kind === "notify") return { ...both, template: setting.template, hasSecret: true };
  const url = new URL(setting.url);
  return {
    ...both,
    host: url.hostname,
    port: url.port || (url.protocol === "smtps:" ? "465" : "587"),
    user: decodeURIComponent(url.username),
    from: setting.from,
    hasSecret: url.password !== "",
  };
}

/** Reads the fields; a password or key that is left empty stays as it was. */
export function readMailFields(fields: MailFields, before: MailSetting): { setting: MailSetting } | { wrong: Wrong } {
  if (fields.kind === "none") return { setting: { kind: "none" } };
  const wrong: Wrong = {};
  const get = (name: keyof MailFields) => fields[name].trim();
  if (!isAddress(partsOfAddress(get("replyTo")).address))
    wrong.replyTo = "Write the e-mail address of the person who reads what comes back.";
  const perMinute = Number(get("perMinute"));
  if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > 3000)
    wrong.perMinute = "Write a whole number from 1 to 3000.";
  const shared = { replyTo: get("replyTo"), perMinute };
  const setting = get("kind") === "notify" ? notify(fields, before, wrong) : smtp(fields, before, wrong);
  if (get("kind") !== "notify" && get("kind") !== "smtp") wrong.kind = "Choose how letters go out.";
  return Object.keys(wrong).length > 0 ? { wrong } : { setting: { ...setting, ...shared } as MailSetting };
}

function smtp(fields: MailFields, before: MailSetting, wrong: Wrong) {
  const [host, port, user, from] = [fields.host.trim(), fields.port.trim(), fields.user.trim(), fields.from.trim()];
  const kept = before.kind === "smtp" ? new URL(before.url) : null;
  const password = fields.password || (kept ? decodeURIComponent(kept.password) : "");
  if (!/^[\p{L}\p{N}.-]+$/u.test(host)) wrong.host = "Write the name of the mail server, for example mail.example.org.";
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    wrong.port = "Write the port as a number, for example 587 or 465.";
  if (!isAddress(partsOfAddress(from).address)) wrong.from = "Write the e-mail address from which letters go out.";
  // A password goes only to the server for which it was written.
  if (user && !fields.password && kept && kept.hostname !== host)
    wrong.password = "The server is another one: write the password again.";
  if (user && !password) wrong.password = "Write the password that belongs to the name.";
  const login = user ? `${encodeURIComponent(user)}:${encodeURIComponent(password)}@` : "";
  return { kind: "smtp" as const, url: `${port === "465" ? "smtps" : "smtp"}://${login}${host}:${port}`, from };
}

function notify(fields: MailFields, before: MailSetting, wrong: Wrong) {
  const kept = before.kind === "notify" ? before : null;
  const key = fields.key.trim() || (kept?.key ?? "");
  const template = fields.template.trim();
  if (!isNotifyKey(key)) wrong.key = "Copy the whole key from GOV.UK Notify: API integration, API keys.";
  if (!isNotifyTemplate(template))
    wrong.template = "Copy the template’s id from GOV.UK Notify: Templates, copy template ID.";
  return { kind: "notify" as const, key, template, url: kept?.url ?? notifyHome };
}
