/** Words light up one after the other while they are spoken, never for a person's recording; pages around a survey are read too. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { soundName } from "#app/features/sounds/sound-name.ts";
import { keepTimes } from "#app/features/sounds/sounds-folder.server.ts";
import { speak } from "#app/features/sounds/speak.server.ts";
import { knownPrograms } from "#app/features/sounds/speech-setting.ts";
import { findWordTimes } from "#app/features/sounds/word-times.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { signIn } from "#tests/sign-in.ts";
import { wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
const dataDir = mkdtempSync(join(tmpdir(), "heard-words-"));
const first = shipped("being-heard").items[0]?.ask.child ?? "";
const { signal } = new AbortController();
const patient = { timeout: 30_000, interval: 100 };

/** The real program speaks a text and its words are timed, as the server does some minutes after its start. */
async function made(text: string): Promise<void> {
  const speech = { ...knownPrograms[0], command: knownPrograms[0]?.command ?? [], only: null, small: true };
  const folder = join(dataDir, "sounds");
  mkdirSync(folder, { recursive: true });
  const name = soundName("en", text);
  await speak(speech, folder, { name, language: "en", text }, signal);
  await keepTimes(folder, name, await findWordTimes(speech, "en", text, signal));
}

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard({ dataDir }), openBrowser()]);
  await made(first);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await heard.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A page that notes every word that is lit, in order. */
async function watching(address: string): Promise<{ page: Page; noise: string[]; lit(): Promise<string[]> }> {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.addInitScript(() => {
    const lit: string[] = [];
    Object.assign(window, { lit });
    const look = () => {
      const [range] = CSS.highlights?.get("heard-word") ?? [];
      const word = range?.toString() ?? "";
      if (word !== "" && lit.at(-1) !== word) lit.push(word);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(heard.origin + address);
  return { page, noise, lit: () => page.evaluate(() => (window as unknown as { lit: string[] }).lit) };
}

const hearIt = (page: Page) => shown(page).getByRole("button", { name: /^Hear it: / });

test("each word is lit while it is spoken, and none in calm mode or when a person speaks", async () => {
  const { page, lit } = await watching("/try/being-heard/child");
  await sayYes(page);
  await hearIt(page).click();
  await expect.poll(lit, patient).toEqual(first.split(" "));
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), patient).toBe(0);
  // Once more for axe, which holds up the page while the sound goes on.
  await page.waitForFunction(() => document.querySelector(".hear .notice") !== null);
  await hearIt(page).click();
  await page.waitForFunction(() => CSS.highlights.size === 1);
  await expectNoAxe(page, "a word is lit");

  const calm = await watching("/try/being-heard/child");
  await calm.page.evaluate(() => document.querySelector<HTMLElement>("#c-calm")?.click());
  await sayYes(calm.page);
  await hearIt(calm.page).click();
  const heading = calm.page.locator("h2 [data-lit], h2[data-lit]");
  await heading.first().waitFor();
  await heading.first().waitFor({ state: "detached", timeout: 30_000 });
  expect(await calm.lit()).toEqual([]);

  const body = new FormData();
  body.set("intent", "keep");
  body.set("name", soundName("en", first));
  body.set("file", new Blob([new Uint8Array(wav(2))]), "v.wav");
  const cookie = (await signIn(heard.signInLink ?? "")) ?? "";
  const kept = await fetch(`${heard.origin}/surveys/being-heard/sounds?audience=child`, {
    ...{ method: "POST", body },
    headers: { Cookie: cookie },
  });
  expect(kept.status).toBe(200);
  const own = await watching("/try/being-heard/child");
  await sayYes(own.page);
  await hearIt(own.page).click();
  const ask = own.page.locator("h2 [data-lit], h2[data-lit]");
  await ask.first().waitFor();
  await ask.first().waitFor({ state: "detached", timeout: 30_000 });
  expect(await own.lit()).toEqual([]);
}, 200_000);

test("pages around a survey are read by the same button, with Stop, and say when nothing can be heard", async () => {
  const database = databaseOf(dataDir);
  const wave = await aWave(database, shipped("being-heard"));
  await database.close();
  const asked = "What happened with my answers?";
  await made(asked);
  const { page, lit } = await watching(`/r/${wave}/receipt`);
  const frame = page.locator("main.frame");
  await expectNoAxe(page, "receipt");
  await frame.getByRole("button", { name: "Hear it" }).click();
  await frame.getByRole("button", { name: "Stop the sound" }).waitFor();
  await expect.poll(lit, patient).toEqual(asked.split(" "));
  // What comes after it has no sound here.
  await frame.getByText("The sound is not working.").waitFor({ timeout: 30_000 });
  await expectNoAxe(page, "nothing can be heard");

  await page.getByRole("button", { name: "Show me who I can talk to" }).click();
  await page.locator("#talk").getByRole("button", { name: "Hear it" }).click();
  await page.locator("#talk").getByText("The sound is not working.").waitFor({ timeout: 30_000 });
}, 200_000);
