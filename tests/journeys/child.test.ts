import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { next, sayYes, shown, watchedPage } from "./play.ts";

const tablet = { width: 800, height: 1280 };
let heard: StartedHeard;
let database: Database;
let browser: Browser;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a child answers on a tablet, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    const own = await aWave(database, shipped("being-heard"));
    const context = await browser.newContext({ viewport: tablet, javaScriptEnabled });
    const { page, noise } = await watchedPage(context, heard.origin);
    await page.goto(`${heard.origin}/r/${own}`);
    await page.getByText("I am a child").click();
    await sayYes(page);

    expect(await shown(page).innerText()).toContain("Practice");
    await shown(page).getByText("Bad", { exact: true }).click();
    await next(page);
    expect(await shown(page).innerText()).toContain("Question 1 of 7");
    await shown(page).getByText("Well", { exact: true }).click();
    await next(page);
    await shown(page).getByText("I do not understand").click();
    await next(page);
    await shown(page).getByText("Skip", { exact: true }).click();
    await shown(page).getByText("Nobody told me").click();
    await page.goBack();
    expect(await shown(page).innerText()).toContain("Question 3 of 7");
    await page.goForward();
    await next(page);
    await shown(page).getByText("They give me time").click();
    await next(page);
    await next(page);
    await shown(page).getByRole("textbox").fill("they lisen to me wen i draw");
    await next(page);
    await shown(page).getByText("I did it by myself").click();
    await next(page);
    await next(page);
    await shown(page).getByText("Yes, they can").click();
    await next(page);

    const check = await shown(page).innerText();
    expect(check).toMatch(/How well do they listen to you\?\s+Well/);
    expect(check).toContain("I do not understand");
    expect(check).toContain(javaScriptEnabled ? "they lisen to me" : "You wrote something");
    await shown(page).getByRole("button", { name: "Finish" }).click();

    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    const pictures = await page.getByRole("listitem").allInnerTexts();
    expect(pictures).toHaveLength(5);
    await page.reload();
    expect(await page.getByRole("listitem").allInnerTexts()).toEqual(pictures);

    const kept = (await database.read.select().from(responses)).filter((row) => row.waveId === own);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      audience: "child",
      answeredBy: "self",
      mayQuote: true,
      receipt: pictures.join(" "),
    });
    const rows = (await database.read.select().from(answers)).filter((row) => row.responseId === kept[0]?.id);
    const byItem = Object.fromEntries(rows.map((row) => [row.itemId, row]));
    expect(byItem.practice).toBeUndefined();
    expect(byItem["listened-to"]?.choices).toEqual(["well"]);
    expect(byItem["own-way"]?.out).toBe("dont-understand");
    expect(byItem["asked-first"]?.out).toBe("skipped");
    expect(byItem["one-thing"]?.words).toBe("they lisen to me wen i draw");
    expect(noise).toEqual([]);
    await context.close();
  });
}

test("a young person does all of it by keyboard", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: tablet });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/r/${own}?for=young-person`);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => document.activeElement?.closest("label")?.textContent?.trim() ?? "");
      if ((await focused()) === name || label === name) return;
    }
    throw new Error(`Tab never comes to ${name}`);
  };
  await tabTo("Next");
  await page.keyboard.press("Enter");
  await tabTo("Yes");
  await page.keyboard.press("Space");
  await tabTo("Start");
  await page.keyboard.press("Enter");
  for (let screens = 0; screens < 14; screens++) {
    const ask = await shown(page).getByRole("heading").innerText();
    if (ask === "Check your answers") break;
    if (ask.startsWith("Think about the adults")) {
      await tabTo("Well");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await shown(page).getByRole("heading").innerText()).toBe(ask);
    }
    if (ask.startsWith("What is 1 thing")) {
      do await page.keyboard.press("Tab");
      while (await page.evaluate(() => document.activeElement?.tagName !== "TEXTAREA"));
      await page.keyboard.type("Ask me first");
    }
    await tabTo("Next");
    await page.keyboard.press("Enter");
  }
  await tabTo("Finish");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  const kept = (await database.read.select().from(responses)).find((row) => row.waveId === own);
  const rows = (await database.read.select().from(answers)).filter((row) => row.responseId === kept?.id);
  expect(rows.find((row) => row.itemId === "listened-to")?.choices).toEqual(["middle"]);
  expect(rows.find((row) => row.itemId === "one-thing")?.words).toBe("Ask me first");
  expect(noise).toEqual([]);
  await context.close();
});

test("an address that points into the survey does not pass the child's own yes", async () => {
  const own = await aWave(database, shipped("being-heard"));
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ viewport: tablet, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${heard.origin}/r/${own}?for=child`);
    await page.goto(`${page.url()}#q3`);
    expect(await shown(page).getByRole("heading").innerText()).toBe("Do you want to answer?");
    await context.close();
  }
});

test("who I can talk to opens on every screen, sends nothing and closes again", async () => {
  const context = await browser.newContext({ viewport: tablet, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${heard.origin}/try/being-heard/child`);
  await sayYes(page);
  const requests: string[] = [];
  // The picture in the browser's tab comes when the browser likes; nobody presses for it.
  page.on("request", (request) => {
    if (!request.url().endsWith("/favicon.svg")) requests.push(request.url());
  });
  await page.getByRole("button", { name: "Show me who I can talk to" }).click();
  await page.getByText("0800 1111").waitFor();
  await page.getByRole("button", { name: "Close this" }).click();
  await page.getByText("0800 1111").waitFor({ state: "hidden" });
  expect(requests).toEqual([]);
  await context.close();
});

test("stopping keeps what was said, or throws it away, as the child chooses", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: tablet });
  const page = await context.newPage();
  const mine = async () => (await database.read.select().from(responses)).filter((row) => row.waveId === own).length;
  for (const [choice, heading, count] of [
    ["Stop and throw it away", "You threw it away. We kept nothing.", 0],
    ["Stop and keep what I said", "Thank you", 1],
  ] as const) {
    await page.goto(`${heard.origin}/r/${own}?for=child`);
    await sayYes(page);
    await next(page);
    await shown(page).getByText("Badly").click();
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText(choice).click();
    if (count === 0) {
      // One press by mistake throws nothing away.
      expect(await shown(page).getByRole("radio", { name: "Badly" }).isChecked()).toBe(true);
      await page.getByRole("link", { name: "Yes, throw it away" }).click();
    }
    await page.getByRole("heading", { name: heading }).waitFor();
    expect(await mine()).toBe(count);
  }
  await context.close();
});

test("going back after Finish shows nothing of the child before", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: tablet });
  const page = await context.newPage();
  await page.goto(`${heard.origin}/r/${own}?for=child`);
  await sayYes(page);
  await next(page);
  await shown(page).getByText("Badly").click();
  await page.evaluate(() => {
    location.hash = "#check";
  });
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await page.goBack();
  expect(await page.locator(".step input:checked").count()).toBe(0);
  await context.close();
});

test("pressing Finish twice sends once", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: tablet });
  const page = await context.newPage();
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url());
  });
  await page.goto(`${heard.origin}/r/${own}?for=child`);
  await sayYes(page);
  await page.evaluate(() => {
    location.hash = "#check";
  });
  await shown(page).getByRole("button", { name: "Finish" }).dblclick();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  expect(posts).toHaveLength(1);
  await context.close();
});
