import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import { addConcernEvent, findConcern, setConcernState } from "#db/stores/concerns.server.ts";
import { dropQuote } from "#db/stores/quotes.server.ts";
import { addReadings } from "#db/stores/reading.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { Problem } from "../../problems.ts";
import { finishWithdrawals } from "../responses/withdraw-response.server.ts";
import { redactNumbers } from "./redaction.ts";

const decisions = ["released", "kept-back", "note"] as const;
export type Decision = (typeof decisions)[number];

/** What was pressed; anything unknown is only a note, which decides nothing. */
export function readDecision(intent: string): Decision {
  return decisions.find((each) => each === intent) ?? "note";
}

/**
 * Writes down a safeguarding person's decision with their reason. Released: others see the redacted words; where the
 * program could not read them, `redacted` holds what the person left of them, and numbers and e-mails still go. Kept back: nobody else ever does, and a
 * quote goes. A withdrawal that waited for the decision is finished. Gives what to change, or null; throws not-found.
 */
export async function decideConcern(
  unit: Unit,
  person: StaffMember,
  id: string,
  decision: Decision,
  written: { note: string; redacted: string },
): Promise<string | null> {
  const concern = await findConcern(unit, id);
  if (!concern) throw new Problem("not-found");
  const note = written.note.trim();
  if (note === "") return decision === "note" ? "Write the note first." : "Write down why, in a few words.";

  if (decision === "released" && concern.words !== null && concern.redacted === null) {
    if (written.redacted.trim() === "") return "Write the words as others may see them, without names or numbers.";
    const { text, hidden } = redactNumbers(written.redacted.trim());
    await addReadings(unit, [
      {
        responseId: concern.responseId,
        itemId: concern.itemId,
        redacted: text,
        hidden,
        sentiment: null,
        sentimentEvidence: [],
      },
    ]);
  }
  if (decision === "kept-back") await dropQuote(unit, concern.responseId, concern.itemId);
  if (decision !== "note") await setConcernState(unit, id, decision);
  await addConcernEvent(unit, {
    id: randomUUID(),
    concernId: id,
    act: decision,
    note,
    staffId: person.id,
    at: Date.now(),
  });
  await finishWithdrawals(unit);
  return null;
}
