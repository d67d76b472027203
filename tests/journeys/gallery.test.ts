/** The page of every kind of item, for whoever writes, translates or builds. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { itemKinds } from "#surveys/definition.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

test("every kind stands there in some tone, and the tone, language and state that was asked for is shown", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  const kinds = new Set<string>();
  for (const tone of ["child", "young-person", "parent"]) {
    await page.goto(`${heard.origin}/try?for=${tone}&lang=en&state=answered`);
    for (const kind of await page.locator(".kind").allInnerTexts()) kinds.add(kind);
    await expectNoAxe(page, `gallery, ${tone}`);
    expect(await page.locator("input:checked").count()).toBeGreaterThan(3);
  }
  expect([...kinds].sort()).toEqual([...itemKinds].sort());

  await page.getByRole("link", { name: "العربية" }).first().click();
  await page.waitForURL(/lang=ar/);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  await expectNoAxe(page, "gallery, Arabic");
  await page.getByRole("link", { name: "simple", exact: true }).click();
  await page.waitForURL(/state=simple/);
  expect(await page.locator(".outs").first().isVisible()).toBe(false);
  await expectNoAxe(page, "gallery, simple");
  expect(noise).toEqual([]);
  await context.close();
});

test("an unknown tone or state shows the usual one, and every link to play leads somewhere", async () => {
  const page = await browser.newPage();
  await page.goto(`${heard.origin}/try?for=nobody&lang=xx&state=%3Cscript%3E`);
  expect(await page.locator("body").getAttribute("class")).toBe("child");
  for (const link of await page.getByRole("link", { name: "English" }).all()) {
    const answer = await page.request.get(new URL((await link.getAttribute("href")) ?? "", heard.origin).href);
    expect(answer.status()).toBe(200);
  }
  await page.close();
});
