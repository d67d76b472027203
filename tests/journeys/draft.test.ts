/** What somebody has begun on their own device comes back after a reload, and goes when they want it to. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, clips, drawings, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { microphoneOf, wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { drawLine, finishHere, rowsOf, sayAloud } from "./offline.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
let database: Database;
let wave: string;
const folder = mkdtempSync(join(tmpdir(), "heard-draft-"));
const tablet = { viewport: { width: 800, height: 1280 } };

beforeAll(async () => {
  const microphone = microphoneOf(join(folder, "voice.wav"), wav(3));
  [heard, browser] = await Promise.all([startHeard(), openBrowser(microphone)]);
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

const drafts = async (page: Page) => (await rowsOf(page, "drafts")).length;

test("a reload in the middle brings back what was pressed, written, said and drawn, and how the page looks", async () => {
  const context = await browser.newContext(tablet);
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  await page.locator("[popovertarget=comfort]").first().click();
  await page.locator("#c-paper-blue").check({ force: true });
  await page.keyboard.press("Escape");
  // Before their own yes nothing is kept.
  expect(await drafts(page)).toBe(0);
  await sayYes(page);
  await next(page);
  await shown(page).getByText("Well", { exact: true }).click();
  while ((await shown(page).getByRole("textbox").count()) === 0) await next(page);
  await shown(page).getByRole("textbox").fill("they lisen to me");
  await sayAloud(page);
  await drawLine(page);
  const saved = async () => (await rowsOf(page, "drafts")) as { clips: unknown[]; values: [string, string][] }[];
  await expect.poll(async () => (await saved())[0]?.clips.length).toBe(1);
  await expect.poll(async () => (await saved())[0]?.values.some(([id]) => id.endsWith("-drawing"))).toBe(true);

  await page.reload();
  await page.getByText("Your answers are back. You can go on.").waitFor();
  await expectNoAxe(page, "brought back");
  expect(await shown(page).getByRole("textbox").inputValue()).toBe("they lisen to me");
  await page.getByRole("button", { name: "Listen to it" }).waitFor();
  await page.locator("canvas").waitFor();
  expect(await page.locator("#c-paper-blue").isChecked()).toBe(true);
  await finishHere(page);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await expect.poll(() => drafts(page)).toBe(0);

  const [kept] = (await database.read.select().from(responses)).filter((row) => row.waveId === wave);
  const rows = (await database.read.select().from(answers)).filter((row) => row.responseId === kept?.id);
  expect(rows.find(({ itemId }) => itemId === "listened-to")?.choices).toEqual(["well"]);
  expect(rows.find(({ itemId }) => itemId === "one-thing")?.words).toBe("they lisen to me");
  expect((await database.read.select().from(clips)).map(({ responseId }) => responseId)).toEqual([kept?.id]);
  expect((await database.read.select().from(drawings)).map(({ responseId }) => responseId)).toEqual([kept?.id]);
  expect(noise).toEqual([]);
  await context.close();
});

/** Begins and presses one answer; gives the address of the page. */
async function begin(page: Page, address: string, answer = "Well"): Promise<string> {
  await page.goto(address);
  await sayYes(page);
  await next(page);
  await shown(page).getByText(answer, { exact: true }).click();
  return page.url();
}

test("the start address offers what was begun before: go on, or start again", async () => {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  const start = `${heard.origin}/r/${wave}?for=young-person`;
  const first = await begin(page, start);
  await expect.poll(() => drafts(page)).toBe(1);
  const id = first.match(/[0-9a-f-]{36}/)?.[0];

  await page.goto(start);
  await page.getByRole("heading", { name: "You began before." }).waitFor();
  await expectNoAxe(page, "began before");
  // Another audience never gets it.
  const other = await context.newPage();
  await other.goto(`${heard.origin}/r/${wave}?for=parent`);
  await sayYes(other);
  await expect.poll(() => drafts(other)).toBe(2);
  expect(await other.getByText("You began before.").count()).toBe(0);
  await other.close();

  await page.getByRole("button", { name: "Go on with my answers" }).click();
  await page.getByText("Your answers are back. You can go on.").waitFor();
  expect(page.url()).toContain(id);
  expect(await shown(page).getByRole("radio", { name: "Well", exact: true }).isChecked()).toBe(true);

  await page.goto(start);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect.poll(() => drafts(page)).toBe(1);
  await page.goto(start);
  await sayYes(page);
  expect(await page.getByText("You began before.").count()).toBe(0);
  await context.close();
});

test("throwing away and taking the yes back leave nothing here, and a shared tablet keeps nothing at all", async () => {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  await begin(page, `${heard.origin}/r/${wave}?for=child`);
  await expect.poll(() => drafts(page)).toBe(1);
  await page.evaluate(() => {
    location.hash = "#assent";
  });
  await shown(page).getByText("No", { exact: true }).click();
  await expect.poll(() => drafts(page)).toBe(0);
  await shown(page).getByText("Yes", { exact: true }).click();
  await expect.poll(() => drafts(page)).toBe(1);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("Stop and throw it away").click();
  await page.getByRole("link", { name: "Yes, throw it away" }).click();
  await page.getByRole("heading", { name: "You threw it away" }).waitFor();
  await expect.poll(() => drafts(page)).toBe(0);

  const id = crypto.randomUUID();
  await begin(page, `${heard.origin}/r/${wave}/${id}?for=child&lang=en&k=abcdef.child.x.y`);
  await page.goto("about:blank");
  await page.goto(`${heard.origin}/r/${wave}/${id}?for=child&lang=en&k=abcdef.child.x.y`);
  await sayYes(page);
  expect(await page.locator(".step input:checked:not([name=assent])").count()).toBe(0);
  expect(await drafts(page)).toBe(0);
  await context.close();
});
