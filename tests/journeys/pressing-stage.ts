/** What the journeys of the ways to press share: a started Heard, its database, a browser, and what was kept. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, shown, watchedPage } from "./play.ts";

export interface Stage {
  heard: StartedHeard;
  database: Database;
  browser: Browser;
}

/** Starts before the tests of a file and stops after them. */
export function pressingStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    [stage.heard, stage.browser] = await Promise.all([startHeard(), openBrowser()]);
    stage.database = databaseOf(stage.heard.dataDir);
  });
  afterAll(async () => {
    await stage.browser.close();
    await stage.database.close();
    await stage.heard.stop();
  });
  return stage;
}

/** A fresh wave of the survey about being heard, opened in a page of its own. */
export async function openWave({ heard, browser, database }: Stage, query: string, look: BrowserContextOptions) {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext(look);
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${wave}?for=child${query}`);
  return { wave, context, page, noise };
}

/** Goes to the receipt by pressing only what `press` can press, with one answer on the way, and axe on each screen. */
export async function pressThrough(page: Page, press: (words: RegExp) => Promise<void>): Promise<void> {
  const ask = () => shown(page).getByRole("heading").first().innerText();
  const onwards = async (words: RegExp) => {
    const before = page.url();
    await press(words);
    await page.waitForURL((url) => url.href !== before);
  };
  await onwards(/^Next$/);
  await press(/^Yes$/);
  await onwards(/^Start$/);
  for (let screens = 0; screens < 20 && (await ask()) !== "Check your answers"; screens++) {
    await expectNoAxe(page, page.url());
    if ((await ask()).includes("How well do they listen to you?")) await press(/^Badly$/);
    await onwards(/^Next$/);
  }
  await press(/^Finish$/);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await expectNoAxe(page, "the receipt");
}

/** One response was kept, with the one answer that was pressed. */
export async function expectKept({ database }: Stage, wave: string): Promise<void> {
  const kept = (await database.read.select().from(responses)).filter((row) => row.waveId === wave);
  expect(kept).toHaveLength(1);
  const rows = (await database.read.select().from(answers)).filter((row) => row.responseId === kept[0]?.id);
  expect(rows.find((row) => row.itemId === "listened-to")?.choices).toEqual(["badly"]);
}
