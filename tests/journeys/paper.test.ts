/** A school answers on paper: booklets are printed, one is typed in by keyboard alone, and its pictures open the receipt. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { responses } from "#db/schema.ts";
import { answersOf } from "#db/stores/responses.server.ts";
import { itemsFor } from "#surveys/definition.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, watchedPage } from "./play.ts";

const survey = shipped("being-heard");
let heard: StartedHeard;
let database: Database;
let browser: Browser;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  browser = await openBrowser();
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Blocks of what is asked that stand on two pages of A4, measured as they are laid out for print. */
async function print(page: Page): Promise<number> {
  return pagesOf(await page.pdf({ preferCSSPageSize: true }));
}

test("printed, typed in without a mouse, and looked up", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(heard.signInLink ?? "");
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.waitForURL(`${heard.origin}/`);

  await page.goto(`${heard.origin}/waves/${wave}`);
  await page.getByRole("link", { name: "Print booklets" }).click();
  await page.getByLabel("Booklets, each with its own number").fill("2");
  await page.getByLabel(/Where it goes back/).fill("Room 4");
  await page.getByRole("button", { name: "Show it" }).click();
  await expectNoAxe(page, "booklets");
  const two = await print(page);
  const booklet = page.getByRole("article").first();
  const number = (await booklet.locator(".paper-number b").innerText()).trim();
  const pictures = await booklet.locator(".pictures b").allInnerTexts();
  await page.goto(`${heard.origin}/waves/${wave}/booklet?for=child&numbered=1&size=24`);
  const large = await print(page);
  // 8 questions, the first two pages, the end and the page to keep; large letters take more of them (ER12: 24 at most).
  expect(two).toBeGreaterThanOrEqual(16);
  expect(two).toBeLessThanOrEqual(24);
  expect(two % 2).toBe(0);
  expect(large).toBeGreaterThan(two / 2);
  expect(large).toBeLessThanOrEqual(24);

  await page.goto(`${heard.origin}/waves/${wave}/paper?for=child&lang=en`);
  await expectNoAxe(page, "typing in");
  const keys = page.keyboard;
  await page.getByLabel("Number of the booklet").focus();
  await keys.type(number);
  await keys.press("Enter");
  await keys.press("1"); // Yes, the person wants to answer.
  await keys.press("Enter");
  const asked = itemsFor(survey, "child").filter((item) => item.kind !== "practice");
  for (const [at, item] of asked.entries()) {
    if (item.kind === "open") {
      await keys.type("More time at lunch");
      await keys.press("Control+Enter");
      continue;
    }
    if (at === 0) {
      await keys.press("3");
      await keys.press("u"); // Undo takes the slip back.
    }
    await keys.press(at === 1 ? "d" : "2");
    await keys.press("Enter");
  }
  await keys.press("1"); // By myself.
  await keys.press("Enter");
  await keys.press("1"); // Wrote or ticked,
  await keys.press("5"); // and used a switch.
  await keys.press("Enter");
  await keys.press("2"); // Not to be quoted.
  await keys.press("Enter");
  await expectNoAxe(page, "typed in");
  await keys.press("Enter"); // The focus is at Save.
  await page.getByRole("heading", { name: "Saved" }).waitFor();
  await expectNoAxe(page, "saved");
  await page.getByText("1 booklet entered in this sitting").waitFor();

  const [row] = await database.read.select().from(responses);
  expect(row).toMatchObject({ source: "paper", answeredBy: "self", givenBy: ["touch", "switch"], mayQuote: false });
  const answers = new Map((await answersOf(database.read, row?.id ?? "")).map((each) => [each.itemId, each]));
  for (const [at, item] of asked.entries()) {
    const answer = answers.get(item.id);
    if (item.kind === "open") expect(answer?.words).toBe("More time at lunch");
    else if (at === 1) expect(answer?.out).toBe("dont-understand");
    else expect(answer?.choices).toEqual([item.choices.filter((choice) => choice.say.child)[1]?.id]);
  }

  // The next booklet begins by itself: the focus is in its number.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("sitting.number");
  await page.goto(`${heard.origin}/r/${wave}/receipt?lang=en`);
  await page.getByLabel(/type the 5 words/).fill(pictures.join(" "));
  await page.getByRole("button", { name: "Look" }).click();
  await page.getByRole("heading", { name: "Your answers arrived." }).waitFor();
  expect(noise).toEqual([]);
});
