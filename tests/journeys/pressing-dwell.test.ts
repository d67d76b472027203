import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { shown } from "./play.ts";
import { expectKept, openWave, pressingStage, pressThrough } from "./pressing-stage.ts";

const stage = pressingStage();
const tablet = { viewport: { width: 800, height: 1280 }, reducedMotion: "reduce" } as const;

/** Looks away, then at the thing that says this, with a gaze that trembles; what it does is waited for by the caller. */
async function lookAt(page: Page, words: RegExp): Promise<void> {
  const thing = shown(page).locator("a,button,label").filter({ hasText: words }).first();
  await thing.scrollIntoViewIfNeeded();
  await page.mouse.move(400, 200);
  await page.locator(".press-here").waitFor({ state: "detached" });
  const box = await thing.boundingBox();
  if (!box) throw new Error(`${words} is not seen`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [right, down] of [
    [0, 0],
    [5, -4],
    [-6, 3],
    [2, 2],
  ] as const)
    await page.mouse.move(x + right, y + down);
}

test("a child looks at things until they are pressed, from start to receipt", { timeout: 300_000 }, async () => {
  const { page, noise, wave, context } = await openWave(stage, "&dwell=800", tablet);
  await page.locator(".rest-here").waitFor();
  await pressThrough(page, async (words) => {
    await lookAt(page, words);
    if (words.source === "^Yes$") await page.locator("#assent-yes:checked").waitFor();
    if (words.source === "^Badly$") await shown(page).locator(":checked").waitFor();
  });
  await expectKept(stage, wave);
  expect(noise).toEqual([]);
  await context.close();
});

test("what stays under the gaze after a press is not pressed again, and leaving takes a press back", async () => {
  const { page, context } = await openWave(stage, "&dwell=800", tablet);
  await page.locator(".rest-here").waitFor();
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>("#assent-yes")?.click();
    location.hash = "q0";
  });
  await lookAt(page, /^Next$/);
  await page.waitForURL(/#q1$/);
  // Twice the time of a press, by the page's own clock, with Next of the next screen under the gaze.
  const wait = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) => {
          const began = performance.now();
          const look = () => (performance.now() - began > 1600 ? done() : requestAnimationFrame(look));
          look();
        }),
    );
  await wait();
  expect(page.url()).toMatch(/#q1$/);
  await lookAt(page, /^Badly$/);
  await page.locator(".press-here").waitFor();
  await page.mouse.move(400, 200);
  await wait();
  expect(await shown(page).locator(":checked").count()).toBe(0);
  await context.close();
});

test("resting presses nothing until it ends", async () => {
  const { page, context } = await openWave(stage, "&dwell=800", tablet);
  const rest = page.getByRole("button", { name: "Rest. Press nothing." });
  await rest.hover();
  await page.locator('.rest-here[aria-pressed="true"]').waitFor();
  const next = shown(page).getByRole("link", { name: "Next" });
  await next.hover();
  expect(await page.locator(".press-here").count()).toBe(0);
  await rest.hover();
  await page.locator('.rest-here[aria-pressed="false"]').waitFor();
  await next.hover();
  await page.waitForURL(/#assent$/);
  await context.close();
});
