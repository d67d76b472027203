/** What recordings say, in writing. The words of the answer are what was typed and what was said, together. */
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { answers, clips, toRead, transcripts } from "../schema.ts";
import { describedLine, withoutLine } from "./drawings.server.ts";

export type Transcript = typeof transcripts.$inferSelect;

export async function findTranscript(unit: Unit, clipId: string): Promise<Transcript | undefined> {
  return (await unit.select().from(transcripts).where(eq(transcripts.clipId, clipId)))[0];
}

/**
 * Writes down what a recording says. What the person typed beside it is put apart the first time, so that it can never
 * be lost; later texts take the place of earlier ones.
 */
export async function setTranscript(
  unit: Unit,
  row: Omit<Transcript, "typed"> & { responseId: string; itemId: string },
): Promise<void> {
  const { responseId, itemId, ...written } = row;
  const [answer] = await unit
    .select({ words: answers.words })
    .from(answers)
    .where(and(eq(answers.responseId, responseId), eq(answers.itemId, itemId)));
  const before = await findTranscript(unit, row.clipId);
  const drawn = await describedLine(unit, { responseId, itemId });
  const typed = before ? before.typed : withoutLine(answer?.words ?? null, drawn);
  await unit
    .insert(transcripts)
    .values({ ...written, typed })
    .onConflictDoUpdate({
      target: transcripts.clipId,
      set: {
        text: written.text,
        madeBy: written.madeBy,
        model: written.model,
        checkedBy: written.checkedBy,
        checkedAt: written.checkedAt,
      },
    });
  const words = [typed, written.text, drawn].filter((each) => each).join("\n\n");
  await unit
    .update(answers)
    .set({ words: words === "" ? null : words })
    .where(and(eq(answers.responseId, responseId), eq(answers.itemId, itemId)));
}

/** Puts a response on the list of what is to be read, once more if it was read before. */
export async function readAgain(unit: Unit, responseId: string): Promise<void> {
  await unit
    .insert(toRead)
    .values({ responseId, tries: 0, heldAt: null })
    .onConflictDoUpdate({ target: toRead.responseId, set: { tries: 0, heldAt: null } });
}

/** The answer's words are a machine's, and nobody has checked them: shown as such, and never quoted. */
export async function isMachineOnly(unit: Unit, responseId: string, itemId: string): Promise<boolean> {
  const found = await unit
    .select({ one: sql`1` })
    .from(transcripts)
    .innerJoin(clips, eq(clips.id, transcripts.clipId))
    .where(and(eq(clips.responseId, responseId), eq(clips.itemId, itemId), isNull(transcripts.checkedAt)));
  return found.length > 0;
}
