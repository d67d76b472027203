/** What journeys without network share. */
import type { Page } from "playwright-core";
import { next, shown } from "./play.ts";

/** Waits until the device has everything that the page on it needs. */
export async function canGoOffline(page: Page): Promise<void> {
  await page.locator("html[data-offline=ready]").waitFor({ state: "attached", timeout: 60_000 });
}

/** Goes on to the last screen and presses Finish. */
export async function finishHere(page: Page): Promise<void> {
  while ((await shown(page).getByRole("button", { name: "Finish" }).count()) === 0) await next(page);
  await shown(page).getByRole("button", { name: "Finish" }).click();
}

/** Every post of a page, as it happens; `failed` when no network carried it. */
export function postsOf(page: Page): { url: string; failed: boolean }[] {
  const posts: { url: string; failed: boolean }[] = [];
  const note = (failed: boolean) => (request: { method(): string; url(): string }) => {
    if (request.method() === "POST") posts.push({ url: request.url(), failed });
  };
  page.on("requestfinished", note(false));
  page.on("requestfailed", note(true));
  return posts;
}
