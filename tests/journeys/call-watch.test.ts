/** The safeguarding lead's page notices a call by itself, and says so when it cannot look. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { firstCoordinator, linkIn } from "#tests/integration/staff-cast.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

test("a call shows by itself, in the list, in the title and aloud; a page that is blind says so", async () => {
  const database = databaseOf(heard.dataDir);
  const wave = await aWave(database, shipped("being-heard"));
  await database.close();
  const coordinator = await firstCoordinator(heard);
  const lead = { intent: "add", name: "Priya Shah", email: "priya@example.org", role: "safeguarding" };
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  await page.goto(heard.origin + linkIn((await coordinator.post("/staff", lead)).html));
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await page.goto(`${heard.origin}/concerns`);
  expect(await page.title()).toBe("Concerns - Heard");
  await page.getByRole("button", { name: "Sound when a call comes" }).click();

  const body = new URLSearchParams({ audience: "child", language: "en", name: "Mia, Hill School" });
  const address = `${heard.origin}/r/${wave}/${crypto.randomUUID()}?call`;
  expect((await fetch(address, { method: "POST", body })).status).toBe(201);
  await page.getByText("Somebody has just asked for a person to come. 1 call not done.").waitFor();
  expect(await page.title()).toBe("(1) Concerns - Heard");
  await expectNoAxe(page, "concerns with a call");

  await page.route("**/calls/now", (route) => route.abort());
  await page.getByText("This page cannot look at the moment.").waitFor();
  await page.unroute("**/calls/now");
  await page.getByText("This page cannot look at the moment.").waitFor({ state: "hidden" });

  await page.getByRole("link", { name: /^A child asked for someone to come/ }).click();
  await page.getByText("Mia, Hill School").waitFor();
  await expectNoAxe(page, "a call");
  await page.getByRole("button", { name: "I take it on" }).click();
  await page.getByText("took it on").waitFor();
  await expectNoAxe(page, "a call that is taken on");
  await page.close();
});
