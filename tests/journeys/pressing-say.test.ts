/** Scanning that speaks (AX7), with real sounds; its strip: slower, faster, stop, and begin again. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { soundName } from "#app/features/sounds/sound-name.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, watchedPage } from "./play.ts";
import { soundsMade } from "./sounds-made.ts";
import { scanTo, stepTo } from "./switches.ts";

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

const patient = { timeout: 60_000, interval: 40 };

/** At the practice question, with every sound noted as it begins, and what is lit while one is heard. */
async function atPractice(query: string) {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page } = await watchedPage(context, heard.origin);
  const heardSounds: string[] = [];
  await page.exposeFunction("noteSound", (name: string) => heardSounds.push(name));
  await page.addInitScript(() => {
    const note = (event: Event) =>
      (window as unknown as { noteSound(name: string): void }).noteSound(
        (event.target as HTMLAudioElement).src.split("/").at(-1) ?? "",
      );
    document.addEventListener("playing", note, true);
  });
  await page.goto(`${heard.origin}/try/being-heard/child${query}`);
  await page.locator("[data-scanned]").first().waitFor();
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>("#assent-yes")?.click();
    location.hash = "q0";
  });
  await page.locator("#q0").waitFor();
  return { page, context, heardSounds, space: { page, press: () => page.keyboard.press("Space") } };
}

const nameOf = (text: string) => soundName("en", text);
const litWords = (page: Page) =>
  page
    .locator("[data-scanned]")
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).innerText.replace(/\s+/g, " ").trim()));

test("it says a row by its first and last, then each thing, and moves on only when that was heard", async () => {
  const texts = ["Good", "In the middle", "Bad", "Back", "Next", "I am not sure"];
  await soundsMade(heard, ...texts);
  const { page, context, heardSounds, space } = await atPractice("?scan=one&scan-speed=1000&scan-say=on");
  expect(heardSounds).toEqual([]);
  await scanTo(space, /^Hear it$/);
  // Reading is a sound: nothing moves and nothing is said until it has ended.
  await page.locator(".card[data-lit]").first().waitFor({ timeout: 60_000 });
  const litThen = await litWords(page);
  const before = heardSounds.length;
  await page.locator("[data-lit]").first().waitFor({ state: "detached", timeout: 60_000 });
  expect(litThen).toEqual(["Stop the sound"]);
  heardSounds.splice(0, before + heardSounds.length);
  await expect.poll(() => litWords(page), patient).toEqual(["Good", "In the middle", "Bad"]);
  await expect.poll(() => heardSounds.slice(0, 2), patient).toEqual([nameOf("Good"), nameOf("Bad")]);
  await scanTo(space, /^In the middle$/);
  expect(heardSounds).toContain(nameOf("In the middle"));
  expect(await page.getByRole("radio", { name: "In the middle" }).isChecked()).toBe(true);
  // While a thing is said the highlight stays, although its second is over.
  const moves: [string, number][] = [];
  await page.exposeFunction("noteMove", (words: string, at: number) => moves.push([words, at]));
  await page.evaluate(() => {
    const note = () =>
      (window as unknown as { noteMove(words: string, at: number): void }).noteMove(
        document.querySelector("[data-scanned]")?.textContent ?? "",
        [...document.querySelectorAll("audio")].filter((each) => !each.paused && each.currentTime > 0).length,
      );
    new MutationObserver(note).observe(document.body, { subtree: true, attributeFilter: ["data-scanned"] });
  });
  await expect.poll(() => moves.length, patient).toBeGreaterThan(8);
  expect(moves.filter(([, sounding]) => sounding > 0)).toEqual([]);
  await context.close();
}, 200_000);

test("whoever moves on with a second switch during a sound is not talked over", async () => {
  await soundsMade(heard, "Let us practise. What do you think about noisy places?", "Good");
  const { page, context, heardSounds } = await atPractice("?scan=two&scan-say=on");
  const first = () => page.keyboard.press("Space");
  await stepTo(page, /^Hear it$/, first, () => page.keyboard.press("Enter"));
  await expect
    .poll(() => heardSounds.includes(nameOf("Let us practise. What do you think about noisy places?")), patient)
    .toBe(true);
  for (let presses = 0; presses < 2; presses++) await first();
  await page.locator("[data-lit]").first().waitFor();
  await page.locator("[data-lit]").first().waitFor({ state: "detached", timeout: 60_000 });
  const words = await litWords(page);
  expect(words).toEqual(["Good", "In the middle", "Bad"]);
  await expect.poll(() => heardSounds.slice(-2), patient).toEqual([nameOf("Good"), nameOf("Bad")]);
  await context.close();
}, 200_000);

test("slower, faster and stop by the switch itself; the switch begins again; holding stops by touch", async () => {
  const { page, context, space } = await atPractice("?scan=one&scan-speed=1000");
  await expectNoAxe(page, "the strip");
  await scanTo(space, /^Slower$/);
  await page.getByText("1.5 seconds").first().waitFor();
  expect(page.url()).toContain("scan-speed=1500");
  await scanTo(space, /^Faster$/);
  await expect.poll(() => page.url()).toContain("scan-speed=1000");
  await scanTo(space, /^Stop the switch/);
  await page.locator("[data-scanned]").first().waitFor({ state: "detached" });
  const again = page.getByRole("button", { name: "Use the switch again" });
  expect(await again.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectNoAxe(page, "stopped");
  await page.keyboard.press("Space");
  await page.locator("[data-scanned]").first().waitFor();
  // A short touch on the strip is a press of the switch like anywhere else; a held one stops.
  const stop = page.getByRole("button", { name: /Stop the switch/ });
  await expect.poll(() => litWords(page), patient).toEqual(["Good", "In the middle", "Bad"]);
  await stop.click();
  await expect.poll(() => litWords(page), patient).toEqual(["Good"]);
  await stop.hover();
  await page.mouse.down();
  await page.locator("[data-scanned]").first().waitFor({ state: "detached" });
  await page.mouse.up();
  await again.waitFor();
  await context.close();
}, 200_000);

test("the strip stands in every panel that opens, and Escape stops where no panel is open", async () => {
  const { page, context, space } = await atPractice("?scan=one&scan-speed=1000");
  for (const [name, id] of [
    ["Help", "help"],
    ["Make it easier for me", "comfort"],
    ["Show me who I can talk to", "talk"],
    ["Stop", "stop"],
  ] as const) {
    await scanTo(space, new RegExp(`^${name}$`));
    await page.locator(`#${id} .scan-strip`).waitFor();
    await page.locator(`#${id} [data-scanned]`).first().waitFor();
    await expectNoAxe(page, `${name}, while scanning`);
    await page.keyboard.press("Escape");
    await page.locator(`#${id}`).waitFor({ state: "hidden" });
    await page.locator("body > .scan-strip").waitFor();
  }
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Use the switch again" }).waitFor();
  await context.close();
}, 200_000);
