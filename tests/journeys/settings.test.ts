/** A coordinator brings in the schools, lets them take part, prints their addresses, and watches answers come in. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { settingsOfWave } from "#db/stores/settings.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { tell } from "#tests/integration/staff-cast.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, watchedPage } from "./play.ts";

let heard: StartedHeard;
let database: Database;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let noise: string[];
let wave = "";

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
  context = await browser.newContext();
  ({ page, noise } = await watchedPage(context, heard.origin));
  await page.goto(heard.signInLink ?? "");
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  wave = await aWave(database, shipped("being-heard"), { name: "Autumn" });
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

const looks = [
  [320, "light"],
  [1280, "dark"],
] as const;

/** As it stands now: narrow and light, wide and dark. */
async function lookAt(where: string): Promise<void> {
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where).toBe(true);
    await expectNoAxe(page, `${where}, ${width}`);
  }
}

test("a list is brought in, with a bad row put right first", { timeout: 300_000 }, async () => {
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await page.getByRole("heading", { name: "No setting yet" }).waitFor();
  await lookAt("no setting yet");
  await page.getByRole("link", { name: "Bring in a list" }).click();
  const long = "St. Mary’s Church of England Voluntary Aided Infant School and Nursery";
  const rows = (kind: string) =>
    `name,kind,target\nOak Tree School,${kind},30\n${long},school,\nCity Hospital,hospital,4`;
  await page.getByLabel("Or paste rows").fill(rows("boat"));
  await page.getByRole("button", { name: "See what would change" }).click();
  await page.getByRole("alert").getByText("Line 2: “boat” is no kind that we know.").waitFor();
  await expect.poll(() => page.getByRole("alert").evaluate((box) => box === document.activeElement)).toBe(true);
  await lookAt("a bad row");

  await page.getByLabel("Or paste rows").fill(rows("special school"));
  await page.getByRole("button", { name: "See what would change" }).click();
  await page.getByText("3 new settings, 0 changes, 0 already there.").waitFor();
  await page.getByLabel("Take part in").selectOption({ label: "Autumn" });
  await lookAt("what would change");
  await page.getByRole("button", { name: "Bring these in" }).click();
  await page.getByRole("heading", { name: "3 added, 0 changed, 0 already there" }).waitFor();
  await page.getByRole("link", { name: "See them on the wave" }).click();
  await page.getByRole("heading", { name: "3 settings take part" }).waitFor();
  expect(await settingsOfWave(database.read, wave)).toHaveLength(3);
});

test("by keyboard one leaves the wave and another gets its number; every sheet prints", {
  timeout: 300_000,
}, async () => {
  await lookAt("settings of the wave");
  await page.getByRole("checkbox", { name: /^City Hospital/ }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("People hoped for: Oak Tree School").fill("25");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2 settings take part" }).waitFor();
  expect((await settingsOfWave(database.read, wave)).map(({ target }) => target)).toEqual([25, null]);
  await page.getByRole("link", { name: "Addresses to print" }).click();
  await page.getByRole("heading", { name: "Oak Tree School" }).waitFor();
  expect(await page.getByRole("img", { name: /^Code that opens/ }).count()).toBe(4);
  await lookAt("sheets");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
});

test("answers that come in show by themselves, and the focus stays", { timeout: 300_000 }, async () => {
  await page.goto(`${heard.origin}/waves/${wave}/live`);
  await page.getByText("0 people have answered.").waitFor();
  await lookAt("nobody yet");
  const [oak] = await settingsOfWave(database.read, wave);
  await page.getByRole("region", { name: "Answers by setting" }).focus();
  for (let each = 0; each < 2; each++) await tell(database, { wave, setting: oak?.id ?? "", words: "Hello" });
  await page.getByRole("status").getByText("2 people have answered.").waitFor({ timeout: 60_000 });
  expect(await page.getByRole("row", { name: /^Oak Tree School/ }).textContent()).toContain("2 of 25");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Answers by setting");
  await lookAt("two answered");
  expect(noise.filter((line) => !/status of 422/.test(line))).toEqual([]);
});

test("while it cannot look it says so, and goes on when it can", { timeout: 300_000 }, async () => {
  await context.setOffline(true);
  await page.getByRole("alert").getByText("This page cannot look at the moment.").waitFor({ timeout: 60_000 });
  await context.setOffline(false);
  await expect.poll(() => page.getByRole("alert").textContent(), { timeout: 60_000 }).toBe("");
});
