/** A child's drawing on the pages of those who look after it: described by a coordinator, decided on by the lead. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, watchedPage } from "./play.ts";

const survey = shipped("being-heard");
const house = '[["blue",2,[200,800,200,465,400,255,600,465,600,800,200,800]],["red",3,[800,200]]]';
let heard: StartedHeard;
let database: Database;
let browser: Browser;
let wave: string;
let noise: string[] = [];

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

async function signedIn(link: string, colorScheme: "light" | "dark"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
  const watched = await watchedPage(context, heard.origin);
  noise = watched.noise;
  await watched.page.goto(link);
  await watched.page.getByRole("button", { name: /sign in/i }).click();
  await watched.page.getByRole("button", { name: "Sign out" }).waitFor();
  return watched.page;
}

async function somebodyDraws(words = ""): Promise<void> {
  const fields = wholeResponse(survey, "child", words);
  fields.set("d.one-thing", house);
  fields.set("quote", "yes");
  expect((await post(`${heard.origin}/r/${wave}/${randomUUID()}?for=child`, fields)).status).toBe(201);
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const pictures = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>("img.drawing")].map((image) => image.naturalWidth),
  );

test("the coordinator describes a drawing and sees its code; another goes to the safeguarding lead", async () => {
  const coordinator = await signedIn(heard.signInLink ?? "", "light");
  await coordinator.goto(`${heard.origin}/staff`);
  await coordinator.getByLabel("Name", { exact: true }).fill("Priya");
  await coordinator.getByLabel("E-mail address").fill("priya@example.org");
  await coordinator.getByRole("radio", { name: /safeguarding/i }).check({ force: true });
  await coordinator.getByRole("button", { name: "Add this person" }).click();
  const leadLink = await coordinator.getByLabel("Sign-in link").inputValue();

  await coordinator.goto(`${heard.origin}/waves/${wave}/drawings`);
  await coordinator.getByRole("heading", { name: "No drawing yet" }).waitFor();
  await expectNoAxe(coordinator, "no drawings");
  await somebodyDraws();
  await somebodyDraws();
  await coordinator.goto(`${heard.origin}/waves/${wave}`);
  await coordinator.getByRole("link", { name: "2 drawings to describe" }).click();
  await coordinator.getByRole("heading", { name: "Drawings" }).waitFor();
  await expect.poll(() => pictures(coordinator)).toEqual([1000, 1000, 1000]);
  await expectNoAxe(coordinator, "drawings");
  await coordinator.setViewportSize({ width: 320, height: 640 });
  expect(await fits(coordinator)).toBe(true);
  await expectNoAxe(coordinator, "drawings, 320");
  await coordinator.setViewportSize({ width: 1280, height: 900 });

  await coordinator.getByRole("button", { name: "Save and go to the next" }).click();
  await coordinator.getByText("Write what you see in the drawing").waitFor();
  await expectNoAxe(coordinator, "nothing written");
  const field = coordinator.getByLabel("What you see in the drawing");
  await field.fill("A child says: nobody asked me before they changed my plan.");
  await coordinator.getByRole("button", { name: "Save and go to the next" }).click();
  await coordinator.getByText("1 drawing to describe.").waitFor();
  expect(await field.inputValue()).toBe("");

  await coordinator.goto(`${heard.origin}/waves/${wave}/answers?item=one-thing`);
  await expect
    .poll(
      async () => {
        await coordinator.reload();
        return coordinator.getByRole("button", { name: /^Accept/ }).count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  await coordinator.getByRole("img", { name: "A drawing. A child says: nobody asked me" }).waitFor();
  await coordinator.getByText("A person described the drawing:").first().waitFor();
  await expectNoAxe(coordinator, "answers with drawings");

  await coordinator.goto(`${heard.origin}/waves/${wave}/drawings`);
  await coordinator.getByText("This may mean that a person is not safe").click();
  await coordinator.getByLabel("What made you think so").fill("Somebody cries alone");
  await coordinator.getByRole("button", { name: "Tell the safeguarding lead" }).click();
  await coordinator.getByText("You do not see it any more.").waitFor();
  await coordinator.getByRole("heading", { name: "All drawings are described" }).waitFor();
  // The browser tells its console of the answer to the empty field.
  expect(noise.filter((line) => !line.includes("status of 422"))).toEqual([]);
  await coordinator.context().close();

  const lead = await signedIn(leadLink, "dark");
  await lead.goto(`${heard.origin}/concerns`);
  await lead.getByText("Not opened yet").waitFor();
  await lead.locator("a[href^='/concerns/']").first().click();
  await lead.getByText("Somebody cries alone").waitFor();
  await expect.poll(() => pictures(lead)).toEqual([1000]);
  await expectNoAxe(lead, "a concern with a drawing, dark");
  await lead.setViewportSize({ width: 320, height: 640 });
  expect(await fits(lead)).toBe(true);
  expect(noise).toEqual([]);
  await lead.context().close();
});
