import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { next, sayYes, shown, watchedPage } from "./play.ts";

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

const open = (page: Page) => page.getByRole("button", { name: "Make it easier for me" }).click();
const close = (page: Page) => page.getByRole("button", { name: "Close this" }).click();
const pick = (page: Page, row: string, name: string) =>
  page.getByRole("group", { name: row }).getByText(name, { exact: true }).click();

/** What the eye meets, as the browser computed it. */
const look = (page: Page) =>
  page.evaluate(() => {
    const body = getComputedStyle(document.body);
    const root = getComputedStyle(document.documentElement);
    const title = getComputedStyle(document.querySelector("h1") as Element);
    return {
      letters: Number.parseFloat(root.fontSize),
      paper: root.backgroundColor,
      font: root.fontFamily,
      spaced: (Number.parseFloat(title.letterSpacing) / Number.parseFloat(title.fontSize) || 0).toFixed(2),
      ink: body.color,
    };
  });

test("what a child chooses without script is seen at once, on the pages after it, and not by the next child", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, javaScriptEnabled: false });
  context.setDefaultTimeout(8_000);
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${own}?for=child`);
  const before = await look(page);
  await open(page);
  await pick(page, "How big the words are", "Very big");
  await pick(page, "Colours", "Black and yellow");
  await page.getByText("More to change").click();
  await pick(page, "Letters", "Lexend");
  await pick(page, "Space", "Most space");
  const chosen = await look(page);
  expect(chosen.letters / before.letters).toBeCloseTo(1.6, 2);
  expect(chosen).toMatchObject({ paper: "rgb(0, 0, 0)", ink: "rgb(255, 233, 77)", spaced: "0.12" });
  expect(chosen.font).toMatch(/^Lexend/);
  await close(page);

  await sayYes(page);
  await next(page);
  await shown(page).getByText("Badly").click();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("Stop and keep what I said").click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(await look(page)).toEqual(chosen);
  const nextPerson = await page.getByRole("link", { name: "Start again for the next person" }).getAttribute("href");
  await page.getByRole("button", { name: "See what happened" }).click();
  await page.getByRole("heading", { name: "What happened with my answers?" }).waitFor();
  expect(await look(page)).toEqual(chosen);
  expect(page.url()).toBe(`${heard.origin}/r/${own}/receipt`);
  await page.goto(heard.origin + nextPerson);
  expect(await look(page)).toEqual(before);
  expect(noise).toEqual([]);
  await context.close();
});
