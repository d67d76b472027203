/** How somebody with switches goes through a survey: they wait until what they want is highlighted, and press. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

const patient = { timeout: 60_000, interval: 40 };

/** What is highlighted and says this. */
function lit(page: Page, words: RegExp, how = ""): Locator {
  return page.locator(`[data-scanned${how}]`).filter({ hasText: words }).first();
}

/** How many things are highlighted now, if one of them says this; else 0. */
function countLit(page: Page, words: RegExp): Promise<number> {
  return page.evaluate(
    ([source, flags]) => {
      const all = [...document.querySelectorAll("[data-scanned]")];
      const says = new RegExp(source ?? "", flags);
      const found = all.some((each) => says.test((each.textContent ?? "").replace(/\s+/g, " ").trim()));
      return found ? all.length : 0;
    },
    [words.source, words.flags],
  );
}

export interface OneSwitch {
  page: Page;
  press: () => Promise<void>;
}

/** With one switch that scans by itself: the block of rows, the row, and then the thing in it. Gives the presses it took. */
export async function scanTo({ page, press }: OneSwitch, words: RegExp): Promise<number> {
  let before = Number.POSITIVE_INFINITY;
  for (let presses = 1; ; presses++) {
    let now = 0;
    await expect
      .poll(async () => {
        now = await countLit(page, words);
        return now > 0 && now < before;
      }, patient)
      .toBe(true);
    await press();
    if (now === 1) return presses;
    before = now;
  }
}

/** With two switches, one step at a time: `next` until it is highlighted, then `choose`. */
export async function stepTo(
  page: Page,
  words: RegExp,
  next: () => Promise<void>,
  choose: () => Promise<void>,
): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    const here = lit(page, words);
    const how = (await here.count()) > 0 ? await here.getAttribute("data-scanned") : null;
    if (how !== null) await choose();
    if (how === "item") return;
    if (how === null) await next();
  }
  throw new Error(`the highlight never comes to ${words}`);
}
