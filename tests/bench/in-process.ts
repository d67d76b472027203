/** What is measured without a server: reading words, building a summary, bringing in a file. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import SqliteDatabase from "better-sqlite3";
import { demoResponses } from "#app/commands/demo-responses.ts";
import { readMeaning } from "#app/features/coding/read-answer.ts";
import { compileReadingWords } from "#app/features/coding/reading-words.ts";
import { importResponses } from "#app/features/responses/import-responses.server.ts";
import { loadReceiptPictures } from "#app/features/responses/receipt-pictures.server.ts";
import { redact } from "#app/features/safeguarding/redaction.ts";
import { buildSummary } from "#app/features/summaries/build-summary.server.ts";
import { openDatabase } from "#db/connection.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import { aWave, shipped } from "#tests/a-wave.ts";
import { atLeast, atMost, type Measure, plain } from "./measure.ts";

const survey = shipped("being-heard");
const written = loadReadingWords([surveysFolder()]);
const words = compileReadingWords(written);

const open = (file: string) => openDatabase(file, join(projectFolder(), "db/migrations"));

/** How often `work` runs in a second, in the best of some slices: what else the machine does only ever slows it. */
function rate(texts: string[], work: (text: string) => unknown): number {
  for (const text of texts) work(text);
  let best = 0;
  for (let slice = 0; slice < 8; slice++) {
    const started = performance.now();
    let done = 0;
    while (performance.now() - started < 250) for (const text of texts) if (work(text)) done++;
    best = Math.max(best, done / ((performance.now() - started) / 1000));
  }
  return best;
}

export function measureReading(): Measure[] {
  const texts = readFileSync(join(projectFolder(), "tests/data/example-answers.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  return [
    atLeast(
      "codes and sentiment, one core",
      rate(texts, (text) => readMeaning(text, {}, words)),
      "answers/s",
      10_000,
    ),
    atLeast(
      "redactions, one core",
      rate(texts.slice(0, 60), (text) => redact(text)),
      "answers/s",
      100,
    ),
  ];
}

/** Summaries of waves that hold the made-up responses of the demonstration over and over. */
export async function measureSummaries(folder: string): Promise<Measure[]> {
  const file = join(folder, "summary.sqlite");
  const database = open(file);
  const times = new Map<number, number>();
  for (const size of [1_000, 10_000, 100_000]) {
    const waveId = await aWave(database, survey);
    fillWave(file, waveId, size);
    const wave = await findWave(database.read, waveId);
    if (!wave) throw new Error("The wave of the bench is missing.");
    const took: number[] = [];
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      const { people } = await buildSummary(database.read, wave, written.plan, { floor: 10 });
      took.push((performance.now() - started) / 1000);
      if (people === null || people < size * 0.9) throw new Error("The summary of the bench counts too few people.");
    }
    times.set(size, Math.min(...took));
  }
  await database.close();
  const growth = (times.get(100_000) ?? 0) / (times.get(10_000) ?? 1);
  return [
    ...[...times].map(([size, time]) =>
      size === 100_000
        ? atMost(`summary of ${size} responses`, time, "s", 2)
        : plain(`summary of ${size} responses`, time, "s"),
    ),
    atMost("summary of 100000 beside 10000 responses", growth, "times", 15),
  ];
}

/** Puts rows in as if they had been kept, read and coded; by SQL, because keeping is measured elsewhere. */
function fillWave(file: string, waveId: string, size: number): void {
  const bare = new SqliteDatabase(file);
  bare.pragma("synchronous = OFF");
  bare.pragma("foreign_keys = OFF");
  const response = bare.prepare(`INSERT INTO responses
    (id, wave_id, audience, language, answered_by, receipt, digest, may_quote, day, counted_in) VALUES (?, ?, ?, 'en', ?, ?, '', ?, 0, 1)`);
  const answer = bare.prepare(
    "INSERT INTO answers (response_id, item_id, choices, words, out, off_path) VALUES (?, ?, ?, ?, ?, 0)",
  );
  const reading = bare.prepare(
    "INSERT INTO readings (response_id, item_id, redacted, hidden, sentiment, sentiment_evidence) VALUES (?, ?, ?, '[]', ?, '[]')",
  );
  const coding = bare.prepare(
    "INSERT INTO codings (response_id, item_id, code, source, evidence, weight, accepted) VALUES (?, ?, ?, ?, '[]', ?, 1)",
  );
  const people = demoResponses(survey);
  const meanings = new Map(
    people.flatMap(({ answers }) =>
      answers.flatMap(({ words: said }) => (said === null ? [] : [[said, readMeaning(said, {}, words)] as const])),
    ),
  );
  bare.transaction(() => {
    for (let at = 0; at < size; at++) {
      const person = people[at % people.length];
      if (!person) continue;
      const id = randomUUID();
      response.run(id, waveId, person.audience, person.answeredBy, id, person.mayQuote ? 1 : 0);
      for (const { itemId, choices, words: said, out } of person.answers) {
        answer.run(id, itemId, JSON.stringify(choices), said, out);
        const meaning = said === null ? undefined : meanings.get(said);
        if (!meaning) continue;
        reading.run(id, itemId, said, meaning.sentimentSure ? meaning.sentiment : null);
        for (const { code, source, weight } of meaning.codes) coding.run(id, itemId, code, source, weight);
      }
    }
  })();
  bare.close();
}

export async function measureImport(folder: string): Promise<Measure[]> {
  const database = open(join(folder, "import.sqlite"));
  const wave = await findWave(database.read, await aWave(database, survey));
  if (!wave) throw new Error("The wave of the bench is missing.");
  const rows = 5_000;
  const lines = Array.from(
    { length: rows },
    (_, at) => `${at},parent,self,yes,badly,no,yes,time;after,Row ${at} of many`,
  );
  const head = "id,audience,answered_by,may_quote,family-listened-to,own-way,child-asked,hard-to-say,one-thing";
  const started = performance.now();
  const file = new TextEncoder().encode([head, ...lines].join("\n"));
  const done = await importResponses(database, loadReceiptPictures(), wave, file, "paper");
  const took = (performance.now() - started) / 1000;
  await database.close();
  if (done.outcome !== "kept" || done.kept !== rows) throw new Error("The file of the bench was not kept whole.");
  return [plain(`import of ${rows} rows in one file`, rows / took, "rows/s")];
}
