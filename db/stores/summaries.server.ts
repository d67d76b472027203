/** What a summary is counted from: people with what they answered, never their words. */
import { eq, type SQL, sql } from "drizzle-orm";
import type { Audience } from "#surveys/definition.ts";
import type { Unit } from "../connection.server.ts";
import { type AnsweredBy, quotes } from "../schema.ts";
import { codesMayBeSeen } from "./answers.server.ts";
import { isHeld, isRead, wordsMayBeSeen } from "./visible.server.ts";

/** People of a wave who count, in the open or a later batch; withdrawn people are in no number from that moment. */
const ofWave = (waveId: string): SQL => sql`responses.wave_id = ${waveId} AND responses.withdrawn_day IS NULL`;

/** True when at least `floor` people of one group wait to be taken into the numbers. */
export async function hasNewBatch(unit: Unit, waveId: string, floor: number): Promise<boolean> {
  return unit.values(sql`${groupsThatWait(waveId, floor)} LIMIT 1`).length > 0;
}

/** Takes the people of every group of which at least `floor` wait into the numbers, as the next batch. */
export async function takeNewBatch(unit: Unit, waveId: string, floor: number): Promise<void> {
  unit.run(sql`UPDATE responses SET counted_in =
      (SELECT coalesce(max(counted_in), 0) + 1 FROM responses WHERE wave_id = ${waveId})
    WHERE ${ofWave(waveId)} AND counted_in IS NULL
    AND (audience, answered_by) IN (${groupsThatWait(waveId, floor)})`);
}

const groupsThatWait = (waveId: string, floor: number): SQL => sql`SELECT audience, answered_by FROM responses
  WHERE ${ofWave(waveId)} AND counted_in IS NULL GROUP BY audience, answered_by HAVING count(*) >= ${floor}`;

export async function batchSizes(unit: Unit, waveId: string) {
  const rows = unit.values<[Audience, AnsweredBy, number, number]>(sql`
    SELECT audience, answered_by, counted_in, count(*) FROM responses
    WHERE ${ofWave(waveId)} AND counted_in IS NOT NULL GROUP BY audience, answered_by, counted_in`);
  return rows.map(([audience, voice, batch, people]) => ({ audience, voice, batch, people }));
}

const isUndecided = sql`EXISTS (SELECT 1 FROM codings WHERE codings.response_id = answers.response_id
  AND codings.item_id = answers.item_id AND codings.accepted IS NULL AND codings.source <> 'question')`;

/** Stands between the answers of one person. */
export const between = "\u001f";

/**
 * Id, audience, voice, batch, and all answers as `item["choice",...]`, then the out if any, then for words that may be
 * seen + or, while nobody has decided on the codes that were suggested for them, ?.
 */
export type CountedRow = [id: string, audience: Audience, voice: AnsweredBy, batch: number, said: string | null];

/** One row a person, so that the grouping is done where the data is. Answers off the path do not count. */
export async function countedPeople(unit: Unit, waveId: string): Promise<CountedRow[]> {
  return unit.values<CountedRow>(sql`
    SELECT responses.id, responses.audience, responses.answered_by, responses.counted_in,
      (SELECT group_concat(answers.item_id || answers.choices || coalesce(answers.out, '')
          || CASE WHEN answers.words IS NULL OR NOT ${isRead} OR ${isHeld} THEN ''
            WHEN ${isUndecided} THEN '?' ELSE '+' END, ${between})
        FROM answers WHERE answers.response_id = responses.id AND answers.off_path = 0)
    FROM responses WHERE ${ofWave(waveId)} AND responses.counted_in IS NOT NULL`);
}

/** A code that a person decided on; `sentiment` is that of the words, null when unsure or when there are none. */
export type DecidedRow = [id: string, itemId: string, code: string, accepted: 0 | 1, sentiment: -1 | 0 | 1 | null];

/** Codes that a person accepted, and codes from the question that a person took away, where they may be seen. */
export async function decidedCodes(unit: Unit, waveId: string): Promise<DecidedRow[]> {
  return unit.values<DecidedRow>(sql`
    SELECT codings.response_id, codings.item_id, codings.code, codings.accepted, readings.sentiment
    FROM responses
    CROSS JOIN codings ON codings.response_id = responses.id AND codings.accepted IS NOT NULL
    JOIN answers ON answers.response_id = codings.response_id AND answers.item_id = codings.item_id
    LEFT JOIN readings ON readings.response_id = codings.response_id AND readings.item_id = codings.item_id
    WHERE ${ofWave(waveId)} AND responses.counted_in IS NOT NULL AND answers.off_path = 0
      AND (codings.accepted = 1 OR codings.source = 'question') AND ${codesMayBeSeen}`);
}

export interface ReleasedQuote {
  itemId: string;
  text: string;
  audience: Audience;
  voice: AnsweredBy;
  /** Codes of this answer that stand: from the question and not taken away, or accepted. */
  codes: string[];
}

/** Quotes that a coordinator released and that may still be shown; in the order of their text, which tells nothing. */
export async function releasedQuotes(unit: Unit, waveId: string): Promise<ReleasedQuote[]> {
  const rows = await unit
    .select({
      itemId: quotes.itemId,
      text: quotes.text,
      audience: sql<Audience>`responses.audience`,
      voice: sql<AnsweredBy>`responses.answered_by`,
      codes: sql<string | null>`(SELECT group_concat(code) FROM codings WHERE codings.response_id = quotes.response_id
        AND codings.item_id = quotes.item_id
        AND (codings.accepted = 1 OR (codings.source = 'question' AND codings.accepted IS NULL)))`,
    })
    .from(quotes)
    .innerJoin(sql`answers`, sql`answers.response_id = quotes.response_id AND answers.item_id = quotes.item_id`)
    .innerJoin(sql`responses`, sql`responses.id = quotes.response_id`)
    .where(sql`${eq(quotes.waveId, waveId)} AND responses.may_quote = 1 AND ${wordsMayBeSeen}`)
    .orderBy(quotes.text);
  return rows.map((row) => ({ ...row, codes: row.codes?.split(",") ?? [] }));
}

export interface AnsweredAt {
  /** Null: by a plain address, by an invitation, on paper. */
  settingId: string | null;
  audience: Audience;
  voice: AnsweredBy;
  /** Null while these people are not in the numbers that leave. */
  batch: number | null;
  people: number;
}

/** How many people of each group answered at each setting; withdrawn ones do not count. */
export async function answeredAt(unit: Unit, waveId: string): Promise<AnsweredAt[]> {
  const rows = unit.values<[string | null, Audience, AnsweredBy, number | null, number]>(sql`
    SELECT setting_id, audience, answered_by, counted_in, count(*) FROM responses
    WHERE ${ofWave(waveId)} GROUP BY setting_id, audience, answered_by, counted_in`);
  return rows.map(([settingId, audience, voice, batch, people]) => ({ settingId, audience, voice, batch, people }));
}
