/** Keeping responses and sending pages over HTTP, by a server of its own, beside the bare thing in the same run. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import SqliteDatabase from "better-sqlite3";
import { itemsFor } from "#surveys/definition.ts";
import { aWave, databaseOf, shipped, wholeResponse } from "#tests/a-wave.ts";
import { startHeard } from "#tests/start-heard.ts";
import { type Load, load } from "./load.ts";
import { atLeast, type Measure, plain } from "./measure.ts";

const survey = shipped("being-heard");
const audience = "parent";
const clients = 16;
/** Ours and the bare thing take turns, so that what else the machine does meets both alike. */
const rounds = 4;

function checked(what: string, run: Load): Load {
  if (run.answers === 0 || run.others.size > 0)
    throw new Error(`${what}: not every answer was as wanted: ${JSON.stringify([...run.others])}`);
  return run;
}

const mean = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0) / numbers.length;

/** Measures everything that needs a running server; its data folder goes afterwards. */
export async function measureOverHttp(folder: string): Promise<Measure[]> {
  const heard = await startHeard({ dataDir: folder, env: { ANSWERS_PER_MINUTE: "1000000" } });
  try {
    const database = databaseOf(folder);
    const wave = await aWave(database, survey);
    await database.close();
    const port = Number(new URL(heard.origin).port);
    return [...(await measureKeeping(folder, port, wave)), ...(await measurePages(folder, port, wave))];
  } finally {
    await heard.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureKeeping(folder: string, port: number, wave: string): Promise<Measure[]> {
  const post = async (words: string) => {
    const sent = new Request("http://127.0.0.1", { method: "POST", body: wholeResponse(survey, audience, words) });
    const body = Buffer.from(await sent.arrayBuffer());
    const head = `?for=${audience}&lang=en HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nContent-Type: ${sent.headers.get("content-type")}\r\nContent-Length: ${body.length}\r\n\r\n`;
    const next = () => Buffer.concat([Buffer.from(`POST /r/${wave}/${randomUUID()}${head}`), body]);
    return { port, connections: clients, status: 201, next };
  };
  const chosen = await post("");
  await load({ ...chosen, seconds: 1 });
  const kept: Load[] = [];
  const bareRates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    kept.push(checked("keeping", await load({ ...chosen, seconds: 1 })));
    bareRates.push(bareCommits(folder, 1));
  }
  const ours = mean(kept.map(({ perSecond }) => perSecond));
  const bare = mean(bareRates);
  const withWords = checked("keeping words", await load({ ...(await post("They listen to me")), seconds: 2 }));
  return [
    plain("bare better-sqlite3, the same rows committed one by one", bare, "responses/s"),
    plain(`durable responses over HTTP, ${answersOf()} answers, ${clients} clients`, ours, "responses/s"),
    atLeast("durable responses over HTTP beside bare commits", ours / bare, "times", 0.5),
    plain("99 of 100 responses within", mean(kept.map(({ p99 }) => p99)), "ms"),
    plain("load generator busy while keeping", mean(kept.map(({ busy }) => busy)), "of a core"),
    plain("durable responses with words, while the words are read", withWords.perSecond, "responses/s"),
  ];
}

const answersOf = () => itemsFor(survey, audience).filter(({ kind }) => kind !== "practice").length;

/** Commits the rows of one response after the other into a database with the same tables, and gives how many a second. */
function bareCommits(folder: string, forSeconds: number): number {
  const made = new SqliteDatabase(join(folder, "heard.sqlite"), { readonly: true });
  const tables = made.prepare(
    "SELECT sql FROM sqlite_master WHERE name IN ('responses', 'responses_receipt', 'answers')",
  );
  const file = join(folder, `bare-${randomUUID()}.sqlite`);
  const bare = new SqliteDatabase(file);
  bare.pragma("journal_mode = WAL");
  bare.pragma("synchronous = FULL");
  bare.pragma("foreign_keys = OFF");
  for (const { sql } of tables.all() as { sql: string }[]) bare.exec(sql);
  made.close();
  const response = bare.prepare(
    `INSERT INTO responses (id, wave_id, audience, language, answered_by, receipt, digest, may_quote, day)
     VALUES (?, 'wave', 'parent', 'en', 'self', ?, ?, 0, 0)`,
  );
  const answer = bare.prepare("INSERT INTO answers (response_id, item_id, choices, off_path) VALUES (?, ?, ?, 0)");
  const items = itemsFor(survey, audience).filter(({ kind }) => kind !== "practice");
  const keep = bare.transaction((id: string) => {
    response.run(id, `bear moon ${id} tree star`, "0".repeat(64));
    for (const item of items) answer.run(id, item.id, JSON.stringify(item.choices.slice(0, 1).map((each) => each.id)));
  });
  const started = performance.now();
  let kept = 0;
  for (; performance.now() - started < forSeconds * 1000; kept++) keep(randomUUID());
  const perSecond = kept / ((performance.now() - started) / 1000);
  bare.close();
  return perSecond;
}

async function measurePages(folder: string, port: number, wave: string): Promise<Measure[]> {
  const path = `/r/${wave}/${randomUUID()}?for=${audience}&lang=en`;
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: br\r\n\r\n`);
  const wanted = { connections: clients, status: 200, next: () => request };
  const page = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { "Accept-Encoding": "identity" } });
  const headers = Object.fromEntries(
    [...page.headers].filter(([name]) => !/^(date|connection|keep-alive|content-length)$/.test(name)),
  );
  const bytes = await bytesOf(port, path);
  const { child, port: barePort } = await bareServer(folder, bytes, headers);
  try {
    for (const each of [port, barePort]) await load({ ...wanted, port: each, seconds: 1 });
    const sent: Load[] = [];
    const bareSent: Load[] = [];
    for (let round = 0; round < rounds; round++) {
      sent.push(checked("pages", await load({ ...wanted, port, seconds: 1 })));
      bareSent.push(checked("bare pages", await load({ ...wanted, port: barePort, seconds: 1 })));
    }
    const ours = mean(sent.map(({ perSecond }) => perSecond));
    const bare = mean(bareSent.map(({ perSecond }) => perSecond));
    return [
      plain(`bare node:http, the same ${bytes.length} bytes`, bare, "pages/s"),
      plain(`respondent pages, ${clients} connections`, ours, "pages/s"),
      atLeast("respondent pages beside bare node:http", ours / bare, "times", 0.5),
      plain("load generator busy while fetching pages", mean(sent.map(({ busy }) => busy)), "of a core"),
    ];
  } finally {
    child.kill();
  }
}

/** The page as it travels, compressed: `fetch` would unpack it. */
function bytesOf(port: number, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    import("node:http").then(({ get }) =>
      get({ port, path, host: "127.0.0.1", headers: { "Accept-Encoding": "br" } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part) => parts.push(part)).on("end", () => resolve(Buffer.concat(parts)));
      }).on("error", reject),
    );
  });
}

const bareProgram = `const [, file, headers] = process.argv;
const body = require("node:fs").readFileSync(file);
const all = { ...JSON.parse(headers), "content-encoding": "br", "content-length": body.length };
require("node:http").createServer((_, res) => { res.writeHead(200, all); res.end(body); })
  .listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;

async function bareServer(
  folder: string,
  bytes: Buffer,
  headers: Record<string, string>,
): Promise<{ child: ChildProcess; port: number }> {
  const file = join(folder, "page.br");
  writeFileSync(file, bytes);
  const child = spawn(process.execPath, ["-e", bareProgram, file, JSON.stringify(headers)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [told] = (await once(child.stdout, "data")) as [Buffer];
  return { child, port: Number(told.toString()) };
}
