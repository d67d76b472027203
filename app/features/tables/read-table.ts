/**
 * A file as rows with names, whether it is CSV (commas, semicolons or tabs; UTF-8 or what older Excel
 * writes) or JSON Lines. It knows nothing of what the rows say; every row carries the line of the file on which it begins.
 */
import { type CsvError, parse } from "csv-parse/sync";

export interface TableRow {
  line: number;
  /** By column name in small letters, trimmed. Null: what stands there is no words, no figure and no list of words. */
  cells: Map<string, string | null>;
}

export interface Fault {
  line: number;
  say: string;
}

export type Table = { columns: string[]; rows: TableRow[]; faults: Fault[]; notes: string[] };

/** Reads the bytes of a file. Never throws: what cannot be read stands in `faults`, with what to do. */
export function readTable(bytes: Uint8Array): Table {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return unreadable("this is a spreadsheet or a zip file. Open it and save it as CSV, then bring in that file.");
  const { text, notes } = decode(bytes);
  if (text.includes("\u0000"))
    return unreadable("this is not text in UTF-8. Save it as CSV UTF-8, then bring in that file.");
  const first = text.trimStart()[0];
  if (first === undefined) return unreadable("there is nothing in it. It needs a line of column names, then rows.");
  if (first === "[") return unreadable("this is a JSON list. Write one object on each line, without [ ] and commas.");
  const table = first === "{" ? readJsonLines(text) : readCsv(text);
  if (table.rows.length === 0 && table.faults.length === 0)
    table.faults.push({ line: 1, say: "there are column names but no rows under them." });
  return { ...table, notes };
}

function unreadable(say: string): Table {
  return { columns: [], rows: [], faults: [{ line: 1, say }], notes: [] };
}

function decode(bytes: Uint8Array): { text: string; notes: string[] } {
  const oneEnding = (text: string) => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  try {
    return { text: oneEnding(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), notes: [] };
  } catch {
    const notes = ["The file is not in UTF-8, so it was read as older Excel writes it. Check letters such as é and £."];
    return { text: oneEnding(new TextDecoder("windows-1252").decode(bytes)), notes };
  }
}

/** The separator that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const head = (text.split("\n", 1)[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const count = (separator: string) => head.split(separator).length;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
}

const csvAdvice: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a " is opened here and never closed. Close it, or write "" for a quote inside words.',
  INVALID_OPENING_QUOTE: 'a " stands inside words. Put the whole cell in quotes and write "" for the one inside.',
  CSV_INVALID_CLOSING_QUOTE: 'a " stands inside words. Write "" for a quote inside a quoted cell.',
};

function readCsv(text: string): Omit<Table, "notes"> {
  let read: { info: { lines: number }; record: string[] }[];
  try {
    read = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof read;
  } catch (error) {
    const { code, lines, message } = error as CsvError & { lines?: number };
    return { columns: [], rows: [], faults: [{ line: lines ?? 1, say: csvAdvice[code] ?? message }] };
  }
  const names = (read[0]?.record ?? []).map((name) => name.trim().toLowerCase());
  const columns = names.filter((name) => name !== "");
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined)
    return { columns, rows: [], faults: [{ line: 1, say: `the column "${twice}" stands there twice. Take one out.` }] };
  const rows: TableRow[] = [];
  const faults: Fault[] = [];
  for (const { info, record } of read.slice(1)) {
    // The parser counts to the end of a row; words with line breaks in them make it begin earlier.
    const line = info.lines - record.join("").split("\n").length + 1;
    if (record.every((cell) => cell.trim() === "")) continue;
    const say = whatIsWrongWithWidth(names, record);
    if (say) faults.push({ line, say });
    else rows.push({ line, cells: new Map(names.flatMap((name, at) => (name ? [[name, record[at] ?? ""]] : []))) });
  }
  return { columns, rows, faults };
}

function whatIsWrongWithWidth(names: string[], record: string[]): string | null {
  if (record.length > names.length)
    return `it has ${record.length} cells under ${names.length} column names. Put words with a separator in them in quotes.`;
  if (record.length < names.length)
    return `it has ${record.length} cells under ${names.length} column names. Write an empty cell for what is missing.`;
  const unnamed = names.findIndex((name, at) => name === "" && record[at]?.trim() !== "");
  return unnamed < 0 ? null : `cell ${unnamed + 1} stands under no column name. Name the column, or empty it.`;
}

function readJsonLines(text: string): Omit<Table, "notes"> {
  const rows: TableRow[] = [];
  const faults: Fault[] = [];
  for (const [at, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const line = at + 1;
    const read = readObject(written);
    if (read) rows.push({ line, cells: read });
    else
      faults.push({
        line,
        say: 'it is not one JSON object. Write it as {"column": "what stands there", "other column": "..."}.',
      });
  }
  return { columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows, faults };
}

function readObject(written: string): Map<string, string | null> | null {
  try {
    const read: unknown = JSON.parse(written);
    if (typeof read !== "object" || read === null || Array.isArray(read)) return null;
    return new Map(Object.entries(read).map(([name, value]) => [name.trim().toLowerCase(), wordsOf(value)]));
  } catch {
    return null;
  }
}

function wordsOf(value: unknown): string | null {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value.join(";");
  return null;
}
