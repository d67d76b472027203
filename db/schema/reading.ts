import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, flag, list } from "./columns.ts";
import { responses } from "./responses.ts";
import { staff } from "./staff.ts";

export type Sentiment = -1 | 0 | 1 | null;
export type Hidden = { text: string; kind: string };

/** What reading made of one answer's words. No row: not read, so nobody sees the words. */
export const readings = sqliteTable(
  "readings",
  {
    responseId: text("response_id").notNull(),
    itemId: text("item_id").notNull(),
    redacted: text("redacted").notNull(),
    hidden: list<Hidden>("hidden").notNull(),
    sentiment: integer("sentiment").$type<Sentiment>(),
    sentimentEvidence: list<string>("sentiment_evidence").notNull(),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.itemId] })],
);

export type CodeSource = "question" | "lexicon" | "model" | "person";

/** One code on one answer. Suggested until a person decides (decision 5). */
export const codings = sqliteTable(
  "codings",
  {
    responseId: text("response_id").notNull(),
    itemId: text("item_id").notNull(),
    /** Plan item or topic, for example PA3 or PA3.a. */
    code: text("code").notNull(),
    source: text("source").$type<CodeSource>().notNull(),
    evidence: list<string>("evidence").notNull(),
    weight: real("weight").notNull(),
    /** null: nobody has decided yet. */
    accepted: flag("accepted"),
    decidedBy: text("decided_by").references(() => staff.id),
    decidedAt: at("decided_at"),
  },
  (table) => [
    primaryKey({ columns: [table.responseId, table.itemId, table.code] }),
    index("codings_code").on(table.code),
  ],
);

export type ConcernState = "open" | "released" | "kept-back";

/** Something that may mean a person is not safe. Only the safeguarding lead sees it first. */
export const concerns = sqliteTable(
  "concerns",
  {
    id: text("id").primaryKey(),
    responseId: text("response_id")
      .notNull()
      .references(() => responses.id),
    itemId: text("item_id").notNull(),
    evidence: list<string>("evidence").notNull(),
    /** The named exception to days: the clock of SG4. */
    raisedAt: at("raised_at").notNull(),
    /** Minutes for which the answers waited on a device before they reached us; null when they came at once. */
    waited: integer("waited"),
    state: text("state").$type<ConcernState>().notNull(),
  },
  (table) => [uniqueIndex("concerns_answer").on(table.responseId, table.itemId)],
);

/** Minutes for which a response waited on a device. A row goes when it is known whether a concern comes from it. */
export const waited = sqliteTable("waited", {
  responseId: text("response_id")
    .primaryKey()
    .references(() => responses.id),
  minutes: integer("minutes").notNull(),
});

/** The log of a concern (SG4): every look and decision, by whom and when. Never changed or deleted. */
export const concernEvents = sqliteTable("concern_events", {
  id: text("id").primaryKey(),
  concernId: text("concern_id")
    .notNull()
    .references(() => concerns.id),
  act: text("act").$type<"seen" | "released" | "kept-back" | "note">().notNull(),
  note: text("note").notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  at: at("at").notNull(),
});
