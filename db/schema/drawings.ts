import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "./columns.ts";
import { staff } from "./staff.ts";

/** A drawing as its strokes. It may show who drew it, so it never leaves coordinator and safeguarding lead (SG3). */
export const drawings = sqliteTable(
  "drawings",
  {
    responseId: text("response_id").notNull(),
    itemId: text("item_id").notNull(),
    /** Checked strokes in the one way of writing them; the picture is made from these. */
    strokes: text("strokes").notNull(),
    /** What a person wrote about it, as it was written, for those who cannot see it. */
    description: text("description"),
    describedBy: text("described_by").references(() => staff.id),
    describedAt: at("described_at"),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.itemId] })],
);
