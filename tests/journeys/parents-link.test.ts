/** From a list of addresses to a kept answer: a coordinator invites, a parent begins on a phone and ends on another device. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, countResponses, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { nowDue, startWithMail } from "#tests/integration/invite.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, sayYes, shown, watchedPage } from "./play.ts";

let mail: MailServer;
let heard: StartedHeard;
let browser: Browser;
let database: Database;
let wave: string;

beforeAll(async () => {
  mail = await startMailServer();
  [heard, browser] = await Promise.all([startWithMail(mail), openBrowser()]);
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
  await mail.stop();
});

const sizes = [
  { width: 320, height: 640 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
];

/** Looked at in each size, in light and dark; no page may be wider than the screen. */
async function look(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${where} at ${size.width}`).toBeLessThanOrEqual(0);
    }
    await expectNoAxe(page, `${where}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

test("a coordinator brings in a list, reads the letter, and sends it", async () => {
  const context = await browser.newContext();
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(heard.signInLink ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "What is next" }).waitFor();
  await page.goto(`${heard.origin}/mail`);
  await page.getByRole("heading", { name: "Set by the server" }).waitFor();
  await look(page, "mail");
  await page.goto(`${heard.origin}/waves/${wave}`);
  await page.getByRole("link", { name: "Invite by e-mail" }).click();
  await page.getByRole("heading", { name: "Nobody is on the list yet" }).waitFor();
  await look(page, "nobody on the list");

  await page.getByLabel("Or paste rows").fill("email,language,name\nmum@example.org,ar,Anna\n");
  await page.getByRole("button", { name: "Look at them first" }).click();
  await page.getByText("is not taken").waitFor();
  await look(page, "a name refused");
  await page.getByLabel("Or paste rows").fill("email,language\nmum@example.org,ar\ndad@example.org,en\n");
  await page.getByRole("button", { name: "Look at them first" }).click();
  await page.getByRole("heading", { name: "2 new addresses" }).waitFor();
  await look(page, "looked at");
  await page.getByRole("button", { name: "Add 2 addresses" }).click();
  await page.getByRole("heading", { name: "2 new addresses kept" }).waitFor();

  await page.getByLabel("Language").selectOption("ar");
  await page.getByRole("button", { name: "Show it" }).click();
  await page.getByRole("heading", { name: /ما رأيك؟/ }).waitFor();
  await page.getByRole("button", { name: /^Send 2 letters/ }).click();
  await page.getByText(/2 letters will go from/).waitFor();
  await page.getByText(/Sending soon/).waitFor();
  await look(page, "sending soon");
  nowDue(heard);
  await vi.waitFor(() => expect(mail.arrived).toHaveLength(2), { timeout: 30_000 });
  await page.reload();
  await page.getByRole("heading", { name: "Letters: 2 of 2 sent" }).waitFor();
  expect(noise.filter((each) => !each.includes("422"))).toEqual([]);
  await context.close();
});

const linkTo = (address: string) => mail.arrived.find(({ to }) => to === address)?.link ?? "";

/** A phone with script, or a device without. */
async function device(javaScriptEnabled: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
  return { context, page: await context.newPage() };
}

test("a scanner opens the link twice; a parent begins, saves, and ends on another device without script", async () => {
  const link = linkTo("dad@example.org");
  for (const method of ["GET", "HEAD"]) await fetch(link, { method });
  const before = await countResponses(database);

  const phone = await device(true);
  await phone.page.goto(link);
  await look(phone.page, "the link");
  await phone.page.getByRole("link", { name: "Start the survey" }).click();
  await sayYes(phone.page);
  const first = shown(phone.page).locator(".cards label.card").first();
  const words = (await first.textContent())?.trim() ?? "";
  await first.click();
  await phone.page.getByRole("button", { name: "Stop", exact: true }).click();
  const save = phone.page.getByRole("button", { name: /Save and go on later/ });
  await save.waitFor();
  expect((await save.boundingBox())?.height).toBeGreaterThanOrEqual(64);
  await save.click();
  await phone.page.getByRole("heading", { name: "Your answers are saved" }).waitFor();
  await look(phone.page, "saved");
  expect(await countResponses(database)).toBe(before);
  await phone.context.close();

  const other = await device(false);
  await other.page.goto(link);
  await other.page.getByRole("heading", { name: "You began before" }).waitFor();
  await other.page.getByRole("link", { name: "Go on with my answers" }).click();
  await other.page.goto(other.page.url().replace(/#.*/, "#check"));
  await other.page.locator("#check").getByText(words).first().waitFor();
  await other.page.locator("#check").getByRole("button", { name: "Finish" }).click();
  await other.page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(await countResponses(database)).toBe(before + 1);
  await other.page.goto(link);
  await other.page.getByRole("heading", { name: /Answers came with this link/ }).waitFor();
  expect(await other.page.locator(".pictures").count()).toBe(0);
  await other.context.close();
});

test("a parent hands it on in Arabic, and then wants no more letters", async () => {
  const link = linkTo("mum@example.org");
  const { context, page } = await device(true);
  await page.goto(link);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  await look(page, "the link in Arabic");
  await page.getByRole("link", { name: "أعطِ هذا لطفلي" }).click();
  await look(page, "handing on");
  await page.getByRole("button", { name: /من 5 إلى 10/ }).click();
  await page.getByRole("heading", { name: "هذا لك" }).waitFor();
  await look(page, "the child's link");
  expect(await page.content()).not.toContain(link.match(/[\w-]{43}/)?.[0]);

  await page.goto(link);
  await page.getByRole("link", { name: /لا تكتبوا إليّ/ }).click();
  await look(page, "stop writing");
  await page.getByRole("button", { name: "لا تكتبوا إليّ بعد الآن" }).click();
  await page.getByRole("heading", { name: "لن نكتب إليك مرة أخرى" }).waitFor();
  await look(page, "stopped");
  await page.goto(`${heard.origin}/r/i/${"x".repeat(43)}`);
  await look(page, "a wrong link");
  await context.close();
});

test("a coordinator sets mail up, and is told what to change", async () => {
  const own = await startHeard();
  const context = await browser.newContext();
  const { page } = await watchedPage(context, own.origin);
  await page.goto(own.signInLink ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "What is next" }).waitFor();
  await page.getByRole("link", { name: "Mail", exact: true }).click();
  await page.getByLabel("Server", { exact: true }).fill("not a server");
  await page.getByText("By our mail server").click();
  await page.getByRole("button", { name: "Keep this" }).click();
  await page.getByRole("heading", { name: /things to change/ }).waitFor();
  await look(page, "mail to change");
  await context.close();
  await own.stop();
});
