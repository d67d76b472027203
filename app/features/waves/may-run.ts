/** Who runs a wave: the council's coordinators theirs, and of the Forum those people whom its own wave names. */
import type { Role, RunBy } from "#db/schema.ts";

/**
 * True when this person may see and do what belongs to running the wave: counts, answers without names, codes, quotes,
 * terms, addresses. One rule for every page of a wave. `runners` are the ids of the people whom a Forum's wave names.
 */
export function mayRun(
  person: { id: string; role: Role },
  wave: { runBy: RunBy },
  runners: readonly string[],
): boolean {
  if (wave.runBy === "council") return person.role === "coordinator";
  return person.role === "forum" && runners.includes(person.id);
}
