import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { itemId } from "#surveys/definition.ts";

export const answers = sqliteTable("answers", { item: text().$type<typeof itemId>() });
export type Answer = typeof answers.$inferSelect;
