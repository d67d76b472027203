import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "./columns.ts";
import { waves } from "./waves.ts";

/** Children out of school, in hospital or placed out of area are in a kind of setting too. */
export const settingKinds = [
  "school",
  "special-school",
  "college",
  "group",
  "hospital",
  "home",
  "out-of-area",
] as const;
export type SettingKind = (typeof settingKinds)[number];

/** Where people answer. The id is the code that stands in its addresses. */
export const settings = sqliteTable("settings", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  kind: text("kind").$type<SettingKind>().notNull(),
  /** Taken out of use; never deleted while answers name it. */
  goneAt: at("gone_at"),
});

/** The settings that take part in a wave, and how many people it hopes to hear there. */
export const waveSettings = sqliteTable(
  "wave_settings",
  {
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    settingId: text("setting_id")
      .notNull()
      .references(() => settings.id),
    target: integer("target"),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.settingId] })],
);
