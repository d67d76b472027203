/** What the server asks again instead of refusing: one thing, with everything else carried along. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown } from "./play.ts";

let heard: StartedHeard;
let database: Database;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

async function answersIn(wave: string) {
  const kept = (await database.read.select().from(responses)).filter((row) => row.waveId === wave);
  const rows = (await database.read.select().from(answers)).filter((row) => row.responseId === kept[0]?.id);
  return { count: kept.length, byItem: Object.fromEntries(rows.map((row) => [row.itemId, row])) };
}

test("four pressed where three count: without script that one question comes again, and nothing else is lost", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${heard.origin}/r/${wave}?for=young-person`);
  await sayYes(page);
  for (;;) {
    const ask = await shown(page).getByRole("heading").innerText();
    if (ask.startsWith("Check your answers")) break;
    if (ask.startsWith("What matters most")) {
      const choices = shown(page).getByRole("checkbox");
      for (const at of [0, 1, 2, 3]) await choices.nth(at).check();
    }
    if (ask.startsWith("What is 1 thing")) await shown(page).getByRole("textbox").fill("Please ask me");
    await next(page);
  }
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByText("You pressed 4. Please keep up to 3.").waitFor();
  expect((await answersIn(wave)).count).toBe(0);

  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(4);
  await page.getByRole("checkbox", { checked: true }).first().uncheck();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  const { count, byItem } = await answersIn(wave);
  expect(count).toBe(1);
  expect(byItem["matters-most"]?.choices).toHaveLength(3);
  expect(byItem["one-thing"]?.words).toBe("Please ask me");
  await context.close();
});

test("who stops before saying yes or no is asked for it, and a no keeps nothing", async () => {
  for (const [say, heading, count] of [
    ["No", "That is fine. Thank you for looking.", 0],
    ["Yes", "Thank you", 1],
  ] as const) {
    const wave = await aWave(database, shipped("being-heard"));
    const page = await browser.newPage();
    await page.goto(`${heard.origin}/r/${wave}?for=child`);
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText("Stop and keep what I said").click();
    await page.getByRole("heading", { name: "One thing before we send it" }).waitFor();
    await expectNoAxe(page, "asked for the assent");
    await page.getByRole("button", { name: say, exact: true }).click();
    await page.getByRole("heading", { name: heading }).waitFor();
    expect((await answersIn(wave)).count).toBe(count);
    await page.context().close();
  }
});
