import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, shown, watchedPage } from "./play.ts";
import { scanTo } from "./switches.ts";

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

test("a child answers with one switch alone, from the first page to the receipt (AX7)", {
  timeout: 300_000,
}, async () => {
  const own = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  const space = { page, press: () => page.keyboard.press("Space") };
  const ask = () => shown(page).getByRole("heading").first().innerText();
  // The supporter has written the way of pressing into the address; nothing is pointed at from here on.
  await page.goto(`${heard.origin}/r/${own}?scan=one&scan-speed=1000`);
  await scanTo(space, /I am a child/);
  await scanTo(space, /^Next$/);
  await scanTo(space, /^Yes$/);
  await scanTo(space, /^Start$/);
  await expectNoAxe(page, "the practice, while scanning");
  for (let screens = 0; screens < 20 && (await ask()) !== "Check your answers"; screens++) {
    const before = page.url();
    const kind = await shown(page).locator("fieldset").first().getAttribute("class");
    if (kind === "practice") await scanTo(space, /^Good$/);
    else if ((await ask()).includes("How well do they listen to you?")) await scanTo(space, /^Badly$/);
    await scanTo(space, /^Next$/);
    await page.waitForURL((url) => url.href !== before);
  }
  await expectNoAxe(page, "the check page, while scanning");
  await scanTo(space, /^Finish$/);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await expectNoAxe(page, "the receipt, while scanning");
  await scanTo(space, /pictures|what happened/i);
  await page.waitForURL(/receipt/);

  const kept = (await database.read.select().from(responses)).filter((row) => row.waveId === own);
  expect(kept).toHaveLength(1);
  const rows = (await database.read.select().from(answers)).filter((row) => row.responseId === kept[0]?.id);
  expect(rows.find((row) => row.itemId === "listened-to")?.choices).toEqual(["badly"]);
  expect(noise).toEqual([]);
  await context.close();
});

test("a switch pressed three times on the first screen turns scanning on, and Escape ends it", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/try/being-heard/child`);
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Enter");
  await page.locator("[data-scanned]").first().waitFor();
  await expect.poll(() => page.locator("#c-scan-one").isChecked()).toBe(true);
  await page.keyboard.press("Escape");
  await page.locator("[data-scanned]").first().waitFor({ state: "detached" });
  await context.close();
});
