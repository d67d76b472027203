import { blob, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "./columns.ts";
import { settings } from "./settings.ts";
import { staff } from "./staff.ts";
import { waves } from "./waves.ts";

/** What opens the tablets of a setting for a wave: a PIN and the printed session sheet, both only as hashes. */
export const tabletKeys = sqliteTable(
  "tablet_keys",
  {
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    settingId: text("setting_id")
      .notNull()
      .references(() => settings.id),
    /** Rounds, salt and PBKDF2 hash, as `features/tablets/pin.server.ts` writes them. */
    pin: text("pin").notNull(),
    /** SHA-256 of the secret that the sheet's code carries. */
    sheet: text("sheet").notNull(),
    madeBy: text("made_by")
      .notNull()
      .references(() => staff.id),
    madeAt: at("made_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.settingId] })],
);

/**
 * Answers that somebody put away for a break. They are encrypted on the tablet with a key that is only on the picture
 * card; the id is made from the same card, by a one-way function.
 */
export const breaks = sqliteTable(
  "breaks",
  {
    settingId: text("setting_id")
      .notNull()
      .references(() => settings.id),
    id: text("id").notNull(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    sealed: blob("sealed", { mode: "buffer" }).notNull(),
    /** Milliseconds at the start of the UTC day. */
    day: at("day").notNull(),
  },
  (table) => [primaryKey({ columns: [table.settingId, table.id] })],
);
