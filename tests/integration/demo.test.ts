/** The demonstration fills an empty database with what nobody said, once. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { countAnswers } from "#db/stores/answers.server.ts";
import { listConcerns } from "#db/stores/concerns.server.ts";
import { countToDescribe } from "#db/stores/drawings.server.ts";
import { listReplies } from "#db/stores/replies.server.ts";
import { listWaves } from "#db/stores/waves.server.ts";
import { projectFolder } from "#surveys/folder.ts";
import { countResponses, databaseOf } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

const folder = mkdtempSync(join(tmpdir(), "heard-demo-"));
let heard: StartedHeard;
let database: Database;
let told: ReturnType<typeof fill>;

function fill() {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "", SURVEYS_DIR: "", ORIGIN: "", PORT: "" };
  return spawnSync(process.execPath, [join(projectFolder(), "build/heard/demo.js")], { env, encoding: "utf8" });
}

beforeAll(async () => {
  told = fill();
  heard = await startHeard({ dataDir: folder });
  database = databaseOf(folder);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a wave that is marked as made up is there, read, coded in part and replied to", async () => {
  expect([told.status, told.stdout]).toEqual([0, expect.stringContaining("240 made-up responses")]);
  const [wave, ...others] = await listWaves(database.read);
  expect([wave?.madeUp, wave?.kind, others.length]).toEqual([true, "pilot", 0]);
  expect(await countResponses(database)).toBe(240);
  const undecided = await countAnswers(database.read, wave?.id ?? "", { only: "not-decided" });
  expect(undecided).toBeGreaterThan(5);
  expect(undecided).toBeLessThan(60);
  expect(await countToDescribe(database.read, wave?.id ?? "")).toBe(3);
  expect((await listReplies(database.read, wave?.id ?? "")).length).toBe(2);
  expect((await listConcerns(database.read)).map(({ state }) => state).sort()).toEqual(["open", "released"]);
});

test("each role signs in with its link, and the wave's page says that it is made up", async () => {
  const links = told.stdout.match(/http\S+\/sign-in\/\S+/g) ?? [];
  expect(links).toHaveLength(4);
  const [wave] = await listWaves(database.read);
  const cookies = [];
  for (const link of links) cookies.push(await signIn(`${heard.origin}${new URL(link).pathname}`));
  expect(cookies.every((cookie) => cookie !== null)).toBe(true);
  const page = await fetch(`${heard.origin}/waves/${wave?.id}`, { headers: { Cookie: cookies[0] ?? "" } });
  expect(await page.text()).toContain("These answers are made up. No real person said this.");
});

test("a database that has waves is left alone, with one line that says what to do", async () => {
  const again = fill();
  expect([again.status, again.stdout]).toEqual([1, ""]);
  expect(again.stderr.trim()).toMatch(/^There are waves in .* already, .*DATA_DIR=\.\/demo npm run demo$/);
  expect(await countResponses(database)).toBe(240);
});
