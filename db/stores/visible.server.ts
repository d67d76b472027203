/**
 * The one rule on which words may be seen by anybody but the safeguarding lead: they have been read, no concern about
 * them is open or kept back, and the person has not taken them back. Every query that gives words, evidence or codes
 * from words uses it. The conditions name the tables as they are, so the query must read from `answers` joined to
 * `responses`, without other names for them.
 */
import { type SQL, sql } from "drizzle-orm";

export const isRead: SQL<number> = sql`EXISTS (SELECT 1 FROM readings AS its_reading
  WHERE its_reading.response_id = answers.response_id AND its_reading.item_id = answers.item_id)`;

/** A concern about this answer is open, or it was kept back. */
export const isHeld: SQL<number> = sql`EXISTS (SELECT 1 FROM concerns AS its_concern
  WHERE its_concern.response_id = answers.response_id AND its_concern.item_id = answers.item_id
  AND its_concern.state IN ('open', 'kept-back'))`;

/** A concern about the answer that a row of this table belongs to is open: nothing of it may go. */
export const openConcern = (table: "clips"): SQL<number> => sql`EXISTS (SELECT 1 FROM concerns AS open_concern
  WHERE open_concern.response_id = ${sql.identifier(table)}.response_id
  AND open_concern.item_id = ${sql.identifier(table)}.item_id AND open_concern.state = 'open')`;

export const wordsMayBeSeen: SQL<number> = sql`(responses.withdrawn_day IS NULL AND ${isRead} AND NOT ${isHeld})`;
