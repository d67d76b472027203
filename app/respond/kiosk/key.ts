/** The PIN or the sheet, checked on this tablet where it can be, else by the server. */
import { pinIn } from "../../features/tablets/pin.ts";
import type { OpenedTablet } from "../../features/tablets/tablet.ts";
import { readSession } from "./session.ts";

const fromBase64 = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

async function isPinHere(pin: string, kept: string): Promise<boolean> {
  const [rounds = "", salt = "", hash = ""] = kept.split(".");
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations: Number(rounds) },
    key,
    256,
  );
  const [made, right] = [new Uint8Array(bits), fromBase64(hash)];
  return made.length === right.length && made.every((byte, at) => byte === right[at]);
}

/** True when the secret is that of the sheet with which this tablet was opened, or of one beside it. */
export async function isSheetHere(secret: string, kept: string): Promise<boolean> {
  if (!crypto.subtle) return false;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("") === kept;
}

type Asked = { opened: true; tablet: OpenedTablet } | { opened: false; say: string };

const noNetwork = "There is no network, so nobody can check it now. Try again when there is one.";

/** Asks the server, which counts wrong tries. */
export async function askToOpen(code: string, given: { pin: string } | { sheet: string }): Promise<Asked> {
  try {
    const answer = await fetch(`/r/k/${code}`, {
      method: "POST",
      body: new URLSearchParams(given),
      headers: { Accept: "application/json" },
    });
    const said = (await answer.json()) as Asked;
    return "opened" in said ? said : { opened: false, say: noNetwork };
  } catch {
    return { opened: false, say: noNetwork };
  }
}

let wrong = 0;
let waitUntil = 0;

/** Null when the PIN is right, else what to say. Five wrong ones here cost a minute. */
export async function checkPin(code: string, typed: string): Promise<string | null> {
  const pin = pinIn(typed);
  if (pin === null) return "This is no PIN. It has 6 figures, and stands on the session sheet.";
  if (Date.now() < waitUntil) return "Too many wrong PINs. Wait a minute, or use the square code on the sheet.";
  const session = readSession();
  if (session?.tablet.code !== code || !crypto.subtle) {
    const asked = await askToOpen(code, { pin });
    return asked.opened ? null : asked.say;
  }
  if (await isPinHere(pin, session.tablet.pin)) {
    wrong = 0;
    return null;
  }
  wrong += 1;
  if (wrong % 5 === 0) waitUntil = Date.now() + 60_000;
  return "This is not the PIN with which this tablet was opened. Look at the session sheet.";
}

/** Pages of this tablet tell each other that the sheet was shown. */
export const tabletChannel = () => ("BroadcastChannel" in window ? new BroadcastChannel("heard-tablet") : null);
