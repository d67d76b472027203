/** A break on a shared tablet: a card of six pictures brings the answers back on another one, voice and drawing too. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { breaks, responses } from "#db/schema.ts";
import { openBrowser } from "#tests/browser.ts";
import { expectNoAxe, next, sayYes, shown } from "./play.ts";
import { answerAll, aSchool, keptIn, openTablet, type School, start, tablet } from "./tablet-stage.ts";

let school: School;
let browser: Browser;

beforeAll(async () => {
  [school, browser] = await Promise.all([
    aSchool(),
    openBrowser(["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]),
  ]);
});

afterAll(async () => {
  await browser.close();
  await school.end();
});

/** A child's way to a card; gives its six words. */
async function takeBreak(page: Page): Promise<string[]> {
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await page.getByRole("button", { name: "I need a break" }).click();
  await page.getByText("You get a card with 6 pictures.").waitFor();
  await expectNoAxe(page, "a break on a shared tablet");
  await page.getByRole("button", { name: "Put my answers away" }).click();
  await page.getByRole("heading", { name: "This card brings your answers back" }).waitFor();
  const words = await page.locator(".pictures b").allInnerTexts();
  expect(words).toHaveLength(6);
  return words;
}

async function pressCard(page: Page, words: string[]): Promise<void> {
  for (const word of words)
    await page.locator("#tablet-pick .pick-pictures").getByRole("button", { name: word, exact: true }).click();
}

test("answers put away on one tablet come back on another, once", async () => {
  const first = await browser.newContext({ viewport: tablet, permissions: ["microphone"] });
  const { page, noise } = await openTablet(first, school);
  await start(page);
  await answerAll(page, "a quiet room with a sofa");
  const open = await page.evaluate(() => {
    const { id } = document.querySelector(".step textarea")?.closest(".step") ?? document.body;
    location.replace(`#${id}`);
    return id;
  });
  await shown(page).getByRole("button", { name: "Draw it" }).click();
  const paper = shown(page).locator("canvas");
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (!box) throw new Error("no paper");
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 160, { steps: 5 });
  await page.mouse.up();
  const drawn = await shown(page).locator("[data-drawing] input").inputValue();
  expect(drawn).not.toBe("");
  const words = await takeBreak(page);
  await expectNoAxe(page, "the card");
  expect(await page.content()).not.toContain("sofa");
  const rows = await school.database.read.select().from(breaks);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sealed.includes(Buffer.from("sofa"))).toBe(false);
  await page.getByRole("button", { name: "I have my card: give the tablet back" }).click();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  expect(await keptIn(page)).not.toContain("sofa");

  const second = await browser.newContext({ viewport: tablet });
  const other = await openTablet(second, school);
  await other.page.getByRole("button", { name: "I come back after a break" }).click();
  await expectNoAxe(other.page, "pressing a card");
  await pressCard(other.page, words.slice(0, 1));
  await other.page.getByRole("button", { name: "Take the last one away" }).click();
  await pressCard(other.page, words);
  await other.page.waitForURL(/\/r\/[a-z0-9]{8}\/[0-9a-f-]{36}\?/);
  await expect.poll(() => other.page.url(), { timeout: 20_000 }).toContain(`#${open}`);
  expect(other.page.url()).not.toContain("card=");
  expect(await shown(other.page).getByRole("textbox").first().inputValue()).toBe("a quiet room with a sofa");
  expect(await shown(other.page).locator("[data-drawing] input").inputValue()).toBe(drawn);
  expect(await other.page.locator("#q1 input:checked").count()).toBe(1);
  await expect.poll(async () => (await school.database.read.select().from(breaks)).length).toBe(0);
  while ((await shown(other.page).getByRole("button", { name: "Finish" }).count()) === 0) await next(other.page);
  await shown(other.page).getByRole("button", { name: "Finish" }).click();
  await other.page.getByText("Your answers arrived.").waitFor();
  expect(await school.database.read.select().from(responses)).toHaveLength(1);
  await other.page.getByRole("button", { name: "I have finished: give the tablet back" }).click();

  // The card opens nothing any more.
  await other.page.getByRole("button", { name: "I come back after a break" }).click();
  await pressCard(other.page, words);
  await other.page.getByText("We found no answers for this card.").waitFor();
  expect(noise).toEqual([]);
  await Promise.all([first.close(), second.close()]);
});

test("without network a break waits on the tablet, and the card says so", async () => {
  const context = await browser.newContext({ viewport: tablet });
  const { page } = await openTablet(context, school);
  await start(page);
  await sayYes(page);
  await shown(page).getByText("Good", { exact: true }).click();
  await context.setOffline(true);
  const words = await takeBreak(page);
  await page.getByText("The card works when this tablet has sent it.").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "I have my card: give the tablet back" }).click();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  await page.getByRole("button", { name: "Send now" }).click();
  await expect.poll(async () => (await school.database.read.select().from(breaks)).length).toBe(1);
  await page.getByRole("button", { name: "I come back after a break" }).click();
  await pressCard(page, words);
  await page.waitForURL(/\/r\/[a-z0-9]{8}\/[0-9a-f-]{36}\?/);
  await expect.poll(() => page.locator("#q0 input:checked").count()).toBe(1);
  await context.close();
});
