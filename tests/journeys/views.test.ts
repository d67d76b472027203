/** What two people saw is written down, read by the safeguarding lead first where it must be, and told in one sentence. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { views } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, watchedPage } from "./play.ts";

let heard: StartedHeard;
let database: Database;
let browser: Browser;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  browser = await openBrowser();
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

async function signedIn(link: string, width: number): Promise<{ page: Page; noise: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const watched = await watchedPage(context, heard.origin);
  await watched.page.goto(link);
  await watched.page.getByRole("button", { name: /sign in/i }).click();
  await watched.page.waitForURL(`${heard.origin}/`);
  return watched;
}

async function writeObservation(page: Page, saw: string): Promise<void> {
  await page.getByRole("link", { name: "Write down an observation" }).click();
  await page.getByLabel("Young people", { exact: true }).check();
  await page.getByLabel("The first person who saw it").selectOption("parent");
  await page.getByLabel("The second person who saw it").selectOption("assistant");
  await page.getByLabel("What did you see?").fill(saw);
  await page.getByLabel("Where?", { exact: true }).fill("in the dining hall");
  await page.getByLabel("Often", { exact: true }).check();
  await page.getByLabel("Body", { exact: true }).check();
  await page.getByLabel("What does the first person think that it means?").fill("It is too loud.");
  await page.getByLabel("What does the second person think that it means?").fill("It is too full.");
  await page.getByLabel("They agree", { exact: true }).check();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("heading", { name: "Views from elsewhere" }).waitFor();
}

const allRead = () =>
  expect
    .poll(async () => (await database.read.select().from(views)).every((view) => view.isRead), { timeout: 60_000 })
    .toBe(true);

test("two people saw it, the lead looks first, and the Board reads a sentence", async () => {
  const coordinator = await signedIn(heard.signInLink ?? "", 1280);
  const { page } = coordinator;
  const added = await page.request.post(`${heard.origin}/staff`, {
    form: { intent: "add", name: "Priya Shah", email: "priya@example.org", role: "safeguarding" },
  });
  const invited = (await added.text()).match(/\/sign-in\/[\w-]{20,}/)?.[0] ?? "";

  await page.goto(`${heard.origin}/waves/${wave}`);
  await page.getByRole("link", { name: "Views from elsewhere" }).click();
  await expectNoAxe(page, "no views yet");
  await page.getByRole("link", { name: "Write down an observation" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("heading", { name: /things to change/ }).waitFor();
  await expectNoAxe(page, "an observation with gaps");
  await page.getByRole("link", { name: /Views from elsewhere/ }).click();
  for (const saw of ["He covers his ears.", "She looks at the door.", "His brother hits him and he is scared."])
    await writeObservation(page, saw);
  await allRead();
  await page.reload();
  await page.getByText("The safeguarding lead looks at it first").waitFor();
  expect(await page.getByText("brother hits").count()).toBe(0);
  await expectNoAxe(page, "views");

  const lead = await signedIn(heard.origin + invited, 320);
  await lead.page.goto(`${heard.origin}/concerns`);
  await expectNoAxe(lead.page, "concerns");
  await lead.page.getByRole("link", { name: /An observation/ }).click();
  await lead.page.getByText("His brother hits him").waitFor();
  await expectNoAxe(lead.page, "a concern in an observation");
  await lead.page.getByLabel("Note", { exact: true }).fill("Told the children's safety team.");
  await lead.page.getByRole("button", { name: "Release" }).click();
  await lead.page.getByText("Told the children's safety team.").waitFor();

  await page.reload();
  const chapter = page.locator("#observation");
  await chapter.getByLabel("A sentence to release").fill("Some people show that loud halls are too much.");
  await chapter.getByRole("button", { name: "Release it" }).click();
  await chapter.getByText("1 sentence released.").waitFor();
  await page.goto(`${heard.origin}/waves/${wave}/summary`);
  await page.getByRole("heading", { name: "What people who know them saw" }).waitFor();
  await page.getByText("Some people show that loud halls are too much.").waitFor();
  await expectNoAxe(page, "summary with observations");
  expect([...coordinator.noise.filter((line) => !line.includes("422")), ...lead.noise]).toEqual([]);
});
