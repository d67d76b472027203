import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at } from "./columns.ts";
import { invitations } from "./invitations.ts";
import { staff } from "./staff.ts";
import { waves } from "./waves.ts";

export type MailKind = "invitation" | "reminder";

/** One act of sending, made by a person, or by the plan of reminders. */
export const mailings = sqliteTable("mailings", {
  id: text("id").primaryKey(),
  waveId: text("wave_id")
    .notNull()
    .references(() => waves.id),
  kind: text("kind").$type<MailKind>().notNull(),
  startsAt: at("starts_at").notNull(),
  madeBy: text("made_by").references(() => staff.id),
  stoppedAt: at("stopped_at"),
  total: integer("total").notNull(),
  sent: integer("sent").notNull(),
});

/** `sending`: handed over at this moment. `unsure`: the server stopped meanwhile, so it is not sent a second time. */
export type MailState = "waiting" | "sending" | "unsure" | "failed";

/** Letters still to go out. A row goes when its letter has gone; the link in the letter is made when it goes. */
export const mails = sqliteTable(
  "mails",
  {
    id: text("id").primaryKey(),
    mailingId: text("mailing_id")
      .notNull()
      .references(() => mailings.id),
    invitationId: text("invitation_id")
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    state: text("state").$type<MailState>().notNull(),
    tries: integer("tries").notNull(),
    nextAt: at("next_at").notNull(),
    /** Why the last try failed, without the address. */
    problem: text("problem"),
  },
  (table) => [
    uniqueIndex("mails_invitation").on(table.invitationId),
    index("mails_next").on(table.state, table.nextAt),
  ],
);

/** How letters go out, sealed with the server's key. */
export const mailSettings = sqliteTable("mail_settings", {
  name: text("name").primaryKey(),
  sealed: text("sealed").notNull(),
  changedBy: text("changed_by").references(() => staff.id),
  changedAt: at("changed_at").notNull(),
});
