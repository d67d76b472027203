import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { audiences } from "#surveys/definition.ts";
import { catalogue } from "#tests/a-wave.ts";
import { pressingStage } from "./pressing-stage.ts";

const stage = pressingStage();

/** Names of what can be pressed on this screen that a person who speaks them could not say as they are seen (2.5.3). */
function wrongNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = (text: string | null) =>
      (text ?? "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
    const wrong: string[] = [];
    const seen = new Map<string, string>();
    const within = document.querySelectorAll<HTMLElement>(".top,.step");
    for (const part of within)
      for (const one of part.querySelectorAll<HTMLElement>("a[href],button,input:not([type=hidden]),select,textarea")) {
        if (!one.checkVisibility()) continue;
        const field = one as HTMLInputElement;
        const shown = words((field.labels?.[0] ?? one).innerText);
        const by = (one.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
        const labelled = by
          .map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`)
          .join(" ");
        const name = words(one.getAttribute("aria-label") || labelled || (field.labels?.[0] ?? one).textContent);
        if (!name) wrong.push(`no name: ${one.outerHTML.slice(0, 120)}`);
        else if (!one.matches("textarea,select") && !name.startsWith(shown))
          wrong.push(`"${shown}" is named "${name}"`);
        if (one.matches("a,button") && seen.get(name)) wrong.push(`"${name}" is on the screen twice`);
        if (one.matches("a,button")) seen.set(name, name);
      }
    return wrong;
  });
}

test("every name on every screen of every survey begins with the words that are seen, and is said once (2.5.3)", {
  timeout: 300_000,
}, async () => {
  const context = await stage.browser.newContext({ viewport: { width: 800, height: 1280 } });
  const page = await context.newPage();
  const found: string[] = [];
  for (const survey of catalogue.surveys.values())
    for (const audience of audiences) {
      if (!survey.audiences.includes(audience)) continue;
      await page.goto(`${stage.heard.origin}/try/${survey.survey}/${audience}`);
      found.push(...(await wrongNames(page)));
      await page.evaluate(() => document.querySelector<HTMLInputElement>("#assent-yes")?.click());
      const screens = await page.locator(".step").evaluateAll((steps) => steps.map((step) => step.id));
      expect(screens.length).toBeGreaterThan(5);
      for (const screen of screens.slice(1)) {
        await page.evaluate((id) => {
          location.hash = id;
        }, screen);
        await page.locator(`#${screen}`).waitFor();
        found.push(...(await wrongNames(page)).map((wrong) => `${survey.survey} ${audience} ${screen}: ${wrong}`));
      }
    }
  expect([...new Set(found)]).toEqual([]);
  await context.close();
});
