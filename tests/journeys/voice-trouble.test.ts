/** What can go wrong at a microphone: each is said in words, what was said is kept, and nothing else is lost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { microphoneOf, wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
let database: Database;
let wave: string;
const folder = mkdtempSync(join(tmpdir(), "heard-trouble-"));

beforeAll(async () => {
  const microphone = microphoneOf(join(folder, "voice.wav"), wav(4));
  [heard, browser] = await Promise.all([startHeard(), openBrowser(microphone)]);
  database = databaseOf(heard.dataDir);
});

beforeEach(async () => {
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

interface At {
  /** `lost`: the browser runs scripts, and ours do not arrive. */
  scripts?: boolean | "lost";
  /** Runs in the page before anything else. */
  before?: () => unknown;
  width?: number;
}

async function atOpenQuestion({ scripts = true, before, width = 800 }: At = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts !== false, viewport: { width, height: 1000 } });
  const { page } = await watchedPage(context, heard.origin);
  if (scripts === "lost") await page.route("**/*.js", (route) => route.abort());
  if (before) await page.addInitScript(before);
  // Every stream that the page gets, so that a test can pull the plug.
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await real(wanted);
      Object.assign(window, { microphone: stream });
      return stream;
    };
  });
  await page.goto(`${heard.origin}/r/${wave}?for=child`);
  await sayYes(page);
  while ((await shown(page).getByRole("textbox").count()) === 0) await next(page);
  return page;
}

const press = (page: Page, name: string) => shown(page).getByRole("button", { name, exact: true }).click();
const status = (page: Page) => shown(page).locator(".recorder [role=status]");
const says = (page: Page, words: string) => status(page).filter({ hasText: words }).waitFor();
const recorded = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLInputElement>("[data-voice] input")?.files?.[0]?.size ?? 0);

async function startTalking(page: Page): Promise<void> {
  await press(page, "Say it");
  await press(page, "OK, I want to talk");
  await shown(page).getByRole("button", { name: "Stop talking" }).waitFor();
}

/** Until something was heard, and at least one piece of the recording, a second long, has come. */
async function talkABit(page: Page): Promise<void> {
  await startTalking(page);
  await beHeard(page);
}

async function beHeard(page: Page): Promise<void> {
  await shown(page).locator(".level .on").first().waitFor();
  await secondsPass(page, 1.5);
}

/** Until the bar of the time left is so much shorter. */
async function secondsPass(page: Page, seconds: number): Promise<void> {
  const bar = shown(page).locator(".time-left i");
  const left = () => bar.evaluate((each) => (Number.parseFloat(each.style.inlineSize) / 100) * 180);
  await expect.poll(left, { timeout: 20_000 }).toBeLessThan(180 - seconds);
}

async function finish(page: Page): Promise<void> {
  while (!(await page.locator("#check").isVisible())) await next(page);
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
}

const keptClips = () => database.read.query.clips.findMany();

test("the browser does not let us: kind words, and typing still works", async () => {
  const page = await atOpenQuestion({
    before: () => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    },
  });
  await shown(page).getByRole("textbox").fill("I can type");
  await press(page, "Say it");
  await press(page, "OK, I want to talk");
  await says(page, "The browser does not let us use the microphone. You can type.");
  await expectNoAxe(page, "denied");
  await finish(page);
  const words = await database.read.query.answers.findMany({
    where: (answer, { isNotNull }) => isNotNull(answer.words),
  });
  expect(words.map((answer) => answer.words)).toContain("I can type");
});

test("no microphone, and one that does not start", async () => {
  const page = await atOpenQuestion({
    before: () => {
      const failures = ["NotFoundError", "NotReadableError"];
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", failures.shift()));
    },
  });
  await press(page, "Say it");
  await press(page, "OK, I want to talk");
  await says(page, "We found no microphone.");
  await press(page, "Say it");
  await says(page, "The microphone does not start.");
});

test("the microphone is unplugged in the middle: what was said until then is kept and sent", async () => {
  const page = await atOpenQuestion();
  await talkABit(page);
  await page.evaluate(() => {
    const { microphone } = window as unknown as { microphone: MediaStream };
    for (const track of microphone.getTracks()) track.stop();
  });
  await says(page, "The microphone stopped. We have what you said until then.");
  expect(await recorded(page)).toBeGreaterThan(500);
  await expectNoAxe(page, "unplugged");
  const before = (await keptClips()).length;
  await finish(page);
  expect(await keptClips()).toHaveLength(before + 1);
});

test("silence is told, and what was said before stays", async () => {
  const page = await atOpenQuestion({
    before: () => {
      const state = window as unknown as { quiet: boolean };
      const real = AnalyserNode.prototype.getFloatTimeDomainData;
      AnalyserNode.prototype.getFloatTimeDomainData = function (wave) {
        if (state.quiet) wave.fill(0);
        else real.call(this, wave);
      };
    },
  });
  await talkABit(page);
  await press(page, "Stop talking");
  await says(page, "You said something.");
  const size = await recorded(page);
  await page.evaluate(() => Object.assign(window, { quiet: true }));
  await press(page, "Say it again");
  await shown(page).getByRole("button", { name: "Stop talking" }).waitFor();
  await secondsPass(page, 1.2);
  await press(page, "Stop talking");
  await says(page, "We heard nothing.");
  expect(await recorded(page)).toBe(size);
  await expectNoAxe(page, "silence");
});

test("going to another question stops it and keeps it; Skip and Delete take it away", async () => {
  const page = await atOpenQuestion();
  await talkABit(page);
  await shown(page).getByRole("link", { name: "Next" }).click();
  await expect.poll(() => recorded(page)).toBeGreaterThan(500);
  await page.goBack();
  await press(page, "Delete it");
  await says(page, "Deleted. Nothing is kept.");
  expect(await recorded(page)).toBe(0);
  await press(page, "Say it");
  await beHeard(page);
  await press(page, "Stop talking");
  await expect.poll(() => recorded(page)).toBeGreaterThan(0);
  await shown(page).getByRole("link", { name: "Skip" }).click();
  expect(await recorded(page)).toBe(0);
  while (!(await page.locator("#check").isVisible())) await next(page);
  expect(await shown(page).innerText()).not.toContain("You said something");
});

test("Stop and keep in the middle of talking sends what was said, once", async () => {
  const page = await atOpenQuestion();
  await talkABit(page);
  const before = (await keptClips()).length;
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByRole("button", { name: "Stop and keep what I said" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(await keptClips()).toHaveLength(before + 1);
});

test("the time runs out after three minutes, and a screen reader hears of it before", async () => {
  const page = await atOpenQuestion({
    before: () => {
      const real = performance.now.bind(performance);
      performance.now = () => real() + ((window as unknown as { later?: number }).later ?? 0);
    },
  });
  await talkABit(page);
  expect(await shown(page).locator(".recording b").textContent()).toBe("3 minutes left");
  await page.evaluate(() => Object.assign(window, { later: 151_000 }));
  await says(page, "30 seconds left");
  await page.evaluate(() => Object.assign(window, { later: 171_000 }));
  await says(page, "10 seconds left");
  await page.evaluate(() => Object.assign(window, { later: 181_000 }));
  await says(page, "The time is up. We have what you said.");
});

test("a browser that lets no script fill a file field still sends it", async () => {
  const page = await atOpenQuestion({
    before: () => {
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "files");
      Object.defineProperty(HTMLInputElement.prototype, "files", { ...own, set: () => {} });
    },
  });
  await talkABit(page);
  await press(page, "Stop talking");
  await says(page, "You said something.");
  const before = (await keptClips()).length;
  await finish(page);
  expect(await keptClips()).toHaveLength(before + 1);
});

test("scripts off: the device's own recorder, with the same words before it", async () => {
  const page = await atOpenQuestion({ scripts: false, width: 320 });
  const screen = await shown(page).innerText();
  expect(screen).toContain("A grown-up listens. They write down what you say.");
  expect(screen).toContain("If you tell us that you are not safe, we may tell someone.");
  const file = shown(page).getByLabel("Or say it: choose a recording");
  await file.setInputFiles({ name: "mine.wav", mimeType: "audio/wav", buffer: wav(1) });
  const before = (await keptClips()).length;
  while (!(await page.locator("#check").isVisible())) await next(page);
  expect(await shown(page).innerText()).toContain("If you chose a recording, it is sent too.");
  await finish(page);
  expect(await keptClips()).toHaveLength(before + 1);
});

test("scripts that do not arrive: the same, and nothing is in the way", async () => {
  const page = await atOpenQuestion({ scripts: "lost", width: 320 });
  await shown(page).getByLabel("Or say it: choose a recording").waitFor();
  await expectNoAxe(page, "scripts lost");
});

test("a video instead of a voice is asked for again, and nothing else is lost", async () => {
  const page = await atOpenQuestion({ scripts: "lost", width: 320 });
  await shown(page).getByRole("textbox").fill("Typed words stay");
  const video = join(import.meta.dirname, "../data/clips/video.webm");
  await shown(page).getByLabel("Or say it: choose a recording").setInputFiles(video);
  while (!(await page.locator("#check").isVisible())) await next(page);
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByText("This is not a recording of a voice.").waitFor();
  await expectNoAxe(page, "asked again");
  const right = { name: "mine.wav", mimeType: "audio/wav", buffer: wav(1) };
  await page.getByLabel("Or say it: choose a recording").setInputFiles(right);
  const before = (await keptClips()).length;
  await page.getByRole("button", { name: "Send my answers" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(await keptClips()).toHaveLength(before + 1);
  const words = await database.read.query.answers.findMany();
  expect(words.map((answer) => answer.words)).toContain("Typed words stay");
});

test("a file that is too large is told at once", async () => {
  const page = await atOpenQuestion({
    before: () => Reflect.deleteProperty(window, "MediaRecorder"),
  });
  const file = shown(page).getByLabel("Or say it: choose a recording");
  await file.setInputFiles({ name: "long.wav", mimeType: "audio/wav", buffer: wav(50) });
  await shown(page).getByRole("alert").filter({ hasText: "This recording is too large." }).waitFor();
  expect(await recorded(page)).toBe(0);
  await expectNoAxe(page, "too large");
});

test("the recorder alone does not arrive: the file field comes back", async () => {
  const page = await atOpenQuestion();
  await page.route("**/recorder*.js", (route) => route.abort());
  await press(page, "Say it");
  await shown(page).getByLabel("Or say it: choose a recording").waitFor();
});

test("the whole of it by keyboard alone", async () => {
  const page = await atOpenQuestion();
  await shown(page).getByRole("button", { name: "Say it" }).focus();
  await page.keyboard.press("Enter");
  await expectFocus(page, "OK, I want to talk");
  await page.keyboard.press("Enter");
  await expectFocus(page, "Stop talking");
  await beHeard(page);
  await page.keyboard.press("Space");
  await expectFocus(page, "Listen to it");
  await page.keyboard.press("Tab");
  await expectFocus(page, "Say it again");
});

async function expectFocus(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
}
