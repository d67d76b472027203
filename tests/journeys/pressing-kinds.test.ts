/** Sort, pick, the recorder and looking a receipt up by switches alone (AX7), and what they cost in presses and steps. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { microphoneOf, wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, shown, watchedPage } from "./play.ts";
import { scanTo, stepTo } from "./switches.ts";

let heard: StartedHeard;
let browser: Browser;
let database: Database;
const folder = mkdtempSync(join(tmpdir(), "heard-switch-"));

beforeAll(async () => {
  const microphone = microphoneOf(join(folder, "voice.wav"), wav(4));
  [heard, browser] = await Promise.all([startHeard(), openBrowser(microphone)]);
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

const ask = (page: Page) => shown(page).getByRole("heading").first().innerText();
type Press = (words: RegExp) => Promise<unknown>;

async function onwards(page: Page, press: Press, words: RegExp): Promise<void> {
  const before = page.url();
  await press(words);
  await page.waitForURL((url) => url.href !== before);
}

/** To a question, by what the switches can press. */
async function goTo(page: Page, press: Press, question: string): Promise<void> {
  for (let screens = 0; screens < 20 && !(await ask(page)).includes(question); screens++)
    await onwards(page, press, /^(Next|Start)$/);
}

async function sortAndPick(page: Page, press: Press): Promise<void> {
  await onwards(page, press, /^Next$/);
  await press(/^Yes$/);
  await goTo(page, press, "What matters most to you?");
  await press(/^Friends$/);
  await press(/^Enough time$/);
  await expect.poll(() => shown(page).locator("[data-pick]").getByRole("checkbox", { checked: true }).count()).toBe(2);
  await goTo(page, press, "How do these go for you?");
  for (const [topic, place] of [
    ["Maths", /^Good$/],
    ["Reading", /^Bad$/],
    ["Sport", /^Good$/],
    ["Music", /^In the middle$/],
  ] as const) {
    await shown(page).locator(".topic:visible").getByText(topic).waitFor();
    await press(place);
  }
  await shown(page).getByText("All done.").waitFor();
  await press(/^Reading$/);
  await press(/^In the middle$/);
  await shown(page).getByText("All done.").waitFor();
}

async function expectSortedAndPicked(wave: string): Promise<void> {
  const [kept] = (await database.read.select().from(responses)).filter((row) => row.waveId === wave);
  const rows = (await database.read.select().from(answers)).filter((row) => row.responseId === kept?.id);
  expect(rows.find(({ itemId }) => itemId === "most-important")?.choices).toEqual(["friends", "time"]);
  const sorted = rows.find(({ itemId }) => itemId === "sorting");
  expect(JSON.stringify(sorted)).toContain("middle");
}

test("one switch: picks in order, sorts, talks, finishes, and finds the receipt again", {
  timeout: 600_000,
}, async () => {
  const wave = await aWave(database, shipped("every-kind"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${wave}?for=child&scan=one&scan-speed=1000`);
  const space = { page, press: () => page.keyboard.press("Space") };
  const press = (words: RegExp) => scanTo(space, words);
  await sortAndPick(page, press);
  await expectNoAxe(page, "sorted, while scanning");

  await goTo(page, press, "What do you want to say?");
  await press(/^Say it$/);
  await press(/^OK, I want to talk$/);
  await page.locator(".level .on").first().waitFor();
  await expectNoAxe(page, "recording, while scanning");
  await press(/^Stop talking$/);
  await page.getByRole("status").filter({ hasText: "You said something" }).waitFor();
  await press(/^Listen to it$/);
  await goTo(page, press, "Check your answers");
  await press(/^Finish$/);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await expectSortedAndPicked(wave);

  const words = await page.locator(".pictures li").allInnerTexts();
  await press(/pictures|what happened/i);
  await page.waitForURL(/receipt/);
  await expectNoAxe(page, "looking up, while scanning");
  let presses = 0;
  await page.addInitScript(() => {
    // Counts over the five pages of one look-up what a person sees move.
    new MutationObserver(() => {
      const lit = [...document.querySelectorAll("[data-scanned]")].map((each) => each.textContent).join();
      if (lit && lit !== sessionStorage.lit) sessionStorage.steps = Number(sessionStorage.steps ?? 0) + 1;
      sessionStorage.lit = lit;
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-scanned"] });
  });
  for (const [place, word] of words.entries()) {
    const picture = page.getByRole("button", { name: word.trim(), exact: true, includeHidden: true });
    const group = await page.locator("details").filter({ has: picture }).locator("summary span").innerText();
    presses += await press(new RegExp(`^${group.trim()}$`));
    presses += await press(new RegExp(`^${word.trim()}$`));
    if (place < words.length - 1)
      await page
        .getByText(`${place + 1} of 5`)
        .first()
        .waitFor();
  }
  await page
    .getByText(/we have|has arrived|arrived/i)
    .first()
    .waitFor();
  const steps = Number(await page.evaluate(() => sessionStorage.steps));
  expect(presses).toBeLessThanOrEqual(20);
  expect(steps).toBeLessThan(100);
  expect(noise).toEqual([]);
  await context.close();
});

test("two switches that are touches on the halves of the screen: pick, sort, Finish", {
  timeout: 600_000,
}, async () => {
  const wave = await aWave(database, shipped("every-kind"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, hasTouch: true });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${wave}?for=child&scan=two`);
  await page.locator("[data-scanned]").first().waitFor();
  const press = (words: RegExp) =>
    stepTo(
      page,
      words,
      () => page.touchscreen.tap(200, 900),
      () => page.touchscreen.tap(600, 900),
    );
  await sortAndPick(page, press);
  await goTo(page, press, "Check your answers");
  await press(/^Finish$/);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await expectSortedAndPicked(wave);
  expect(noise).toEqual([]);
  await context.close();
});

test("one switch that is the whole screen, touched anywhere, at 320 px", { timeout: 300_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  const { page } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/try/being-heard/child?scan=one&scan-speed=1000`);
  await page.locator(".scan-strip").waitFor();
  let at = 0;
  // On the strip too, and on what is not lit.
  const places = [
    [160, 30],
    [60, 400],
    [290, 600],
    [160, 200],
  ] as const;
  const press = () => {
    const [x, y] = places[at++ % places.length] ?? [9, 9];
    return page.touchscreen.tap(x, y);
  };
  const touch = { page, press };
  await scanTo(touch, /^Next$/);
  await scanTo(touch, /^Yes$/);
  await scanTo(touch, /^Start$/);
  await scanTo(touch, /^Bad$/);
  await expectNoAxe(page, "the whole screen is the switch");
  expect(await shown(page).getByRole("radio", { name: "Bad" }).isChecked()).toBe(true);
  await context.close();
});

test("who has not said how they press is asked by pictures, and is not asked again", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
  const { page, noise } = await watchedPage(context, heard.origin);
  const wave = await aWave(database, shipped("being-heard"));
  await page.goto(`${heard.origin}/r/${wave}`);
  const asks = () => page.getByRole("button", { name: "How do you press?" });
  await asks().click();
  const dialog = page.getByRole("dialog", { name: "How do you press?" });
  await dialog.waitFor();
  await expectNoAxe(page, "How do you press?");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await asks().evaluate((element) => element === document.activeElement)).toBe(true);
  await asks().click();
  await dialog.getByRole("button", { name: "I touch, or use a mouse or keys" }).click();
  await page.getByRole("link", { name: /I am a child/ }).click();
  await shown(page).waitFor();
  expect(await asks().count()).toBe(0);
  await page.goto(`${heard.origin}/try/being-heard/child`);
  await asks().click();
  await dialog.getByRole("button", { name: "I use 2 switches" }).click();
  await page.locator("[data-scanned]").first().waitFor();
  await expect.poll(() => page.locator("#c-scan-two").isChecked()).toBe(true);
  expect(noise).toEqual([]);
  await context.close();
});
