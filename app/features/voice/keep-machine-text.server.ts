import type { Unit } from "#db/connection.server.ts";
import { setSilent } from "#db/stores/clips.server.ts";
import { takeOffMachine } from "#db/stores/machine.server.ts";
import { findTranscript, readAgain, setTranscript } from "#db/stores/transcripts.server.ts";
import { finishWithdrawals } from "../responses/withdraw-response.server.ts";
import { mostWritten } from "./clip-limits.ts";
import type { WrittenByMachine } from "./transcribe.server.ts";

/**
 * Keeps what a machine wrote down, not checked, and has it read at once, so that a concern in it reaches the safeguarding
 * lead before anybody has listened. What a person wrote meanwhile stays.
 */
export async function keepMachineText(
  unit: Unit,
  clip: { id: string; responseId: string; itemId: string },
  { text, silent }: WrittenByMachine,
  model: string,
): Promise<void> {
  await takeOffMachine(unit, clip.id);
  if (silent !== null) await setSilent(unit, clip.id, silent);
  if (text === "" || (await findTranscript(unit, clip.id))) {
    await finishWithdrawals(unit);
    return;
  }
  const { id: clipId, responseId, itemId } = clip;
  const machine = { madeBy: "machine" as const, model, checkedBy: null, checkedAt: null };
  await setTranscript(unit, { clipId, responseId, itemId, text: text.slice(0, mostWritten), ...machine });
  await readAgain(unit, responseId);
}
