/** How long responses waited on a device, until it is known whether a concern comes from them. */
import { sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { waited } from "../schema.ts";

export async function addWaited(unit: Unit, row: typeof waited.$inferInsert): Promise<void> {
  await unit.insert(waited).values(row).onConflictDoNothing();
}

/** The minutes of a response, inside a statement that keeps a concern; null when it did not wait. */
export const waitedOf = (responseId: string) =>
  sql<number | null>`(SELECT minutes FROM waited WHERE response_id = ${responseId})`;

/** Forgets every response whose words have been read and whose recordings are done: a concern has it, or nobody. */
export async function forgetWaited(unit: Unit): Promise<void> {
  await unit.delete(waited).where(
    sql`response_id NOT IN (SELECT response_id FROM to_read)
      AND response_id NOT IN (SELECT response_id FROM clips WHERE state = 'kept')`,
  );
}
