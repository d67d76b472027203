import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "./columns.ts";

export type Role = "coordinator" | "safeguarding" | "board" | "forum";

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
