/**
 * People join the numbers in batches, never one by one, so that two looks at an open wave never differ by one person
 * (SD4). A batch is closed when at least a floor of people of one group have answered since the last one.
 */
import type { AnsweredBy } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";

export interface BatchSize {
  audience: Audience;
  voice: AnsweredBy;
  batch: number;
  people: number;
}

export const groupKey = (group: { audience: Audience; voice: AnsweredBy }) => `${group.audience} ${group.voice}`;

/**
 * The last batch of each group that counts at a floor: for a floor that is higher than that of the batches, as many
 * batches as make it full are taken together, and what is left waits.
 */
export function lastBatches(sizes: BatchSize[], floor: number): Map<string, number> {
  const last = new Map<string, number>();
  const waiting = new Map<string, number>();
  for (const size of sizes.toSorted((one, other) => one.batch - other.batch)) {
    const key = groupKey(size);
    const people = (waiting.get(key) ?? 0) + size.people;
    if (people >= floor) last.set(key, size.batch);
    waiting.set(key, people >= floor ? 0 : people);
  }
  return last;
}
