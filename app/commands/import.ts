/** `npm run import`: brings answers from paper or another tool into a wave, all rows of the file or none. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Database, openDatabase } from "#db/connection.server.ts";
import { countToRead } from "#db/stores/reading.server.ts";
import { findWave, listWaves } from "#db/stores/waves.server.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { readEnv, SettingProblem } from "../env.server.ts";
import {
  importResponses,
  mostImportBytes,
  type Source,
  sources,
} from "../features/responses/import-responses.server.ts";
import { loadReceiptPictures } from "../features/responses/receipt-pictures.server.ts";
import { makeLog } from "../server/log.ts";
import { startReading } from "../server/reading.ts";

const help = `Brings answers into a wave, all rows of a file or none.

  npm run import -- --wave WAVE [--source paper|another-tool] FILE

WAVE    the id of the wave, as it stands in the address of its page
FILE    CSV or JSON Lines, 5 MB at most
SOURCE  where the answers come from; paper when it is left out

Every row needs the column audience (child, young-person or parent). For words alone add the column text; for whole
responses a column for each item, named by its id. May also stand there: id (no row comes in twice), answered_by
(self, supported, proxy), may_quote (yes, no). The page "Bring in answers" of the wave lists all columns.
`;

/** Most faults that are listed; a person puts these right first. */
const mostFaults = 20;

class Wrong extends Error {}

interface Asked {
  waveId: string;
  file: string;
  source: Source;
}

function readAsked(): Asked | null {
  const options = {
    wave: { type: "string" },
    source: { type: "string", default: "paper" },
    help: { type: "boolean", short: "h" },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Wrong(`${(error as Error).message.split(". ")[0]}. See npm run import -- --help`);
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  if (!values.wave) throw new Wrong("Name the wave: npm run import -- --wave WAVE FILE");
  if (positionals.length !== 1 || !positionals[0]) throw new Wrong("Name one file: npm run import -- --wave WAVE FILE");
  const source = Object.keys(sources).find((each): each is Source => each === values.source);
  if (!source) throw new Wrong(`--source ${values.source} is not known. Write ${Object.keys(sources).join(" or ")}.`);
  return { waveId: values.wave, file: positionals[0], source };
}

function readWhole(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Wrong(`There is no file ${file}. Check the name.`);
  if (found.size > mostImportBytes) throw new Wrong(`${file} is larger than 5 MB. Split it into smaller files.`);
  return readFileSync(file);
}

async function bringIn(database: Database, asked: Asked): Promise<boolean> {
  const wave = await findWave(database.read, asked.waveId);
  if (!wave) {
    const waves = (await listWaves(database.read)).map(({ id, name }) => `${id} (${name})`);
    throw new Wrong(
      `There is no wave ${asked.waveId}. ${waves.length > 0 ? `There are: ${waves.join(", ")}.` : "No wave has been opened yet."}`,
    );
  }
  const done = await importResponses(database, loadReceiptPictures(), wave, readWhole(asked.file), asked.source);
  if (done.outcome === "refused") {
    process.stderr.write(`Nothing was kept. Put this right in ${asked.file} and bring it in again:\n`);
    for (const { line, say } of done.faults.slice(0, mostFaults)) process.stderr.write(`Line ${line}: ${say}\n`);
    const more = done.faults.length - mostFaults;
    if (more > 0) process.stderr.write(`And ${more} more lines.\n`);
  } else
    process.stdout.write(
      `${done.rows} ${done.rows === 1 ? "row" : "rows"}, ${done.kept} kept, ${done.alreadyThere} already there\n`,
    );
  for (const note of done.notes) process.stderr.write(`Note: ${note}\n`);
  return done.outcome === "kept";
}

async function readNew(database: Database, folders: string[]): Promise<void> {
  const before = await countToRead(database.read);
  if (before.waiting === 0) return;
  const reading = startReading({ database, folders, log: makeLog("error") });
  const tell = setInterval(async () => {
    const { waiting } = await countToRead(database.read);
    process.stderr.write(`Reading the words: ${waiting} still to read\n`);
  }, 5_000);
  await reading.finished();
  clearInterval(tell);
  await reading.stop();
  const { held } = await countToRead(database.read);
  process.stdout.write(
    held === before.held ? "All words have been read\n" : `${held} could not be read and wait for a person\n`,
  );
}

async function run(): Promise<number> {
  const asked = readAsked();
  if (!asked) {
    process.stdout.write(help);
    return 0;
  }
  const env = readEnv(process.env);
  if (!existsSync(env.databaseFile))
    throw new Wrong(`There is no database at ${env.databaseFile}. Start Heard once, or set DATA_DIR to its folder.`);
  const database = openDatabase(env.databaseFile, join(projectFolder(), "db/migrations"));
  try {
    if (!(await bringIn(database, asked))) return 1;
    await readNew(database, env.surveysDir ? [surveysFolder(), env.surveysDir] : [surveysFolder()]);
    return 0;
  } finally {
    await database.close();
  }
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (!(error instanceof Wrong || error instanceof SettingProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
