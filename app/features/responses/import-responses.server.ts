import { createHash, createHmac } from "node:crypto";
import type { Database, Unit } from "#db/connection.server.ts";
import { keepSecret } from "#db/stores/secrets.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import { Problem } from "../../problems.ts";
import { newSecret } from "../staff/secret.server.ts";
import { type Fault, readTable } from "../tables/read-table.ts";
import { checkRows, type RowToKeep } from "./import-rows.ts";
import { keepIn } from "./keep-response.server.ts";

/** Where answers come from that were not given on the survey page, and what that is called beside them. */
export const sources = { paper: "paper", "another-tool": "another tool" } as const;
export type Source = keyof typeof sources;

export type Imported =
  | { outcome: "kept"; rows: number; kept: number; alreadyThere: number; notes: string[] }
  | { outcome: "refused"; faults: Fault[]; notes: string[] };

/** Most bytes of one file. */
export const mostImportBytes = 5 * 1024 * 1024;

/** After so many rows other work of the server gets its turn, so that pages are answered while a long file is kept. */
const rowsAtATime = 200;

class SomeRowsClash extends Error {
  constructor(readonly faults: Fault[]) {
    super("rows clash with what is there");
  }
}

/**
 * Keeps every row of a file (CSV or JSON Lines) as a response in a wave, or, when one row is bad, none. A row that came
 * before with the same content counts as already there: the same file can be brought in twice. Reading is the caller's.
 */
export async function importResponses(
  database: Database,
  pictures: string[],
  wave: WaveAndSurvey,
  file: Uint8Array,
  source: Source,
): Promise<Imported> {
  const refused = (say: string): Imported => ({ outcome: "refused", faults: [{ line: 1, say }], notes: [] });
  if (wave.kind === "practice") return refused("this is a practice wave, which keeps nothing. Choose another wave.");
  if (file.length > mostImportBytes) return refused("the file is larger than 5 MB. Split it into smaller files.");
  const { rows, faults, notes } = checkRows(wave.survey, readTable(file));
  if (faults.length > 0) return { outcome: "refused", faults, notes };
  if (wave.closesAt !== null && wave.closesAt <= Date.now())
    notes.push("The wave has closed; answers from elsewhere may still come in, because paper takes time.");
  try {
    const first = await database.write((unit) => keepRows(unit, pictures, wave.id, file, rows, sources[source]));
    return { outcome: "kept", rows: rows.length, kept: first, alreadyThere: rows.length - first, notes };
  } catch (error) {
    if (error instanceof SomeRowsClash) return { outcome: "refused", faults: error.faults, notes };
    throw error;
  }
}

async function keepRows(
  unit: Unit,
  pictures: string[],
  waveId: string,
  file: Uint8Array,
  rows: RowToKeep[],
  source: string,
): Promise<number> {
  const secret = await keepSecret(unit, "import", newSecret());
  const fileDigest = createHash("sha256").update(file).digest("hex");
  const faults: Fault[] = [];
  const now = Date.now();
  let first = 0;
  for (const [at, { line, rowId, response }] of rows.entries()) {
    const name = rowId === null ? `line ${line} of ${fileDigest}` : `row ${rowId}`;
    try {
      const kept = await keepIn(
        unit,
        pictures,
        { id: idFromHash(secret, waveId, name), waveId, now, source },
        response,
      );
      if (kept.first) first++;
    } catch (error) {
      if (!(error instanceof Problem) || error.problem !== "other-content") throw error;
      const say = `the id "${rowId}" came in before with other answers. Give this row a new id, or take it out.`;
      faults.push({ line, say });
    }
    if (at % rowsAtATime === rowsAtATime - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  if (faults.length > 0) throw new SomeRowsClash(faults);
  return first;
}

/**
 * A response's id made from a row's own, the same each time. Keyed, so that nobody can work out which response a number
 * on paper became; version 8, which the respondents' door never takes, so that nobody can answer in its place.
 */
export function idFromHash(secret: string, waveId: string, name: string): string {
  const hash = createHmac("sha256", secret).update(`${waveId}/${name}`).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
