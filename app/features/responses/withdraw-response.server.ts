import type { Unit } from "#db/connection.server.ts";
import { dropClipsOf } from "#db/stores/clips.server.ts";
import {
  deleteAnswers,
  findResponseByReceipt,
  markWithdrawn,
  withdrawalsToFinish,
} from "#db/stores/responses.server.ts";
import { startOfDay } from "./keep-response.server.ts";

/**
 * Deletes the answers of every withdrawn response that may go: it has been read, and no concern on it is open. So a
 * person's change of mind never hides that they may not be safe. Gives how many went.
 */
export async function finishWithdrawals(unit: Unit, now = Date.now()): Promise<number> {
  const ready = await withdrawalsToFinish(unit);
  for (const id of ready) {
    await dropClipsOf(unit, id, startOfDay(now));
    await deleteAnswers(unit, id);
  }
  return ready.length;
}

/** Takes a response back by its receipt; false when the wave has none with these pictures. */
export async function withdrawResponse(unit: Unit, waveId: string, receipt: string, now: number): Promise<boolean> {
  const response = await findResponseByReceipt(unit, waveId, receipt);
  if (!response) return false;
  await markWithdrawn(unit, response.id, startOfDay(now));
  await finishWithdrawals(unit);
  return true;
}
