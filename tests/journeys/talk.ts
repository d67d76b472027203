/** A child at a microphone: what tests of recording press and wait for. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { microphoneOf, wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
export let database: Database;
let wave: string;
const folder = mkdtempSync(join(tmpdir(), "heard-talk-"));

beforeAll(async () => {
  const microphone = microphoneOf(join(folder, "voice.wav"), wav(4));
  [heard, browser] = await Promise.all([startHeard(), openBrowser(microphone)]);
  database = databaseOf(heard.dataDir);
});

beforeEach(async () => {
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

interface At {
  /** `lost`: the browser runs scripts, and ours do not arrive. */
  scripts?: boolean | "lost";
  /** Runs in the page before anything else. */
  before?: () => unknown;
  width?: number;
}

export async function atOpenQuestion({ scripts = true, before, width = 800 }: At = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts !== false,
    viewport: { width, height: 1000 },
    // What a test keeps from arriving must not come from the worker's store.
    serviceWorkers: "block",
  });
  const { page } = await watchedPage(context, heard.origin);
  if (scripts === "lost") await page.route("**/*.js", (route) => route.abort());
  if (before) await page.addInitScript(before);
  // Every stream that the page gets, so that a test can pull the plug.
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await real(wanted);
      Object.assign(window, { microphone: stream });
      return stream;
    };
  });
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  await sayYes(page);
  while ((await shown(page).getByRole("textbox").count()) === 0) await next(page);
  return page;
}

export const press = (page: Page, name: string) => shown(page).getByRole("button", { name, exact: true }).click();
const status = (page: Page) => shown(page).locator(".recorder [role=status]");
export const says = (page: Page, words: string) => status(page).filter({ hasText: words }).waitFor();
export const recorded = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLInputElement>("[data-voice] input")?.files?.[0]?.size ?? 0);

async function startTalking(page: Page): Promise<void> {
  await press(page, "Say it");
  await press(page, "OK, I want to talk");
  await shown(page).getByRole("button", { name: "Stop talking" }).waitFor();
}

/** Until something was heard, and at least one piece of the recording, a second long, has come. */
export async function talkABit(page: Page): Promise<void> {
  await startTalking(page);
  await beHeard(page);
}

export async function beHeard(page: Page): Promise<void> {
  await shown(page).locator(".level .on").first().waitFor();
  await secondsPass(page, 1.5);
}

/** Until the bar of the time left is so much shorter. */
export async function secondsPass(page: Page, seconds: number): Promise<void> {
  const bar = shown(page).locator(".time-left i");
  const left = () => bar.evaluate((each) => (Number.parseFloat(each.style.inlineSize) / 100) * 180);
  await expect.poll(left, { timeout: 20_000 }).toBeLessThan(180 - seconds);
}

export async function finish(page: Page): Promise<void> {
  while (!(await page.locator("#check").isVisible())) await next(page);
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
}

export const keptClips = () => database.read.query.clips.findMany();
