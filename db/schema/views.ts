import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Audience } from "#surveys/definition.ts";
import { at, flag, list } from "./columns.ts";
import type { CodeSource, ConcernState, Hidden, Sentiment } from "./reading.ts";
import { settings } from "./settings.ts";
import { staff } from "./staff.ts";
import { waves } from "./waves.ts";

/** `gathered`: in another way than by a survey. `observation`: what two people saw who know somebody. */
export type ViewKind = "gathered" | "observation";

/** What was not said in a survey. It is no response, and counts in no number (decision 8). */
export const views = sqliteTable(
  "views",
  {
    id: text("id").primaryKey(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    kind: text("kind").$type<ViewKind>().notNull(),
    /** Whose view it is. */
    audience: text("audience").$type<Audience>().notNull(),
    /** How it was gathered; empty for an observation. */
    method: text("method").notNull(),
    day: at("day").notNull(),
    settingId: text("setting_id").references(() => settings.id),
    /** How many people took part, as a band; empty for an observation. */
    people: text("people").notNull(),
    /** A role, never a name; for an observation that of the first observer. */
    writtenBy: text("written_by").notNull(),
    secondBy: text("second_by").notNull(),
    /** How it was shown: body, face, sounds, eyes, actions. */
    shown: list<string>("shown").notNull(),
    often: text("often").notNull(),
    agree: text("agree").notNull(),
    addedBy: text("added_by")
      .notNull()
      .references(() => staff.id),
    /** Readings that failed; at the third the safeguarding lead reads it. */
    tries: integer("tries").notNull(),
    isRead: flag("is_read").notNull(),
  },
  (table) => [index("views_wave").on(table.waveId)],
);

/** The words of a view, part by part. `redacted` null: nobody but the safeguarding lead may see them yet. */
export const viewParts = sqliteTable(
  "view_parts",
  {
    viewId: text("view_id")
      .notNull()
      .references(() => views.id),
    part: text("part").notNull(),
    words: text("words").notNull(),
    redacted: text("redacted"),
    hidden: list<Hidden>("hidden").notNull(),
    sentiment: integer("sentiment").$type<Sentiment>(),
  },
  (table) => [primaryKey({ columns: [table.viewId, table.part] })],
);

export const viewCodes = sqliteTable(
  "view_codes",
  {
    viewId: text("view_id")
      .notNull()
      .references(() => views.id),
    code: text("code").notNull(),
    source: text("source").$type<CodeSource>().notNull(),
    evidence: list<string>("evidence").notNull(),
    accepted: flag("accepted"),
    decidedBy: text("decided_by").references(() => staff.id),
    decidedAt: at("decided_at"),
  },
  (table) => [primaryKey({ columns: [table.viewId, table.code] })],
);

/** A view in which something may mean that a person is not safe: one for each, for the safeguarding lead first. */
export const viewConcerns = sqliteTable("view_concerns", {
  viewId: text("view_id")
    .primaryKey()
    .references(() => views.id),
  evidence: list<string>("evidence").notNull(),
  raisedAt: at("raised_at").notNull(),
  state: text("state").$type<ConcernState>().notNull(),
});

/** The log of such a concern (SG4). Never changed or deleted. */
export const viewConcernEvents = sqliteTable("view_concern_events", {
  id: text("id").primaryKey(),
  viewId: text("view_id")
    .notNull()
    .references(() => viewConcerns.viewId),
  act: text("act").$type<"seen" | "released" | "kept-back" | "note">().notNull(),
  note: text("note").notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  at: at("at").notNull(),
});

/** What is told of views of one kind together, in a sentence without numbers that a person released (decision 6). */
export const viewSentences = sqliteTable("view_sentences", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  kind: text("kind").$type<ViewKind>().notNull(),
  text: text("text").notNull(),
  releasedBy: text("released_by")
    .notNull()
    .references(() => staff.id),
  releasedAt: at("released_at").notNull(),
});
