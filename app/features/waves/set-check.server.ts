import type { Unit } from "#db/connection.server.ts";
import type { CheckName } from "#db/schema.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { dropWaveCheck, findWave, setWaveCheck, waveChecksOf } from "#db/stores/waves.server.ts";
import { Problem } from "../../problems.ts";
import { checks, testConcernCheckFor } from "./readiness.ts";

/**
 * Writes down one person's word on one check. Gives what to change when the detail is missing.
 * Throws Problem: no-such-wave; not-allowed when it is not this role's word, or the wave is not a pilot.
 */
export async function setCheck(
  unit: Unit,
  person: StaffMember,
  waveId: string,
  name: CheckName,
  detail: string,
): Promise<string | null> {
  await mayWord(unit, person, waveId, name);
  if (checks[name].detail !== null && detail.trim() === "") return `Write this down: ${checks[name].detail}.`;
  await setWaveCheck(unit, { waveId, name, detail: detail.trim(), staffId: person.id, at: Date.now() });
  return null;
}

/** Takes a word back; the role that gives it may take it back. */
export async function takeCheckBack(unit: Unit, person: StaffMember, waveId: string, name: CheckName): Promise<void> {
  await mayWord(unit, person, waveId, name);
  await dropWaveCheck(unit, waveId, name);
}

/** A safeguarding person acknowledges the test concern of a wave: the first is the lead, another one the deputy. */
export async function acknowledgeTestConcern(unit: Unit, person: StaffMember, waveId: string): Promise<void> {
  const name = testConcernCheckFor(await waveChecksOf(unit, waveId), person.id);
  if (name) await setCheck(unit, person, waveId, name, "");
}

async function mayWord(unit: Unit, person: StaffMember, waveId: string, name: CheckName): Promise<void> {
  const wave = await findWave(unit, waveId);
  if (!wave) throw new Problem("no-such-wave");
  if (checks[name].role !== person.role || wave.kind !== "pilot") throw new Problem("not-allowed");
}
