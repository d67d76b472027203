import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, list } from "./columns.ts";
import { staff } from "./staff.ts";

/** Other pictures that a person may choose. The pictures are files; people see a pack once it is offered. */
export const symbolPacks = sqliteTable("symbol_packs", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  author: text("author").notNull(),
  licence: text("licence").notNull(),
  link: text("link").notNull(),
  concepts: list<string>("concepts").notNull(),
  addedBy: text("added_by")
    .notNull()
    .references(() => staff.id),
  addedAt: at("added_at").notNull(),
  offeredAt: at("offered_at"),
});
