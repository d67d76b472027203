/**
 * The link of a letter: opened as often as wanted, used up only by a kept response. The token is in the letter alone;
 * we keep its hash. A survey's page carries the token sealed anew each time, so that its address says nothing.
 */
import { createHmac, randomUUID } from "node:crypto";
import type { Database, Unit } from "#db/connection.server.ts";
import { endedMark, invitationOfRight, neverWriteTo, rightsByMark } from "#db/stores/invitations.server.ts";
import {
  addLink,
  addRights,
  countHanded,
  endInvitation,
  findRight,
  type Right,
  spendRight,
} from "#db/stores/rights.server.ts";
import type { Audience } from "#surveys/definition.ts";
import { Problem } from "../../problems.ts";
import { keyFor, openSealed, sealBytes } from "../mail/sealed.server.ts";
import { hashOf, newSecret } from "../staff/secret.server.ts";

/** How many children a parent may hand one link on to. */
export const mostHanded = 6;

const dayLength = 24 * 60 * 60 * 1000;
export const startOfDay = (at: number) => at - (at % dayLength);

/** The shape of a token: 256 random bits. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** An address as a hash that only the server's key can make. */
export function markOf(serverKey: Buffer, address: string): string {
  return createHmac("sha256", keyFor(serverKey, "addresses")).update(address).digest("base64url");
}

export async function rightOf(unit: Unit, token: string): Promise<Right | undefined> {
  return tokenShape.test(token) ? findRight(unit, hashOf(token)) : undefined;
}

/** What the address of a survey's page carries in place of the token: other letters each time, good for that page only. */
export function pageMark(serverKey: Buffer, waveId: string, id: string, token: string): string {
  const sealed = sealBytes(keyFor(serverKey, "pages"), `${waveId}/${id}`, Buffer.from(token, "base64url"));
  return sealed.toString("base64url");
}

/** The token that a page's address carries; null when we did not make it for this page. */
export function tokenOfPage(serverKey: Buffer, waveId: string, id: string, mark: string | null): string | null {
  if (!mark) return null;
  const token = openSealed(keyFor(serverKey, "pages"), `${waveId}/${id}`, Buffer.from(mark, "base64url"));
  return token?.toString("base64url") ?? null;
}

/** Uses the link up, inside the piece of work that keeps the response. Throws Problem already-answered. */
export async function spendLink(unit: Unit, waveId: string, token: string): Promise<void> {
  if (!(await spendRight(unit, waveId, hashOf(token)))) throw new Problem("already-answered");
}

/** Makes a link of its own for a child or young person; null when it was handed on too often. Nothing leads back. */
export async function handOn(database: Database, token: string, audience: Audience): Promise<string | null> {
  const fresh = newSecret();
  return database.write(async (unit) => {
    const right = await rightOf(unit, token);
    if (!right || !(await countHanded(unit, hashOf(token), mostHanded))) return null;
    const id = randomUUID();
    await addRights(unit, [{ id, waveId: right.waveId, audience, kind: "handed", spent: false, handed: 0 }]);
    await addLink(unit, hashOf(fresh), id);
    return fresh;
  });
}

/**
 * Stops all letters to the address behind a link, in every wave, and forgets it. `mark` stands in the letter's own link
 * for stopping, and reaches further: also when the person has answered, and the link leads to no address any more.
 */
export async function stopWriting(database: Database, token: string, mark: string | null, now: number): Promise<void> {
  await database.write(async (unit) => {
    const right = await rightOf(unit, token);
    const invitation = right && (await invitationOfRight(unit, right.id));
    const known = invitation?.mark ?? (mark && (await endedMark(unit, mark)) ? mark : null);
    if (known === null) return;
    for (const rightId of await rightsByMark(unit, known)) await endInvitation(unit, rightId, "opted-out");
    await neverWriteTo(unit, known, startOfDay(now));
  });
}
