/** The simple screen: one question, few large answers, few words; what is folded away is one press away. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { sticksOut } from "./fits.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

const looks = [
  { viewport: { width: 320, height: 640 }, colorScheme: "light" },
  { viewport: { width: 800, height: 1280 }, colorScheme: "dark" },
] as const;

/** The survey to look at, with the simple screen chosen as a person does it. */
async function begin(settings: Parameters<Browser["newContext"]>[0]) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...settings });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/try/every-kind/child`);
  await page.getByRole("button", { name: "Make it easier for me" }).click();
  await page.getByText("Big and simple").click();
  await page.keyboard.press("Escape");
  await sayYes(page);
  return { context, page, noise };
}

async function goTo(page: Page, heading: string): Promise<void> {
  while (!(await shown(page).getByRole("heading", { name: heading }).isVisible())) await next(page);
}

const cards = (page: Page) => shown(page).locator("label.card:visible");
const lookFor = (page: Page, name: string) => page.locator(".top").getByRole("button", { name });

for (const look of looks)
  for (const javaScriptEnabled of [true, false])
    test(`one question with few words, ${look.viewport.width} px, ${javaScriptEnabled ? "with" : "without"} script`, {
      timeout: 120_000,
    }, async () => {
      const { context, page, noise } = await begin({ ...look, javaScriptEnabled });
      await goTo(page, "Lunch");
      expect(await shown(page).getByText("How good is lunch?").isVisible()).toBe(false);
      expect(await shown(page).locator(".where").isVisible()).toBe(false);
      expect(await cards(page).count()).toBe(3);

      // The outs stand behind the card with the question mark.
      expect(await shown(page).getByText("I am not sure").isVisible()).toBe(false);
      await shown(page).getByRole("checkbox", { name: "Something else" }).click();
      await shown(page).getByText("I am not sure").click();
      expect(await shown(page).getByRole("radio", { name: "I am not sure" }).isChecked()).toBe(true);
      if (javaScriptEnabled) await expectNoAxe(page, `simple, ${look.viewport.width}`);

      // Help and Stop stay; the rest is folded.
      for (const name of ["Help", "Stop"]) expect(await lookFor(page, name).isVisible()).toBe(true);
      expect(await lookFor(page, "Make it easier for me").isVisible()).toBe(false);
      await page.getByRole("checkbox", { name: "More buttons" }).click();
      for (const name of ["Make it easier for me", "Show me who I can talk to"])
        expect(await lookFor(page, name).isVisible()).toBe(true);
      await page.getByRole("checkbox", { name: "More buttons" }).click();
      expect(await lookFor(page, "Show me who I can talk to").isVisible()).toBe(false);

      await goTo(page, "Most important");
      expect(await cards(page).count()).toBe(javaScriptEnabled ? 3 : 6);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      if (javaScriptEnabled) expect(await sticksOut(page)).toEqual([]);
      expect(noise).toEqual([]);
      await context.close();
    });

test("a long list comes three answers at a time, and what was chosen stays", async () => {
  const { context, page, noise } = await begin(looks[1]);
  await goTo(page, "How to answer");
  const first = await cards(page).allInnerTexts();
  expect(first).toHaveLength(3);
  await cards(page).first().click();
  const more = shown(page).getByRole("button", { name: "More answers" });
  await more.click();
  const second = await cards(page).allInnerTexts();
  expect(second).toHaveLength(2);
  expect(first.filter((words) => second.includes(words))).toEqual([]);
  expect(second.at(-1)).toContain("None of these");
  expect(await page.evaluate(() => document.activeElement?.closest("label")?.innerText)).toBe(second[0]);
  await expectNoAxe(page, "simple, more answers");
  await more.click();
  expect(await cards(page).allInnerTexts()).toEqual(first);
  expect(await shown(page).locator("input:checked").count()).toBe(1);
  expect(noise).toEqual([]);
  await context.close();
});

test("the usual screen comes back whole", async () => {
  const { context, page } = await begin(looks[1]);
  await goTo(page, "How to answer");
  await page.getByRole("checkbox", { name: "More buttons" }).click();
  await page.getByRole("button", { name: "Make it easier for me" }).click();
  await page.getByText("Usual", { exact: true }).first().click();
  await page.keyboard.press("Escape");
  await shown(page).getByRole("heading", { name: "How do you like to answer?" }).waitFor();
  expect(await cards(page).count()).toBe(5);
  await shown(page).getByText("I am not sure").waitFor();
  await context.close();
});
