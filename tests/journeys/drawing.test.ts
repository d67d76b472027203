/** Drawing an answer: by mouse and by finger, with every way to change it, until the strokes are kept. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { drawings, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import {
  atOpenQuestion,
  blue,
  colourAt,
  drawLine,
  openPaper,
  paper,
  placesOn,
  strokesOf,
  tool,
  white,
} from "./draw.ts";
import { expectNoAxe, next, shown } from "./play.ts";

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

test("a child draws with a mouse, changes it, goes away and comes back, and sends it", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, deviceScaleFactor: 2 });
  const { page, noise } = await atOpenQuestion(context, heard.origin, wave);
  await openPaper(page);
  await expectNoAxe(page, "an empty paper");
  await tool(page, "Blue").click();
  expect(await tool(page, "Blue").getAttribute("aria-pressed")).toBe("true");
  expect(await tool(page, "Black").getAttribute("aria-pressed")).toBe("false");
  await drawLine(page, [
    [0.2, 0.5],
    [0.8, 0.5],
  ]);
  expect(await colourAt(page, [0.5, 0.5])).toEqual(blue);
  // Sharp: as many pixels as the screen has.
  expect(await paper(page).evaluate((element: HTMLCanvasElement) => element.width / element.clientWidth)).toBe(2);
  const [[colour, width, points] = ["", 0, []]] = await strokesOf(page);
  expect([colour, width]).toEqual(["blue", 2]);
  expect([points[0], points[1], points.at(-2), points.at(-1)].map((each) => Math.round((each ?? 0) / 10))).toEqual([
    20, 50, 80, 50,
  ]);
  expect(points.length, "a straight line needs few points").toBeLessThan(12);

  await tool(page, "Rubber").click();
  await tool(page, "Thick").click();
  await drawLine(page, [
    [0.5, 0.4],
    [0.5, 0.6],
  ]);
  expect(await colourAt(page, [0.5, 0.5])).toEqual(white);
  await tool(page, "Undo").click();
  await expect.poll(() => colourAt(page, [0.5, 0.5])).toEqual(blue);
  await tool(page, "Redo").click();
  await expect.poll(() => colourAt(page, [0.5, 0.5])).toEqual(white);
  await tool(page, "Clear all").click();
  await expect.poll(() => colourAt(page, [0.3, 0.5])).toEqual(white);
  expect(await strokesOf(page)).toEqual([]);
  await shown(page).getByText("Press Undo to get your drawing back.").waitFor();
  await tool(page, "Undo").click();
  await tool(page, "Undo").click();
  expect(await strokesOf(page)).toHaveLength(1);
  await expectNoAxe(page, "a drawing");

  await page.goBack();
  await page.goForward();
  expect(await strokesOf(page)).toHaveLength(1);
  await page.setViewportSize({ width: 500, height: 900 });
  await expect.poll(() => colourAt(page, [0.5, 0.5])).toEqual(blue);

  await shown(page).getByText("Skip", { exact: true }).click();
  await page.goBack();
  expect(await strokesOf(page)).toEqual([]);
  await tool(page, "Undo").click();
  await shown(page).getByRole("textbox").fill("A long way");
  for (let screens = 0; screens < 4; screens++) await next(page);
  await shown(page).getByRole("img", { name: "What you drew" }).waitFor();
  expect(await shown(page).innerText()).toContain("A long way");
  await expectNoAxe(page, "the check page with a drawing");
  await shown(page).getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();

  const [kept] = (await database.read.select().from(responses)).filter((row) => row.waveId === wave);
  const [drawing] = (await database.read.select().from(drawings)).filter((row) => row.responseId === kept?.id);
  expect(JSON.parse(drawing?.strokes ?? "[]")).toEqual([["blue", 2, points]]);
  expect(noise).toEqual([]);
  await context.close();
});

test("a finger draws, and a hand that rests beside it does not", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, hasTouch: true });
  const { page, noise } = await atOpenQuestion(context, heard.origin, wave);
  await tool(page, "Draw it").tap();
  await tool(page, "Red").tap();
  const screen = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", fingers: [number, number][]) =>
    screen.send("Input.dispatchTouchEvent", { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) });
  const scrolled = () => page.evaluate(() => scrollY);
  const [a, b, c, palm] = (await placesOn(paper(page), [
    [0.2, 0.2],
    [0.5, 0.6],
    [0.7, 0.9],
    [0.9, 0.9],
  ])) as [[number, number], [number, number], [number, number], [number, number]];
  const before = await scrolled();
  await touch("touchStart", [a]);
  await touch("touchMove", [b]);
  await touch("touchStart", [b, palm]);
  await touch("touchMove", [c, palm]);
  await touch("touchEnd", []);
  expect(await scrolled(), "the page stays where it is under a finger that draws").toBe(before);
  const strokes = await strokesOf(page);
  expect(strokes).toHaveLength(1);
  const [colour, , points] = strokes[0] ?? ["", 0, []];
  expect(colour).toBe("red");
  expect(Math.max(...points.filter((_, at) => at % 2 === 0)), "the palm drew nothing").toBeLessThan(720);

  await touch("touchStart", [a]);
  await touch("touchEnd", []);
  expect((await strokesOf(page)).at(-1)?.[2]).toHaveLength(2);
  expect(noise).toEqual([]);
  await context.close();
});
