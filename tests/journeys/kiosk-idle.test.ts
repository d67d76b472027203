/** A shared tablet that nobody presses, a call for help on it, and the facilitator who decides with PIN or sheet. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answers, responses } from "#db/schema.ts";
import { openBrowser } from "#tests/browser.ts";
import { join } from "#tests/integration/staff-cast.ts";
import { expectNoAxe, next, sayYes, shown } from "./play.ts";
import { aSchool, openTablet, type School, start, tablet } from "./tablet-stage.ts";

let school: School;
let browser: Browser;

beforeAll(async () => {
  [school, browser] = await Promise.all([aSchool(), openBrowser()]);
  // Somebody receives calls once a safeguarding lead has signed in.
  await join(school.heard, school.coordinator, "Priya Shah", "safeguarding");
});

afterAll(async () => {
  await browser.close();
  await school.end();
});

const minutes = (page: Page, many: number) => page.clock.runFor(many * 60_000);

/** Notes every chime of a page. */
async function hearChimes(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.addEventListener("heard:chime", () => {
      document.documentElement.dataset.chimes = `${Number(document.documentElement.dataset.chimes ?? 0) + 1}`;
    });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.chimes ?? 0));
}

test("the tablet asks after ten minutes, covers two minutes later, and throws nothing away", async () => {
  const context = await browser.newContext({ viewport: tablet });
  await context.clock.install();
  const { page, noise } = await openTablet(context, school);
  await start(page);
  const chimes = await hearChimes(page);
  await sayYes(page);
  await shown(page).getByText("Good", { exact: true }).click();
  await next(page);
  await minutes(page, 9);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await minutes(page, 1.1);
  const asked = page.getByRole("dialog", { name: "Are you still there?" });
  await asked.waitFor();
  await expectNoAxe(page, "the tablet asks");
  await expect.poll(chimes).toBe(1);
  await asked.getByRole("button", { name: "I am here" }).click();
  await asked.waitFor({ state: "detached" });
  // A press anywhere counts from then on.
  await minutes(page, 9);
  await page.mouse.click(5, 600);
  await minutes(page, 9);
  expect(await page.getByRole("dialog").count()).toBe(0);

  await minutes(page, 1.1);
  await asked.waitFor();
  await minutes(page, 2);
  const covered = page.getByRole("dialog", { name: "Is somebody still here?" });
  await covered.waitFor();
  await expectNoAxe(page, "the answers are covered");
  expect(await shown(page).count()).toBe(0);
  await minutes(page, 60);
  await covered.getByRole("button", { name: "I am here" }).click();
  expect(await shown(page).innerText()).toContain("Question 1");
  await page.goto(`${page.url().split("#")[0]}#q0`).catch(() => {});
  expect(await page.locator("#q0 input:checked").count()).toBe(1);

  // Nobody comes back: the facilitator sends what is there. A wrong PIN opens nothing.
  await minutes(page, 13);
  await covered.getByRole("button", { name: "For the grown-up" }).click();
  const key = page.getByRole("dialog", { name: "For the grown-up" });
  await key.getByLabel("The PIN on the sheet").fill("12");
  await key.getByRole("button", { name: "Go on" }).click();
  await key.getByText("This is no PIN.").waitFor();
  await key.getByLabel("The PIN on the sheet").fill(school.pin.startsWith("111") ? "222222" : "111111");
  await key.getByRole("button", { name: "Go on" }).click();
  await key.getByText("This is not the PIN").waitFor();
  await expectNoAxe(page, "for the grown-up");
  await key.getByLabel("The PIN on the sheet").fill(school.pin);
  await key.getByRole("button", { name: "Go on" }).click();
  const may = page.getByRole("dialog", { name: "What should happen with these answers?" });
  await may.waitFor();
  await expectNoAxe(page, "what may be done with answers");
  await may.getByRole("button", { name: /Send what is there/ }).click();
  await page.getByText("You stopped. What you said arrived.").waitFor();
  expect(await school.database.read.select().from(responses)).toHaveLength(1);
  expect((await school.database.read.select().from(answers)).length).toBeGreaterThan(0);
  // Nothing makes sounds in tests: what would be read aloud is not found.
  expect(noise.filter((line) => !line.includes("404"))).toEqual([]);
  await context.close();
});

test("a call for help fills the tablet, sounds, names nothing, and says what happened", async () => {
  const context = await browser.newContext({ viewport: tablet });
  const { page } = await openTablet(context, school);
  await start(page);
  const chimes = await hearChimes(page);
  await sayYes(page);
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await page.getByRole("button", { name: "Ask someone to come" }).first().click();
  await page.getByText("This tablet shows a big picture and makes a sound too.").waitFor();
  await page.getByLabel("Your name and where you are, if you want").fill("Robin, room 4");
  await page.locator("#call-form").getByRole("button", { name: "Ask someone to come" }).click();
  const raised = page.getByRole("dialog", { name: "Please come to this tablet" });
  await raised.getByText("It arrived. Please tell a grown-up near you too.").waitFor();
  await expectNoAxe(page, "someone is asked to come");
  expect(await raised.innerText()).not.toContain("Robin");
  expect(await chimes()).toBe(1);
  await raised.getByRole("button", { name: "Close this" }).click();
  expect(await shown(page).count()).toBe(1);
  await context.close();
});

test("the sheet opens a tablet without typing, and leaves it; without it nobody leaves", async () => {
  const context = await browser.newContext({ viewport: tablet });
  const page = await context.newPage();
  await page.goto(school.link);
  await page.getByRole("heading", { name: "Who answers now?" }).waitFor();
  await expectNoAxe(page, "who answers now");
  expect(page.url()).not.toContain("sheet=");
  await page.getByLabel(/Ask “Are you still there/).selectOption({ label: "after 5 minutes" });
  await page.getByRole("button", { name: /^Young people/ }).click();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  await page.getByRole("button", { name: "Change or leave" }).click();
  const key = page.getByRole("dialog", { name: "For the grown-up" });
  await key.getByLabel("The PIN on the sheet").waitFor();
  // The sheet's code, opened by the tablet's camera, comes in a page of its own and lets this one through.
  const scanned = await context.newPage();
  await scanned.goto(school.link);
  await scanned.getByRole("heading", { name: "For the grown-up" }).waitFor();
  await scanned.close();
  await page.getByRole("button", { name: "End the session on this tablet" }).click();
  await page.getByRole("heading", { name: "Open this tablet" }).waitFor();
  await expectNoAxe(page, "open this tablet");
  expect(await page.evaluate(() => localStorage.getItem("heard-tablet"))).toBeNull();
  await page.getByLabel("The PIN on the sheet").fill("000000");
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByRole("alert").filter({ hasText: "does not open" }).waitFor();
  await context.close();
});

test("without script the page says what it needs; in Arabic it stands from right to left", async () => {
  const bare = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  const page = await bare.newPage();
  await page.goto(school.address);
  await page.getByRole("heading", { name: "This tablet cannot show this page" }).waitFor();
  expect(await page.getByLabel("The PIN on the sheet").isVisible()).toBe(false);
  await bare.close();

  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const arabic = await context.newPage();
  await arabic.goto(school.link);
  await arabic.getByLabel(/Language at the start/).selectOption("ar");
  await arabic.getByRole("button", { name: /^Children/ }).click();
  await arabic.getByRole("heading", { name: "أعط الجهاز للشخص التالي" }).waitFor();
  await expectNoAxe(arabic, "between two people, in Arabic");
  expect(await arabic.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await arabic.getByRole("button", { name: "البدء" }).click();
  await arabic.locator(".step:visible").waitFor();
  expect(await arabic.evaluate(() => [document.dir, document.documentElement.lang])).toEqual(["rtl", "ar"]);
  await context.close();
});
