/** A shared tablet goes from one child to the next, and nothing of one is there for another. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answers, responses } from "#db/schema.ts";
import { openBrowser } from "#tests/browser.ts";
import { expectNoAxe, next, sayYes, shown } from "./play.ts";
import { answerAll, aSchool, keptIn, openTablet, type School, start, tablet } from "./tablet-stage.ts";

let school: School;
let browser: Browser;

beforeAll(async () => {
  [school, browser] = await Promise.all([aSchool(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await school.end();
});

const wishes = "i want a secret dragon";

test("three children answer, and nothing of a child is there for the next", async () => {
  const context = await browser.newContext({ viewport: tablet });
  const { page, noise } = await openTablet(context, school);
  await expectNoAxe(page, "between two people");
  const before = await keptIn(page);
  const session = await page.evaluate(() => localStorage.getItem("heard-tablet"));
  expect(before).not.toContain("dragon");

  // The first child finishes.
  await start(page);
  await expectNoAxe(page, "a child's first screen on a shared tablet");
  await page.getByRole("button", { name: "Make it easier for me" }).click();
  await page.locator("#comfort").getByText("Black and yellow", { exact: true }).click();
  await page.keyboard.press("Escape");
  await answerAll(page, wishes);
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await page.getByText("Your answers arrived.").waitFor();
  await expectNoAxe(page, "thanks on a shared tablet");
  const pictures = await page.locator(".pictures b").allInnerTexts();
  expect(pictures).toHaveLength(5);
  expect(await page.content()).not.toContain("dragon");
  await page.getByRole("button", { name: "I have finished: give the tablet back" }).click();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  await expect.poll(() => page.locator("[data-count=sent] dd").innerText()).toBe("1");
  expect(await page.locator("[data-count=waiting] dd").innerText()).toBe("0");

  // Nothing is left: not in the browser, not behind Back, not in the addresses that it has visited.
  const kept = await keptIn(page);
  expect(kept).not.toContain("dragon");
  for (const picture of pictures) expect(kept).not.toContain(`"${picture}"`);
  expect(await page.evaluate(() => [history.length, localStorage.getItem("heard-tablet")])).toEqual([2, session]);
  const [row] = await school.database.read.select().from(responses);
  expect(row).toMatchObject({ waveId: school.wave, settingId: "hill22", receipt: pictures.join(" ") });

  // The second child stops after one answer; Back, reload and a tab that is opened again show nothing of it.
  await start(page);
  expect(await page.locator("#answers input:checked:not([id^=c-]):not([id^=way-])").count()).toBe(0);
  expect(await page.locator("#c-paper-device").isChecked()).toBe(true);
  await sayYes(page);
  await shown(page).getByText("Good", { exact: true }).click();
  await next(page);
  const address = page.url();
  expect(address).not.toContain(row?.id ?? "none");
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByRole("button", { name: /Stop and keep what I said/ }).click();
  await page.getByText("You stopped. What you said arrived.").waitFor();
  await page.getByRole("button", { name: "I have finished: give the tablet back" }).click();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  await page.goBack();
  expect(page.url()).toBe("about:blank");
  await page.goForward();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  const again = await context.newPage();
  await again.goto(address);
  await again.locator(".step:visible").waitFor();
  expect(await again.locator("#answers input:checked:not([id^=c-]):not([id^=way-])").count()).toBe(0);
  await again.close();

  // The third throws everything away; a reload in the middle asks first, and brings an empty page.
  await start(page);
  await sayYes(page);
  await shown(page).getByText("Good", { exact: true }).click();
  let asked = 0;
  page.once("dialog", (dialog) => {
    asked += 1;
    expect(dialog.type()).toBe("beforeunload");
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toBe(1);
  await page.getByRole("button", { name: "For the grown-up" }).waitFor();
  expect(await page.locator("#answers input:checked:not([id^=c-]):not([id^=way-])").count()).toBe(0);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("Stop and throw it away").click();
  await page.getByText("Yes, throw it away").click();
  await page.getByRole("heading", { name: "You threw it away. We kept nothing." }).waitFor();
  await page.getByRole("button", { name: "I have finished: give the tablet back" }).click();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  expect(await page.evaluate(() => history.length)).toBe(2);
  expect(await school.database.read.select().from(responses)).toHaveLength(2);
  expect((await school.database.read.select().from(answers)).map(({ words }) => words).filter(Boolean)).toEqual([
    wishes,
  ]);
  expect(noise).toEqual([]);
  await context.close();
});
