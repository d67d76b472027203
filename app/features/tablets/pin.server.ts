/**
 * A PIN is kept as `rounds.salt.hash` (PBKDF2, SHA-256), which a tablet can check too. A million PINs are few: what
 * guards them is the limit of tries, and that they end with the wave; the hash only keeps them out of sight.
 */
import { pbkdf2, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { pinLength } from "./pin.ts";

const derive = promisify(pbkdf2);
const rounds = 210_000;

export function newPin(): string {
  return String(randomInt(10 ** pinLength)).padStart(pinLength, "0");
}

export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, rounds, 32, "sha256");
  return [rounds, salt.toString("base64url"), hash.toString("base64url")].join(".");
}

export async function isPin(pin: string, kept: string): Promise<boolean> {
  const [times = "", salt = "", hash = ""] = kept.split(".");
  const right = Buffer.from(hash, "base64url");
  const given = await derive(pin, Buffer.from(salt, "base64url"), Number(times), 32, "sha256");
  return right.length === given.length && timingSafeEqual(right, given);
}
