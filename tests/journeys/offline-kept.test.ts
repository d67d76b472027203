/** What waits on a device outlives what may happen to it: a killed browser, two tabs, a server that refuses, no storage. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { responses } from "#db/schema.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { findBrowser } from "../../scripts/browser.mjs";
import { canGoOffline, closeNow, finishHere, rowsOf } from "./offline.ts";
import { expectNoAxe, sayYes } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
let database: Database;
let wave: string;
const tablet = { viewport: { width: 800, height: 1280 } };
const folder = mkdtempSync(join(tmpdir(), "heard-kept-"));

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

const kept = async (id: string) => (await database.read.select().from(responses)).filter((row) => row.id === id).length;
const idOf = (page: Page) => page.url().match(/[0-9a-f-]{36}/)?.[0] ?? "";

/** A browser with a profile on the disk, as a real device has one. */
async function device(): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: (await findBrowser()) ?? undefined,
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-background-networking"],
    ...tablet,
  });
}

/** Answers without network, up to the thanks; gives the id. */
async function answerOffline(context: BrowserContext, page: Page): Promise<string> {
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  const id = idOf(page);
  await canGoOffline(page);
  await context.setOffline(true);
  await sayYes(page);
  await finishHere(page);
  await page.getByText("Your answers are saved on this device.").waitFor();
  return id;
}

test("the browser is killed while answers wait, and they arrive the next time it is opened", async () => {
  const first = await device();
  const id = await answerOffline(first, await first.newPage());
  await first.close();
  expect(await kept(id)).toBe(0);

  const second = await device();
  const page = await second.newPage();
  await page.goto(`${heard.origin}/r/${wave}`);
  await expect.poll(() => kept(id), { timeout: 30_000 }).toBe(1);
  await expect.poll(async () => (await rowsOf(page, "outbox")).length).toBe(0);
  await second.close();
});

test("two tabs see the network come back, and one of them sends", async () => {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  const posts: string[] = [];
  context.on("requestfinished", (request) => {
    if (request.method() === "POST") posts.push(request.url());
  });
  const id = await answerOffline(context, page);
  const other = await context.newPage();
  // Without network the worker brings a page under any id.
  await other.goto(`${heard.origin}/r/${wave}/${crypto.randomUUID()}?for=child&lang=en`);
  await other.locator(".step:visible").waitFor();
  await context.setOffline(false);
  await expect.poll(() => kept(id), { timeout: 30_000 }).toBe(1);
  for (const each of [page, other]) await expect.poll(async () => (await rowsOf(each, "outbox")).length).toBe(0);
  expect(posts.filter((url) => url.includes(id))).toHaveLength(1);
  await context.close();
});

test("what the server refuses stays, is told with why, and goes only when the person says so", async () => {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  const id = await answerOffline(context, page);
  const other = wholeResponse(shipped("being-heard"), "child", "Something else");
  expect((await post(`${heard.origin}/r/${wave}/${id}?for=child&lang=en`, other)).status).toBe(201);
  await context.setOffline(false);
  await page.getByRole("heading", { name: "Some answers on this device could not be sent." }).waitFor();
  await page.getByText("Other answers were already kept under this address.").waitFor();
  await expectNoAxe(page, "refused");
  await page.getByRole("button", { name: "Try to send them again" }).click();
  await expect.poll(async () => (await rowsOf(page, "outbox")).length).toBe(1);
  await page.getByText("Throw them away", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, throw them away" }).click();
  await expect.poll(async () => (await rowsOf(page, "outbox")).length).toBe(0);
  expect(await kept(id)).toBe(1);
  await context.close();
});

test("a browser that keeps nothing sends as ever, and without network says so and holds on", async () => {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  const first = idOf(page);
  await sayYes(page);
  await finishHere(page);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(await page.locator(".pictures li").count()).toBe(5);
  expect(await kept(first)).toBe(1);

  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  const second = idOf(page);
  await canGoOffline(page);
  await context.setOffline(true);
  await sayYes(page);
  await finishHere(page);
  await page.getByText("Your answers are not sent yet.").waitFor();
  await expectNoAxe(page, "not sent yet");
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await context.setOffline(false);
  await expect.poll(() => kept(second), { timeout: 30_000 }).toBe(1);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await context.close();
});

test("where no script of this comes, Finish is the page's ordinary post", async () => {
  const context = await browser.newContext({ ...tablet, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route(/\/assets\/(finish|outbox)-/, (route) => route.abort());
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  const id = idOf(page);
  await sayYes(page);
  await finishHere(page);
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(page.url()).toContain(id);
  expect(await kept(id)).toBe(1);
  await context.close();
});

test("a wave that closed, and a newer version of its survey, do not matter to what began before", async () => {
  const own = await aWave(database, shipped("being-heard"), { closesAt: Date.now() + 60 * 60_000 });
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  await page.goto(`${heard.origin}/r/${own}?for=child`);
  const id = idOf(page);
  await canGoOffline(page);
  await context.setOffline(true);
  await sayYes(page);
  await finishHere(page);
  await page.getByText("Your answers are saved on this device.").waitFor();
  const newer = { ...shipped("being-heard"), version: 99 };
  await aWave(database, { ...newer, items: newer.items.slice(0, 2) });
  await closeNow(database, own);
  await context.setOffline(false);
  await expect.poll(() => kept(id), { timeout: 30_000 }).toBe(1);
  await context.close();
});
