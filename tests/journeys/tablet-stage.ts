/** A school with a PIN and a sheet, and a browser that stands for one of its tablets. */
import type { BrowserContext, Page } from "playwright-core";
import type { Database } from "#db/connection.server.ts";
import { addSetting, joinWave } from "#db/stores/settings.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { firstCoordinator, type Person } from "#tests/integration/staff-cast.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { next, sayYes, shown, watchedPage } from "./play.ts";

export const tablet = { width: 800, height: 1280 };

export interface School {
  heard: StartedHeard;
  database: Database;
  coordinator: Person;
  wave: string;
  pin: string;
  /** What the square code on the session sheet holds. */
  link: string;
  address: string;
  end(): Promise<void>;
}

export async function aSchool(): Promise<School> {
  const heard = await startHeard();
  const database = databaseOf(heard.dataDir);
  const wave = await aWave(database, shipped("being-heard"));
  await database.write(async (unit) => {
    await addSetting(unit, { id: "hill22", name: "Hill School", kind: "special-school" });
    await joinWave(unit, { waveId: wave, settingId: "hill22", target: 20 });
  });
  const coordinator = await firstCoordinator(heard);
  return {
    ...{ heard, database, coordinator, wave },
    ...(await makeKeys(coordinator, wave)),
    address: `${heard.origin}/r/k/hill22`,
    async end() {
      await database.close();
      await heard.stop();
    },
  };
}

/** Has the coordinator make a PIN and a sheet, and reads them from the page. */
async function makeKeys(coordinator: Person, wave: string): Promise<{ pin: string; link: string }> {
  const made = await coordinator.post(`/waves/${wave}/tablets`, { intent: "make", setting: "hill22" });
  const pin = /class="pin">(\d{3} \d{3})</.exec(made.html)?.[1];
  const link = /"link","([^"]+#sheet=[^"]+)"/.exec(made.html)?.[1] ?? /http[^"'\\ ]+#sheet=[\w-]+/.exec(made.html)?.[0];
  if (!pin || !link) throw new Error(`no PIN or link: ${made.status}`);
  return { pin, link };
}

/** Opens the tablet with the PIN, for children. */
export async function openTablet(context: BrowserContext, school: School): Promise<{ page: Page; noise: string[] }> {
  const watched = await watchedPage(context, school.heard.origin);
  const { page } = watched;
  await page.goto(school.address);
  await page.getByLabel("The PIN on the sheet").fill(school.pin);
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByRole("button", { name: /^Children/ }).click();
  await page.getByRole("heading", { name: "Give the tablet to the next person" }).waitFor();
  return watched;
}

export async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start" }).click();
  await page.locator(".step:visible").waitFor();
  await page.getByRole("button", { name: "For the grown-up" }).waitFor();
}

/** From the first screen to the last, with one choice, words and a wish of comfort of one's own. */
export async function answerAll(page: Page, words: string): Promise<void> {
  await sayYes(page);
  await shown(page).getByText("Bad", { exact: true }).click();
  await next(page);
  await shown(page).getByText("Well", { exact: true }).click();
  await next(page);
  while ((await shown(page).getByRole("textbox").count()) === 0) await next(page);
  await shown(page).getByRole("textbox").first().fill(words);
  while ((await shown(page).getByRole("button", { name: "Finish" }).count()) === 0) await next(page);
}

/** Everything that this browser keeps of our pages, and what stands in its fields. */
export async function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, name, history.length];
    for (const { name: database = "" } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise((resolve) => {
          const asking = db.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
        });
        kept.push([database, store, rows]);
      }
      db.close();
    }
    for (const cache of await caches.keys())
      for (const request of await (await caches.open(cache)).keys())
        kept.push([request.url, await (await (await caches.open(cache)).match(request))?.text()]);
    const fields = [...document.querySelectorAll<HTMLInputElement>("input,textarea,select")];
    kept.push(fields.filter(({ type, checked }) => !/radio|checkbox/.test(type) || checked).map(({ value }) => value));
    return JSON.stringify(kept);
  });
}
