/** Redacted words that a coordinator released to the Board and the Forum, as they will be shown. */
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { quotes } from "../schema.ts";

export type Quote = typeof quotes.$inferSelect;

/** Releases a quote; a later text takes the place of an earlier one. */
export async function setQuote(unit: Unit, row: typeof quotes.$inferInsert): Promise<void> {
  await unit
    .insert(quotes)
    .values(row)
    .onConflictDoUpdate({
      target: [quotes.responseId, quotes.itemId],
      set: {
        text: sql`excluded.text`,
        releasedBy: sql`excluded.released_by`,
        releasedAt: sql`excluded.released_at`,
      },
    });
}

export async function dropQuote(unit: Unit, responseId: string, itemId: string): Promise<void> {
  await unit.delete(quotes).where(and(eq(quotes.responseId, responseId), eq(quotes.itemId, itemId)));
}

export async function quotesOfResponses(unit: Unit, responseIds: string[]): Promise<Quote[]> {
  if (responseIds.length === 0) return [];
  return unit.select().from(quotes).where(inArray(quotes.responseId, responseIds));
}
