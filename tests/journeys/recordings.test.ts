/** A coordinator records questions into a real (fake-device) microphone by keyboard; a child hears that voice. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { soundName } from "#app/features/sounds/sound-name.ts";
import { shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { microphoneOf, wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "heard-studio-"));

beforeAll(async () => {
  const microphone = microphoneOf(join(folder, "voice.wav"), wav(4));
  [heard, browser] = await Promise.all([startHeard(), openBrowser(microphone)]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

const first = shipped("being-heard").items[0]?.ask.child ?? "";

test("questions are recorded one after the other by keyboard, listened to, deleted and brought back, and heard", async () => {
  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, noise } = await watchedPage(desk, heard.origin);
  await page.goto(heard.signInLink ?? "");
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await page.goto(`${heard.origin}/surveys`);
  const way = await page.getByRole("link", { name: /^Sounds of Being heard/ }).getAttribute("href");
  await page.goto(heard.origin + way);
  await page.getByText("No program reads aloud on this machine.").waitFor();
  await page.getByText(/^0 of \d+ recorded by a person$/).waitFor();
  await expectNoAxe(page, "nothing recorded yet");

  const row = page.locator(".sound-row").filter({ has: page.getByText(first, { exact: true }) });
  await row.getByRole("link", { name: "Record" }).click();
  const studio = page.getByRole("region", { name: "Read this aloud" });
  await studio.getByText(first, { exact: true }).waitFor();
  await expect.poll(() => studio.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press("r");
  await studio.locator(".meter .on").first().waitFor();
  await expectNoAxe(page, "recording");
  await page.keyboard.press("Space");
  await studio.getByText("Recorded. Listen to it, then keep it.").waitFor();
  await page.keyboard.press("Space");
  await expect.poll(() => page.evaluate(() => document.querySelector("audio")?.paused)).toBe(false);
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText(`Kept: ${first}`).waitFor();
  await page.getByText(/^1 of \d+ recorded by a person$/).waitFor();
  // The next text stands there and has the focus: the same keys go on.
  expect(await studio.locator(".studio-text").innerText()).not.toBe(first);
  await page.keyboard.press("r");
  await studio.locator(".meter .on").first().waitFor();
  await page.keyboard.press("Space");
  await studio.getByText("Recorded. Listen to it, then keep it.").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText(/^2 of \d+ recorded by a person$/).waitFor();

  await row.getByText("Nobody has listened yet").waitFor();
  await row.getByRole("button", { name: "Listen" }).click();
  await row.getByText("Listened to: First coordinator").waitFor({ timeout: 30_000 });
  await row.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  await row.getByText("No sound yet").waitFor();
  await expectNoAxe(page, "deleted");
  await page.getByRole("button", { name: "Undo" }).click();
  await row.getByText("Recorded by a person").waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectNoAxe(page, "320 pixels");
  await page.goto(`${heard.origin}/surveys/being-heard/signed?audience=child`);
  await page.getByText(/^0 of \d+ videos are there\.$/).waitFor();
  await page.locator("summary").first().click();
  await expectNoAxe(page, "videos in sign at 320 pixels");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(noise).toEqual([]);
  await desk.close();

  const child = await watchedPage(await browser.newContext({ viewport: { width: 800, height: 1280 } }), heard.origin);
  const sounds: [string, number][] = [];
  child.page.on("response", (answer) => {
    if (answer.url().includes("/sounds/")) sounds.push([answer.url().split("/").at(-1) ?? "", answer.status()]);
  });
  await child.page.goto(`${heard.origin}/try/being-heard/child`);
  await sayYes(child.page);
  await shown(child.page)
    .getByRole("button", { name: /^Hear it: / })
    .click();
  await expect.poll(() => sounds, { timeout: 30_000 }).toContainEqual([soundName("en", first), 206]);
  await expect.poll(() => child.page.locator("[data-lit]").count()).toBe(1);
}, 200_000);
