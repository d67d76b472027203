/** Answers as staff read them: redacted words only, never the words as they were typed. */
import { and, asc, count, desc, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Audience } from "#surveys/definition.ts";
import type { Unit } from "../connection.server.ts";
import { type AnsweredBy, answers, clips, codings, readings, responses, toRead, transcripts } from "../schema.ts";
import { isHeld, isRead, wordsMayBeSeen } from "./visible.server.ts";

export interface KeptCount {
  audience: Audience;
  kept: number;
  /** Still to be read, and held because reading failed. */
  waiting: number;
  held: number;
}

/** How many responses a wave has, by audience; withdrawn ones are left out. */
export async function countKept(unit: Unit, waveId: string): Promise<KeptCount[]> {
  return unit
    .select({
      audience: responses.audience,
      kept: count(),
      waiting: sql<number>`count(*) FILTER (WHERE ${toRead.responseId} IS NOT NULL AND ${toRead.heldAt} IS NULL)`,
      held: sql<number>`count(${toRead.heldAt})`,
    })
    .from(responses)
    .leftJoin(toRead, eq(toRead.responseId, responses.id))
    .where(and(eq(responses.waveId, waveId), isNull(responses.withdrawnDay)))
    .groupBy(responses.audience);
}

/** True when a wave has kept anything at all, withdrawn or not. */
export async function hasKeptAnything(unit: Unit, waveId: string): Promise<boolean> {
  const any = await unit.select({ id: responses.id }).from(responses).where(eq(responses.waveId, waveId)).limit(1);
  return any.length > 0;
}

export interface AnswersWanted {
  itemId?: string;
  audience?: Audience;
  answeredBy?: AnsweredBy;
  /** A plan item; its topics count too. */
  planItem?: string;
  only?: "with-words" | "not-decided";
}

export interface AnswerToShow {
  responseId: string;
  itemId: string;
  audience: Audience;
  answeredBy: AnsweredBy;
  day: number;
  mayQuote: boolean;
  source: string | null;
  choices: string[];
  out: string | null;
  /** `shown`: the redacted words are there. `none`: nothing was typed, nor is written down of what was said. */
  state: "shown" | "being-read" | "held" | "none";
  redacted: string | null;
  hidden: { text: string; kind: string }[];
  sentiment: -1 | 0 | 1 | null;
  sentimentEvidence: string[];
  /** A recording belongs to it: nobody has listened yet, a machine wrote it down, or a person has checked it. */
  spoken: "to-listen" | "machine" | "checked" | null;
}

const state = sql<AnswerToShow["state"]>`CASE WHEN ${isHeld} THEN 'held' WHEN answers.words IS NULL THEN 'none'
  WHEN NOT ${isRead} THEN 'being-read' ELSE 'shown' END`;

const spoken = sql<AnswerToShow["spoken"]>`CASE WHEN clips.id IS NULL THEN NULL
  WHEN transcripts.clip_id IS NULL THEN 'to-listen' WHEN transcripts.checked_at IS NULL THEN 'machine' ELSE 'checked' END`;

/** One page of a wave's answers, the newest day first and the answers of one response together. */
export async function listAnswers(
  unit: Unit,
  waveId: string,
  wanted: AnswersWanted,
  page: { from: number; most: number },
): Promise<AnswerToShow[]> {
  const rows = await unit
    .select({
      responseId: answers.responseId,
      itemId: answers.itemId,
      audience: responses.audience,
      answeredBy: responses.answeredBy,
      day: responses.day,
      mayQuote: responses.mayQuote,
      source: responses.source,
      choices: answers.choices,
      out: answers.out,
      state,
      redacted: readings.redacted,
      hidden: readings.hidden,
      sentiment: readings.sentiment,
      sentimentEvidence: readings.sentimentEvidence,
      spoken,
    })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .leftJoin(readings, and(eq(readings.responseId, answers.responseId), eq(readings.itemId, answers.itemId)))
    .leftJoin(clips, and(eq(clips.responseId, answers.responseId), eq(clips.itemId, answers.itemId)))
    .leftJoin(transcripts, eq(transcripts.clipId, clips.id))
    .where(those(waveId, wanted))
    .orderBy(desc(responses.day), asc(answers.responseId), asc(answers.itemId))
    .limit(page.most)
    .offset(page.from);
  return rows.map((row) =>
    row.state === "shown" || row.state === "none"
      ? { ...row, hidden: row.hidden ?? [], sentimentEvidence: row.sentimentEvidence ?? [] }
      : { ...row, redacted: null, hidden: [], sentiment: null, sentimentEvidence: [] },
  );
}

/** How many answers `listAnswers` would give in all. */
export async function countAnswers(unit: Unit, waveId: string, wanted: AnswersWanted): Promise<number> {
  const [row] = await unit
    .select({ number: count() })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .where(those(waveId, wanted));
  return row?.number ?? 0;
}

function those(waveId: string, wanted: AnswersWanted): SQL | undefined {
  return and(
    eq(responses.waveId, waveId),
    isNull(responses.withdrawnDay),
    or(isNull(answers.out), ne(answers.out, "skipped")),
    wanted.itemId ? eq(answers.itemId, wanted.itemId) : undefined,
    wanted.audience ? eq(responses.audience, wanted.audience) : undefined,
    wanted.answeredBy ? eq(responses.answeredBy, wanted.answeredBy) : undefined,
    wanted.planItem ? and(codesMayBeSeen, hasCode(wanted.planItem)) : undefined,
    wanted.only === "with-words" ? isNotNull(answers.words) : undefined,
    wanted.only === "not-decided" ? and(codesMayBeSeen, notDecided) : undefined,
  );
}

/** Codes from words tell of the words, so they are hidden with them. */
export const codesMayBeSeen = sql`(answers.words IS NULL OR ${wordsMayBeSeen})`;

/** A suggestion from words that nobody has decided on. Codes from the question need no decision. */
const notDecided = sql`EXISTS (SELECT 1 FROM ${codings} WHERE codings.response_id = answers.response_id
  AND codings.item_id = answers.item_id AND codings.accepted IS NULL AND codings.source <> 'question')`;

function hasCode(planItem: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${codings} WHERE codings.response_id = answers.response_id
    AND codings.item_id = answers.item_id AND codings.accepted IS NOT 0
    AND (codings.code = ${planItem} OR codings.code LIKE ${`${planItem}.%`}))`;
}
