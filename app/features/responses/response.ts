/**
 * What a valid response is: everything that was sent, checked against the survey version that was asked. A response is
 * kept whole or refused whole; the problem names the item, never the answer.
 */
import {
  type Audience,
  type GivenBy,
  type Item,
  itemsFor,
  type Out,
  type Survey,
  waysOfGiving,
} from "#surveys/definition.ts";
import { languages } from "#surveys/languages.ts";
import { pathOf } from "#surveys/path.ts";
import { Problem } from "../../problems.ts";
import { comfortMark, fieldNames, mostLetters, trapName } from "../surveys/survey-page.ts";
import type { Fields } from "./fields.ts";
import { readAbout, readChoices, readOut, readShown, readSorted } from "./response-choices.ts";
import { readDrawing } from "./response-drawing.ts";

export type AnsweredBy = "self" | "supported" | "proxy";

export interface GivenAnswer {
  itemId: string;
  choices: string[];
  words: string | null;
  out: Out | "skipped" | null;
  /** Off the branching path: kept and marked, never refused. */
  offPath: boolean;
  /** SHA-256 of what was recorded. */
  clip: string | null;
  /** Strokes, in the one way of writing them. */
  drawing?: string | null;
  /** The choices stand in the order of their picking. */
  inOrder?: boolean;
  /** Choices in the random order in which this person saw them (SM8). */
  shownOrder?: string[] | null;
}

export interface GivenResponse {
  audience: Audience;
  language: string;
  answeredBy: AnsweredBy;
  mayQuote: boolean;
  givenBy?: GivenBy[];
  answers: GivenAnswer[];
}

export type { Fields };

/** `waited`: minutes between Finish and now, for a concern that comes late; it is no part of the answers. */
const aside = ["waited", trapName];
const known = new Set(["finish", "audience", "language", "assent", "who-answered", "given-by", "quote", ...aside]);

function readWords(item: Item, sent: string[]): string | null {
  if (sent.length > 1) throw new Problem("not-readable", item.id);
  const words = (sent[0] ?? "").replaceAll("\r\n", "\n").replaceAll("\u0000", "").trim();
  if (words.length > mostLetters) throw new Problem("too-long", item.id);
  return words === "" ? null : words;
}

function readAnswer(item: Item, audience: Audience, fields: Fields, clip: string | null): GivenAnswer {
  const sent = fields.get(fieldNames.answer(item.id)) ?? [];
  const beside = readOut(item, fields.get(fieldNames.out(item.id)) ?? []);
  const answer: GivenAnswer = { itemId: item.id, choices: [], words: null, out: beside, offPath: false, clip };
  if (item.kind === "about-you") answer.choices = readAbout(item, fields);
  else if (item.kind === "open") {
    answer.words = readWords(item, sent);
    answer.drawing = readDrawing(item.id, fields.get(fieldNames.drawing(item.id)) ?? []);
  } else if (item.kind === "sort") answer.choices = readSorted(item, audience, fields);
  else {
    const { choices, out, inOrder } = readChoices(item, audience, sent, fields.get(fieldNames.picked(item.id))?.[0]);
    Object.assign(answer, { choices, inOrder, out: out ?? beside });
    answer.shownOrder = readShown(item, audience, fields.get(fieldNames.shown(item.id))?.[0]);
  }
  const said = answer.choices.length > 0 || answer.words !== null || clip !== null || !!answer.drawing;
  if (!said && answer.out === null) answer.out = "skipped";
  return answer;
}

/** Every name that the survey knows for an audience. */
function knownNames(survey: Survey, audience: Audience): Set<string> {
  const names = new Set(known);
  for (const item of itemsFor(survey, audience)) {
    for (const name of [fieldNames.answer, fieldNames.out, fieldNames.picked, fieldNames.shown])
      names.add(name(item.id));
    if (item.kind === "open") names.add(fieldNames.drawing(item.id));
    for (const field of item.fields) names.add(fieldNames.about(item.id, field.id));
    for (const topic of item.topics) names.add(fieldNames.topic(item.id, topic.id));
  }
  return names;
}

function one<T extends string>(fields: Fields, name: string, allowed: readonly T[]): T | null {
  const sent = fields.get(name) ?? [];
  if (sent.length === 0 || (sent.length === 1 && sent[0] === "")) return null;
  if (sent.length > 1 || !(allowed as readonly string[]).includes(sent[0] ?? ""))
    throw new Problem("not-readable", name);
  return sent[0] as T;
}

function readGivenBy(fields: Fields): GivenBy[] {
  const sent = (fields.get("given-by") ?? []).filter((value) => value !== "");
  if (!sent.every((value) => (waysOfGiving as readonly string[]).includes(value)))
    throw new Problem("not-readable", "given-by");
  return waysOfGiving.filter((way) => sent.includes(way));
}

/**
 * Reads what was sent; `clips` holds the digest of each recording by item. Throws Problem for an unknown item, a choice outside the list, too many choices, too long words.
 * Gives `assent: null` when the person's own yes or no is missing: it is asked again, not refused.
 */
export function readResponse(
  survey: Survey,
  fields: Fields,
  clips: Map<string, string> = new Map(),
): { assent: "yes" | "no" | null; response: GivenResponse } {
  if (!["1", "stopped"].includes(fields.get("finish")?.[0] ?? "")) throw new Problem("not-finished");
  const audience = fields.get("audience")?.[0] as Audience;
  if (!survey.audiences.includes(audience)) throw new Problem("wrong-audience");
  const names = knownNames(survey, audience);
  for (const name of fields.keys())
    if (!names.has(name) && !name.startsWith(comfortMark)) throw new Problem("unknown-item", name.slice(0, 80));
  const items = itemsFor(survey, audience);
  for (const itemId of clips.keys())
    if (!items.some((item) => item.id === itemId && item.kind === "open"))
      throw new Problem("unknown-item", itemId.slice(0, 80));
  const answers = items
    .map((item) => ({ item, answer: readAnswer(item, audience, fields, clips.get(item.id) ?? null) }))
    .filter(({ item }) => item.kind !== "practice")
    .map(({ answer }) => answer);
  const path = pathOf(survey, audience, new Map(answers.map(({ itemId, choices }) => [itemId, choices])));
  for (const answer of answers) answer.offPath = !path.has(answer.itemId);
  return {
    assent: one(fields, "assent", ["yes", "no"] as const),
    response: {
      audience,
      language: one(fields, "language", languages) ?? "en",
      // Not said: we may not call it the person's own words alone, so it stands with the supported ones (SM9).
      answeredBy:
        one(fields, "who-answered", ["self", "supported", "proxy"] as const) ??
        (audience === "parent" ? "self" : "supported"),
      mayQuote: one(fields, "quote", ["yes", "no"] as const) === "yes",
      givenBy: readGivenBy(fields),
      answers,
    },
  };
}

/** The content of a response in one canonical text, so that a replay is known from other content (decision 2). */
export function canonical(response: GivenResponse): string {
  return JSON.stringify([
    response.audience,
    response.language,
    response.answeredBy,
    response.mayQuote,
    response.answers.map((answer) => [
      answer.itemId,
      answer.choices,
      answer.words,
      answer.out,
      ...(answer.clip === null ? [] : [`clip ${answer.clip}`]),
      ...(answer.drawing ? [`drawing ${answer.drawing}`] : []),
    ]),
    ...(response.givenBy?.length ? [response.givenBy] : []),
  ]);
}
