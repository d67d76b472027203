import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

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
  expect(page.url()).toBe(`${heard.origin}/r/${own}/receipt?lang=en`);
  await page.goto(heard.origin + nextPerson);
  expect(await look(page)).toEqual(before);
  expect(noise).toEqual([]);
  await context.close();
});

test("pictures as somebody reads: none, above each word, alone, bigger, and in a tone of skin", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/try/being-heard/child`);
  await sayYes(page);
  await next(page);
  const heading = shown(page).getByRole("heading");
  const ask = (await heading.textContent()) ?? "";
  const ear = shown(page).locator("legend > img");
  const card = shown(page).locator(".card").filter({ hasText: "Well" }).first();
  const width = async () => (await card.locator("img").boundingBox())?.width ?? 0;
  const usual = await width();

  await open(page);
  await pick(page, "Pictures", "No pictures");
  expect(await ear.isVisible()).toBe(false);
  await pick(page, "Pictures", "A picture for each word");
  const above = shown(page).locator("h2 .full .w");
  await above.first().waitFor();
  expect(await above.allTextContents()).toEqual(["Think", "help", "How", "listen"]);
  expect(await heading.textContent(), "the words stay, letter by letter").toBe(ask);
  expect(await above.last().locator("img").getAttribute("src")).toBe("/symbols/listen.svg");
  await expectNoAxe(page, "a picture for each word");
  await pick(page, "Pictures", "Only pictures");
  await above.first().waitFor({ state: "detached" });
  expect((await heading.boundingBox())?.width).toBeLessThanOrEqual(1);
  expect(await card.getByRole("radio", { name: "Well" }).count(), "words are still there for who listens").toBe(1);
  expect(await width()).toBeGreaterThan(usual);
  await expectNoAxe(page, "only pictures");
  await pick(page, "Pictures", "Usual");
  expect(
    await heading.locator(".full").evaluate((words) => words.childNodes.length),
    "the words are one text again",
  ).toBe(1);
  await page.getByText("Bigger pictures", { exact: true }).click();
  expect((await width()) / usual).toBeCloseTo(1.5, 1);

  await page.getByText("More to change").click();
  await pick(page, "Colour of people", "Dark");
  const tone = () => ear.evaluate((picture) => getComputedStyle(picture).content);
  expect(await tone()).toContain("/symbols/tone-5/listen.svg");
  await page.getByRole("button", { name: "Put everything back" }).click();
  expect(await tone()).toBe("normal");
  expect(await width()).toBeCloseTo(usual, 0);
  expect(noise).toEqual([]);
  await context.close();
});

test("calm takes the dots and all movement away, and the other hand finds Next on its side", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const page = await context.newPage();
  await page.goto(`${heard.origin}/try/being-heard/child`);
  await sayYes(page);
  await next(page);
  const dots = shown(page).locator(".where span");
  const card = shown(page).locator(".card").first();
  const left = async (name: string) => (await shown(page).getByRole("link", { name }).boundingBox())?.x ?? 0;
  await dots.waitFor();
  expect(await left("Next")).toBeGreaterThan(await left("Back"));
  await open(page);
  await page.getByText("Calm. Nothing moves.", { exact: true }).click();
  await page.getByText("More to change").click();
  await page.getByText("Next on the other side", { exact: true }).click();
  await close(page);
  expect(await dots.isVisible()).toBe(false);
  expect(await card.evaluate((each) => getComputedStyle(each).transitionDuration)).toBe("0s");
  expect(await left("Next")).toBeLessThan(await left("Back"));
  await context.close();
});
