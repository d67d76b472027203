import type { StaffMember } from "#db/stores/staff.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { findWaveToRun } from "../waves/see-waves.server.ts";

/** The wave, when this person runs it and may invite people. Practice keeps nothing. Throws Problem: no-such-wave, not-allowed. */
export async function waveToInviteTo(heard: Heard, person: StaffMember, waveId: string): Promise<WaveAndSurvey> {
  const wave = await findWaveToRun(heard, person, waveId);
  if (wave.kind === "practice") throw new Problem("no-such-wave");
  return wave;
}
