import { randomUUID } from "node:crypto";
import { type LookupAddress, lookup } from "node:dns";
import { lookup as lookupAll } from "node:dns/promises";
import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-address.ts";

const mostAnswer = 256 * 1024;

/** Finds the address of a name, and refuses any that is not on this network: asked on every connection, so that a name cannot move. */
const privateLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses = (found ?? []) as LookupAddress[];
    const refused = error ?? (addresses.every(({ address }) => isPrivateAddress(address)) ? null : elsewhere());
    if (refused || options.all) return done(refused, addresses as never);
    return done(null, addresses[0]?.address ?? "", addresses[0]?.family);
  });
};

function elsewhere(): NodeJS.ErrnoException {
  return new Error("The transcriber is not on this network: voices are not sent elsewhere.");
}

/** True when the name in an address leads out of this network; a name that nobody knows yet does not. */
export async function isElsewhere(url: string): Promise<boolean> {
  const found = await lookupAll(new URL(url).hostname.replace(/^\[|\]$/g, ""), { all: true }).catch(() => []);
  return found.some(({ address }) => !isPrivateAddress(address));
}

export interface Asked {
  url: string;
  model: string;
  language: string;
  sound: Buffer;
  mime: string;
  /** Longest wait in milliseconds. */
  most: number;
}

/** Sends a recording by OpenAI's protocol and gives the text. Follows no redirect. Rejects on anything but a text. */
export function askHttp({ url, model, language, sound, mime, most }: Asked): Promise<string> {
  const boundary = `heard-${randomUUID()}`;
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const name = `recording.${mime.slice(mime.indexOf("/") + 1)}`;
  const body = Buffer.concat([
    Buffer.from(field("model", model) + field("language", language) + field("response_format", "json")),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${mime}\r\n\r\n`,
    ),
    sound,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const ask = url.startsWith("https:") ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const asked = ask(
      url,
      {
        method: "POST",
        lookup: privateLookup,
        signal: AbortSignal.timeout(most),
        headers: {
          "Content-Type": `multipart/form-data; boundary=${boundary}`,
          "Content-Length": body.length,
          Accept: "application/json",
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on("data", (part: Buffer) => {
          size += part.length;
          if (size > mostAnswer) answer.destroy(new Error("The transcriber said too much."));
          else parts.push(part);
        });
        answer.on("error", reject);
        answer.on("end", () => {
          if (answer.statusCode !== 200) return reject(new Error(`The transcriber answered ${answer.statusCode}.`));
          const text = textOf(Buffer.concat(parts).toString("utf8"));
          return text === null ? reject(new Error("The transcriber gave no text.")) : resolve(text);
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

function textOf(answer: string): string | null {
  try {
    const read: unknown = JSON.parse(answer);
    const text = typeof read === "object" && read !== null && "text" in read ? read.text : null;
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
