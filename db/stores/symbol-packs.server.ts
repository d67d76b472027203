import { asc, eq } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { symbolPacks } from "../schema.ts";

export type SymbolPack = typeof symbolPacks.$inferSelect;

export async function addSymbolPack(unit: Unit, row: typeof symbolPacks.$inferInsert): Promise<void> {
  await unit.insert(symbolPacks).values(row);
}

export async function listSymbolPacks(unit: Unit): Promise<SymbolPack[]> {
  return unit.select().from(symbolPacks).orderBy(asc(symbolPacks.name), asc(symbolPacks.id));
}

/** Lets people choose a pack. Gives false when there is no such pack. */
export async function offerSymbolPack(unit: Unit, id: string, now: number): Promise<boolean> {
  const changed = await unit
    .update(symbolPacks)
    .set({ offeredAt: now })
    .where(eq(symbolPacks.id, id))
    .returning({ id: symbolPacks.id });
  return changed.length > 0;
}

/** Takes a pack away. Gives false when there is no such pack. */
export async function removeSymbolPack(unit: Unit, id: string): Promise<boolean> {
  const removed = await unit.delete(symbolPacks).where(eq(symbolPacks.id, id)).returning({ id: symbolPacks.id });
  return removed.length > 0;
}
