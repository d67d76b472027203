/** Saying an answer without script, with scripts that fail, and by keyboard. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { wav } from "#tests/sound.ts";
import { expectNoAxe, next, shown } from "./play.ts";
import { atOpenQuestion, beHeard, database, finish, keptClips, press, recorded, says, talkABit } from "./talk.ts";

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
