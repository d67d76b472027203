/**
 * When a person began, carried in the address of their page and signed, so that a wave that closed meanwhile accepts
 * what began before, and nobody can claim to have begun. It is not kept with the answers.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

function seal(secret: string, waveId: string, id: string, began: string): string {
  return createHmac("sha256", secret).update(`${waveId}/${id}/${began}`).digest("base64url").slice(0, 22);
}

/** The mark for an address: the time in base 36 and its seal. */
export function beganMark(secret: string, waveId: string, id: string, now: number): string {
  const began = now.toString(36);
  return `${began}.${seal(secret, waveId, id, began)}`;
}

/** The time of a mark that we made for this wave and id; null for any other. */
export function beganAt(secret: string, waveId: string, id: string, mark: string | null): number | null {
  const [began, sealed] = (mark ?? "").split(".");
  if (!began || !sealed) return null;
  const right = Buffer.from(seal(secret, waveId, id, began));
  const given = Buffer.from(sealed);
  return right.length === given.length && timingSafeEqual(right, given) ? Number.parseInt(began, 36) : null;
}
