/** GOV.UK Notify by plain HTTPS: one post a letter, signed with the service's key (JWT, HS256). */
import { createHmac } from "node:crypto";
import { withoutAddresses } from "./address.ts";
import type { Handed, Letter } from "./letter.ts";
import type { MailSetting } from "./mail-setting.ts";

type Notify = Extract<MailSetting, { kind: "notify" }>;

const longest = 20_000;
const idLength = 36;

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The proof of who we are, good for half a minute. */
function proof(key: string, now: number): string {
  const secret = key.slice(-idLength);
  const service = key.slice(-2 * idLength - 1, -idLength - 1);
  const claim = `${base64({ typ: "JWT", alg: "HS256" })}.${base64({ iss: service, iat: Math.floor(now / 1000) })}`;
  return `${claim}.${createHmac("sha256", secret).update(claim).digest("base64url")}`;
}

async function told(answer: Response): Promise<string> {
  try {
    const { errors = [] } = (await answer.json()) as { errors?: { error?: string; message?: string }[] };
    return withoutAddresses(errors.map(({ error, message }) => `${error}: ${message}`).join("; "));
  } catch {
    return `GOV.UK Notify answered ${answer.status}`;
  }
}

/** Hands one letter to Notify, whose template has ((subject)), ((body)), ((link)) and ((stop)). Never throws. */
export async function sendByNotify(setting: Notify, letter: Letter): Promise<Handed> {
  let answer: Response;
  try {
    answer = await fetch(new URL("/v2/notifications/email", setting.url), {
      method: "POST",
      headers: { Authorization: `Bearer ${proof(setting.key, Date.now())}`, "Content-Type": "application/json" },
      body: JSON.stringify({
        email_address: letter.to,
        template_id: setting.template,
        personalisation: { subject: letter.subject, body: letter.text, link: letter.link, stop: letter.stop },
        ...(letter.stop.startsWith("https:") ? { one_click_unsubscribe_url: letter.stop } : {}),
      }),
      signal: AbortSignal.timeout(longest),
    });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    const notReached = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].includes(
      cause?.code ?? "",
    );
    return notReached
      ? { outcome: "later", why: `${setting.url} cannot be reached (${cause?.code})`, all: true }
      : { outcome: "unsure", why: withoutAddresses(message) };
  }
  if (answer.status === 201) {
    await answer.body?.cancel();
    return { outcome: "sent" };
  }
  const why = await told(answer);
  if (answer.status === 400 && /email_address/.test(why)) return { outcome: "bounced", why };
  return { outcome: "later", why, all: true };
}
