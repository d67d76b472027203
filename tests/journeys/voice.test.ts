/** A child says an answer into a real (fake-device) microphone; it is heard, written down, read and coded. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { microphoneOf, wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
let database: Database;
const folder = mkdtempSync(join(tmpdir(), "heard-voice-"));

beforeAll(async () => {
  const microphone = microphoneOf(join(folder, "voice.wav"), wav(4));
  [heard, browser] = await Promise.all([startHeard(), openBrowser(microphone)]);
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

/** A child's page at the question that takes words. */
async function atOpenQuestion(context: BrowserContext, address: string): Promise<{ page: Page; noise: string[] }> {
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(address);
  await sayYes(page);
  while ((await shown(page).getByRole("textbox").count()) === 0) await next(page);
  return { page, noise };
}

test("what a child says is kept, heard by the coordinator, written down, read and coded", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await atOpenQuestion(context, `${heard.origin}/r/${wave}?for=child`);

  await page.getByRole("button", { name: "Say it" }).click();
  await page.getByText("A grown-up listens. They write down what you say.").last().waitFor();
  await expectNoAxe(page, "before the first recording");
  await page.getByRole("button", { name: "OK, I want to talk" }).click();
  const stop = page.getByRole("button", { name: "Stop talking" });
  await stop.waitFor();
  await page.locator(".level .on").first().waitFor();
  await expectNoAxe(page, "recording");
  await stop.click();
  await page.getByRole("status").filter({ hasText: "You said something" }).waitFor();
  await expectNoAxe(page, "recorded");
  await page.getByRole("button", { name: "Listen to it" }).click();
  await page.getByRole("button", { name: "Stop listening" }).click();

  await next(page);
  await shown(page).getByText("I did it by myself").click();
  await next(page);
  await next(page);
  await shown(page).getByText("Yes, they can").click();
  await next(page);
  expect(await shown(page).innerText()).toContain("You said something");
  await expectNoAxe(page, "check page");
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(noise).toEqual([]);
  await context.close();

  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const coordinator = (await watchedPage(desk, heard.origin)).page;
  await coordinator.goto(heard.signInLink ?? "");
  await coordinator.getByRole("button", { name: /sign in/i }).click();
  await coordinator.getByRole("button", { name: "Sign out" }).waitFor();
  await coordinator.goto(`${heard.origin}/waves/${wave}`);
  await coordinator.getByRole("link", { name: "1 recording to listen to" }).click();
  await coordinator.getByText("1 recording to listen to.").waitFor();
  await expectNoAxe(coordinator, "recordings");

  await coordinator.getByLabel("What is said").focus();
  await coordinator.keyboard.press("Alt+KeyK");
  await coordinator.getByRole("button", { name: "Pause" }).waitFor();
  await coordinator.getByText(/0:0[1-9] of/).waitFor();
  await coordinator.keyboard.press("Alt+KeyK");
  await coordinator.getByRole("button", { name: "Play" }).waitFor();
  await coordinator.keyboard.press("Alt+KeyS");
  await coordinator.getByText("speed 0.75").waitFor();

  const said = "My teacher Mrs Quillfeather never asked me before they changed my timetable";
  await coordinator.getByLabel("What is said").fill(said);
  await coordinator.getByRole("button", { name: "Save and go to the next" }).click();
  await coordinator.getByText("Nothing waits to be listened to.").waitFor();
  await expectNoAxe(coordinator, "nothing waits");

  await coordinator.goto(`${heard.origin}/waves/${wave}/answers?show=with-words`);
  await expect
    .poll(
      async () => {
        await coordinator.reload();
        return coordinator.locator("main").innerText();
      },
      { timeout: 30_000 },
    )
    .toContain("changed my timetable");
  const answers = await coordinator.locator("main").innerText();
  expect(answers).toContain("Said aloud, written down by a person");
  expect(answers).not.toContain("Quillfeather");
  expect(await coordinator.locator(".code").count()).toBeGreaterThan(0);
  await expectNoAxe(coordinator, "answers");
  await desk.close();
});
