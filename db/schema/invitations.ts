import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Audience } from "#surveys/definition.ts";
import { at, flag } from "./columns.ts";
import { waves } from "./waves.ts";

/** `invited`: somebody was written to. `handed`: a child or young person to whom a link was handed on. */
export type RightKind = "invited" | "handed";

/** The right to answer one wave once. It knows no response, and after it is spent nothing leads from it to an address. */
export const rights = sqliteTable("rights", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  audience: text("audience").$type<Audience>().notNull(),
  kind: text("kind").$type<RightKind>().notNull(),
  spent: flag("spent").notNull(),
  /** How many further rights were handed on from it. */
  handed: integer("handed").notNull(),
});

/** The links to a right, one for each letter. Only the hash of the link's token is kept. */
export const links = sqliteTable(
  "links",
  {
    hash: text("hash").primaryKey(),
    rightId: text("right_id")
      .notNull()
      .references(() => rights.id),
  },
  (table) => [index("links_right").on(table.rightId)],
);

/** Answers saved to go on later, sealed with a key that only the link's token gives. */
export const drafts = sqliteTable("drafts", {
  rightId: text("right_id")
    .primaryKey()
    .references(() => rights.id),
  linkHash: text("link_hash").notNull(),
  sealed: blob("sealed", { mode: "buffer" }).notNull(),
  day: at("day").notNull(),
});

/** The audiences that are written to: children are not. */
export type InvitedAudience = Exclude<Audience, "child">;
export type InvitationState = "waiting" | "sent" | "bounced";

/** An address that may still be written to. The row goes when the person has answered or wants no more letters. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text("id").primaryKey(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    address: text("address").notNull(),
    /** The address as a hash with the server's key, by which it is known again when it is gone. */
    mark: text("mark").notNull(),
    rightId: text("right_id")
      .notNull()
      .references(() => rights.id),
    language: text("language").notNull(),
    audience: text("audience").$type<InvitedAudience>().notNull(),
    state: text("state").$type<InvitationState>().notNull(),
    /** The day of the last letter. */
    sentDay: at("sent_day"),
    reminders: integer("reminders").notNull(),
  },
  (table) => [
    uniqueIndex("invitations_mark").on(table.waveId, table.mark),
    uniqueIndex("invitations_right").on(table.rightId),
  ],
);

export type HowEnded = "finished" | "opted-out";

/** Who is not asked again in this wave. Without the server's key nobody can tell whose address it was. */
export const endedInvitations = sqliteTable(
  "ended_invitations",
  {
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    mark: text("mark").notNull(),
    how: text("how").$type<HowEnded>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.mark] })],
);

/** Addresses that said "stop writing to me": never taken in again. */
export const neverWrite = sqliteTable("never_write", {
  mark: text("mark").primaryKey(),
  day: at("day").notNull(),
});

export const reminderPlans = sqliteTable("reminder_plans", {
  waveId: text("wave_id")
    .primaryKey()
    .references(() => waves.id),
  afterDays: integer("after_days").notNull(),
  times: integer("times").notNull(),
});
