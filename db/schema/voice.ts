import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, flag } from "./columns.ts";
import { responses } from "./responses.ts";
import { staff } from "./staff.ts";

/** `removed`: the recording is gone because what it says is written down and checked; the row tells that it was there. */
export type ClipState = "kept" | "removed";

/** A recorded voice. The sound itself is an encrypted file apart from the database, named by this id. */
export const clips = sqliteTable(
  "clips",
  {
    id: text("id").primaryKey(),
    responseId: text("response_id")
      .notNull()
      .references(() => responses.id),
    itemId: text("item_id").notNull(),
    /** What the bytes are, as we found out; never what the sender called them. */
    mime: text("mime").notNull(),
    seconds: real("seconds").notNull(),
    bytes: integer("bytes").notNull(),
    /** SHA-256 of the recording as it was sent. */
    digest: text("digest").notNull(),
    /** Nothing can be heard in it; null when the program cannot tell. */
    silent: flag("silent"),
    state: text("state").$type<ClipState>().notNull(),
  },
  (table) => [uniqueIndex("clips_answer").on(table.responseId, table.itemId)],
);

/** What a recording says, in writing. Not checked: a machine wrote it, and nobody has listened yet. */
export const transcripts = sqliteTable("transcripts", {
  clipId: text("clip_id")
    .primaryKey()
    .references(() => clips.id, { onDelete: "cascade" }),
  text: text("text").notNull(),
  /** What the person had typed beside it, so that both can be told apart. */
  typed: text("typed"),
  madeBy: text("made_by").$type<"person" | "machine">().notNull(),
  model: text("model"),
  checkedBy: text("checked_by").references(() => staff.id),
  checkedAt: at("checked_at"),
});

/** What a machine has still to write down. `nextAt` null: it failed too often, and a person does it. */
export const toTranscribe = sqliteTable("to_transcribe", {
  clipId: text("clip_id")
    .primaryKey()
    .references(() => clips.id, { onDelete: "cascade" }),
  tries: integer("tries").notNull(),
  nextAt: at("next_at"),
});

/** Who listened to which recording and when (DP8). It stays when the recording goes. */
export const hearings = sqliteTable(
  "hearings",
  {
    id: text("id").primaryKey(),
    clipId: text("clip_id").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    at: at("at").notNull(),
  },
  (table) => [index("hearings_clip").on(table.clipId, table.staffId, table.at)],
);

/** The proof that a recording was deleted (DP10): its random id, why, and the day. Nothing in it leads to a response. */
export const clipRemovals = sqliteTable("clip_removals", {
  clipId: text("clip_id").primaryKey(),
  why: text("why").$type<"checked" | "withdrawn">().notNull(),
  day: at("day").notNull(),
  /** The file has gone, too. */
  gone: flag("gone").notNull(),
});
