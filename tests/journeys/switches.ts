/** How somebody with switches goes through a survey: they wait until what they want is highlighted, and press. */
import type { Locator, Page } from "playwright-core";

/** What is highlighted and says this. */
function lit(page: Page, words: RegExp, how = ""): Locator {
  return page.locator(`[data-scanned${how}]`).filter({ hasText: words }).first();
}

export interface OneSwitch {
  page: Page;
  press: () => Promise<void>;
}

/** With one switch that scans by itself: the row, and then the thing in it. */
export async function scanTo({ page, press }: OneSwitch, words: RegExp): Promise<void> {
  const found = lit(page, words);
  await found.waitFor({ timeout: 30_000 });
  if ((await found.getAttribute("data-scanned")) === "item") return press();
  await press();
  await lit(page, words, "=item").waitFor({ timeout: 30_000 });
  await press();
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
