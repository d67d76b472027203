/** What journeys without network share. */
import type { Page } from "playwright-core";
import type { Database } from "#db/connection.server.ts";
import { changeWave } from "#db/stores/waves.server.ts";
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

/** Says something into the microphone of the question that is shown. */
export async function sayAloud(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Say it" }).click();
  await page.getByRole("button", { name: "OK, I want to talk" }).click();
  await page.locator(".level .on").first().waitFor();
  await page.getByRole("button", { name: "Stop talking" }).click();
  await page.getByRole("status").filter({ hasText: "You said something" }).waitFor();
}

/** Draws one line on the paper of the question that is shown. */
export async function drawLine(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Draw it" }).click();
  const paper = page.locator("canvas");
  await paper.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await paper.hover({ position: { x: 60, y: 60 } });
  await page.mouse.down();
  await paper.hover({ position: { x: 160, y: 140 } });
  await page.mouse.up();
}

/** The rows of one of our stores on this device. */
export function rowsOf(page: Page, store: "outbox" | "drafts" | "notes"): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const open = indexedDB.open("heard");
    await new Promise((resolve) => open.addEventListener("success", resolve));
    const db = open.result;
    if (!db.objectStoreNames.contains(name)) return [];
    const all = db.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => all.addEventListener("success", resolve));
    db.close();
    return JSON.parse(JSON.stringify(all.result));
  }, store);
}

/** A wave closes a moment before now. */
export async function closeNow(database: Database, wave: string): Promise<void> {
  await database.write((unit) => changeWave(unit, wave, { closesAt: Date.now() - 1 }));
}

/** SHA-256 of every recording that waits in the outbox of this device. */
export function clipsWaiting(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open("heard");
    await new Promise((resolve) => open.addEventListener("success", resolve));
    const all = open.result.transaction("outbox").objectStore("outbox").getAll();
    await new Promise((resolve) => all.addEventListener("success", resolve));
    open.result.close();
    const entries = all.result as { fields: [string, string | { bytes: ArrayBuffer }][] }[];
    const clips = entries.flatMap(({ fields }) =>
      fields.flatMap(([, value]) => (typeof value === "string" ? [] : [value])),
    );
    const hashes = await Promise.all(clips.map(({ bytes }) => crypto.subtle.digest("SHA-256", bytes)));
    return hashes.map((hash) => [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  });
}
