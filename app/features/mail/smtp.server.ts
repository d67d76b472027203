import nodemailer from "nodemailer";
import { partsOfAddress, withoutAddresses } from "./address.ts";
import type { Handed, Letter } from "./letter.ts";
import type { MailSetting } from "./mail-setting.ts";

type Smtp = Extract<MailSetting, { kind: "smtp" }>;

interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

const longest = 20_000;
/** Failures before the letter itself was handed over. */
const before = ["EAUTH", "ETLS", "EDNS", "EREQUIRETLS"];
const notReached = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "EDNS"];

/** Beyond this machine nothing goes out unencrypted, unless the address says so itself. */
function mustEncrypt(url: URL): boolean {
  if (url.protocol === "smtps:" || url.searchParams.has("requireTLS")) return false;
  return !/^(localhost|127\.|\[::1\])/.test(url.hostname);
}

/** Hands one letter to the mail server. Never throws: what went wrong is the outcome. */
export async function sendBySmtp(setting: Smtp, letter: Letter): Promise<Handed> {
  const url = new URL(setting.url);
  if (mustEncrypt(url)) url.searchParams.set("requireTLS", "true");
  for (const [name, value] of Object.entries({
    connectionTimeout: longest,
    greetingTimeout: longest,
    socketTimeout: longest,
  }))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
  const transport = nodemailer.createTransport(url.href);
  try {
    await transport.sendMail({
      from: setting.from,
      replyTo: setting.replyTo,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      headers: {
        "List-Unsubscribe": `<${letter.stop}>, <mailto:${partsOfAddress(setting.replyTo).address}?subject=stop>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "OOF, AutoReply",
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { outcome: "sent" };
  } catch (error) {
    return whatHappened(error as SmtpError);
  } finally {
    transport.close();
  }
}

/** Tells apart: this address, this moment, this server, and nobody knows. */
export function whatHappened(error: SmtpError): Handed {
  const why = withoutAddresses(error.response ?? error.message);
  const { responseCode = 0, command = "", code = "", originalCode = "" } = error;
  const ofThisLetter = command === "RCPT TO" || command === "DATA";
  if (code === "EENVELOPE" && command === "API") return { outcome: "bounced", why };
  if (ofThisLetter && responseCode >= 500) return { outcome: "bounced", why };
  if (ofThisLetter && responseCode >= 400) return { outcome: "later", why, all: false };
  if (responseCode > 0 || before.includes(code) || notReached.includes(originalCode))
    return { outcome: "later", why, all: true };
  if (/^(Connection timeout|Greeting never received)/.test(error.message)) return { outcome: "later", why, all: true };
  return { outcome: "unsure", why };
}
