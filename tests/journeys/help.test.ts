/** Help on every screen: what a word means, a break, who to talk to, and a call; nothing of it costs an answer. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { calls } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { firstCoordinator, join } from "#tests/integration/staff-cast.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown } from "./play.ts";

let heard: StartedHeard;
let database: Database;
let browser: Browser;
let wave: string;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
  await join(heard, await firstCoordinator(heard), "Priya Shah", "safeguarding");
  wave = await aWave(database, shipped("my-plan"));
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

async function help(page: Page, card: string): Promise<void> {
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await page.getByRole("region", { name: "Help" }).getByRole("button", { name: card }).click();
}

async function callsWith(words: string) {
  return (await database.read.select().from(calls)).filter((call) => call.words === words);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";

  test(`help, a break and a call cost no answer, ${how}`, async () => {
    const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${heard.origin}/r/${wave}?for=child`);
    await sayYes(page);
    await next(page);
    await shown(page).getByText("Badly").click();
    const here = page.url();
    const badly = shown(page).getByRole("radio", { name: "Badly" });

    await help(page, "I need a break");
    await page.getByRole("heading", { name: "Take your time" }).waitFor();
    expect(await shown(page).count()).toBe(0);
    await page.getByRole("button", { name: "Come back" }).click();
    expect([page.url(), await badly.isChecked()]).toEqual([here, true]);

    await help(page, "Ask someone to come");
    const panel = page.getByRole("region", { name: "Ask someone to come" });
    expect(await panel.innerText()).toContain("They may see it late.");
    await panel.getByLabel("What do you want to say?").fill(`I am sad, ${how}`);
    await panel.getByRole("button", { name: "Ask someone to come" }).click();
    const told = javaScriptEnabled ? panel : page.frameLocator("iframe[name=called]");
    await told.getByText("It arrived. Please tell a grown-up near you too.").waitFor();
    expect(await callsWith(`I am sad, ${how}`)).toHaveLength(1);
    await panel.getByRole("button", { name: "Close this" }).click();
    await page.keyboard.press("Escape");
    expect([page.url(), await badly.isChecked()]).toEqual([here, true]);
    await context.close();
  });

  test(`each screen explains its own words only, ${how}`, async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${heard.origin}/try/my-plan/young-person`);
    await sayYes(page);
    for (;;) {
      const ask = await shown(page).getByRole("heading").innerText();
      if (/How easy is your plan/.test(ask)) break;
      await next(page);
    }
    await help(page, "What does this word mean?");
    const panel = page.getByRole("region", { name: "What does this word mean?" });
    expect(await panel.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("Your plan says what support you need."),
    ]);
    await context.close();
  });

  test(`throwing away takes two presses, and Back shows nothing, ${how}`, async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${heard.origin}/r/${wave}?for=child`);
    await sayYes(page);
    await next(page);
    await shown(page).getByText("Badly").click();
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText("Stop and throw it away").click();
    expect(await page.locator("input:checked[value=badly]").count()).toBe(1);
    await page.getByRole("link", { name: "Yes, throw it away" }).click();
    await page.getByRole("heading", { name: "You threw it away. We kept nothing." }).waitFor();
    await page.goBack();
    expect(await page.locator("input:checked[value=badly]").count()).toBe(0);
    await context.close();
  });
}

test("offline, who to talk to works, and a call says that nobody was told", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const page = await context.newPage();
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  await sayYes(page);
  await context.setOffline(true);
  await help(page, "Show me who I can talk to");
  const talk = page.getByRole("region", { name: "Show me who I can talk to" });
  await talk.getByRole("radio", { name: "Sign" }).check();
  expect((await talk.getByRole("listitem").allInnerTexts()).join()).toMatch(/^Childline[\s\S]*999bsl\.co\.uk$/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await help(page, "Ask someone to come");
  const panel = page.getByRole("region", { name: "Ask someone to come" });
  await panel.getByLabel("What do you want to say?").fill("offline first");
  await panel.getByRole("button", { name: "Ask someone to come" }).click();
  await panel.getByText("Nobody was told. Please go to a grown-up now.").waitFor();
  expect(await callsWith("offline first")).toEqual([]);

  await context.setOffline(false);
  await panel.getByRole("button", { name: "Ask someone to come" }).click();
  await panel.getByText("It arrived.").waitFor();
  expect(await callsWith("offline first")).toHaveLength(1);
  await context.close();
});

for (const [width, colorScheme, audience] of [
  [320, "dark", "child"],
  [800, "light", "young-person"],
  [1280, "dark", "parent"],
] as const)
  test(`axe finds nothing in any panel, and all of it fits: ${audience}, ${width}, ${colorScheme}`, async () => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${heard.origin}/r/${wave}?for=${audience}`);
    await sayYes(page);
    for (const panel of ["help", "words", "break", "call", "show", "talk", "stop"]) {
      await page.evaluate((id) => document.querySelector<HTMLElement>(`#${id}`)?.showPopover(), panel);
      await expectNoAxe(page, `${panel}, ${width}, ${colorScheme}`);
      const wide = await page.locator(`#${panel}`).evaluate((one) => one.scrollWidth > one.clientWidth);
      expect(wide, `${panel} is wider than its window`).toBe(false);
      await page.evaluate((id) => document.querySelector<HTMLElement>(`#${id}`)?.hidePopover(), panel);
    }
    await context.close();
  });
