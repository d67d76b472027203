import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Audience, audiences } from "#surveys/definition.ts";
import { aWave, catalogue, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

const themes = [
  { theme: "light", colorScheme: "light", contrast: "no-preference" },
  { theme: "dark", colorScheme: "dark", contrast: "no-preference" },
  { theme: "high contrast", colorScheme: "light", contrast: "more" },
] as const;
const sizes = [
  { width: 320, height: 640 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
];

/** Nothing runs over the side, and everything that is pressed is at least 64 by 64 px (AX3). */
async function expectFits(page: Page, where: string): Promise<void> {
  const wrong = await page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page is wider than the window");
    for (const one of document.querySelectorAll<HTMLElement>(
      ".step a, .step button, .top button, .card, .out, .small, .action, .pick-pictures button, select, textarea",
    )) {
      if (one.offsetParent === null) continue;
      const { width, height } = one.getBoundingClientRect();
      if (width < 63.5 || height < 63.5) found.push(`${one.innerText}: ${Math.round(width)} x ${Math.round(height)}`);
    }
    return found;
  });
  expect(wrong, where).toEqual([]);
}

async function open(look: {
  width: number;
  height: number;
  colorScheme: "light" | "dark";
  contrast: "more" | "no-preference";
}) {
  const { width, height, colorScheme, contrast } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    contrast,
    reducedMotion: "reduce",
  });
  return { context, ...(await watchedPage(context, heard.origin)) };
}

async function goThrough(page: Page, survey: string, audience: Audience, look: string): Promise<void> {
  await page.goto(`${heard.origin}/try/${survey}/${audience}`);
  await expectNoAxe(page, `${survey} ${audience} first, ${look}`);
  await sayYes(page);
  for (;;) {
    const where = `${survey} ${audience} ${page.url().split("#")[1]}, ${look}`;
    await expectFits(page, where);
    await expectNoAxe(page, where);
    if (page.url().endsWith("#check")) break;
    const card = shown(page).locator("label.card").first();
    if (await card.isVisible()) await card.click();
    await next(page);
  }
  await page.getByRole("button", { name: "Show me who I can talk to" }).click();
  await expectNoAxe(page, `who I can talk to, ${look}`);
}

test("every screen of every survey: axe finds nothing and all of it fits", { timeout: 300_000 }, async () => {
  const { page, noise, context } = await open({
    width: 800,
    height: 1280,
    colorScheme: "light",
    contrast: "no-preference",
  });
  for (const survey of catalogue.surveys.keys())
    for (const audience of audiences) await goThrough(page, survey, audience, "light, 800");
  expect(noise).toEqual([]);
  await context.close();
});

// Axe cannot run without script; what stands there instead of a recorder must still fit.
test("every screen fits a small phone without script, in two directions", { timeout: 300_000 }, async () => {
  for (const language of ["en", "ar"]) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${heard.origin}/try/every-kind/young-person?lang=${language}`);
    await shown(page).locator("a.next").click();
    await shown(page).locator("label.card").first().click();
    while (!page.url().endsWith("#check")) {
      await shown(page).locator("a.next").click();
      await expectFits(page, `${language} ${page.url().split("#")[1]}, without script`);
    }
    await context.close();
  }
});

// Every theme meets every audience, each at another size.
for (const [number, theme] of themes.entries())
  for (const [place, size] of sizes.entries()) {
    const audience = audiences[(number + place) % audiences.length] as Audience;
    const look = `${theme.theme}, ${size.width}`;
    test(`every screen of a ${audience}, ${look}: axe finds nothing and all of it fits`, {
      timeout: 300_000,
    }, async () => {
      const { page, noise, context } = await open({ ...theme, ...size });
      await goThrough(page, "being-heard", audience, look);
      expect(noise).toEqual([]);
      await context.close();
    });
  }

for (const theme of themes)
  test(`the pages before and after a survey, ${theme.theme}: axe finds nothing and all of it fits`, async () => {
    const database = databaseOf(heard.dataDir);
    const wave = await aWave(database, shipped("being-heard"));
    await database.close();
    for (const size of sizes) {
      const { page, context } = await open({ ...theme, ...size });
      const look = async (where: string) => {
        await expectFits(page, `${where}, ${theme.theme}, ${size.width}`);
        await expectNoAxe(page, `${where}, ${theme.theme}, ${size.width}`);
      };
      await page.goto(`${heard.origin}/r/${wave}`);
      await look("who is answering");
      await page.goto(`${heard.origin}/r/${wave}/left`);
      await look("thrown away");
      await page.goto(`${heard.origin}/r/nowhere2`);
      await look("no such survey");
      await page.goto(`${heard.origin}/r/${wave}?for=parent`);
      await sayYes(page);
      await page.evaluate(() => {
        location.hash = "#check";
      });
      await page.getByRole("button", { name: "Finish" }).click();
      await page.getByRole("heading", { name: "Thank you" }).waitFor();
      await look("thank you");
      const pictures = await page.getByRole("listitem").allInnerTexts();
      await page.goto(`${heard.origin}/r/${wave}/receipt`);
      await look("look up");
      await page.getByLabel("Or type the 5 words").fill(pictures.join(" "));
      await page.getByRole("button", { name: "Look" }).click();
      await page.getByText("Your answers arrived.").waitFor();
      await look("what happened");
      await page.getByRole("button", { name: "Take my answers back" }).click();
      await page.getByText("You cannot undo this.").waitFor();
      await look("asked before taking back");
      await page.getByRole("button", { name: "Yes, take them back" }).click();
      await page.getByText("They are deleted.").waitFor();
      await look("taken back");
      await context.close();
    }
  });
