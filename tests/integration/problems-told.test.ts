/** What goes wrong is told in the language of whoever met it, with a way on that keeps what the address carries. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import polish from "#app/i18n/words/pl/problems.json";
import { problems, wordsOfProblem } from "#app/problems.ts";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

const survey = shipped("being-heard");
let heard: StartedHeard;
let database: Database;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const seen = async (path: string, init?: RequestInit) => {
  const answer = await fetch(heard.origin + path, init);
  return { status: answer.status, page: await answer.text() };
};

test("every problem has its words", () => {
  expect(Object.keys(problems).filter((name) => !polish[wordsOfProblem(name as keyof typeof problems)])).toEqual([]);
});

test("an address that leads nowhere says so in its own language, and in the browser's", async () => {
  const nowhere = await seen("/r/nowhere2?lang=pl");
  expect(nowhere.status).toBe(404);
  expect(nowhere.page).toContain(polish["problem-no-such-wave"]);
  expect(nowhere.page).toContain('<html lang="pl"');
  const browsers = await seen("/r/nowhere2", { headers: { "Accept-Language": "pl-PL,pl;q=0.9" } });
  expect(browsers.page).toContain(polish["problem-no-such-wave"]);
});

test("what was sent is answered in the language of its page, with a way to begin again that keeps the setting", async () => {
  const body = wholeResponse(survey, "child");
  body.set("language", "pl");
  body.set("a.no-such-item", "x");
  const { status, page } = await seen(`/r/${wave}/${randomUUID()}?for=child&at=hk7m2p&scan=one`, {
    method: "POST",
    body,
  });
  expect(status).toBe(422);
  expect(page).toContain(polish["problem-unknown-item"]);
  expect(page.replaceAll("&amp;", "&")).toMatch(new RegExp(`href="/r/${wave}\\?lang=pl&scan=one&at=hk7m2p"`));
});

test("a program is told the same in JSON, with the problem's name", async () => {
  const body = wholeResponse(survey, "child", "a".repeat(5001));
  body.set("language", "pl");
  const init = { method: "POST", body, headers: { Accept: "application/json" } };
  const { status, page } = await seen(`/r/${wave}/${randomUUID()}?for=child`, init);
  expect(status).toBe(422);
  expect(JSON.parse(page)).toMatchObject({ problem: "too-long", say: polish["problem-too-long"] });
});

test("a practice wave has nothing to look up, and says so", async () => {
  const practice = await aWave(database, survey, { kind: "practice" });
  const { status, page } = await seen(`/r/${practice}/receipt`);
  expect(status).toBe(200);
  expect(page).toContain("This was for practice.");
  expect(page).not.toContain('name="typed"');
});
