/** Keeping or printing one's own answers: made on this device, and nothing of it stays behind. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let database: Database;
let browser: Browser;
let wave: string;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

const typed = 'They lisen <b>to me</b> & "draw"';

/** A child's answers: one pressed, one out, words, and with script a drawing; the check page is shown. */
async function answered(context: BrowserContext, draws: boolean): Promise<{ page: Page; noise: string[] }> {
  const watched = await watchedPage(context, heard.origin);
  const { page } = watched;
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  await sayYes(page);
  await next(page);
  await shown(page).getByText("Well", { exact: true }).click();
  await next(page);
  await shown(page).getByText("I do not understand").click();
  while ((await shown(page).getByRole("textbox").count()) === 0) await next(page);
  await shown(page).getByRole("textbox").fill(typed);
  if (draws) {
    await shown(page).getByRole("button", { name: "Draw it" }).click();
    await shown(page).getByRole("button", { name: "Purple" }).click();
    const canvas = shown(page).locator("canvas");
    await canvas.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await canvas.hover({ position: { x: 60, y: 60 } });
    await page.mouse.down();
    await canvas.hover({ position: { x: 160, y: 160 } });
    await page.mouse.up();
  }
  for (let screens = 0; screens < 4; screens++) await next(page);
  return watched;
}

/** Everything in which a page could keep something on a device: of the database its rows, of the worker's store posts. */
async function keptOnDevice(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const open = indexedDB.open("heard");
    await new Promise((resolve) => open.addEventListener("success", resolve));
    const rows = (name: string) =>
      new Promise<number>((resolve) => {
        // The server's public key is the same on every device.
        const keys = open.result.transaction(name).objectStore(name).getAllKeys();
        keys.addEventListener("success", () => resolve(keys.result.filter((key) => key !== "hand-in key").length));
      });
    const stores = [...open.result.objectStoreNames];
    const counts = await Promise.all(stores.map(rows));
    open.result.close();
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      rows: Object.fromEntries(stores.map((name, at) => [name, counts[at]])),
      cookies: document.cookie,
    };
  });
}
const nothing = { local: 0, session: 0, rows: { drafts: 0, notes: 0, outbox: 0 }, cookies: "" };

test("a child saves the answers as one file that needs nothing else, and the device keeps nothing more", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await answered(context, true);
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") posts.push(request.url());
  });
  await shown(page).getByRole("button", { name: "Keep or print my answers" }).click();
  await shown(page).getByText("A saved file stays on this device.").waitFor();
  await expectNoAxe(page, "keep or print");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    shown(page).getByRole("button", { name: "Save as a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("My answers.html");
  const path = await download.path();
  const file = readFileSync(path, "utf8");
  expect(file).not.toMatch(/<script|\son\w+=|<link|<use/i);
  expect(file.replaceAll("http://www.w3.org/2000/svg", "").match(/https?:\/\/|src="\//g)).toBeNull();
  expect(file).toContain("They lisen &lt;b&gt;to me&lt;/b&gt; &amp;");
  expect(posts).toEqual([]);

  const reader = await browser.newContext();
  const kept = await reader.newPage();
  await kept.setContent(file);
  const said = await kept.locator("main").innerText();
  expect(said).toContain("How well do they listen to you?\n\nWell");
  expect(said).toContain("I do not understand");
  expect(said).toContain(typed);
  const drawing = kept.getByRole("img", { name: "What you drew" });
  expect(decodeURIComponent((await drawing.getAttribute("src")) ?? "")).toContain('stroke="#7d3bb0"');
  expect(await kept.evaluate(() => [...document.images].every((image) => image.naturalWidth > 0))).toBe(true);
  await expectNoAxe(kept, "the file");
  await reader.close();

  expect(await keptOnDevice(page)).toMatchObject({ local: 0, session: 0, rows: { outbox: 0 }, cookies: "" });
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(await keptOnDevice(page)).toEqual(nothing);
  expect(noise).toEqual([]);
  await context.close();
});

for (const javaScriptEnabled of [true, false])
  test(`what is printed are the answers, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    const context = await browser.newContext({
      viewport: { width: 800, height: 1280 },
      colorScheme: "dark",
      javaScriptEnabled,
    });
    const { page } = await answered(context, javaScriptEnabled);
    // Chosen for the screen, which paper does not follow.
    await page.locator("#c-paper-black").evaluate((choice: HTMLInputElement) => {
      choice.checked = true;
    });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const printed = await page.locator("body").innerText();
    expect(printed).toContain("Check your answers");
    expect(printed).toMatch(/How well do they listen to you\?\s+Well/);
    expect(printed).toContain("I do not understand");
    for (const control of [
      "Next",
      "Skip",
      "Finish",
      "Change",
      "Stop",
      "Draw it",
      "Nobody told me",
      "Badly",
      "Practice",
    ])
      expect(printed, control).not.toContain(control);
    expect(await page.getByRole("textbox").filter({ visible: true }).inputValue()).toBe(typed);
    if (javaScriptEnabled) expect(await page.locator("img.drew").isVisible()).toBe(true);
    const [ink, paper] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
    expect([ink, paper]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(4);
    await context.close();
  });

test("Print is asked for by a press: before Finish the answers, after it the five pictures", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await context.addInitScript(() => {
    Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") });
  });
  const { page, noise } = await answered(context, false);
  await shown(page).getByRole("button", { name: "Keep or print my answers" }).click();
  await shown(page).getByRole("button", { name: "Print my answers", exact: true }).click();
  expect(await page.locator("body[data-printed]").count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  expect(await page.locator("body[data-printed]").count()).toBe(1);
  await expectNoAxe(page, "thank you, with Print");
  const pictures = await page.getByRole("listitem").allInnerTexts();
  await page.emulateMedia({ media: "print" });
  const printed = await page.locator("body").innerText();
  for (const picture of pictures) expect(printed).toContain(picture);
  expect(printed).toContain(`/r/${wave}/receipt`);
  expect(printed).not.toContain("Start again");
  expect(noise).toEqual([]);
  await context.close();
});

test("where the part does not come, Print still prints", async () => {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 800, height: 1280 } });
  await context.addInitScript(() => {
    Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") });
  });
  await context.route(/\/assets\/keep-part/, (route) => route.abort());
  const { page } = await answered(context, false);
  await shown(page).getByRole("button", { name: "Keep or print my answers" }).click();
  await page.locator("body[data-printed]").waitFor();
  await context.close();
});
