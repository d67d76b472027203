/**
 * The session of a shared tablet, carried in the address of each child's page and signed: which setting, wave and
 * audience, and when the facilitator began it. It stands in place of a person's own `began`, under any fresh id of that
 * wave, so that a tablet without network can begin with the next child. It names nobody and is not kept with answers.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type Audience, audiences } from "#surveys/definition.ts";

export interface TabletSession {
  /** The id of the setting. */
  setting: string;
  wave: string;
  audience: Audience;
  /** Milliseconds since 1970. */
  began: number;
}

function seal(secret: string, wave: string, said: string): string {
  return createHmac("sha256", secret).update(`session/${wave}/${said}`).digest("base64url").slice(0, 22);
}

/** The mark for an address: only letters, digits, `-`, `_` and `.`. */
export function sessionMark(secret: string, { setting, wave, audience, began }: TabletSession): string {
  const said = `${setting}.${audience}.${began.toString(36)}`;
  return `${said}.${seal(secret, wave, said)}`;
}

/** What a mark says that we made for this wave; null for any other. */
export function readSessionMark(secret: string, wave: string, mark: string | null): TabletSession | null {
  const parts = (mark ?? "").split(".");
  const [setting, audience, began, sealed] = parts;
  if (parts.length !== 4 || !setting || !audience || !began || !sealed) return null;
  const right = Buffer.from(seal(secret, wave, `${setting}.${audience}.${began}`));
  const given = Buffer.from(sealed);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return null;
  const known = audiences.find((each) => each === audience);
  return known ? { setting, wave, audience: known, began: Number.parseInt(began, 36) } : null;
}
