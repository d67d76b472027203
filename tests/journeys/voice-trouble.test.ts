/** What can go wrong at a microphone: each is said in words, what was said is kept, and nothing else is lost. */
import { expect, test } from "vitest";
import { expectNoAxe, next, shown } from "./play.ts";
import {
  atOpenQuestion,
  beHeard,
  database,
  finish,
  keptClips,
  press,
  recorded,
  says,
  secondsPass,
  talkABit,
} from "./talk.ts";

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

test("who goes on while the browser asks for the microphone is not recorded elsewhere", async () => {
  const page = await atOpenQuestion({
    before: () => {
      const devices = navigator.mediaDevices;
      const real = devices.getUserMedia.bind(devices);
      const state = window as unknown as { allow: () => void };
      const allowed = new Promise<void>((resolve) => {
        state.allow = resolve;
      });
      devices.getUserMedia = (wanted) => allowed.then(() => real(wanted));
    },
  });
  await press(page, "Say it");
  await press(page, "OK, I want to talk");
  await says(page, "Press Allow.");
  await next(page);
  await page.evaluate(() => (window as unknown as { allow: () => void }).allow());
  const live = () =>
    page.evaluate(() => {
      const { microphone } = window as unknown as { microphone?: MediaStream };
      return microphone?.getTracks().map((track) => track.readyState) ?? ["none yet"];
    });
  await expect.poll(live).toEqual(["ended"]);
  expect(await recorded(page)).toBe(0);
});
