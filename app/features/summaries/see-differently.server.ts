import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import { addDissent, dropOwnDissent, listDissents } from "#db/stores/dissents.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import type { Plan } from "#surveys/plan.ts";
import { Problem } from "../../problems.ts";
import type { DissentShown } from "./summary.ts";
import { dissentFrom } from "./summary-words.ts";

const longest = 1000;

/** Where Forum and Board see findings differently, as this person sees it: bodies, not names. */
export async function seeDissents(unit: Unit, waveId: string, person: StaffMember): Promise<DissentShown[]> {
  return (await listDissents(unit, waveId)).map(({ id, planItem, text, role, at, staffId }) => ({
    ...{ id, planItem, text, at, from: dissentFrom[role], mine: staffId === person.id },
  }));
}

/** Puts dissent on the record; gives what to change in the words, or null when it stands. Throws Problem not-allowed. */
export async function writeDissent(
  unit: Unit,
  person: StaffMember,
  plan: Plan,
  waveId: string,
  { planItem, text }: { planItem: string; text: string },
): Promise<string | null> {
  if (person.role !== "forum" && person.role !== "board") throw new Problem("not-allowed");
  if (!plan.items.some((item) => item.id === planItem)) throw new Problem("not-found");
  const words = text.trim();
  if (words === "") return "Write how you see it.";
  if (words.length > longest) return `Make it shorter: ${longest} letters at most.`;
  await addDissent(unit, { id: randomUUID(), waveId, planItem, text: words, staffId: person.id, at: Date.now() });
  return null;
}

/** Takes back what one wrote oneself. Throws Problem not-allowed for anybody else's. */
export async function takeDissentBack(unit: Unit, person: StaffMember, waveId: string, id: string): Promise<void> {
  if (!(await dropOwnDissent(unit, waveId, id, person.id))) throw new Problem("not-allowed");
}
