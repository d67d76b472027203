/** A coordinator adds a set of pictures by page, and a child who knows them chooses it. */
import { strToU8, zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

const picture = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle fill="${fill}" cx="4.5" cy="4.5" r="4"/></svg>`;

function zip(pictures: Record<string, string>): { name: string; mimeType: string; buffer: Buffer } {
  const files = {
    "index.csv": "concept,file\nlisten,ear.svg\ngood,well.svg\n",
    "ear.svg": picture("teal"),
    "well.svg": picture("olive"),
    ...pictures,
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return { name: "set.zip", mimeType: "application/zip", buffer: Buffer.from(zipSync(bytes)) };
}

test("a set of pictures comes in by page, is looked at, offered, chosen without script, and goes again", async () => {
  const staff = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { page, noise } = await watchedPage(staff, heard.origin);
  await page.goto(heard.signInLink ?? "");
  await page.locator("main").getByRole("button").first().click();
  await page.getByRole("link", { name: "Pictures", exact: true }).click();
  await page.getByText("No set was added yet").waitFor();
  await expectNoAxe(page, "no sets");

  await page.getByLabel("The files").setInputFiles(zip({ "ear.svg": picture("teal").replace("<c", "<script/><c") }));
  await page.getByLabel("What it is called").fill("Round ones");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toMatch(/Nothing was kept[\s\S]*ear\.svg is refused, because/);
  await expectNoAxe(page, "a refused set");
  await page.getByLabel("The files").setInputFiles(zip({}));
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("Write who made the pictures.").first().waitFor();
  await page.getByLabel("Who made the pictures").fill("Class 4");
  await page.getByLabel("Licence").fill("CC0 1.0");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("Round ones: 2 pictures kept").waitFor();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoAxe(page, `the set at ${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.getByRole("button", { name: "Offer Round ones" }).click();
  await page.getByText("People may choose it").waitFor();

  const child = await browser.newContext({ viewport: { width: 800, height: 1280 }, javaScriptEnabled: false });
  const survey = await child.newPage();
  await survey.goto(`${heard.origin}/try/being-heard/child`);
  await sayYes(survey);
  await next(survey);
  const ear = shown(survey).locator("legend > img");
  const drawn = () => ear.evaluate((each) => getComputedStyle(each).content);
  expect(await drawn()).toBe("normal");
  await survey.getByRole("button", { name: "Make it easier for me" }).click();
  await survey.getByText("More to change").click();
  await survey.getByRole("group", { name: "Whose pictures" }).getByText("Round ones").click();
  expect(await drawn()).toMatch(/url\("[^"]*\/packs\/[0-9a-f]{12}\/listen\.svg"\)/);
  expect(await ear.evaluate((each) => (each as HTMLImageElement).getBoundingClientRect().width)).toBeGreaterThan(90);
  expect(await survey.locator("footer").innerText()).toContain("Round ones: Class 4, CC0 1.0");
  await child.close();

  await page.getByRole("button", { name: "Take Round ones away" }).click();
  await page.getByText("No set was added yet").waitFor();
  expect(noise.filter((line) => !line.includes("422"))).toEqual([]);
  await staff.close();
});
