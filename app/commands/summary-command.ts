/** Writes the publishable summary of a wave: `npm run summary -- --wave W --format json|html [--output F]`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "#db/connection.server.ts";
import { findWave, listWaves } from "#db/stores/waves.server.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import { readEnv, SettingProblem } from "../env.server.ts";
import { seeSummary } from "../features/summaries/build-summary.server.ts";
import { writeSummaryFile } from "../features/summaries/summary-file.tsx";

const help = `Writes the summary of a wave, as it may be published.

  npm run summary -- --wave WAVE --format json|html [--output FILE] [--floor publication|inside]

--wave    the wave, as it stands in its address
--format  json, or html: one file that can be printed and handed out
--output  the file to write; without it the summary goes to the terminal
--floor   publication (the default) or inside, for the partnership only: fewest people that a number stands for
`;

interface Said {
  status: number;
  /** What goes to the terminal: the summary, or one line that says what is wrong. */
  said: string;
}

class Wrong extends Error {}

/** Runs the command; `from` are the settings. Never throws for what somebody typed: status 1 and one clear line. */
export async function summaryCommand(args: string[], from: Record<string, string | undefined>): Promise<Said> {
  try {
    return { status: 0, said: await write(args, from) };
  } catch (error) {
    if (error instanceof Wrong || error instanceof SettingProblem) return { status: 1, said: `${error.message}\n` };
    throw error;
  }
}

async function write(args: string[], from: Record<string, string | undefined>): Promise<string> {
  const { wave: waveId, format, output, floor, help: wantsHelp } = readArguments(args);
  if (wantsHelp) return help;
  if (!waveId) throw new Wrong("Name the wave: --wave WAVE, as it stands in its address.");
  if (format !== "json" && format !== "html")
    throw new Wrong(
      `${format ? `There is no format "${format}"` : "Name the format"}: write --format json or --format html.`,
    );
  if (floor !== "publication" && floor !== "inside")
    throw new Wrong(`There is no floor "${floor}": write --floor publication or --floor inside.`);
  const env = readEnv(from);
  if (!existsSync(env.databaseFile))
    throw new Wrong(
      `There is no database ${env.databaseFile}: set DATA_DIR to the folder that Heard keeps its data in.`,
    );
  const { plan } = loadReadingWords(env.surveysDir ? [surveysFolder(), env.surveysDir] : [surveysFolder()]);
  const database = openDatabase(env.databaseFile, join(projectFolder(), "db/migrations"));
  try {
    const wave = await findWave(database.read, waveId);
    if (!wave) {
      const known = (await listWaves(database.read)).map((each) => each.id);
      throw new Wrong(
        `There is no wave "${waveId}". ${known.length > 0 ? `The waves are: ${known.join(", ")}.` : "No wave has been opened yet."}`,
      );
    }
    const summary = await seeSummary(database, wave, plan, { floor: env.floors[floor], batch: env.floors.inside });
    const text =
      format === "json" ? `${JSON.stringify(summary, null, 2)}\n` : writeSummaryFile(summary, pictureData, Date.now());
    if (!output) return text;
    writeTo(output, text);
    return `The summary of ${waveId} is in ${output}\n`;
  } finally {
    await database.close();
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        wave: { type: "string" },
        format: { type: "string" },
        output: { type: "string" },
        floor: { type: "string", default: "publication" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new Wrong(
      `${error instanceof Error ? error.message.split(". ")[0] : error}. --help says what can be written.`,
    );
  }
}

function writeTo(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Wrong(
      `The file ${file} cannot be written (${error instanceof Error ? error.message : error}): name another with --output.`,
    );
  }
}

/** The picture of a concept as a data address; an empty picture when it has not been built. */
function pictureData(concept: string): string {
  const file = join(projectFolder(), "public/symbols", `${concept}.svg`);
  const svg = existsSync(file) ? readFileSync(file, "utf8") : '<svg xmlns="http://www.w3.org/2000/svg"/>';
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
