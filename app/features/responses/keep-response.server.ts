import { createHash } from "node:crypto";
import type { Database, Unit } from "#db/connection.server.ts";
import { addClips } from "#db/stores/clips.server.ts";
import { addDrawing } from "#db/stores/drawings.server.ts";
import { addAnswers, addResponse, addToRead, findResponse } from "#db/stores/responses.server.ts";
import { takesPart } from "#db/stores/settings.server.ts";
import { addWaited } from "#db/stores/waited.server.ts";
import { Problem } from "../../problems.ts";
import { spendLink } from "../invitations/link.server.ts";
import type { KeptClip } from "../voice/sent-clips.server.ts";
import { receiptOf } from "./receipt.ts";
import { canonical, type GivenResponse } from "./response.ts";

export const dayLength = 24 * 60 * 60 * 1000;

/** The start of the UTC day: the only time that is kept with an answer (decision 4). */
export function startOfDay(at: number): number {
  return at - (at % dayLength);
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Receipts clash once in 34 billion pairs; a few further tries make the chance nothing. */
const mostTries = 8;

/** The pictures that a response under this id gets when nobody in its wave has the same, which is nearly always. */
export function firstReceipt(id: string, pictures: string[]): string {
  return receiptOf(hash(`receipt ${id} 0`), pictures);
}

/** Under which id, in which wave and when a response is kept; `source` when it did not come from the page. */
export interface Keeping {
  id: string;
  waveId: string;
  now: number;
  source?: string;
  /** Minutes for which it waited on a device: kept only until it is known whether a concern comes from it. */
  waited?: number | null;
  /** Where it was answered; left out when that setting takes no part in the wave. */
  settingId?: string | null;
  /** The token of the link by which the person came: used up with the response, and kept nowhere with it. */
  by?: string | null;
}

export interface Kept {
  receipt: string;
  /** False when the same response had been kept before: a double press, a retry, a replay. */
  first: boolean;
}

/**
 * Keeps a whole response under its id, or nothing: idempotent by the id. The promise is kept after the response is on
 * the disk. Throws Problem `other-content` when other answers stand under this id.
 */
export async function keepResponse(
  database: Database,
  pictures: string[],
  kept: Keeping,
  response: GivenResponse,
  clips: KeptClip[] = [],
): Promise<Kept> {
  return database.write((unit) => keepIn(unit, pictures, kept, response, clips));
}

function digestOf(response: GivenResponse): string {
  return hash(canonical(response)).toString("hex");
}

/** What was promised when this response was kept; null when nothing stands under its id. Throws `other-content`. */
export async function keptBefore(
  unit: Unit,
  kept: Pick<Keeping, "id" | "waveId">,
  response: GivenResponse,
): Promise<Kept | null> {
  const there = await findResponse(unit, kept.id);
  if (!there) return null;
  // What was taken back is not kept anew by a device that sends it once more.
  const takenBack = there.withdrawnDay !== null && there.digest === "";
  if ((!takenBack && there.digest !== digestOf(response)) || there.waveId !== kept.waveId)
    throw new Problem("other-content");
  return { receipt: there.receipt, first: false };
}

/** The same inside a piece of work that keeps more than one response. */
export async function keepIn(
  unit: Unit,
  pictures: string[],
  kept: Keeping,
  response: GivenResponse,
  clips: KeptClip[] = [],
): Promise<Kept> {
  const digest = digestOf(response);
  const settingId = kept.settingId && (await takesPart(unit, kept.waveId, kept.settingId)) ? kept.settingId : null;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const receipt = receiptOf(hash(`receipt ${kept.id} ${attempt}`), pictures);
    const added = await addResponse(unit, {
      id: kept.id,
      waveId: kept.waveId,
      audience: response.audience,
      language: response.language,
      answeredBy: response.answeredBy,
      mayQuote: response.mayQuote,
      givenBy: response.givenBy ?? [],
      receipt,
      digest,
      day: startOfDay(kept.now),
      source: kept.source ?? null,
      settingId,
    });
    if (added) {
      await addAnswers(
        unit,
        response.answers.map(({ clip: _clip, drawing: _drawing, ...answer }) => ({ ...answer, responseId: kept.id })),
      );
      await addClips(
        unit,
        clips.map((clip) => ({ ...clip, responseId: kept.id, state: "kept" as const })),
      );
      for (const { itemId, drawing } of response.answers)
        if (drawing) await addDrawing(unit, { responseId: kept.id, itemId, strokes: drawing });
      const said = response.answers.some((answer) => answer.words !== null);
      if (said) await addToRead(unit, kept.id);
      if (kept.waited && (said || clips.length > 0))
        await addWaited(unit, { responseId: kept.id, minutes: kept.waited });
      if (kept.by) await spendLink(unit, kept.waveId, kept.by);
      return { receipt, first: true };
    }
    const there = await keptBefore(unit, kept, response);
    if (there) return there;
  }
  throw new Error("No free receipt was found for a response.");
}
