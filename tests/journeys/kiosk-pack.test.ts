/** The coordinator makes a PIN and a sheet, and prints what a school needs. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#tests/browser.ts";
import { linkIn } from "#tests/integration/staff-cast.ts";
import { expectNoAxe, watchedPage } from "./play.ts";
import { aSchool, type School } from "./tablet-stage.ts";

let school: School;
let browser: Browser;

beforeAll(async () => {
  [school, browser] = await Promise.all([aSchool(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await school.end();
});

test("a new PIN is shown once, and the pack prints a page for each thing", async () => {
  const { heard, wave, coordinator } = school;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { page, noise } = await watchedPage(context, heard.origin);
  const fields = { intent: "add", name: "Cory", email: "cory@example.org", role: "coordinator" };
  await page.goto(heard.origin + linkIn((await coordinator.post("/staff", fields)).html));
  await page
    .getByRole("main")
    .getByRole("button", { name: /Sign in/ })
    .click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await page.goto(`${heard.origin}/waves/${wave}`);
  await page.getByRole("link", { name: "Tablets", exact: true }).click();
  await page.getByText(/It has a PIN, made on/).waitFor();
  await expectNoAxe(page, "tablets");
  await page.getByRole("button", { name: "Make a new PIN and sheet for Hill School" }).click();
  await page.getByText("Print this sheet now").waitFor();
  const pin = await page.locator(".pin").innerText();
  expect(pin).toMatch(/^\d{3} \d{3}$/);
  await page.getByRole("img", { name: "Code that opens the tablets here" }).waitFor();
  await expectNoAxe(page, "a new sheet");
  await page.getByRole("link", { name: "Done" }).click();
  await page.getByText("Print this sheet now").waitFor({ state: "detached" });
  expect(await page.content()).not.toContain(pin);

  await page.getByRole("link", { name: "School pack for Hill School" }).click();
  await page.getByRole("heading", { name: "School pack" }).waitFor();
  await expectNoAxe(page, "school pack");
  const letter = page.getByRole("article", { name: "Letter to parents and carers" });
  expect(await letter.innerText()).toContain("The Advisory Board");
  await letter.getByRole("textbox", { name: "day of the session" }).fill("4 December");
  expect(await letter.innerText()).toContain("on 4 December we ask your child");
  const sheets = await page.getByRole("article").count();
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page[^s]/g);
  expect([sheets, pages?.length]).toEqual([7, 7]);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((each) => each.getBoundingClientRect().right > 320)
      .map(({ tagName, className, textContent }) => `${tagName} ${className} ${textContent?.slice(0, 30)}`),
  );
  expect(wide).toEqual([]);
  expect(noise).toEqual([]);
  await context.close();
});
