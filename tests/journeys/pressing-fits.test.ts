/** Forced colours, less movement and 400 % zoom for the newer kinds, the recorder, the paper and every panel (AX8). */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { covered, sticksOut } from "./fits.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";
import { pressingStage } from "./pressing-stage.ts";

const stage = pressingStage();
const looks = {
  "400 % zoom in forced colours": { viewport: { width: 320, height: 256 }, forcedColors: "active" },
  "320 px, dark, high contrast": { viewport: { width: 320, height: 640 }, colorScheme: "dark", contrast: "more" },
} as const;

async function expectWhole(page: Page, where: string): Promise<void> {
  expect(await sticksOut(page), where).toEqual([]);
  expect(await covered(page), where).toEqual([]);
  await expectNoAxe(page, where);
}

for (const [name, look] of Object.entries(looks))
  for (const audience of ["young-person", "parent"])
    test(`nothing is cut or covered: ${audience}, ${name}`, { timeout: 500_000 }, async () => {
      const context = await stage.browser.newContext({ ...look, reducedMotion: "reduce" });
      const { page, noise } = await watchedPage(context, stage.heard.origin);
      await page.goto(`${stage.heard.origin}/try/every-kind/${audience}`);
      await sayYes(page);
      let looked = 0;
      for (let moves = 0; !page.url().endsWith("#check") && moves < 30; moves++) {
        const special = shown(page).locator(".sort, [data-pick], .about, [data-voice], .cards.five, .scale");
        if ((await special.count()) > 0) {
          await expectWhole(page, page.url());
          looked++;
        }
        if ((await shown(page).getByRole("button", { name: "Draw it" }).count()) > 0) {
          await shown(page).getByRole("button", { name: "Draw it" }).click();
          await shown(page).getByRole("button", { name: "Blue" }).waitFor();
          await shown(page).getByRole("button", { name: "Say it" }).click();
          await shown(page).getByRole("button", { name: "OK, I want to talk" }).waitFor();
          await expectWhole(page, "the paper and the recorder");
        }
        await next(page);
      }
      expect(looked).toBeGreaterThanOrEqual(3);
      const moving = await page.evaluate(
        () => document.getAnimations().filter((each) => each.playState === "running").length,
      );
      expect(moving).toBe(0);
      for (const id of ["help", "comfort", "talk", "stop"]) {
        await page.evaluate((panel) => document.querySelector<HTMLElement>(`#${panel}`)?.showPopover(), id);
        await page.locator(`#${id}:popover-open`).waitFor();
        expect(await sticksOut(page), id).toEqual([]);
        await expectNoAxe(page, `${id}, ${name}`);
        await page.keyboard.press("Escape");
        await page.locator(`#${id}`).waitFor({ state: "hidden" });
      }
      expect(noise).toEqual([]);
      await context.close();
    });
