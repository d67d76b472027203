import { createHmac, randomBytes } from "node:crypto";
import type { Database } from "#db/connection.server.ts";
import { addCall } from "#db/stores/calls.server.ts";
import { someoneReceivesCalls } from "#db/stores/staff.server.ts";
import { Problem } from "../../problems.ts";
import type { GivenCall } from "./call.ts";

/** Made anew at every start and never kept, so that nobody can join a call, which may hold a name, to a response. */
const key = randomBytes(32);

/** The page that a call came from, as a word that leads back to nothing. */
export function callingPage(waveId: string, responseId: string): string {
  return createHmac("sha256", key).update(`${waveId}/${responseId}`).digest("hex");
}

function callId(page: string, call: GivenCall): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([page, call.name, call.words]))
    .digest("hex")
    .slice(0, 32);
}

/**
 * Keeps a call; pressing twice with the same words is one call, `first` is false then. The promise is kept after the
 * call is on the disk. Throws Problem nobody-comes when no safeguarding person would receive it.
 */
export async function keepCall(
  database: Database,
  from: { page: string; waveId: string; now: number },
  call: GivenCall,
): Promise<{ first: boolean }> {
  return database.write(async (unit) => {
    if (!(await someoneReceivesCalls(unit))) throw new Problem("nobody-comes");
    const row = { ...call, id: callId(from.page, call), waveId: from.waveId, raisedAt: from.now };
    return { first: await addCall(unit, row) };
  });
}
