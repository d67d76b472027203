import { expect, test } from "vitest";
import { shown } from "./play.ts";
import { expectKept, openWave, pressingStage, pressThrough } from "./pressing-stage.ts";
import { stepTo } from "./switches.ts";

const stage = pressingStage();

test("two switches that send Space and Enter, at 320 px in forced colours (AX7, AX8)", {
  timeout: 300_000,
}, async () => {
  const { page, noise, wave, context } = await openWave(stage, "&scan=two", {
    viewport: { width: 320, height: 640 },
    forcedColors: "active",
  });
  const first = () => page.keyboard.press("Space");
  const second = () => page.keyboard.press("Enter");
  await pressThrough(page, (words) => stepTo(page, words, first, second));
  await expectKept(stage, wave);
  expect(noise).toEqual([]);
  await context.close();
});

test("two switches that are the buttons of a mouse, anywhere on the page", { timeout: 300_000 }, async () => {
  const { page, wave, context } = await openWave(stage, "&scan=two", { viewport: { width: 800, height: 1280 } });
  const press = (button: "left" | "right") => page.mouse.click(400, 1000, { button });
  await pressThrough(page, (words) =>
    stepTo(
      page,
      words,
      () => press("left"),
      () => press("right"),
    ),
  );
  await expectKept(stage, wave);
  await context.close();
});

test("in an open panel only the panel is gone through, and a press outside does not close it", async () => {
  const { page, context } = await openWave(stage, "&scan=two", { viewport: { width: 800, height: 1280 } });
  const first = () => page.keyboard.press("Space");
  const second = () => page.keyboard.press("Enter");
  await stepTo(page, /^Stop$/, first, second);
  await page.locator("#stop").waitFor();
  await page.locator("#stop [data-scanned]").first().waitFor();
  await page.mouse.click(20, 1200);
  expect(await page.locator("#stop").isVisible()).toBe(true);
  expect(await page.locator(".step [data-scanned], .top [data-scanned]").count()).toBe(0);
  await stepTo(page, /^Go on$/, first, second);
  await page.locator("#stop").waitFor({ state: "hidden" });
  await page.locator(".step [data-scanned]").first().waitFor();
  await context.close();
});

test("a field is typed in by letters, and left by the switch while it is empty", async () => {
  const { page, context } = await openWave(stage, "&scan=two", { viewport: { width: 800, height: 1280 } });
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>("#assent-yes")?.click();
    const step = document.querySelector("textarea")?.closest(".step");
    location.hash = step?.id ?? "";
  });
  const field = shown(page).getByRole("textbox");
  await field.focus();
  await page.keyboard.press("Space");
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(false);
  await field.focus();
  await page.keyboard.type("ask me 1 time");
  expect(await field.inputValue()).toBe("ask me 1 time");
  await context.close();
});
