/**
 * Answers saved to go on later on any device. They are sealed with a key that is made from the link's token: we keep
 * neither token nor key, so only who has the link can open them.
 */
import type { Database, Unit } from "#db/connection.server.ts";
import { draftOf, dropDraft, dropDraftsBefore, keepDraft, type Right } from "#db/stores/rights.server.ts";
import { keyFor, openSealed, sealBytes } from "../mail/sealed.server.ts";
import { hashOf } from "../staff/secret.server.ts";
import { rightOf, startOfDay } from "./link.server.ts";

const dayLength = 24 * 60 * 60 * 1000;

/** Days that a draft is kept. */
export const draftDays = 30;

export type DraftFields = ReadonlyMap<string, string[]>;

const keyOf = (token: string) => keyFor(Buffer.from(token, "base64url"), "draft");

/** Saves what was answered so far; false when the link is used up, or is none that may save. */
export async function saveDraft(database: Database, token: string, fields: DraftFields, now: number): Promise<boolean> {
  const hash = hashOf(token);
  const sealed = sealBytes(keyOf(token), hash, Buffer.from(JSON.stringify([...fields])));
  return database.write((unit) => keepDraft(unit, hash, sealed, startOfDay(now)));
}

/** What was saved with this link; null when there is nothing that it opens. */
export async function openDraft(unit: Unit, token: string): Promise<DraftFields | null> {
  const right = await rightOf(unit, token);
  const draft = right && (await draftOf(unit, right.id));
  if (!draft) return null;
  const opened = openSealed(keyOf(token), hashOf(token), draft.sealed);
  return opened && new Map(JSON.parse(opened.toString()) as [string, string[]][]);
}

/** Whether something was saved: by this link, or by another letter's, whose link alone opens it. */
export async function whatIsSaved(unit: Unit, right: Right, token: string) {
  const draft = await draftOf(unit, right.id);
  if (!draft) return null;
  return { here: draft.linkHash === hashOf(token), day: draft.day, until: draft.day + draftDays * dayLength };
}

export async function forgetDraft(database: Database, token: string): Promise<void> {
  await database.write(async (unit) => {
    const right = await rightOf(unit, token);
    if (right) await dropDraft(unit, right.id);
  });
}

/** Deletes what has been kept for 30 days; gives how many. */
export function dropOldDrafts(unit: Unit, now: number): Promise<number> {
  return dropDraftsBefore(unit, startOfDay(now) - draftDays * dayLength);
}
