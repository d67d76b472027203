/** Ten children on one tablet; the wifi goes after the third and comes back after the ninth. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handInKeyOf } from "#app/features/responses/hand-in-key.server.ts";
import { type SealedEntry, unsealOutbox } from "#app/features/responses/outbox-file.ts";
import { answers, clips, responses } from "#db/schema.ts";
import { openBrowser } from "#tests/browser.ts";
import { microphoneOf, wav } from "#tests/sound.ts";
import { canGoOffline, clipsWaiting, finishHere, postsOf, rowsOf, sayAloud } from "./offline.ts";
import { expectNoAxe, next, sayYes, shown } from "./play.ts";
import { aSchool, openTablet, type School, start, tablet } from "./tablet-stage.ts";

let school: School;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "heard-tablet-"));

beforeAll(async () => {
  const microphone = microphoneOf(join(folder, "voice.wav"), wav(3));
  [school, browser] = await Promise.all([aSchool(), openBrowser(microphone)]);
});

afterAll(async () => {
  await browser.close();
  await school.end();
  rmSync(folder, { recursive: true });
});

/** The fourth and the seventh say it aloud, without network; the others write. */
const speaks = (child: number) => child === 4 || child === 7;

async function oneChild(page: Page, child: number): Promise<string> {
  await start(page);
  await sayYes(page);
  while ((await shown(page).getByRole("textbox").count()) === 0) await next(page);
  if (speaks(child)) await sayAloud(page);
  else await shown(page).getByRole("textbox").fill(`Child ${child} says so`);
  await finishHere(page);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  const pictures = await page.locator(".pictures b").allInnerTexts();
  expect(pictures).toHaveLength(5);
  await page.getByRole("button", { name: "I have finished: give the tablet back" }).click();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  return pictures.join(" ");
}

const strip = (page: Page, name: string) => page.locator(`[data-count=${name}] dd`).innerText();

test("ten children answer, once each and whole, though the wifi is gone for six of them", {
  timeout: 360_000,
}, async () => {
  const context = await browser.newContext({ viewport: tablet });
  const { page } = await openTablet(context, school);
  const posts = postsOf(page);
  const receipts: string[] = [];
  for (const child of [1, 2, 3]) receipts.push(await oneChild(page, child));
  await canGoOffline(page);

  await context.setOffline(true);
  for (const child of [4, 5, 6, 7, 8, 9]) receipts.push(await oneChild(page, child));
  await expectNoAxe(page, "between two people, without network");
  await expect.poll(() => strip(page, "waiting")).toBe("6");
  expect(await strip(page, "done")).toBe("9");
  expect(await school.database.read.select().from(responses)).toHaveLength(3);

  const said = await clipsWaiting(page);
  expect(said).toHaveLength(2);
  // Where no network ever comes, a file that only this server can open has all of them.
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^heard-answers-.*\.heard$/);
  await page.getByText("6 responses are in a file").waitFor();
  const file = readFileSync(await download.path());
  expect(file.includes("Child 5 says so")).toBe(false);
  const { privateKey } = await handInKeyOf(school.heard.dataDir);
  const entries = (await unsealOutbox(privateKey, Uint8Array.from(file))) as SealedEntry[];
  expect(entries.map(({ fields }) => fields.some(([name]) => name === "v.one-thing"))).toEqual(
    [4, 5, 6, 7, 8, 9].map(speaks),
  );

  await context.setOffline(false);
  await expect.poll(() => strip(page, "sent"), { timeout: 60_000 }).toBe("9");
  receipts.push(await oneChild(page, 10));
  await expect.poll(() => strip(page, "sent"), { timeout: 30_000 }).toBe("10");
  expect(await strip(page, "waiting")).toBe("0");
  expect(await rowsOf(page, "outbox")).toEqual([]);

  const kept = await school.database.read.select().from(responses);
  expect(kept.map(({ receipt }) => receipt).sort()).toEqual([...receipts].sort());
  expect(new Set(kept.map(({ settingId }) => settingId))).toEqual(new Set(["hill22"]));
  const carried = posts.filter(({ failed }) => !failed).map(({ url }) => url);
  expect(new Set(carried).size).toBe(carried.length);
  const words = (await school.database.read.select().from(answers)).flatMap((row) => row.words ?? []);
  expect(words.sort()).toEqual([1, 2, 3, 5, 6, 8, 9, 10].map((child) => `Child ${child} says so`).sort());
  const recorded = await school.database.read.select().from(clips);
  expect(recorded.map(({ digest }) => digest).sort()).toEqual(said.sort());
  await context.close();
});
