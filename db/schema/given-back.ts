import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "./columns.ts";
import { staff } from "./staff.ts";
import { waves } from "./waves.ts";

/** Redacted words that a coordinator released to Board and Forum, as they will be shown. */
export const quotes = sqliteTable(
  "quotes",
  {
    responseId: text("response_id").notNull(),
    itemId: text("item_id").notNull(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    text: text("text").notNull(),
    releasedBy: text("released_by")
      .notNull()
      .references(() => staff.id),
    releasedAt: at("released_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.itemId] })],
);

/** What is too small to count, told without numbers, released by a person (decision 6). */
export const sentences = sqliteTable("sentences", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  planItem: text("plan_item").notNull(),
  text: text("text").notNull(),
  releasedBy: text("released_by")
    .notNull()
    .references(() => staff.id),
  releasedAt: at("released_at").notNull(),
});

/** "We see it differently": dissent on a finding, on the record. */
export const dissents = sqliteTable("dissents", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  planItem: text("plan_item").notNull(),
  text: text("text").notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  at: at("at").notNull(),
});

export type ReplyKind = "did" | "did-not";

/** "You said, we did", or "we did not, because" (LU3). */
export const replies = sqliteTable("replies", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  planItem: text("plan_item").notNull(),
  kind: text("kind").$type<ReplyKind>().notNull(),
  youSaid: text("you_said").notNull(),
  weDid: text("we_did").notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  at: at("at").notNull(),
});
