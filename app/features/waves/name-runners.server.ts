import type { Unit } from "#db/connection.server.ts";
import { listStaff, type StaffMember } from "#db/stores/staff.server.ts";
import { addWaveRunner, dropWaveRunner, runnersOf, type Wave } from "#db/stores/waves.server.ts";
import { Problem } from "../../problems.ts";

export interface Runners {
  named: { id: string; name: string }[];
  others: { id: string; name: string }[];
}

/** Who of the Forum runs this wave, and who could be named too; null for a wave of the council. */
export async function seeRunners(unit: Unit, wave: Wave): Promise<Runners | null> {
  if (wave.runBy === "council") return null;
  const ids = await runnersOf(unit, wave.id);
  const here = await forumNow(unit);
  return { named: here.filter(({ id }) => ids.includes(id)), others: here.filter(({ id }) => !ids.includes(id)) };
}

/** Names another person of the Forum. Throws Problem not-allowed for anybody else, and for a wave of the council. */
export async function nameRunner(unit: Unit, wave: Wave, staffId: string): Promise<void> {
  const isOfForum = (await forumNow(unit)).some(({ id }) => id === staffId);
  if (wave.runBy !== "forum" || !isOfForum) throw new Problem("not-allowed");
  await addWaveRunner(unit, wave.id, staffId);
}

/** Takes a name off; the last one stays, so that somebody reads what people said. Gives what is wrong, or null. */
export async function unnameRunner(unit: Unit, wave: Wave, staffId: string): Promise<string | null> {
  const { named } = (await seeRunners(unit, wave)) ?? { named: [] };
  if (named.every(({ id }) => id === staffId)) return "Name somebody else first: one person must be left who runs it.";
  await dropWaveRunner(unit, wave.id, staffId);
  return null;
}

/** True when a wave of the Forum has nobody left who runs it: then any person of the Forum may take it over. */
export async function isLeftAlone(unit: Unit, wave: Wave): Promise<boolean> {
  return (await seeRunners(unit, wave))?.named.length === 0;
}

/** Takes over a wave that nobody runs any more. Throws Problem not-allowed. */
export async function takeOver(unit: Unit, person: StaffMember, wave: Wave): Promise<void> {
  if (!(await isLeftAlone(unit, wave))) throw new Problem("not-allowed");
  await nameRunner(unit, wave, person.id);
}

async function forumNow(unit: Unit): Promise<{ id: string; name: string }[]> {
  const people = await listStaff(unit);
  return people.filter(({ role, leftAt }) => role === "forum" && leftAt === null).map(({ id, name }) => ({ id, name }));
}
