import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Audience, GivenBy, Out } from "#surveys/definition.ts";
import { at, flag, list } from "./columns.ts";
import { settings } from "./settings.ts";
import { waves } from "./waves.ts";

/** Whose words they are: never merged (decision 8). */
export type AnsweredBy = "self" | "supported" | "proxy";

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
    /** How the answers were given (SM10), for example touch or eyes; empty when nobody said. */
    givenBy: list<GivenBy>("given_by").notNull(),
    /** SHA-256 of what was sent, so that a replay is known from other content under the same id. */
    digest: text("digest").notNull(),
    /** The person said that their words may be shown to others. */
    mayQuote: flag("may_quote").notNull(),
    /** Milliseconds at the start of the UTC day. */
    day: at("day").notNull(),
    /** paper, another tool, or null for the page. */
    source: text("source"),
    /** Where it was answered, when the address named a setting of the wave. */
    settingId: text("setting_id").references(() => settings.id),
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
    /** Ids of chosen choices; for about-you `field:choice`, for a sort `topic:choice`. */
    choices: list<string>("choices").notNull(),
    /**
     * What was typed, as it was typed, and what was said, once it is written down (`transcripts` holds both apart).
     * Nobody but the safeguarding lead sees it before it has been read.
     */
    words: text("words"),
    /** One of the three outs, or `skipped`; null when something was answered and no out pressed. */
    out: text("out").$type<Out | "skipped">(),
    offPath: flag("off_path").notNull(),
    /** The choices stand in the order in which they were picked, the most important first. */
    inOrder: flag("in_order").notNull(),
    /** Ids of the choices as this person saw them, when the order was random (SM8). */
    shownOrder: list<string>("shown_order"),
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
