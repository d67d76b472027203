import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { shown } from "./play.ts";
import { expectKept, openWave, pressingStage, pressThrough } from "./pressing-stage.ts";

const stage = pressingStage();
const tablet = { viewport: { width: 800, height: 1280 } };

function thing(page: Page, words: RegExp) {
  return shown(page).locator("a,button,label").filter({ hasText: words }).first();
}

/** Resolves after so many milliseconds of the page's own clock. */
function held(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const began = performance.now();
        const look = () => (performance.now() - began > wanted ? done() : requestAnimationFrame(look));
        look();
      }),
    milliseconds,
  );
}

async function holdOn(page: Page, words: RegExp): Promise<void> {
  await thing(page, words).hover();
  await page.mouse.down();
  await page.locator(".press-ring").waitFor();
  await held(page, 330);
  await page.mouse.up();
}

test("everything is pressed by holding, from start to receipt (AX3)", { timeout: 300_000 }, async () => {
  const { page, noise, wave, context } = await openWave(stage, "&hold=250", tablet);
  await page.locator("html[data-hold]").waitFor();
  await pressThrough(page, (words) => holdOn(page, words));
  await expectKept(stage, wave);
  expect(noise).toEqual([]);
  await context.close();
});

test("a short press does nothing while holding is on; a screen reader's press does", async () => {
  const { page, context } = await openWave(stage, "&hold=1000", tablet);
  const next = thing(page, /^Next$/);
  await page.locator("html[data-hold]").waitFor();
  await next.click();
  await next.focus();
  await page.keyboard.press("Enter");
  expect(page.url()).not.toContain("#assent");
  await page.keyboard.down("Enter");
  await page.waitForURL(/#assent$/);
  await page.keyboard.up("Enter");
  // What assistive technology sends: a click that no finger, mouse or key has made.
  await thing(page, /^Yes$/).evaluate((label: HTMLElement) => label.click());
  expect(await page.locator("#assent-yes").isChecked()).toBe(true);
  await context.close();
});

test("a second press in a short time is not counted", async () => {
  const { page, context } = await openWave(stage, "&repeat=800", tablet);
  await page.locator("#c-repeat-800:checked").waitFor({ state: "attached" });
  await thing(page, /^Next$/).dblclick();
  await page.waitForURL(/#assent$/);
  await thing(page, /^Yes$/).click({ trial: true });
  await held(page, 850);
  await thing(page, /^Yes$/).click();
  expect(await page.locator("#assent-yes").isChecked()).toBe(true);
  await thing(page, /^No$/).click();
  expect(await page.locator("#assent-yes").isChecked()).toBe(true);
  await context.close();
});
