/**
 * Rows of a file as responses to a survey. Two shapes: one row a response with a column for each item, or one row for
 * one person's words with a `text` column. What a row says is checked as strictly as what comes from the survey page,
 * and every fault is told with its line and what to do, so that a person can put a whole file right in one go.
 */
import { type Audience, type Item, itemsFor, type Survey } from "#surveys/definition.ts";
import { Problem } from "../../problems.ts";
import { mostLetters } from "../surveys/survey-page.ts";
import type { Fault, Table, TableRow } from "../tables/read-table.ts";
import { cellFields } from "./import-cells.ts";
import { type Fields, type GivenResponse, readResponse } from "./response.ts";

export interface RowToKeep {
  line: number;
  /** The row's own id in its file; null when it has none. */
  rowId: string | null;
  response: GivenResponse;
}

export interface CheckedRows {
  rows: RowToKeep[];
  faults: Fault[];
  /** What a person should know though nothing is wrong. */
  notes: string[];
}

const aboutRow = ["id", "audience", "answered_by", "may_quote"];
const mostRows = 20_000;

/** A row that cannot be kept; the message says what to change. */
class BadRow extends Error {}

/** Checks every row of a table against the survey of a wave; never throws for what stands in the file. */
export function checkRows(survey: Survey, table: Table): CheckedRows {
  const faults = [...table.faults];
  const justWords = table.columns.includes("text") && !survey.items.some((item) => item.id === "text");
  const notes = [...table.notes];
  if (table.rows.length > 0) {
    const columns = checkColumns(survey, table.columns, justWords);
    faults.push(...columns.faults);
    notes.push(...columns.notes);
  }
  if (table.rows.length > mostRows)
    faults.push({ line: 1, say: `it has more than ${mostRows} rows. Split it into smaller files.` });
  if (faults.some(({ line }) => line === 1)) return { rows: [], faults, notes };

  const rows: RowToKeep[] = [];
  const lineOfId = new Map<string, number>();
  for (const row of table.rows) {
    try {
      const rowId = textIn(row, "id") || null;
      const same = rowId === null ? undefined : lineOfId.get(rowId);
      if (same !== undefined)
        throw new BadRow(`the id "${rowId}" stands on line ${same} too. Give each row an id of its own.`);
      if (rowId !== null) lineOfId.set(rowId, row.line);
      rows.push({ line: row.line, rowId, response: responseOf(survey, row, justWords) });
    } catch (error) {
      if (error instanceof Problem) faults.push({ line: row.line, say: adviceFor(error) });
      else if (error instanceof BadRow) faults.push({ line: row.line, say: error.message });
      else throw error;
    }
  }
  notes.push(...notesOn(rows, table));
  return { rows, faults: faults.sort((one, other) => one.line - other.line), notes };
}

function checkColumns(survey: Survey, columns: string[], justWords: boolean): { faults: Fault[]; notes: string[] } {
  const ofItems = new Set(survey.items.flatMap(columnsOf));
  const known = new Set([...aboutRow, ...(justWords ? ["text", "item"] : ofItems)]);
  const strange = columns.filter((name) => !known.has(name));
  const fault = (say: string) => ({ faults: [{ line: 1, say }], notes: [] });
  if (!columns.includes("audience"))
    return fault(`there is no column "audience". Add it, with ${survey.audiences.join(", ")} in each row.`);
  const both = justWords && strange.find((name) => ofItems.has(name));
  if (both) return fault(`"text" and "${both}" do not go together. Use "text", or a column for each item, not both.`);
  if (justWords) {
    const unused = `Not used: ${strange.join(", ")}. Only the words, the audience and who answered are kept.`;
    return { faults: [], notes: strange.length > 0 ? [unused] : [] };
  }
  if (strange.length > 0)
    return fault(
      `no item of this survey is called ${strange.map((name) => `"${name}"`).join(", ")}. Use the ids of the survey, or take the column out.`,
    );
  if (!columns.some((name) => ofItems.has(name)))
    return fault('there is no column with answers. Add one for each item, or one called "text" with words.');
  return { faults: [], notes: [] };
}

function textIn(row: TableRow, name: string): string {
  const cell = row.cells.get(name);
  if (cell === null) throw new BadRow(`"${name}" holds neither words nor a list of words. Write words.`);
  return cell?.trim() ?? "";
}

function oneOf<T extends string>(row: TableRow, name: string, allowed: readonly T[]): T | "" {
  const written = textIn(row, name).toLowerCase();
  if (written !== "" && !(allowed as readonly string[]).includes(written))
    throw new BadRow(`${name}: "${written}" is not known. Write ${allowed.join(" or ")}.`);
  return written as T | "";
}

function responseOf(survey: Survey, row: TableRow, justWords: boolean): GivenResponse {
  const audience = oneOf(row, "audience", survey.audiences);
  if (audience === "") throw new BadRow(`audience is empty. Write ${survey.audiences.join(" or ")}.`);
  const fields: Fields = new Map([
    ["finish", ["1"]],
    ["assent", ["yes"]],
    ["audience", [audience]],
    ["who-answered", [oneOf(row, "answered_by", ["self", "supported", "proxy"])]],
    ["quote", [oneOf(row, "may_quote", ["yes", "no"])]],
  ]);
  const asked = justWords ? wordsOnly(survey, audience, row, fields) : allItems(survey, audience, row, fields);
  const { response } = readResponse(survey, fields);
  // An item that the file does not ask was not skipped by anybody, and leads nobody off its path.
  const led = (itemId: string) => asked.has(survey.items.find(({ id }) => id === itemId)?.when?.item ?? itemId);
  const answers = response.answers.filter((answer) => asked.has(answer.itemId));
  return {
    ...response,
    answers: answers.map((answer) => ({ ...answer, offPath: answer.offPath && led(answer.itemId) })),
  };
}

function wordsOnly(survey: Survey, audience: Audience, row: TableRow, fields: Fields): Set<string> {
  const open = itemsFor(survey, audience).filter((item) => item.kind === "open");
  const wanted = textIn(row, "item");
  const item = wanted === "" ? open[0] : open.find((each) => each.id === wanted);
  if (!item)
    throw new BadRow(
      open.length === 0
        ? `this survey asks ${audience} for no words of their own. Choose another audience.`
        : `item: "${wanted}" takes no words from ${audience}. Write ${open.map((each) => each.id).join(" or ")}.`,
    );
  const words = textIn(row, "text");
  if (words === "") throw new BadRow("text is empty. Write what was said, or take the row out.");
  fields.set(`a.${item.id}`, [words]);
  return new Set([item.id]);
}

function allItems(survey: Survey, audience: Audience, row: TableRow, fields: Fields): Set<string> {
  const asked = new Set<string>();
  let said = false;
  for (const item of survey.items.filter(({ kind }) => kind !== "practice")) {
    for (const column of columnsOf(item)) {
      if (!row.cells.has(column)) continue;
      const written = textIn(row, column);
      if (item.ask[audience] === undefined && written !== "")
        throw new BadRow(`${column}: ${audience} is not asked this. Empty the cell, or check the audience.`);
      if (item.ask[audience] === undefined) continue;
      asked.add(item.id);
      const read = cellFields(item, column, audience, written);
      if ("wrong" in read) throw new BadRow(read.wrong);
      for (const [name, values] of read.fields) fields.set(name, values);
      if (written !== "") said = true;
    }
  }
  if (!said) throw new BadRow("there is no answer in it. Fill it in, or take the row out.");
  return asked;
}

function columnsOf(item: Item): string[] {
  return [item.id, ...[...item.fields, ...item.topics].map((part) => `${item.id}.${part.id}`)];
}

function adviceFor({ problem, detail, say }: Problem): string {
  if (problem === "too-long") return `${detail}: is longer than ${mostLetters} letters. Make it shorter.`;
  if (problem === "too-many-choices") return `${detail}: has more choices than the item takes. Take some away.`;
  return `${detail ?? "row"}: ${say}`;
}

function notesOn(rows: RowToKeep[], table: Table): string[] {
  const notes: string[] = [];
  const unsaid = table.rows.filter((row) => !row.cells.get("answered_by") && row.cells.get("audience") !== "parent");
  if (unsaid.length > 0)
    notes.push(
      `${unsaid.length} rows of children or young people do not say who answered (answered_by: self, supported or proxy). They stand with the supported answers.`,
    );
  if (rows.some(({ response }) => response.answers.some(({ words }) => words)) && !table.columns.includes("may_quote"))
    notes.push("No row says may_quote, so no words of this file can be quoted.");
  if (rows.some(({ rowId }) => rowId === null))
    notes.push(
      "Rows have no id. Exactly the same file can be brought in again safely; a changed file would be kept twice.",
    );
  return notes;
}
