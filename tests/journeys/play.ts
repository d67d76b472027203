/** How a person goes through a survey in a browser: only by what stands on the page. */
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

/** Everything that axe knows of WCAG 2.2 A and AA, and its best practices. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with the rule, the place and the fix when axe finds anything on what is shown. */
export async function expectNoAxe(page: Page, where: string): Promise<void> {
  // No page has frames: the older way of running axe opens no second page, which takes longer than the look itself.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  const found = violations.flatMap((each) =>
    each.nodes.map((node) => `${where}: ${each.id} ${node.target} ${node.failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** A page on which any console error or warning, and any request to elsewhere, is noted. */
export async function watchedPage(context: BrowserContext, origin: string): Promise<{ page: Page; noise: string[] }> {
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noise.push(message.text());
  });
  page.on("pageerror", (error) => noise.push(error.message));
  page.on("request", (request) => {
    if (![origin, "data:", `blob:${origin}`].some((ours) => request.url().startsWith(ours)))
      noise.push(`elsewhere: ${request.url()}`);
  });
  return { page, noise };
}

/** The screen that is seen now. */
export function shown(page: Page) {
  return page.locator(".step:visible");
}

/** Presses Next on the screen that is seen. */
export async function next(page: Page): Promise<void> {
  await shown(page)
    .getByRole("link", { name: /^(Next|Start)$/ })
    .click();
}

/** From the first screen to the first item, with the person's own yes. */
export async function sayYes(page: Page): Promise<void> {
  await next(page);
  await shown(page).getByText("Yes", { exact: true }).click();
  await next(page);
}
