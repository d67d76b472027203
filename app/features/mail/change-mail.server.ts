import { findMailSettings, keepMailSettings } from "#db/stores/mails.server.ts";
import type { Heard } from "../../context.ts";
import { type MailFields, readMailFields, type Wrong } from "./mail-fields.ts";
import type { MailSetting } from "./mail-setting.ts";
import { keyFor, openSealed, sealBytes } from "./sealed.server.ts";

const sealedAs = "mail";

type Parts = Pick<Heard, "database" | "env" | "serverKey">;

/** How letters go out now: as the environment says, else as the page was filled in, else not at all. */
export async function mailSettingNow({ database, env, serverKey }: Parts): Promise<MailSetting> {
  if (env.mail) return env.mail;
  const kept = await findMailSettings(database.read);
  if (!kept) return { kind: "none" };
  const opened = openSealed(keyFor(serverKey, sealedAs), sealedAs, Buffer.from(kept.sealed, "base64"));
  return opened ? (JSON.parse(opened.toString()) as MailSetting) : { kind: "none" };
}

/** Keeps what the page says, sealed with the server's key; or what is wrong, by field. */
export async function changeMail(heard: Parts, staffId: string, fields: MailFields): Promise<Wrong | null> {
  const read = readMailFields(fields, await mailSettingNow(heard));
  if ("wrong" in read) return read.wrong;
  const sealed = sealBytes(keyFor(heard.serverKey, sealedAs), sealedAs, Buffer.from(JSON.stringify(read.setting)));
  await heard.database.write((unit) =>
    keepMailSettings(unit, { sealed: sealed.toString("base64"), changedBy: staffId, changedAt: Date.now() }),
  );
  return null;
}
