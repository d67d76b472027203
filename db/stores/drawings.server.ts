/** Drawings: keeping them with their answer, finding them for the few who may see them, and what a person wrote of one. */
import type { Unit } from "../connection.server.ts";
import { drawings } from "../schema.ts";

export async function addDrawing(
  unit: Unit,
  row: Pick<typeof drawings.$inferInsert, "responseId" | "itemId" | "strokes">,
): Promise<void> {
  await unit.insert(drawings).values(row);
}
