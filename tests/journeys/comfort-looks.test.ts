/** Every look that a person may choose, at every width: nothing is lost, covered or too faint (AX8). */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstChoices } from "#app/features/surveys/comfort.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { covered, sticksOut } from "./fits.ts";
import { expectNoAxe, next, sayYes, shown } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

type Size = { width: number; height: number };

const widths: [Size, Size, Size] = [
  { width: 320, height: 640 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
];

async function atQuestion(options: BrowserContextOptions, audience = "child"): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${heard.origin}/try/being-heard/${audience}`);
  await sayYes(page);
  await next(page);
  await shown(page).locator(".card").first().click();
  return page;
}

const openPanel = (page: Page) => page.getByRole("button", { name: "Make it easier for me" }).click();
const closePanel = (page: Page) => page.getByRole("button", { name: "Close this" }).click();
const choose = (page: Page, id: string) => page.locator(`label:has(#${id})`).click();

const papers = firstChoices.find(({ setting }) => setting === "paper")?.values ?? [];

test.each(papers)("the colours %s, in the panel and on a question, at every width", async (paper) => {
  const page = await atQuestion({ viewport: widths[0] });
  await openPanel(page);
  await choose(page, `c-paper-${paper}`);
  await page.getByText("More to change").click();
  for (const viewport of widths) {
    await page.setViewportSize(viewport);
    await expectNoAxe(page, `${paper}, the panel at ${viewport.width}`);
  }
  await closePanel(page);
  for (const viewport of widths) {
    await page.setViewportSize(viewport);
    await expectNoAxe(page, `${paper}, a question at ${viewport.width}`);
    expect(await sticksOut(page)).toEqual([]);
  }
  await page.context().close();
});

test.each([
  ["child", "c-space-1"],
  ["young-person", "c-space-3"],
  ["parent", "c-letters-dyslexic"],
])("at 320 pixels and the biggest words nothing is lost or covered: %s, %s", async (audience, more) => {
  const page = await atQuestion({ viewport: { width: 320, height: 640 } }, audience);
  const usual = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  await openPanel(page);
  await choose(page, "c-size-5");
  await page.getByText("More to change").click();
  await choose(page, more);
  expect(await sticksOut(page), "the panel").toEqual([]);
  await expectNoAxe(page, "the panel");
  await closePanel(page);
  const big = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(big / usual).toBeCloseTo(3, 5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (let screen = 0; screen < 20; screen++) {
    const where = await shown(page).getAttribute("id");
    expect(await sticksOut(page), `${where}`).toEqual([]);
    expect(await covered(page), `${where}`).toEqual([]);
    if (where === "check") break;
    await next(page);
  }
  expect(await shown(page).getAttribute("id")).toBe("check");
  await page.context().close();
});

test("the widest space is that of WCAG 1.4.12, and nothing is cut off by it", async () => {
  const page = await atQuestion({ viewport: { width: 320, height: 640 } });
  await openPanel(page);
  await page.getByText("More to change").click();
  await choose(page, "c-space-3");
  await closePanel(page);
  const spaced = await shown(page)
    .getByRole("heading")
    .evaluate((title) => {
      const { fontSize, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(title);
      return [lineHeight, letterSpacing, wordSpacing].map(
        (each) => Number.parseFloat(each) / Number.parseFloat(fontSize),
      );
    });
  for (const [at, least] of [1.5, 0.12, 0.16].entries()) expect(spaced[at]).toBeGreaterThanOrEqual(least - 0.001);
  expect(await sticksOut(page)).toEqual([]);
  await page.context().close();
});

test("letters are fetched only when they are chosen", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const page = await context.newPage();
  const fonts: string[] = [];
  page.on("request", (request) => {
    const font = /fonts\/([a-z]+)-/.exec(request.url())?.[1];
    if (font) fonts.push(font);
  });
  await page.goto(`${heard.origin}/try/being-heard/child`);
  await openPanel(page);
  await page.waitForLoadState("networkidle");
  expect(new Set(fonts)).toEqual(new Set(["atkinson"]));
  await page.getByText("More to change").click();
  const fetched = page.waitForResponse(/opendyslexic-400/);
  await choose(page, "c-letters-dyslexic");
  expect((await fetched).status()).toBe(200);
  await context.close();
});

test("in forced colours what is chosen is still seen", async () => {
  const page = await atQuestion({ viewport: { width: 800, height: 1280 }, forcedColors: "active" });
  const border = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => getComputedStyle(each).borderTopColor);
  expect(await border(".step:target .card:has(:checked)")).not.toBe(
    await border(".step:target .card:not(:has(:checked))"),
  );
  await openPanel(page);
  expect(await border("#comfort label:has(:checked)")).not.toBe(await border("#comfort label:not(:has(:checked))"));
  await expectNoAxe(page, "forced colours");
  await page.context().close();
});

test("who asks the device for less movement gets none", async () => {
  const page = await atQuestion({ viewport: { width: 800, height: 1280 }, reducedMotion: "reduce" });
  await openPanel(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration !== "0s" || animationName !== "none";
      })
      .map((each) => each.outerHTML.slice(0, 60)),
  );
  expect(moving).toEqual([]);
  await page.context().close();
});

test("the pages after a survey hold the biggest words at 320 pixels too", async () => {
  const database = databaseOf(heard.dataDir);
  const own = await aWave(database, shipped("being-heard"));
  await database.close();
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${heard.origin}/r/${own}?for=child`);
  await openPanel(page);
  await choose(page, "c-size-5");
  await choose(page, "c-paper-yellow");
  await closePanel(page);
  const holds = async (heading: string) => {
    await page.getByRole("heading", { name: heading }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(0, 0, 0)");
    expect(await page.evaluate(() => document.documentElement.scrollWidth), heading).toBe(320);
    expect(await sticksOut(page), heading).toEqual([]);
    await expectNoAxe(page, heading);
  };
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("Stop and keep what I said").click();
  await holds("One thing before we send it");
  await page.getByRole("button", { name: "Yes" }).click();
  await holds("Thank you");
  await page.getByRole("button", { name: "See what happened" }).click();
  await holds("What happened with my answers?");
  await context.close();
});
