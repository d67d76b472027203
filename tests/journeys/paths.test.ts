/** Being led by answers: only what fits is asked, nobody gets stuck, and without script nothing is left out. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let database: Database;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

const looks = [
  { viewport: { width: 320, height: 640 }, colorScheme: "light" },
  { viewport: { width: 800, height: 1280 }, colorScheme: "dark" },
] as const;

async function begin(address: string, settings: Parameters<Browser["newContext"]>[0]) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...settings });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}${address}`);
  await sayYes(page);
  return { context, page, noise };
}

async function goTo(page: Page, question: string | RegExp): Promise<void> {
  while (!(await shown(page).getByRole("heading", { name: question }).isVisible())) await next(page);
}

const where = (page: Page) => shown(page).locator(".where b").innerText();
const dots = (page: Page) => shown(page).locator(".where i:visible").count();

for (const look of looks)
  test(`a question that does not fit is left out, ${look.viewport.width} px ${look.colorScheme}`, async () => {
    const { context, page, noise } = await begin("/try/every-kind/parent", look);
    await goTo(page, "Do you have a pet?");
    expect(await where(page)).toBe("Question 4 of 10");
    await shown(page).getByText("No", { exact: true }).click();
    await expectNoAxe(page, `pet, ${look.viewport.width}`);
    await next(page);
    expect(await shown(page).getByRole("heading").innerText()).toBe("How do you like to answer?");
    expect(await where(page)).toBe("Question 5 of 10");
    expect(await dots(page)).toBe(10);
    await shown(page).getByText("Back", { exact: true }).click();
    expect(await where(page)).toBe("Question 4 of 10");

    await shown(page).getByText("Yes", { exact: true }).click();
    expect(await where(page)).toBe("Question 4 of 11");
    await next(page);
    expect(await shown(page).getByRole("heading").innerText()).toBe("Where does it live?");
    expect(await shown(page).getByText("Only if").isVisible()).toBe(false);
    expect(await dots(page)).toBe(11);
    await shown(page).getByText("Outside", { exact: true }).click();
    await next(page);
    expect(await where(page)).toBe("Question 6 of 11");

    // Skip after choosing takes the choice away, and with it the question that it opened.
    await goTo(page, "Check your answers");
    await shown(page).getByRole("listitem").filter({ hasText: "Where does it live?" }).waitFor();
    await shown(page)
      .getByRole("link", { name: /Do you have a pet\?/ })
      .click();
    await shown(page).getByText("Skip", { exact: true }).click();
    expect(await shown(page).getByRole("heading").innerText()).toBe("How do you like to answer?");
    await goTo(page, "Check your answers");
    expect(await shown(page).getByText("Where does it live?").isVisible()).toBe(false);
    await expectNoAxe(page, `check, ${look.viewport.width}`);
    expect(noise).toEqual([]);
    await context.close();
  });

test("without script nothing is left out, and the question says for whom it is", async () => {
  const { context, page } = await begin("/try/every-kind/child", { ...looks[0], javaScriptEnabled: false });
  await goTo(page, "Do you have a pet?");
  await shown(page).getByText("No", { exact: true }).click();
  await next(page);
  await shown(page).getByText("Only if you pressed “Yes” here: “Do you have a pet?”").waitFor();
  await context.close();
});

test("a parent without a plan answers what fits, and an answer from before is kept and marked", async () => {
  const wave = await aWave(database, shipped("my-plan"));
  const { context, page, noise } = await begin(`/r/${wave}?for=parent`, looks[1]);
  expect(await where(page)).toBe("Question 1 of 5");
  await shown(page).getByText("Yes", { exact: true }).click();
  expect(await where(page)).toBe("Question 1 of 12");
  await next(page);
  await shown(page).getByText("20 weeks or less").click();
  await shown(page).getByText("Back", { exact: true }).click();
  await shown(page).getByText("No, the council refused").click();
  await next(page);
  expect(await where(page)).toBe("Question 2 of 5");
  expect(await shown(page).getByRole("heading").innerText()).toContain("What happened next?");
  await shown(page).getByText("Something changed").click();
  await goTo(page, "Check your answers");
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();

  const kept = (await database.read.select().from(responses)).find((row) => row.waveId === wave);
  const rows = (await database.read.select().from(answers)).filter((row) => row.responseId === kept?.id);
  const found = Object.fromEntries(
    rows.map(({ itemId, choices, out, offPath }) => [itemId, { choices, out, offPath }]),
  );
  expect(found["plan-stage"]).toEqual({ choices: ["refused"], out: null, offPath: false });
  expect(found["plan-time"]).toEqual({ choices: ["to-20"], out: null, offPath: true });
  expect(found["plan-parts"]).toEqual({ choices: [], out: "skipped", offPath: true });
  expect(found["what-changed"]).toEqual({ choices: ["changed"], out: null, offPath: false });
  expect(noise).toEqual([]);
  await context.close();
});
