/** Where drawing has an end: no script, no paper, a full paper, a small window. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mostStrokes } from "#app/features/responses/drawing.ts";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { atOpenQuestion, colourAt, drawLine, openPaper, paper, strokesOf, tool, white } from "./draw.ts";
import { expectNoAxe, shown } from "./play.ts";

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

test("without script there is no pencil, and typing is there; nothing asks for the paper before it is wanted", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, javaScriptEnabled: false });
  const { page } = await atOpenQuestion(context, heard.origin, wave);
  expect(await shown(page).getByRole("textbox").isVisible()).toBe(true);
  expect(await shown(page).getByText("Draw it").count()).toBe(0);
  await context.close();

  const other = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const fetched: string[] = [];
  other.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const { page: small } = await atOpenQuestion(other, heard.origin, wave);
  expect(fetched.filter((path) => /assets\/board/.test(path))).toEqual([]);
  await openPaper(small);
  expect(fetched.filter((path) => /assets\/board/.test(path)).length).toBeGreaterThan(0);
  expect(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const sizes = await shown(small)
    .locator(".tool")
    .evaluateAll((tools) => tools.map((each) => each.getBoundingClientRect()).map((box) => [box.width, box.height]));
  expect(sizes.flat().every((side) => side >= 64)).toBe(true);
  await tool(small, "Draw it").click();
  await tool(small, "Blue").waitFor({ state: "hidden" });
  await other.close();
});

test("a paper that does not come says so, and typing stays", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 800, height: 1280 } });
  await context.route(/\/assets\/board/, (route) => route.abort());
  const { page } = await atOpenQuestion(context, heard.origin, wave);
  await tool(page, "Draw it").click();
  await shown(page).getByText("Drawing does not work now. Please type your answer.").waitFor();
  await shown(page).getByRole("textbox").fill("I type it");
  await expectNoAxe(page, "no paper");
  await context.close();
});

test("the page warns before the paper is full, and says what to do when it is", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  const { page } = await atOpenQuestion(context, heard.origin, wave);
  const lines = (many: number) => JSON.stringify(Array(many).fill(["green", 1, [10, 10, 900, 10]]));
  await shown(page)
    .locator("[data-drawing] input")
    .evaluate(
      (field, value) => {
        (field as HTMLInputElement).value = value;
      },
      lines(mostStrokes - 2),
    );
  await openPaper(page);
  await drawLine(page, [
    [0.2, 0.5],
    [0.4, 0.5],
  ]);
  await shown(page).getByText("Your paper is nearly full.").waitFor();
  await drawLine(page, [
    [0.2, 0.6],
    [0.4, 0.6],
  ]);
  await shown(page).getByText("Your paper is full. Press Undo to take something away.").waitFor();
  await drawLine(page, [
    [0.2, 0.7],
    [0.4, 0.7],
  ]);
  expect(await strokesOf(page)).toHaveLength(mostStrokes);
  await expectNoAxe(page, "a full paper, dark, 320");
  await tool(page, "Undo").click();
  await shown(page).getByText("Your paper is nearly full.").waitFor();
  await context.close();
});

test("many lines come back the same after undo, redo and another size", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page } = await atOpenQuestion(context, heard.origin, wave);
  const line = (at: number) => ["red", 3, [100, at * 20, 900, at * 20]];
  await shown(page)
    .locator("[data-drawing] input")
    .evaluate(
      (field, value) => {
        (field as HTMLInputElement).value = value;
      },
      JSON.stringify(Array.from({ length: 45 }, (_, at) => line(at))),
    );
  await openPaper(page);
  const red = [212, 32, 42];
  await expect.poll(() => colourAt(page, [0.5, 0.1])).toEqual(red);
  await tool(page, "Clear all").click();
  await expect.poll(() => colourAt(page, [0.5, 0.1])).toEqual(white);
  await tool(page, "Undo").click();
  await expect.poll(() => colourAt(page, [0.5, 0.1])).toEqual(red);
  await drawLine(page, [
    [0.05, 0.95],
    [0.06, 0.99],
  ]);
  await tool(page, "Undo").click();
  expect(await strokesOf(page)).toHaveLength(45);
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => colourAt(page, [0.5, 0.1])).toEqual(red);
  await expect.poll(() => colourAt(page, [0.5, 0.88])).toEqual(red);
  await context.close();
});

test("a pen takes the place of a hand that came down first", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await atOpenQuestion(context, heard.origin, wave);
  await openPaper(page);
  await paper(page).evaluate((canvas) => {
    const { left, top, width } = canvas.getBoundingClientRect();
    const send = (type: string, pointerType: string, pointerId: number, x: number, y: number) =>
      canvas.dispatchEvent(
        new PointerEvent(type, {
          ...{ pointerType, pointerId, bubbles: true, cancelable: true, button: type === "pointermove" ? -1 : 0 },
          ...{ clientX: left + x * width, clientY: top + y * width },
        }),
      );
    send("pointerdown", "touch", 11, 0.9, 0.9);
    send("pointermove", "touch", 11, 0.8, 0.9);
    send("pointerdown", "pen", 12, 0.1, 0.1);
    send("pointermove", "touch", 11, 0.7, 0.9);
    send("pointermove", "pen", 12, 0.3, 0.3);
    send("pointerdown", "touch", 13, 0.9, 0.1);
    send("pointerup", "touch", 11, 0.7, 0.9);
    send("pointerup", "pen", 12, 0.3, 0.3);
  });
  const strokes = await strokesOf(page);
  expect(strokes.map(([, , points]) => points.slice(0, 2))).toEqual([[100, 100]]);
  expect(strokes[0]?.[2].slice(-2)).toEqual([300, 300]);
  await expect.poll(() => colourAt(page, [0.85, 0.9])).toEqual(white);
  expect(noise).toEqual([]);
  await context.close();
});
