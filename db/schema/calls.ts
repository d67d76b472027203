import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Audience } from "#surveys/definition.ts";
import { at } from "./columns.ts";
import { staff } from "./staff.ts";
import { waves } from "./waves.ts";

/**
 * Somebody pressed "Ask someone to come": a concern at once, for the safeguarding lead alone. It points at no response,
 * because a name may stand in it, so it is no part of what a withdrawal deletes.
 */
export const calls = sqliteTable("calls", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  audience: text("audience").$type<Audience>().notNull(),
  language: text("language").notNull(),
  /** Who and where, only if the person chose to say it. */
  name: text("name").notNull(),
  words: text("words").notNull(),
  /** To the millisecond, as for concerns: the clock of SG4. */
  raisedAt: at("raised_at").notNull(),
});

export type CallAct = "seen" | "acknowledged" | "note" | "done";

/** The log of a call: who looked, who took it on, what was done. Never changed or deleted. */
export const callEvents = sqliteTable("call_events", {
  id: text("id").primaryKey(),
  callId: text("call_id")
    .notNull()
    .references(() => calls.id),
  act: text("act").$type<CallAct>().notNull(),
  note: text("note").notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  at: at("at").notNull(),
});
