/**
 * Rows of a file as settings: a name, a kind, and for a wave how many people it hopes to hear there. Columns are found
 * under the names that lists of schools usually have, and what stands under "kind" or "type" is read generously.
 */
import type { SettingKind } from "#db/schema.ts";
import type { Fault, Table, TableRow } from "../tables/read-table.ts";
import { longestName, nameKey } from "./setting.ts";
import { kindNames, kindWords } from "./setting-words.ts";

export interface SettingRow {
  line: number;
  name: string;
  kind: SettingKind;
  /** Null: no number was given. */
  target: number | null;
}

export interface CheckedSettings {
  rows: SettingRow[];
  faults: Fault[];
  notes: string[];
}

const columnNames = {
  name: [
    "name",
    "setting",
    "setting name",
    "school",
    "school name",
    "establishmentname",
    "establishment name",
    "provider",
  ],
  kind: [
    "kind",
    "type",
    "setting type",
    "type of setting",
    "typeofestablishment (name)",
    "type of establishment",
    "phase",
  ],
  target: ["target", "target number", "hoped for", "number", "expected", "people"],
};

/** Tried in this order: a special college is a college, a special academy a special school. */
const patterns: [RegExp, SettingKind][] = [
  [/out of (area|county)|placed (out|away|elsewhere)/, "out-of-area"],
  [/hospital|\bward\b|inpatient|in patient/, "hospital"],
  [/\bat home\b|\bhome educat|^home$|eotas|out of school|not in school|missing education|home tuition/, "home"],
  [/college|further education|sixth form|post 16|16 plus/, "college"],
  [/special/, "special-school"],
  [/school|academy|primary|secondary|junior|infant|nursery|referral unit|\bpru\b|alternative provision/, "school"],
  [/group|club|forum|youth|charity|network/, "group"],
];

const mostTarget = 100_000;
const mostRows = 5000;

/** The kind that these words mean, or null. */
export function kindIn(words: string): SettingKind | null {
  const said = nameKey(words);
  const named = kindNames.find((kind) =>
    [kind, kindWords[kind].one, kindWords[kind].many].some((each) => nameKey(each) === said),
  );
  return named ?? patterns.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/** Checks every row; never throws for what stands in the file. Nothing may be kept while there is a fault. */
export function checkSettings(table: Table): CheckedSettings {
  const faults = [...table.faults];
  const notes = [...table.notes];
  const find = (names: string[]) => names.find((name) => table.columns.includes(name));
  const columns = { name: find(columnNames.name), kind: find(columnNames.kind), target: find(columnNames.target) };
  if (table.rows.length > 0) {
    const there = `It has: ${table.columns.join(", ")}.`;
    if (!columns.name) faults.push({ line: 1, say: `there is no column “name”. ${there}` });
    if (!columns.kind) faults.push({ line: 1, say: `there is no column “kind”. ${there}` });
    const used = Object.values(columns);
    const others = table.columns.filter((column) => !used.includes(column));
    if (others.length > 0 && columns.name && columns.kind) notes.push(`Not used: the columns ${others.join(", ")}.`);
  }
  if (table.rows.length > mostRows)
    faults.push({ line: 1, say: `it has more than ${mostRows} rows. Split it into smaller files.` });
  if (faults.some(({ line }) => line === 1)) return { rows: [], faults, notes };

  const rows: SettingRow[] = [];
  const lineOf = new Map<string, number>();
  for (const row of table.rows) {
    const cell = (column: string | undefined) => (column && row.cells.get(column)?.trim().replace(/\s+/g, " ")) || "";
    const read = { name: cell(columns.name), kind: cell(columns.kind), target: cell(columns.target) };
    const say = faultIn(read, lineOf.get(nameKey(read.name)));
    if (say) faults.push({ line: row.line, say });
    else rows.push(rowOf(row, read));
    if (!lineOf.has(nameKey(read.name))) lineOf.set(nameKey(read.name), row.line);
  }
  return { rows, faults, notes };
}

type Cells = Record<"name" | "kind" | "target", string>;

function faultIn({ name, kind, target }: Cells, before: number | undefined): string | null {
  if (nameKey(name) === "") return "there is no name. Write one, or take the row out.";
  if (name.length > longestName) return `the name is longer than ${longestName} letters. Make it shorter.`;
  if (before !== undefined) return `“${name}” stands on line ${before} too. Take one out, or add the town to the name.`;
  if (kind === "") return `“${name}” has no kind. Write one of: ${kindNames.join(", ")}.`;
  if (kindIn(kind) === null) return `“${kind}” is no kind that we know. Write one of: ${kindNames.join(", ")}.`;
  if (target !== "" && readTarget(target) === null)
    return `“${target}” is no number of people. Write a figure, or leave it empty.`;
  return null;
}

/** A whole number of people, written in figures; null when it is none. */
export function readTarget(words: string): number | null {
  const figures = words.trim().replaceAll(",", "");
  if (!/^\d{1,6}$/.test(figures)) return null;
  const number = Number(figures);
  return number >= 1 && number <= mostTarget ? number : null;
}

function rowOf({ line }: TableRow, { name, kind, target }: Cells): SettingRow {
  return { line, name, kind: kindIn(kind) as SettingKind, target: readTarget(target) };
}
