/** A wave that asks each person around an event, all the time: no last day, and a promise in weeks. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let coordinator: Person;
let page = "";

const written = {
  survey: "being-heard",
  kind: "pilot",
  name: "Reviews",
  rhythm: "rolling",
  event: "before a review",
  opens: "2026-11-01",
  closes: "",
  audienceBody: "The Board",
  influence: "How reviews are run",
  replyBy: "",
  replyWeeks: "6",
};

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  coordinator = await firstCoordinator(heard);
  page = (await coordinator.post("/waves/new", written)).to ?? "";
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

test("the list and the page say around what each person is asked, and by when they get a reply", async () => {
  expect((await coordinator.get("/waves")).html).toContain("Asks all the time, before a review, since 1 November 2026");
  const { html } = await coordinator.get(page);
  expect(html).toContain("within 6 weeks of each answer");
  expect(html).not.toContain("until it is closed");
  expect((await coordinator.get(`${page}/replies`)).html).toContain("Reply within 6 weeks of each answer.");
});

test.each([
  ["en", "They answer in 6 weeks."],
  ["pl", "Odpowiedzą w ciągu 6 tygodni."],
  ["ar", "سيردون خلال 6 أسابيع."],
])("people are told the weeks before the first question, in %s", async (language, words) => {
  const survey = await fetch(`${heard.origin}/r/${page.split("/")[2]}?for=parent&lang=${language}`);
  expect(await survey.text()).toContain(words);
});

test("their pictures open the day by which their own answers get a reply", async () => {
  const wave = page.split("/")[2] ?? "";
  const sent = await post(`${heard.origin}/r/${wave}/${randomUUID()}`, wholeResponse(shipped("being-heard"), "parent"));
  expect(sent.status).toBe(201);
  const fields = new URLSearchParams({
    act: "look",
    chosen: (sent.json.receipt as string[]).join(" "),
  });
  const found = await fetch(`${heard.origin}/r/${wave}/receipt`, { method: "POST", body: fields });
  const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  const due = new Date(today + 42 * 86_400_000).toLocaleDateString("en-GB", {
    ...{ day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London" },
  });
  expect(await found.text()).toContain(`They said that they will reply by ${due}.`);
});

test("an event is needed, and a change of the promise asks the Board and the Forum again", async () => {
  const wrong = await coordinator.post("/waves/new", { ...written, event: "" });
  expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining("Write around what each person is asked")]);
  const wave = await aWave(database, shipped("being-heard"), {
    rhythm: "rolling",
    event: "after a move",
    replyWeeks: 2,
  });
  const board = await join(heard, coordinator, "Ellie Marsh", "board");
  await board.post(`/waves/${wave}`, { intent: "set-check", check: "agreed-board" });
  expect((await coordinator.get(`/waves/${wave}`)).html).not.toContain("Waits for: Advisory Board");
  await coordinator.post(`/waves/${wave}`, { intent: "change", ...written, replyWeeks: "8" });
  const { html } = await coordinator.get(`/waves/${wave}`);
  expect(html).toContain("within 8 weeks of each answer");
  expect(html).toContain("Waits for: Advisory Board");
});
