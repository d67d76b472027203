/**
 * Drawings: keeping them with their answer, finding them for the few who may see them, and what a person wrote about one.
 * What was written stands at the end of the answer's words, on a line that says what it is, so that it is screened,
 * redacted, coded and hidden with them.
 */
import { and, asc, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { answers, concerns, drawings, readings, responses, staff } from "../schema.ts";
import { isHeld, isRead } from "./visible.server.ts";

export type Drawing = typeof drawings.$inferSelect;
type Which = Pick<Drawing, "responseId" | "itemId">;

/** Before what a person wrote about a drawing, wherever it is shown: it is not the words of the one who drew. */
export const describedMark = "A person described the drawing: ";

export async function addDrawing(unit: Unit, row: Which & Pick<Drawing, "strokes">): Promise<void> {
  await unit.insert(drawings).values(row);
}

/** Seen by a coordinator: not taken back, words beside it have been read, and no concern holds the answer. */
const maySee: SQL = sql`(responses.withdrawn_day IS NULL AND (answers.words IS NULL OR ${isRead}) AND NOT ${isHeld})`;

const inQueue = {
  responseId: drawings.responseId,
  itemId: drawings.itemId,
  description: drawings.description,
  describedAt: drawings.describedAt,
  describedBy: staff.name,
  audience: responses.audience,
  answeredBy: responses.answeredBy,
  day: responses.day,
  redacted: readings.redacted,
};

function ofDrawings(unit: Unit) {
  return unit
    .select(inQueue)
    .from(drawings)
    .innerJoin(answers, isAnswer(drawings))
    .innerJoin(responses, eq(responses.id, drawings.responseId))
    .leftJoin(readings, and(eq(readings.responseId, drawings.responseId), eq(readings.itemId, drawings.itemId)))
    .leftJoin(staff, eq(staff.id, drawings.describedBy));
}

function isAnswer(of: typeof drawings | typeof concerns) {
  return and(eq(answers.responseId, of.responseId), eq(answers.itemId, of.itemId));
}

function isThis({ responseId, itemId }: Which) {
  return and(eq(drawings.responseId, responseId), eq(drawings.itemId, itemId));
}

export type DrawingInQueue = Awaited<ReturnType<typeof listDrawings>>[number];

/**
 * The drawings of a wave that a coordinator may see, those without words first, in an order that tells nothing. Without
 * their strokes, which can be long: `drawingsOfResponses` has those.
 */
export async function listDrawings(unit: Unit, waveId: string) {
  return ofDrawings(unit)
    .where(and(eq(responses.waveId, waveId), maySee))
    .orderBy(sql`drawings.description IS NOT NULL`, asc(drawings.responseId), asc(drawings.itemId));
}

/** The strokes of one drawing of a wave, if a coordinator may see it. */
export async function strokesToSee(unit: Unit, waveId: string, which: Which): Promise<string | undefined> {
  const [row] = await unit
    .select({ strokes: drawings.strokes })
    .from(drawings)
    .innerJoin(answers, isAnswer(drawings))
    .innerJoin(responses, eq(responses.id, drawings.responseId))
    .where(and(eq(responses.waveId, waveId), isThis(which), maySee));
  return row?.strokes;
}

/** The strokes of a drawing about which there is a concern: what the safeguarding lead may see. */
export async function strokesOfConcern(unit: Unit, waveId: string, which: Which): Promise<string | undefined> {
  const [row] = await unit
    .select({ strokes: drawings.strokes })
    .from(drawings)
    .innerJoin(concerns, and(eq(concerns.responseId, drawings.responseId), eq(concerns.itemId, drawings.itemId)))
    .innerJoin(responses, eq(responses.id, drawings.responseId))
    .where(and(eq(responses.waveId, waveId), isThis(which)));
  return row?.strokes;
}

export async function drawingsOfResponses(unit: Unit, responseIds: string[]): Promise<Drawing[]> {
  if (responseIds.length === 0) return [];
  return unit.select().from(drawings).where(inArray(drawings.responseId, responseIds));
}

/** How many drawings of a wave a coordinator has still to describe. */
export async function countToDescribe(unit: Unit, waveId: string): Promise<number> {
  const [row] = await unit
    .select({ number: count() })
    .from(drawings)
    .innerJoin(answers, isAnswer(drawings))
    .innerJoin(responses, eq(responses.id, drawings.responseId))
    .where(and(eq(responses.waveId, waveId), isNull(drawings.description), maySee));
  return row?.number ?? 0;
}

/** The line of an answer's words that holds what a person wrote about its drawing; null when there is none. */
export async function describedLine(unit: Unit, which: Which): Promise<string | null> {
  const [row] = await unit.select({ description: drawings.description }).from(drawings).where(isThis(which));
  return row?.description ? describedMark + row.description : null;
}

/** Words without that line; null when nothing else was said. */
export function withoutLine(words: string | null, line: string | null): string | null {
  const rest = words !== null && line !== null && words.endsWith(line) ? words.slice(0, -line.length).trim() : words;
  return rest === "" ? null : rest;
}

/** Writes down what a person sees in a drawing; a later text takes the place of an earlier one. */
export async function setDescription(
  unit: Unit,
  which: Which,
  written: { description: string; describedBy: string; describedAt: number },
): Promise<void> {
  const before = await describedLine(unit, which);
  await unit.update(drawings).set(written).where(isThis(which));
  const here = and(eq(answers.responseId, which.responseId), eq(answers.itemId, which.itemId));
  const [answer] = await unit.select({ words: answers.words }).from(answers).where(here);
  const rest = withoutLine(answer?.words ?? null, before);
  const line = describedMark + written.description;
  await unit
    .update(answers)
    .set({ words: rest === null ? line : `${rest}\n\n${line}` })
    .where(here);
}
