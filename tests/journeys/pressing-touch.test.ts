import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { shown } from "./play.ts";
import { expectKept, openWave, pressingStage, pressThrough } from "./pressing-stage.ts";

const stage = pressingStage();

/** Whether what has the focus is seen whole, or at least at its start, and not under the bar (2.4.11). */
function focusIsCovered(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement;
    if (focused === document.body || focused.matches(".step")) return null;
    const box = (focused.labels?.[0] ?? focused).getBoundingClientRect();
    const middle = document.elementFromPoint(
      box.left + box.width / 2,
      Math.max(0, box.top) + Math.min(box.height, 40) / 2,
    );
    const own = focused.labels?.[0] ?? focused;
    const covered = middle !== null && !own.contains(middle) && !middle.contains(own);
    return box.bottom < 0 || box.top > innerHeight || covered ? own.innerText : null;
  });
}

for (const [name, look] of [
  ["a phone of 320 px", { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }],
  ["400 % zoom", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, hasTouch: true }],
] as const)
  test(`touch alone, from start to receipt: ${name} (AX8)`, { timeout: 300_000 }, async () => {
    const { page, noise, wave, context } = await openWave(stage, "", look);
    await pressThrough(page, (words) => shown(page).locator("a,button,label").filter({ hasText: words }).first().tap());
    await expectKept(stage, wave);
    expect(noise).toEqual([]);
    await context.close();
  });

test("keys alone, from start to receipt, and the focus is never covered", { timeout: 300_000 }, async () => {
  const { page, noise, wave, context } = await openWave(stage, "", { viewport: { width: 320, height: 640 } });
  const covered: string[] = [];
  await pressThrough(page, async (words) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const over = await focusIsCovered(page);
      if (over !== null) covered.push(`${page.url().split("#")[1]}: ${over}`);
      const here = await page.evaluate(() => {
        const focused = document.activeElement as HTMLInputElement | null;
        return { words: (focused?.labels?.[0] ?? focused)?.textContent?.trim() ?? "", type: focused?.type };
      });
      if (here.type === "radio" && words.test("Badly") && here.words === "Well") {
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        return;
      }
      if (words.test(here.words)) return page.keyboard.press(here.type === "radio" ? "Space" : "Enter");
    }
    throw new Error(`Tab never comes to ${words}`);
  });
  expect(covered).toEqual([]);
  await expectKept(stage, wave);
  expect(noise).toEqual([]);
  await context.close();
});

test("Escape closes a panel, and the focus is where it was", async () => {
  const { page, context } = await openWave(stage, "", { viewport: { width: 800, height: 1280 } });
  for (const name of ["Help", "Make it easier for me", "Show me who I can talk to", "Stop"]) {
    const button = page.locator(".top").getByRole("button", { name, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.locator(":popover-open").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(":popover-open").waitFor({ state: "detached" });
    expect(await button.evaluate((element) => element === document.activeElement), name).toBe(true);
  }
  await context.close();
});
