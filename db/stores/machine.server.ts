/** What a machine has still to write down, and what it failed on. */
import { asc, eq, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { clips, responses, toTranscribe } from "../schema.ts";

/** Puts every recording without written words on the machine's list. */
export async function listForMachine(unit: Unit, now: number): Promise<void> {
  unit.run(sql`INSERT OR IGNORE INTO to_transcribe (clip_id, tries, next_at)
    SELECT id, 0, ${now} FROM clips WHERE state = 'kept'
    AND NOT EXISTS (SELECT 1 FROM transcripts WHERE transcripts.clip_id = clips.id)`);
}

export async function nextForMachine(unit: Unit, now: number) {
  const [row] = await unit
    .select({
      id: clips.id,
      responseId: clips.responseId,
      itemId: clips.itemId,
      mime: clips.mime,
      language: responses.language,
      silent: clips.silent,
      tries: toTranscribe.tries,
    })
    .from(toTranscribe)
    .innerJoin(clips, eq(clips.id, toTranscribe.clipId))
    .innerJoin(responses, eq(responses.id, clips.responseId))
    .where(sql`${toTranscribe.nextAt} <= ${now}`)
    .orderBy(asc(toTranscribe.nextAt), asc(clips.id))
    .limit(1);
  return row;
}

/** A failed try; null gives up, and a person writes it down instead. */
export async function tryMachineAgain(unit: Unit, clipId: string, nextAt: number | null): Promise<void> {
  await unit
    .update(toTranscribe)
    .set({ tries: sql`${toTranscribe.tries} + 1`, nextAt })
    .where(eq(toTranscribe.clipId, clipId));
}

/** The machine has nothing to do with it any more. The row stays, so that it is not listed anew. */
export async function takeOffMachine(unit: Unit, clipId: string): Promise<void> {
  await unit.update(toTranscribe).set({ nextAt: null }).where(eq(toTranscribe.clipId, clipId));
}
