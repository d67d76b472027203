import { primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "./columns.ts";
import { staff } from "./staff.ts";

/** A text of a survey, read aloud by a person. The sound is a file by the id; one for each text stands at a time. */
export const recordings = sqliteTable("recordings", {
  id: text("id").primaryKey(),
  /** The name of the text's sound, which is the same for a machine's. */
  name: text("name").notNull(),
  language: text("language").notNull(),
  /** Where it was recorded; it is played wherever the same words stand. */
  survey: text("survey").notNull(),
  text: text("text").notNull(),
  mime: text("mime").notNull(),
  seconds: real("seconds").notNull(),
  recordedBy: text("recorded_by")
    .notNull()
    .references(() => staff.id),
  recordedAt: at("recorded_at").notNull(),
  /** Deleted or replaced; it can be brought back until the file goes. */
  goneAt: at("gone_at"),
});

/** Somebody listened to a sound to its end. Another recording, or another program that speaks, is not heard by that. */
export const soundHearings = sqliteTable(
  "sound_hearings",
  {
    name: text("name").notNull(),
    /** The id of the recording, or which program spoke. */
    source: text("source").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    at: at("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.source] })],
);

/** An item of a survey in sign, added by a page. The video is a file by the id. */
export const signedVideos = sqliteTable("signed_videos", {
  id: text("id").primaryKey(),
  survey: text("survey").notNull(),
  item: text("item").notNull(),
  audience: text("audience").notNull(),
  sign: text("sign").notNull(),
  mime: text("mime").notNull(),
  seconds: real("seconds").notNull(),
  /** What is signed, in words; empty when nobody wrote it. */
  captions: text("captions").notNull(),
  addedBy: text("added_by")
    .notNull()
    .references(() => staff.id),
  addedAt: at("added_at").notNull(),
  goneAt: at("gone_at"),
});
