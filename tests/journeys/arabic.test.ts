/** A whole survey in Arabic: everything runs from right to left, with script on a tablet and without on a phone. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { responses } from "#db/schema.ts";
import { surveyIn } from "#surveys/survey-in.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, shown, watchedPage } from "./play.ts";

const survey = shipped("being-heard");
const arabic = surveyIn(survey, "ar");
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

async function leftOf(page: Page, part: string): Promise<number> {
  const box = await shown(page).locator(part).boundingBox();
  if (!box) throw new Error(`${part} is not seen`);
  return box.x;
}

for (const [device, viewport, javaScriptEnabled] of [
  ["a tablet, with script", { width: 800, height: 1280 }, true],
  ["a phone, without script", { width: 320, height: 640 }, false],
] as const) {
  test(`a young person answers in Arabic on ${device}`, async () => {
    const wave = await aWave(database, survey);
    const context = await browser.newContext({ viewport, javaScriptEnabled, locale: "ar-EG" });
    const { page, noise } = await watchedPage(context, heard.origin);
    // axe is a script: where none may run, it cannot look.
    const look = async (where: string) => javaScriptEnabled && expectNoAxe(page, where);
    await page.goto(`${heard.origin}/r/${wave}`);
    await look("who is answering");
    await page.locator(`a.card[href*="for=young-person"]`).click();

    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await page.getByRole("heading", { name: arabic.title["young-person"], level: 2 }).waitFor();
    await look("begin");
    await shown(page).locator(".next").click();
    await shown(page)
      .locator("label", { has: page.locator("#assent-yes") })
      .click();
    expect(await leftOf(page, ".next")).toBeLessThan(await leftOf(page, ".back"));
    expect(await leftOf(page, ".card:has(#assent-no)")).toBeLessThanOrEqual(
      await leftOf(page, ".card:has(#assent-yes)"),
    );
    await look("assent");
    await shown(page).locator(".next").click();

    for (let at = 0; (await shown(page).getAttribute("id")) !== "check"; at += 1) {
      if (at === 1) {
        await look("question");
        const mirrored = await shown(page)
          .locator(".next use")
          .evaluate((use) => getComputedStyle(use).transform);
        expect(mirrored).toBe("matrix(-1, 0, 0, 1, 0, 0)");
        // Script draws the dots: the first of the row stands on the right.
        const dots = shown(page).locator(".where i");
        if (!javaScriptEnabled) expect(await dots.count()).toBe(0);
        else {
          const [first, last] = [await dots.first().boundingBox(), await dots.last().boundingBox()];
          expect((first?.x ?? 0) > (last?.x ?? 0) || (first?.y ?? 0) < (last?.y ?? 0)).toBe(true);
        }
      }
      await shown(page).locator(".next").click();
    }
    await look("check");
    await shown(page).locator("button.next").click();

    await page.locator(".receipt .pictures").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ar");
    await look("receipt");
    const boxes = await page
      .locator(".receipt .pictures li")
      .evaluateAll((all) => all.map((li) => li.getBoundingClientRect().x));
    expect(boxes[0]).toBeGreaterThan(boxes[1] ?? 0);
    expect((await database.read.select().from(responses)).find((row) => row.waveId === wave)?.language).toBe("ar");
    expect(noise).toEqual([]);
    await context.close();
  });
}
