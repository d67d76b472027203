/** Looking up a receipt: by keyboard alone, in Arabic on a small phone, and the way to another language in a survey. */
import { createHash, randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receiptOf } from "#app/features/responses/receipt.ts";
import { receiptGroups } from "#app/features/responses/receipt-groups.ts";
import { loadReceiptPictures } from "#app/features/responses/receipt-pictures.server.ts";
import type { Database } from "#db/connection.server.ts";
import { addSetting, joinWave } from "#db/stores/settings.server.ts";
import { aWave, catalogue, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { sticksOut } from "./fits.ts";
import { expectNoAxe, watchedPage } from "./play.ts";

const survey = shipped("being-heard");
const pictures = loadReceiptPictures();
let heard: StartedHeard;
let database: Database;
let browser: Browser;
let wave: string;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, survey, { replyBy: Date.now() + 30 * 24 * 60 * 60 * 1000 });
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

/** Keeps a response whose receipt holds this picture, which its id decides. */
async function keepWith(picture: string): Promise<string[]> {
  const of = (id: string) => receiptOf(createHash("sha256").update(`receipt ${id} 0`).digest(), pictures);
  let id = randomUUID();
  while (!of(id).split(" ").includes(picture)) id = randomUUID();
  const fields = wholeResponse(survey, "young-person", "They listen to me");
  const { status, json } = await post(`${heard.origin}/r/${wave}/${id}?for=young-person`, fields);
  expect([status, String(json.receipt)]).toEqual([201, of(id).replaceAll(" ", ",")]);
  return json.receipt as string[];
}

/** Presses Tab until this is focused; gives how often. */
async function tabTo(page: Page, selector: string): Promise<number> {
  for (let presses = 1; presses <= 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return presses;
  }
  throw new Error(`Tab never came to ${selector}`);
}

async function pressPicture(page: Page, name: string): Promise<number> {
  const group = receiptGroups(pictures).findIndex((each) => each.pictures.includes(name)) + 1;
  const presses = await tabTo(page, `details:nth-child(${group}) > summary`);
  await page.keyboard.press("Space");
  const within = await tabTo(page, `button[value="${name}"]`);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  return presses + within;
}

test("by keyboard alone, with a mistake undone, from five pictures to taking the answers back", async () => {
  const receipt = await keepWith("bear");
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, reducedMotion: "reduce" });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${wave}/receipt?lang=en`);
  await expectNoAxe(page, "look up");
  const presses: number[] = [];
  for (const [at, name] of receipt.entries()) {
    presses.push(await pressPicture(page, name));
    if (at === 4) break;
    await page.getByRole("heading", { name: `You pressed ${at + 1} of 5` }).waitFor();
    if (at !== 1) continue;
    await pressPicture(page, "apple");
    await tabTo(page, 'button[value="shorten"]');
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await page.getByText("You pressed 2 of 5").waitFor();
    await expectNoAxe(page, "two chosen");
  }
  // Nobody goes through all 128, nor through the top of the page again.
  expect(Math.max(...presses)).toBeLessThan(2 + 7 + 26 + 3);
  await page.getByRole("heading", { name: "Your answers arrived." }).waitFor();
  await page.getByText("They said that they will reply by").waitFor();
  await expectNoAxe(page, "what happened since");
  expect(page.url()).not.toContain(receipt[0]);

  for (const [button, then] of [
    ["ask-withdraw", "You cannot undo this."],
    ["look", "Your answers arrived."],
    ["ask-withdraw", "You cannot undo this."],
    ["withdraw", "They are deleted."],
  ] as const) {
    await tabTo(page, `button[value="${button}"]`);
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await page.getByText(then).waitFor();
    await expectNoAxe(page, then);
  }
  expect(noise).toEqual([]);
  await context.close();
});

test("in Arabic on a small phone, words with a hyphen typed with a space", async () => {
  const receipt = await keepWith("rainbow");
  const words = catalogue.receiptWords.ar?.pictures ?? {};
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${wave}/receipt?lang=ar`);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  await page.locator("summary").nth(2).click();
  expect(await sticksOut(page)).toEqual([]);
  await expectNoAxe(page, "a group, in Arabic");
  const places = page.locator(".chosen li");
  const [first, second] = [await places.nth(0).boundingBox(), await places.nth(1).boundingBox()];
  expect(first?.x).toBeGreaterThan(second?.x ?? 0);
  for (const button of await page.locator("details[open] button").all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(64);

  await page.locator('input[name="typed"]').fill("قطط-زرقاء");
  await page.locator('button[value="look"]').click();
  await page.getByRole("alert").getByText("قطط").waitFor();
  await expectNoAxe(page, "a word that is none");
  await page.locator('input[name="typed"]').fill(receipt.map((name) => words[name]?.replaceAll("-", " ")).join(" "));
  await page.locator('button[value="look"]').click();
  await page.getByRole("heading", { name: "وصلت إجاباتك." }).waitFor();
  expect(await sticksOut(page)).toEqual([]);
  await expectNoAxe(page, "what happened since, in Arabic");
  // The word that is none is answered with 422, which a browser notes.
  expect(noise.filter((line) => !line.includes("status of 422"))).toEqual([]);
  await context.close();
});

test("another language, chosen in a survey, goes on with the same sitting", async () => {
  await database.write(async (unit) => {
    await addSetting(unit, { id: "hk7m2p", name: "Hill School", kind: "school" });
    await joinWave(unit, { waveId: wave, settingId: "hk7m2p" });
  });
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${wave}?for=child&lang=en&at=hk7m2p`);
  const before = new URL(page.url());
  await page.getByRole("link", { name: "Choose a language" }).click();
  await page.getByRole("link", { name: "Polski" }).click();
  await page.waitForURL(/lang=pl/);
  const after = new URL(page.url());
  expect(after.pathname).toBe(before.pathname);
  for (const kept of ["at", "began", "for"])
    expect(after.searchParams.get(kept), kept).toBe(before.searchParams.get(kept));
  expect(await page.locator("html").getAttribute("lang")).toBe("pl");
  expect(noise).toEqual([]);
  await context.close();
});
