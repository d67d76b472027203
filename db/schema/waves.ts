import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Audience } from "#surveys/definition.ts";
import { at, flag } from "./columns.ts";
import { staff } from "./staff.ts";

export type WaveKind = "practice" | "pilot" | "real";
/** Whose round of asking it is: only their people read its answers. */
export type RunBy = "council" | "forum";
/** Asked from one day to another, or of each person around an event, without end. */
export type Rhythm = "dated" | "rolling";

/** Frozen: what was asked is kept with what was answered (decision 3). The id holds the definition's hash. */
export const surveyVersions = sqliteTable("survey_versions", {
  id: text("id").primaryKey(),
  survey: text("survey").notNull(),
  version: integer("version").notNull(),
  definition: text("definition").notNull(),
  frozenAt: at("frozen_at").notNull(),
});

export const waves = sqliteTable("waves", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  surveyVersionId: text("survey_version_id")
    .notNull()
    .references(() => surveyVersions.id),
  kind: text("kind").$type<WaveKind>().notNull(),
  opensAt: at("opens_at").notNull(),
  closesAt: at("closes_at"),
  /** Who will hear it, what they can change, and the day by which they reply (LU1, LU2). */
  audienceBody: text("audience_body").notNull(),
  influence: text("influence").notNull(),
  replyBy: at("reply_by"),
  /** Filled by `npm run demo`: said on every page. */
  madeUp: flag("made_up").notNull(),
  runBy: text("run_by").$type<RunBy>().notNull().default("council"),
  rhythm: text("rhythm").$type<Rhythm>().notNull().default("dated"),
  /** Of a rolling wave: around what each person is asked, for example "before a review". */
  event: text("event").notNull().default(""),
  /** Of a rolling wave: within how many weeks each person gets a reply. */
  replyWeeks: integer("reply_weeks"),
  /** Anybody with the plain address may answer, not only people at the settings that take part. */
  openToAll: flag("open_to_all").notNull().default(false),
  openedBy: text("opened_by").references(() => staff.id),
  openedAt: at("opened_at").notNull(),
});

/** The people of the Forum who run a wave of its own. */
export const waveRunners = sqliteTable(
  "wave_runners",
  {
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.staffId] })],
);

/** How many people of an audience a wave hopes to hear in all. */
export const waveTargets = sqliteTable(
  "wave_targets",
  {
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    audience: text("audience").$type<Audience>().notNull(),
    target: integer("target").notNull(),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.audience] })],
);

export type CheckName =
  | "test-concern-lead"
  | "test-concern-deputy"
  | "data-protection"
  | "controllers"
  | "sounds-heard"
  | "agreed-board"
  | "agreed-forum";

/** What must stand before a wave may be real (decision 9): who said so, when, and the reference or name given. */
export const waveChecks = sqliteTable(
  "wave_checks",
  {
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    name: text("name").$type<CheckName>().notNull(),
    detail: text("detail").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    at: at("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.name] })],
);
