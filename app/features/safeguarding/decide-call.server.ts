import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import { addCallEvent, findCall } from "#db/stores/calls.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { Problem } from "../../problems.ts";

const acts = ["acknowledged", "done", "note"] as const;

/**
 * Writes down that a safeguarding person takes a call on, what they noted, or what was done. Gives what to change, or
 * null; throws Problem not-found or not-allowed.
 */
export async function decideCall(
  unit: Unit,
  person: StaffMember,
  id: string,
  intent: string,
  written: string,
): Promise<string | null> {
  const act = acts.find((each) => each === intent);
  if (!act) throw new Problem("not-allowed");
  const call = await findCall(unit, id);
  if (!call) throw new Problem("not-found");
  const note = written.trim();
  if (note === "" && act === "done") return "Write down what was done, in a few words.";
  if (note === "" && act === "note") return "Write the note first.";
  // Finishing a call that nobody took on says both: who did it, and what.
  const steps = act === "done" && !call.acknowledged ? (["acknowledged", "done"] as const) : [act];
  for (const step of steps)
    await addCallEvent(unit, {
      id: randomUUID(),
      callId: id,
      act: step,
      note: step === act ? note : "",
      staffId: person.id,
      at: Date.now(),
    });
  return null;
}
