/** A question in sign: opened and played by the person, never by itself, stopped by moving on, and without script too. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#tests/browser.ts";
import { signedSurvey } from "#tests/signed-survey.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard({ env: { SURVEYS_DIR: signedSurvey() } }), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

const open = "See it in British Sign Language";
const isPlaying = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector("video");
    return !!video && !video.paused && video.currentTime > 0;
  });

/** At the question that has a video. */
async function atSigned(page: Page): Promise<void> {
  await page.goto(`${heard.origin}/try/being-heard/child`);
  await sayYes(page);
  expect(await shown(page).getByText(open).count()).toBe(0);
  await next(page);
}

test("a child opens the video and plays it by keys; nothing comes or plays before", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/media/")) asked.push(request.url());
  });
  await atSigned(page);
  await expectNoAxe(page, "the video is closed");
  const summary = shown(page).locator("summary").filter({ hasText: open });
  const box = await summary.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(64);
  await summary.focus();
  await page.keyboard.press("Enter");
  const video = shown(page).locator("video");
  await video.waitFor();
  await expectNoAxe(page, "the video is open");
  expect(asked).toEqual([]);
  expect(await isPlaying(page)).toBe(false);
  await video.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => isPlaying(page), { timeout: 30_000 }).toBe(true);
  await next(page);
  await expect.poll(() => isPlaying(page), { timeout: 30_000 }).toBe(false);
  expect(noise).toEqual([]);
  await context.close();
});

test("without script the video opens too", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await atSigned(page);
  await shown(page).getByText(open).click();
  const video = shown(page).locator("video");
  await video.waitFor();
  const box = await video.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  await context.close();
});

test("somebody whose page has no video sees no button for it", async () => {
  const page = await browser.newPage();
  await page.goto(`${heard.origin}/try/being-heard/parent`);
  expect(await page.locator("video, .signed").count()).toBe(0);
  await page.close();
});
