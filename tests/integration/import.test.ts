/** Real input: the page and the command bring whole files into a running Heard, or nothing of them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { countAnswers, listAnswers } from "#db/stores/answers.server.ts";
import { projectFolder } from "#surveys/folder.ts";
import { aWave, countResponses, databaseOf, shipped } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

const survey = shipped("being-heard");
const examples = join(projectFolder(), "tests/data/example-answers.jsonl");
const files = mkdtempSync(join(tmpdir(), "heard-import-"));
let heard: StartedHeard;
let database: Database;
let cookie: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  cookie = (await signIn(heard.signInLink ?? "")) ?? "";
});

afterAll(async () => {
  await database.close();
  await heard.stop();
  rmSync(files, { recursive: true, force: true });
});

function fileOf(name: string, text: string): string {
  const path = join(files, name);
  writeFileSync(path, text);
  return path;
}

function bringIn(wave: string, file: string, ...more: string[]) {
  const done = spawnSync(
    process.execPath,
    [join(projectFolder(), "build/heard/import.js"), "--wave", wave, file, ...more],
    { env: { ...process.env, DATA_DIR: heard.dataDir, DATABASE_URL: "", SURVEYS_DIR: "" }, encoding: "utf8" },
  );
  return { status: done.status, told: done.stdout, wrong: done.stderr };
}

async function bringInByPage(wave: string, fields: Record<string, string | File>, as = cookie) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await fetch(`${heard.origin}/waves/${wave}/import`, {
    method: "POST",
    body,
    headers: { Cookie: as },
    redirect: "manual",
  });
  // React marks where its text nodes meet.
  return { status: answer.status, page: (await answer.text()).replaceAll("<!-- -->", "") };
}

const countWords = (wave: string) => countAnswers(database.read, wave, { only: "with-words" });

test("every row of the examples arrives once, is read, and its codes and redactions can be seen", async () => {
  const wave = await aWave(database, survey);
  const first = bringIn(wave, examples, "--source", "another-tool");
  expect(first).toMatchObject({ status: 0, told: expect.stringContaining("149 rows, 149 kept, 0 already there") });
  expect(first.wrong).toContain("Not used: pap, sentiment, safeguarding, personal_data, kind");
  expect(first.told).toContain("All words have been read");
  const second = bringIn(wave, examples);
  expect(second.told).toContain("149 rows, 0 kept, 149 already there");

  expect(await countWords(wave)).toBe(149);
  const shown = await listAnswers(database.read, wave, { only: "with-words" }, { from: 0, most: 200 });
  expect(shown.filter(({ state }) => state === "being-read")).toEqual([]);
  expect(shown.filter(({ hidden }) => hidden.length > 0).length).toBeGreaterThan(5);
  expect(new Set(shown.map(({ source }) => source))).toEqual(new Set(["another tool"]));
  expect(await countAnswers(database.read, wave, { only: "not-decided" })).toBeGreaterThan(50);
});

test("one bad row and nothing is kept; every bad row is told with its line", async () => {
  const wave = await aWave(database, survey);
  const before = await countResponses(database);
  const bad = fileOf("bad.csv", "id,audience,text\n1,child,good\n2,teacher,hello\n3,parent,\n");
  const done = bringIn(wave, bad);
  expect(done.status).toBe(1);
  expect(done.wrong).toContain('Line 3: audience: "teacher" is not known. Write child or young-person or parent.');
  expect(done.wrong).toContain("Line 4: text is empty.");
  expect(await countResponses(database)).toBe(before);
});

test("other answers under an id that came before are refused, and the new rows beside them too", async () => {
  const wave = await aWave(database, survey);
  expect(bringIn(wave, fileOf("one.csv", "id,audience,text\n1,child,good\n")).status).toBe(0);
  const before = await countResponses(database);
  const done = bringIn(wave, fileOf("two.csv", "id,audience,text\n2,child,new\n1,child,bad\n"));
  expect(done.status).toBe(1);
  expect(done.wrong).toContain('Line 3: the id "1" came in before with other answers.');
  expect(await countResponses(database)).toBe(before);
});

test("a long list of bad rows is told up to twenty, and how many more there are", async () => {
  const wave = await aWave(database, survey);
  const rows = Array.from({ length: 32 }, () => "nobody,hello");
  const done = bringIn(wave, fileOf("many.csv", ["audience,text", ...rows].join("\n")));
  expect(done.wrong.match(/^Line \d+:/gm)).toHaveLength(20);
  expect(done.wrong).toContain("And 12 more lines.");
});

test("a practice wave takes nothing, a closed one takes what comes late", async () => {
  const one = fileOf("late.csv", "audience,text\nchild,good\n");
  const practice = bringIn(await aWave(database, survey, { kind: "practice" }), one);
  expect([practice.status, practice.wrong]).toEqual([1, expect.stringContaining("this is a practice wave")]);
  const closed = bringIn(await aWave(database, survey, { closesAt: Date.now() - 1000 }), one);
  expect([closed.status, closed.wrong]).toEqual([0, expect.stringContaining("The wave has closed")]);
});

test.each([
  ["a wave that is not there", ["nothere", "x.csv"], /There is no wave nothere/],
  ["a file that is not there", [null, "x.csv"], /There is no file x\.csv/],
  ["an unknown source", [null, "x.csv", "--source", "pigeon"], /--source pigeon is not known\. Write paper or/],
  ["an unknown option", [null, "x.csv", "--wav"], /Unknown option '--wav'\. See npm run import -- --help/],
] as const)("the command says what to do about %s", async (_what, [wave, file, ...more], told) => {
  const done = bringIn(wave ?? (await aWave(database, survey)), file, ...more);
  expect(done.status).toBe(1);
  expect(done.wrong).toMatch(told);
  expect(done.wrong.trim().split("\n")).toHaveLength(1);
});

test("the page takes a file, and pasted rows, and says the same", async () => {
  const wave = await aWave(database, survey);
  const file = new File([readFileSync(examples)], "example-answers.jsonl");
  const first = await bringInByPage(wave, { file, source: "another-tool" });
  expect(first.status).toBe(200);
  expect(first.page).toContain("149 rows, 149 kept, 0 already there");
  const pasted = await bringInByPage(wave, { rows: "audience\tlistened-to\nchild\twell\nchild\tsad\n" });
  expect(pasted.status).toBe(422);
  expect(pasted.page).toContain("Nothing was kept");
  expect(pasted.page).toContain("Line 3: listened-to:");
  expect(await countWords(wave)).toBe(149);
});

test("the page refuses nothing at all, two at once, and more than 5 MB, and keeps nothing", async () => {
  const wave = await aWave(database, survey);
  const file = (size: number) => new File([`audience,text\nchild,${"a".repeat(size)}`], "answers.csv");
  expect((await bringInByPage(wave, { source: "paper" })).page).toContain("nothing was chosen");
  expect((await bringInByPage(wave, { file: file(5), rows: "audience,text" })).page).toContain("Send one of the two");
  const large = await bringInByPage(wave, { file: file(6 * 1024 * 1024) });
  expect([large.status, large.page]).toEqual([422, expect.stringContaining("larger than 5 MB")]);
  expect(await countWords(wave)).toBe(0);
});

test("nobody but a coordinator brings answers in", async () => {
  const wave = await aWave(database, survey);
  const stranger = await bringInByPage(wave, { rows: "audience,text\nchild,hi" }, "heard=nobody");
  expect(stranger.status).toBe(302);
  expect(await countWords(wave)).toBe(0);
});
