/**
 * Reads the words of a file of answers, one JSON object a line, and writes for each what it is about, how it felt,
 * whether somebody must look at it and what was hidden. Lines keep their order; a line that cannot be read stops the
 * work with its number, and then no output file is left behind.
 */
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { AnswerCode } from "#app/features/coding/code-answer.ts";
import { itemOf } from "#app/features/coding/code-words.ts";
import { readWords } from "#app/features/coding/read-answer.ts";
import { compileReadingWords, type ReadingWords } from "#app/features/coding/reading-words.ts";
import { mostLetters } from "#app/features/surveys/survey-page.ts";
import { loadCatalogue } from "#surveys/catalogue.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";

const HELP = `Reads the words of answers and says what they are about.

  npm run code -- --input answers.jsonl --output codes.jsonl

Each line of the input is {"id", "text", "audience", "item"?}; audience is child, young-person or parent; item is the
id of an item of a survey, as "survey/item" or alone. Each line of the output, in the same order, is
{"id", "pap", "topics", "sentiment", "safeguarding", "redactions", "evidence"}.
`;

class Refusal extends Error {}

const line = z.object({
  id: z.union([z.string().min(1), z.number()]),
  text: z.string().max(mostLetters),
  audience: z.enum(["child", "young-person", "parent"]),
  item: z.string().optional(),
});

function settings(args: string[]): { input: string; output: string } | undefined {
  const { values } = readArguments(args);
  if (values.help) return undefined;
  if (!values.input || !values.output) throw new Refusal("Say both files: --input answers.jsonl --output codes.jsonl");
  if (!existsSync(values.input)) throw new Refusal(`There is no file ${values.input}: check the name after --input.`);
  return { input: values.input, output: values.output };
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { input: { type: "string" }, output: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split(". ")[0]}. See npm run code -- --help`);
  }
}

function parseLine(text: string, number: number): z.infer<typeof line> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(
      `Line ${number} is not JSON: write one object a line, such as {"id":"1","text":"...","audience":"parent"}.`,
    );
  }
  const read = line.safeParse(value);
  if (read.success) return read.data;
  const problem = read.error.issues[0];
  const field = String(problem?.path[0] ?? "the object");
  const advice: Record<string, string> = {
    id: "give each answer an id",
    text: `give the words of the answer as text, ${mostLetters} letters at most`,
    audience: "write child, young-person or parent",
    item: "write the id of the item asked, or leave it out",
  };
  throw new Refusal(
    `Line ${number}: "${field}" is missing or not right: ${advice[field] ?? "write one object a line"}.`,
  );
}

/** The plan codes of every item of every survey, by "survey/item" and by the item's id alone. */
function plansByItem(folders: string[]): Map<string, string[]> {
  const plans = new Map<string, string[]>();
  for (const survey of loadCatalogue(folders).surveys.values()) {
    for (const item of survey.items) {
      const codes = item.plan ?? [];
      plans.set(`${survey.survey}/${item.id}`, codes);
      plans.set(item.id, [...new Set([...(plans.get(item.id) ?? []), ...codes])]);
    }
  }
  return plans;
}

function codeLine(asked: z.infer<typeof line>, words: ReadingWords, plans: Map<string, string[]>): string {
  const itemPlan = asked.item === undefined ? [] : (plans.get(asked.item) ?? []);
  const read = readWords(asked.text, { audience: asked.audience, itemPlan }, words);
  const codes = (topics: boolean) => [
    ...new Set(
      read.codes
        .flatMap(({ code }) => (topics ? [code] : [itemOf(code)]))
        .filter((code) => code.includes(".") === topics),
    ),
  ];
  return JSON.stringify({
    id: asked.id,
    pap: codes(false),
    topics: codes(true),
    sentiment: read.sentiment,
    safeguarding: read.concern,
    redactions: read.hidden.map(({ text }) => text),
    evidence: {
      codes: read.codes.map(({ code, source, weight, evidence }: AnswerCode) => ({
        code,
        source,
        weight,
        words: evidence,
      })),
      sentiment: read.sentimentEvidence,
      safeguarding: read.concernEvidence,
    },
  });
}

async function code({ input, output }: { input: string; output: string }): Promise<number> {
  const folders = [surveysFolder(), ...(process.env.SURVEYS_DIR ? [process.env.SURVEYS_DIR] : [])];
  const words = compileReadingWords(loadReadingWords(folders));
  const plans = plansByItem(folders);
  const half = `${output}.part-${process.pid}`;
  const out = createWriteStream(half);
  // Without a listener a failed write would end the program before the half file is taken away.
  out.on("error", () => {});
  try {
    await once(out, "open").catch(() => {
      throw new Refusal(`It cannot write to ${output}: check the folder after --output.`);
    });
    const count = await codeLines(input, words, plans, out);
    renameSync(half, output);
    return count;
  } catch (error) {
    if (!out.closed) await new Promise<void>((done) => out.destroy().once("close", done));
    rmSync(half, { force: true });
    throw error;
  }
}

async function codeLines(
  input: string,
  words: ReadingWords,
  plans: Map<string, string[]>,
  out: ReturnType<typeof createWriteStream>,
): Promise<number> {
  let number = 0;
  let count = 0;
  for await (const text of createInterface({ input: createReadStream(input), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const bare = number === 1 ? text.replace(/^\uFEFF/, "") : text;
    if (bare.trim() === "") continue;
    if (!out.write(`${codeLine(parseLine(bare, number), words, plans)}\n`)) await once(out, "drain");
    count++;
  }
  out.end();
  await once(out, "finish");
  return count;
}

/** Does what the arguments of `npm run code` say: what to print, and 1 when something was wrong. Never throws. */
export async function codeFile(args: string[]): Promise<{ status: 0 | 1; said: string }> {
  try {
    const files = settings(args);
    if (files === undefined) return { status: 0, said: HELP };
    return { status: 0, said: `${await code(files)} answers read into ${files.output}\n` };
  } catch (error) {
    return { status: 1, said: `${error instanceof Error ? error.message : String(error)}\n` };
  }
}
