import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import { raiseConcern, wordsHeldForReading } from "#db/stores/concerns.server.ts";
import { addCodings, takeOffList } from "#db/stores/reading.server.ts";
import { answersOf, findResponse } from "#db/stores/responses.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import { Problem } from "../../problems.ts";
import { languageForStaff } from "./language-for-staff.ts";

/** The weight of a code that the question brings, as in reading. */
const fromQuestion = 10;

/**
 * A person takes over a response that the program failed to read: each of its words becomes an open concern, so that
 * the same looks, decisions and log apply, and what was chosen counts from its questions. Gives the ids of the
 * concerns. Throws Problem not-found when it is not held any more.
 */
export async function takeHeldResponse(unit: Unit, person: StaffMember, responseId: string): Promise<string[]> {
  const held = await wordsHeldForReading(unit, responseId);
  const answers = await answersOf(unit, responseId);
  const waveId = held[0]?.waveId;
  const survey = waveId === undefined ? undefined : (await findWave(unit, waveId))?.survey;
  if (!(await takeOffList(unit, responseId))) throw new Problem("not-found");

  const language = (await findResponse(unit, responseId))?.language ?? "en";
  const now = Date.now();
  const ids: string[] = [];
  for (const { itemId } of held) {
    const note =
      language === "en"
        ? "The program could not read these words. A person reads them instead."
        : `The page was in ${languageForStaff(language)}, and the program reads only English. A person reads these words instead.`;
    const [id, eventId] = [randomUUID(), randomUUID()];
    ids.push(await raiseConcern(unit, { id, responseId, itemId, at: now, note, staffId: person.id, eventId }));
  }
  const planOf = (itemId: string) => survey?.items.find((item) => item.id === itemId)?.plan ?? [];
  await addCodings(
    unit,
    answers
      .filter((answer) => answer.out === null)
      .flatMap(({ itemId }) =>
        planOf(itemId).map((code) => ({
          responseId,
          itemId,
          code,
          source: "question" as const,
          evidence: [],
          weight: fromQuestion,
        })),
      ),
  );
  return ids;
}
