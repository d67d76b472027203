import { type AnswerToShow, countAnswers, listAnswers } from "#db/stores/answers.server.ts";
import { type Coding, codingsOfResponses } from "#db/stores/codings.server.ts";
import { type Drawing, describedMark, drawingsOfResponses } from "#db/stores/drawings.server.ts";
import { type Quote, quotesOfResponses } from "#db/stores/quotes.server.ts";
import { listStaff } from "#db/stores/staff.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Survey } from "#surveys/definition.ts";
import type { Plan } from "#surveys/plan.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { tellDrawing } from "../drawings/drawing-seen.ts";
import { type AnswerSeen, chosenWords, outWords, type ResponseSeen, tellTookOut } from "./answer-seen.ts";
import { perPage, type Wanted } from "./answers-wanted.ts";
import { evidenceIn } from "./highlight.ts";

/** One page of a wave's answers, those of one response together, in the order in which they were asked. */
export async function seeAnswers(heard: Heard, wave: WaveAndSurvey, wanted: Wanted) {
  const { read } = heard.database;
  const all = await countAnswers(read, wave.id, wanted);
  const pages = Math.max(1, Math.ceil(all / perPage));
  const page = Math.min(wanted.page, pages);
  const rows = await listAnswers(read, wave.id, wanted, { from: (page - 1) * perPage, most: perPage });
  const ids = [...new Set(rows.map((row) => row.responseId))];
  const found = {
    codings: await codingsOfResponses(read, ids),
    quotes: await quotesOfResponses(read, ids),
    // In a wave of the Forum's own a drawing is read by its description only: nothing is taken out of a picture.
    drawings: wave.runBy === "council" ? await drawingsOfResponses(read, ids) : [],
    waveId: wave.id,
    names: new Map((await listStaff(read)).map((person) => [person.id, person.name])),
    codeNames: namesOfCodes(heard.plan),
  };
  return {
    all,
    page,
    pages,
    responses: ids.map((id) =>
      together(
        rows.filter((row) => row.responseId === id),
        wave.survey,
        found,
      ),
    ),
  };
}

interface Found {
  codings: Coding[];
  quotes: Quote[];
  drawings: Drawing[];
  waveId: string;
  names: Map<string, string>;
  codeNames: Map<string, string>;
}

function together(rows: AnswerToShow[], survey: Survey, found: Found): ResponseSeen {
  const [first] = rows as [AnswerToShow];
  const place = (itemId: string) => survey.items.findIndex((item) => item.id === itemId);
  return {
    responseId: first.responseId,
    audience: first.audience,
    answeredBy: first.answeredBy,
    day: first.day,
    source: first.source,
    answers: rows
      .sort((one, other) => place(one.itemId) - place(other.itemId))
      .map((row) => seeAnswer(row, survey, found)),
  };
}

function seeAnswer(row: AnswerToShow, survey: Survey, found: Found): AnswerSeen {
  const item = survey.items.find((each) => each.id === row.itemId);
  const visible = row.state === "shown" || row.state === "none";
  const isThis = (other: { responseId: string; itemId: string }) =>
    other.responseId === row.responseId && other.itemId === row.itemId;
  const words = row.state === "shown" ? (row.redacted ?? "") : null;
  return {
    responseId: row.responseId,
    itemId: row.itemId,
    asked: item?.ask[row.audience] ?? row.itemId,
    choices: chosenWords(item, row.audience, row.choices),
    out: row.out && (outWords[row.out] ?? row.out),
    state: row.state,
    words,
    tookOut: words === null ? null : tellTookOut(row.hidden),
    sentiment: row.sentiment,
    sentimentEvidence: evidenceIn(words ?? "", row.sentimentEvidence),
    codes: visible
      ? found.codings.filter(isThis).map(({ code, source, evidence, accepted, decidedBy }) => ({
          code,
          name: found.codeNames.get(code) ?? code,
          source,
          evidence: evidenceIn(words ?? "", evidence),
          accepted,
          decidedBy: decidedBy && (found.names.get(decidedBy) ?? "somebody who has left"),
        }))
      : [],
    drawing: visible ? seeDrawing(found.drawings.find(isThis), words, found.waveId) : null,
    spoken: row.spoken,
    whyNoQuote: whyNoQuote(row),
    quote: visible ? (found.quotes.find(isThis)?.text ?? null) : null,
  };
}

/** The picture of a drawing; what a person wrote about it, without names, stands for it where it cannot be seen. */
function seeDrawing(drawing: Drawing | undefined, words: string | null, waveId: string): AnswerSeen["drawing"] {
  if (!drawing) return null;
  const described = words?.split(describedMark)[1];
  return {
    address: paths.waveDrawing(waveId, drawing.responseId, drawing.itemId),
    alt: described ? `A drawing. ${described}` : tellDrawing(drawing.strokes),
  };
}

function whyNoQuote(row: AnswerToShow): string | null {
  if (!row.mayQuote) return "The person did not say that we may show their words to others.";
  return row.spoken === "machine" ? "A machine wrote these words down, and nobody has checked them." : null;
}

/** Each plan item and topic with its name. */
export function namesOfCodes(plan: Plan): Map<string, string> {
  return new Map(
    plan.items.flatMap((item) => [
      [item.id, item.name] as const,
      ...item.topics.map((topic) => [topic.id, topic.name] as const),
    ]),
  );
}

/** What the page offers to filter by and to code with. */
export function whatIsOffered(survey: Survey, plan: Plan) {
  return {
    items: survey.items
      .filter((item) => item.kind !== "practice")
      .map((item) => ({ id: item.id, say: item.ask["young-person"] ?? item.ask.parent ?? item.ask.child ?? item.id })),
    plan: plan.items.map(({ id, name, topics }) => ({
      id,
      name,
      topics: topics.map((topic) => ({ id: topic.id, name: topic.name })),
    })),
  };
}
