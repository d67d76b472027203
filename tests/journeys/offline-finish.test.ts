/** The network stops in the middle: what was said, drawn and pressed waits on the device, and arrives once and whole. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { clips, drawings, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { microphoneOf, wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { canGoOffline, drawLine, finishHere, postsOf, sayAloud } from "./offline.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
let database: Database;
const folder = mkdtempSync(join(tmpdir(), "heard-offline-"));

beforeAll(async () => {
  const microphone = microphoneOf(join(folder, "voice.wav"), wav(3));
  [heard, browser] = await Promise.all([startHeard(), openBrowser(microphone)]);
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

const keptIn = async (wave: string) =>
  (await database.read.select().from(responses)).filter((row) => row.waveId === wave);

test("a child speaks and draws after the wifi has gone, and all of it arrives when it is back", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  const posts = postsOf(page);
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  await canGoOffline(page);
  const id = page.url().match(/[0-9a-f-]{36}/)?.[0] ?? "";
  await sayYes(page);
  await context.setOffline(true);
  while ((await shown(page).getByRole("textbox").count()) === 0) await next(page);
  await sayAloud(page);
  await drawLine(page);
  await finishHere(page);

  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await page.getByText("Your answers are saved on this device.").waitFor();
  // Nothing is said that is not true yet.
  expect(await page.locator("main").innerText()).not.toContain("arrived");
  await expectNoAxe(page, "thanks without network");
  const pictures = await page
    .locator(".pictures img")
    .evaluateAll((all) =>
      all.map((each) => ({ name: (each as HTMLImageElement).src, drawn: (each as HTMLImageElement).naturalWidth > 0 })),
    );
  expect(pictures.map(({ drawn }) => drawn)).toEqual([true, true, true, true, true]);
  expect(await keptIn(wave)).toEqual([]);

  await context.setOffline(false);
  await page.getByText("Your answers have arrived now.").waitFor({ timeout: 30_000 });
  const [kept, ...more] = await keptIn(wave);
  expect(more).toEqual([]);
  expect(kept?.id).toBe(id);
  const shownNames = pictures.map(({ name }) => name.replace(/^.*\/|\.svg$/g, ""));
  expect(kept?.receipt).toBe(shownNames.join(" "));
  const [clip] = (await database.read.select().from(clips)).filter((row) => row.responseId === id);
  expect(clip?.seconds).toBeGreaterThan(0);
  expect((await database.read.select().from(drawings)).filter((row) => row.responseId === id)).toHaveLength(1);
  expect(new Set(posts.filter(({ failed }) => !failed).map(({ url }) => url)).size).toBe(1);
  expect(noise.filter((each) => !/ERR_INTERNET_DISCONNECTED/.test(each))).toEqual([]);
  await context.close();
});
