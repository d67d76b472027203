/**
 * What we keep. People are not in the data: no name, address, IP address or user agent stands with an answer, days
 * stand in place of times, and respondents' tables are WITHOUT ROWID so that the order of rows tells nothing
 * (see migrations). A concern's clock and what staff do are the only times to the millisecond.
 */
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Audience, Out } from "#surveys/definition.ts";

export type Role = "coordinator" | "safeguarding" | "board" | "forum";
export type WaveKind = "practice" | "pilot" | "real";
/** Whose words they are: never merged (decision 8). */
export type AnsweredBy = "self" | "supported" | "proxy";
export type Sentiment = -1 | 0 | 1 | null;
export type Hidden = { text: string; kind: string };

const at = (name: string) => integer(name, { mode: "number" });
const flag = (name: string) => integer(name, { mode: "boolean" });
const list = <T>(name: string) => text(name, { mode: "json" }).$type<T[]>();

/** Secrets made once on the first start, for example the one that signs when a person began. */
export const secrets = sqliteTable("secrets", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});

export const staff = sqliteTable("staff", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  role: text("role").$type<Role>().notNull(),
  addedAt: at("added_at").notNull(),
  leftAt: at("left_at"),
});

/** A one-time way in. Only the hash of the link's secret is kept. */
export const signInLinks = sqliteTable("sign_in_links", {
  hash: text("hash").primaryKey(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  expiresAt: at("expires_at").notNull(),
  usedAt: at("used_at"),
});

export const sessions = sqliteTable("sessions", {
  hash: text("hash").primaryKey(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  expiresAt: at("expires_at").notNull(),
});

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
  openedBy: text("opened_by").references(() => staff.id),
  openedAt: at("opened_at").notNull(),
});

export type CheckName =
  | "test-concern-lead"
  | "test-concern-deputy"
  | "data-protection"
  | "controllers"
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

export const responses = sqliteTable(
  "responses",
  {
    id: text("id").primaryKey(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    audience: text("audience").$type<Audience>().notNull(),
    language: text("language").notNull(),
    answeredBy: text("answered_by").$type<AnsweredBy>().notNull(),
    /** Five picture names joined by spaces; unique in the wave. */
    receipt: text("receipt").notNull(),
    /** SHA-256 of what was sent, so that a replay is known from other content under the same id. */
    digest: text("digest").notNull(),
    /** The person said that their words may be shown to others. */
    mayQuote: flag("may_quote").notNull(),
    /** Milliseconds at the start of the UTC day. */
    day: at("day").notNull(),
    /** paper, another tool, or null for the page. */
    source: text("source"),
    /** The day on which the person changed their mind; answers are gone unless `concerns` holds them. */
    withdrawnDay: at("withdrawn_day"),
    /** The batch in which the numbers of summaries took this person in; null while too few of the group are new (SD4). */
    countedIn: integer("counted_in"),
  },
  (table) => [uniqueIndex("responses_receipt").on(table.waveId, table.receipt)],
);

export const answers = sqliteTable(
  "answers",
  {
    responseId: text("response_id")
      .notNull()
      .references(() => responses.id),
    itemId: text("item_id").notNull(),
    /** Ids of chosen choices; for about-you `field:choice`. */
    choices: list<string>("choices").notNull(),
    /** What was typed, as it was typed. Nobody but the safeguarding lead sees it before it has been read. */
    words: text("words"),
    /** One of the three outs, or `skipped`; null when something was answered and no out pressed. */
    out: text("out").$type<Out | "skipped">(),
    offPath: flag("off_path").notNull(),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.itemId] })],
);

/** What is still to be read. A row goes when its response has been read; at three failures it is held for a person. */
export const toRead = sqliteTable("to_read", {
  responseId: text("response_id")
    .primaryKey()
    .references(() => responses.id),
  tries: integer("tries").notNull(),
  heldAt: at("held_at"),
});

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
    state: text("state").$type<ConcernState>().notNull(),
  },
  (table) => [uniqueIndex("concerns_answer").on(table.responseId, table.itemId)],
);

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

/** Redacted words that a coordinator released to Board and Forum, as they will be shown. */
export const quotes = sqliteTable(
  "quotes",
  {
    responseId: text("response_id").notNull(),
    itemId: text("item_id").notNull(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    text: text("text").notNull(),
    releasedBy: text("released_by")
      .notNull()
      .references(() => staff.id),
    releasedAt: at("released_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.itemId] })],
);

/** What is too small to count, told without numbers, released by a person (decision 6). */
export const sentences = sqliteTable("sentences", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  planItem: text("plan_item").notNull(),
  text: text("text").notNull(),
  releasedBy: text("released_by")
    .notNull()
    .references(() => staff.id),
  releasedAt: at("released_at").notNull(),
});

/** "We see it differently": dissent on a finding, on the record. */
export const dissents = sqliteTable("dissents", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  planItem: text("plan_item").notNull(),
  text: text("text").notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  at: at("at").notNull(),
});

export type ReplyKind = "did" | "did-not";

/** "You said, we did", or "we did not, because" (LU3). */
export const replies = sqliteTable("replies", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  planItem: text("plan_item").notNull(),
  kind: text("kind").$type<ReplyKind>().notNull(),
  youSaid: text("you_said").notNull(),
  weDid: text("we_did").notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  at: at("at").notNull(),
});
