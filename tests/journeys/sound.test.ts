/** Reading aloud: by a press, by "Read to me", with Stop at hand; and plain words when nothing can be heard. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { soundName } from "#app/features/sounds/sound-name.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([
    startHeard({ env: { SPEECH_COMMAND: "" } }),
    openBrowser(["--autoplay-policy=user-gesture-required"]),
  ]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

const patient = { timeout: 120_000, interval: 200 };

/** The sounds of these texts are made. */
async function madeFor(...texts: string[]): Promise<void> {
  const missing = () => {
    const files = readdirSync(join(heard.dataDir, "sounds"), { encoding: "utf8" });
    return texts.filter((text) => !files.includes(`${soundName("en", text)}.mp3`));
  };
  await expect.poll(() => (readdirSync(heard.dataDir).includes("sounds") ? missing() : texts), patient).toEqual([]);
}

/** At the first question, with everything noted that began and ended, and every sound that was asked for. */
async function atQuestion(): Promise<{ page: Page; noise: string[]; asked: string[]; told(): Promise<string[]> }> {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/sounds/")) asked.push(request.url().split("/").at(-1) ?? "");
  });
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    document.addEventListener("heard:sound", (event) => told.push((event as CustomEvent<string>).detail));
  });
  await page.goto(`${heard.origin}/try/being-heard/child`);
  await sayYes(page);
  return { page, noise, asked, told: () => page.evaluate(() => (window as unknown as { told: string[] }).told) };
}

const hearIt = (page: Page) => shown(page).getByRole("button", { name: /^Hear it: / });
const stopIt = (page: Page) => shown(page).getByRole("button", { name: "Stop the sound" });
const lit = (page: Page) => page.locator("[data-lit]");

async function textsShown(page: Page): Promise<string[]> {
  const ask = await shown(page).locator("h2 > .full, h2:not(:has(.full))").first().innerText();
  const cards = await shown(page).locator(".card > span, .out > span").allInnerTexts();
  return [ask, ...cards];
}

test("nothing sounds by itself; a press reads the question and each choice, lit up, to its end", async () => {
  const { page, noise, asked, told } = await atQuestion();
  const texts = await textsShown(page);
  await madeFor(...texts);
  expect(await told()).toEqual([]);
  expect(asked).toEqual([]);
  await expectNoAxe(page, "before the sound");
  await hearIt(page).click();
  await stopIt(page).waitFor();
  await expect.poll(() => lit(page).count(), patient).toBe(1);
  await expectNoAxe(page, "while it sounds");
  await expect.poll(() => page.locator(".card[data-lit]").count(), patient).toBe(1);
  await hearIt(page).waitFor({ timeout: 60_000 });
  expect(await told()).toEqual(["start", "end"]);
  expect(await lit(page).count()).toBe(0);
  const order = texts.map((text) => soundName("en", text));
  expect([...new Set(asked)].filter((name) => order.includes(name))).toEqual([...new Set(order)]);
  expect(noise).toEqual([]);
}, 200_000);

test("Stop, Escape and moving on end it; the speed is the person's", async () => {
  const { page, told } = await atQuestion();
  await madeFor(...(await textsShown(page)));
  await hearIt(page).click();
  await expect.poll(() => lit(page).count(), patient).toBe(1);
  await stopIt(page).click();
  await hearIt(page).waitFor();
  expect(await lit(page).count()).toBe(0);
  await hearIt(page).press("Enter");
  await expect.poll(() => lit(page).count(), patient).toBe(1);
  await page.keyboard.press("Escape");
  await hearIt(page).waitFor();
  await page.evaluate(() => document.querySelector<HTMLElement>("#c-speed-slow")?.click());
  await hearIt(page).click();
  await expect.poll(() => page.evaluate(() => document.querySelector("audio")?.playbackRate), patient).toBe(0.75);
  await next(page);
  await expect.poll(() => lit(page).count(), patient).toBe(0);
  expect(await page.evaluate(() => document.querySelector("audio")?.paused)).toBe(true);
  expect(await told()).toEqual(["start", "end", "start", "end", "start", "end"]);
}, 200_000);

test("Read to me is off at first, then reads each screen as it comes and each choice as it is pressed", async () => {
  const { page, asked } = await atQuestion();
  const mode = () => shown(page).getByRole("button", { name: "Read to me" });
  expect(await mode().getAttribute("aria-pressed")).toBe("false");
  await mode().click();
  await stopIt(page).waitFor();
  const [, choice = ""] = await textsShown(page);
  await madeFor(choice);
  asked.length = 0;
  await shown(page).locator(".card").first().click();
  await expect.poll(() => asked, patient).toContain(soundName("en", choice));
  await next(page);
  expect(await mode().getAttribute("aria-pressed")).toBe("true");
  const [ask = ""] = await textsShown(page);
  await expect.poll(() => asked, patient).toContain(soundName("en", ask));
  await expectNoAxe(page, "Read to me");
  await mode().click();
  asked.length = 0;
  await next(page);
  await hearIt(page).waitFor();
  expect(asked).toEqual([]);
}, 200_000);

test("when nothing can be heard a picture says so in words, and the survey goes on", async () => {
  const { page } = await atQuestion();
  await page.route("**/sounds/*", (route) => route.abort());
  await hearIt(page).click();
  await shown(page).getByText("The sound is not working.").waitFor();
  await hearIt(page).waitFor();
  await expectNoAxe(page, "the sound is not working");
  await next(page);
  expect(await shown(page).getByText("The sound is not working.").count()).toBe(0);
}, 120_000);
