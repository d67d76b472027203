import type { Unit } from "#db/connection.server.ts";
import { addPersonsCoding, decideCoding, dropPersonsCoding, findAnswerToCode } from "#db/stores/codings.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { Problem } from "../../problems.ts";

export interface Which {
  waveId: string;
  responseId: string;
  itemId: string;
}

/** A person says that a suggested code fits, or does not; null takes their word back. Throws Problem not-found. */
export async function decideCode(
  unit: Unit,
  person: StaffMember,
  which: Which & { code: string },
  accepted: boolean | null,
): Promise<void> {
  await mustBeSeen(unit, which);
  const { responseId, itemId, code } = which;
  // A code that a person added has no suggestion to fall back on: without their word it is gone.
  if (accepted !== true && (await dropPersonsCoding(unit, { responseId, itemId, code }))) return;
  const decision = accepted === null ? null : { accepted, staffId: person.id, at: Date.now() };
  if (!(await decideCoding(unit, { responseId, itemId, code }, decision))) throw new Problem("not-found", code);
}

/** A person adds a code of the plan that nothing had suggested. Throws Problem not-found. */
export async function addCode(unit: Unit, person: StaffMember, which: Which & { code: string }): Promise<void> {
  await mustBeSeen(unit, which);
  const { responseId, itemId, code } = which;
  await addPersonsCoding(unit, { responseId, itemId, code }, person.id, Date.now());
}

async function mustBeSeen(unit: Unit, { waveId, responseId, itemId }: Which): Promise<void> {
  if (!(await findAnswerToCode(unit, waveId, responseId, itemId))) throw new Problem("not-found");
}
