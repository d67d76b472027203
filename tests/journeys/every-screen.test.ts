import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audiences } from "#surveys/definition.ts";
import { catalogue, shipped } from "#tests/a-wave.ts";
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

const looks = [
  { name: "light, 800", width: 800, height: 1280, colorScheme: "light", contrast: "no-preference" },
  { name: "light, 320", width: 320, height: 640, colorScheme: "light", contrast: "no-preference" },
  { name: "dark, 800", width: 800, height: 1280, colorScheme: "dark", contrast: "no-preference" },
  { name: "high contrast, 1280", width: 1280, height: 800, colorScheme: "light", contrast: "more" },
  { name: "dark high contrast, 320", width: 320, height: 640, colorScheme: "dark", contrast: "more" },
] as const;

/** Nothing runs over the side, and everything that is pressed is at least 64 by 64 px (AX3). */
async function expectFits(page: import("playwright-core").Page, where: string): Promise<void> {
  const wrong = await page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page is wider than the window");
    for (const one of document.querySelectorAll<HTMLElement>(
      ".step a, .step button, .top button, .card, .out, .small, select, textarea",
    )) {
      if (one.offsetParent === null) continue;
      const { width, height } = one.getBoundingClientRect();
      if (width < 63.5 || height < 63.5) found.push(`${one.innerText}: ${Math.round(width)} x ${Math.round(height)}`);
    }
    return found;
  });
  expect(wrong, where).toEqual([]);
}

for (const look of looks) {
  // One survey has every kind of screen; the first look goes through all of them.
  const surveys = look === looks[0] ? [...catalogue.surveys.values()] : [shipped("being-heard")];
  test(`every screen, ${look.name}: axe finds nothing and all of it fits`, { timeout: 300_000 }, async () => {
    const { width, height, colorScheme, contrast } = look;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      contrast,
      reducedMotion: "reduce",
    });
    const { page, noise } = await watchedPage(context, heard.origin);
    for (const survey of surveys)
      for (const audience of audiences) {
        await page.goto(`${heard.origin}/try/${survey.survey}/${audience}`);
        await expectNoAxe(page, `${survey.survey} ${audience} first`);
        await sayYes(page);
        for (;;) {
          const where = `${survey.survey} ${audience} ${page.url().split("#")[1]}, ${look.name}`;
          await expectFits(page, where);
          await expectNoAxe(page, where);
          if (page.url().endsWith("#check")) break;
          const card = shown(page).locator("label.card").first();
          if (await card.isVisible()) await card.click();
          await next(page);
        }
        await page.getByRole("button", { name: "Show me who I can talk to" }).click();
        await expectNoAxe(page, "who I can talk to");
      }
    expect(noise).toEqual([]);
    await context.close();
  });
}
