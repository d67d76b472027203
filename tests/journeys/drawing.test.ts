/** Drawing an answer: by mouse and by finger, with every way to change it, until the strokes are kept. */
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stroke } from "#app/features/responses/drawing.ts";
import type { Database } from "#db/connection.server.ts";
import { drawings, responses } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

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

/** A child's page at the question that takes words. */
async function atOpenQuestion(context: BrowserContext, wave: string): Promise<{ page: Page; noise: string[] }> {
  const watched = await watchedPage(context, heard.origin);
  await watched.page.goto(`${heard.origin}/r/${wave}?for=child`);
  await sayYes(watched.page);
  while ((await shown(watched.page).getByRole("textbox").count()) === 0) await next(watched.page);
  return watched;
}

const tool = (page: Page, name: string) => shown(page).getByRole("button", { name, exact: true });
const paper = (page: Page) => shown(page).locator("canvas");

async function openPaper(page: Page): Promise<void> {
  await tool(page, "Draw it").click();
  await tool(page, "Blue").waitFor();
}

/** Shares of the paper's side as places in the window. */
async function placesOn(canvas: Locator, shares: [number, number][]): Promise<[number, number][]> {
  await canvas.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return shares.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]);
}

async function drawLine(page: Page, shares: [number, number][]): Promise<void> {
  const [first = [0, 0], ...rest] = await placesOn(paper(page), shares);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, { steps: 8 });
  await page.mouse.up();
}

async function strokesOf(page: Page): Promise<Stroke[]> {
  const value = await shown(page).locator("[data-drawing] input").inputValue();
  return value === "" ? [] : JSON.parse(value);
}

/** The colour at a place of the paper, read from a copy, so that the paper itself stays quick. */
function colourAt(page: Page, share: [number, number]): Promise<number[]> {
  return paper(page).evaluate((element, [x, y]) => {
    const canvas = element as HTMLCanvasElement;
    const copy = new OffscreenCanvas(1, 1).getContext("2d");
    copy?.drawImage(canvas, -Math.round(x * canvas.width), -Math.round(y * canvas.height));
    return [...(copy?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [])];
  }, share);
}

const white = [255, 255, 255];
const blue = [31, 95, 208];

test("a child draws with a mouse, changes it, goes away and comes back, and sends it", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, deviceScaleFactor: 2 });
  const { page, noise } = await atOpenQuestion(context, wave);
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
  for (let screens = 0; screens < 3; screens++) await next(page);
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
  const { page, noise } = await atOpenQuestion(context, wave);
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

test("without script there is no pencil, and typing is there; nothing asks for the paper before it is wanted", async () => {
  const wave = await aWave(database, shipped("being-heard"));
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, javaScriptEnabled: false });
  const { page } = await atOpenQuestion(context, wave);
  expect(await shown(page).getByRole("textbox").isVisible()).toBe(true);
  expect(await shown(page).getByText("Draw it").count()).toBe(0);
  await context.close();

  const other = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const fetched: string[] = [];
  other.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const { page: small } = await atOpenQuestion(other, wave);
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
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  await context.route(/\/assets\/board/, (route) => route.abort());
  const { page } = await atOpenQuestion(context, wave);
  await tool(page, "Draw it").click();
  await shown(page).getByText("Drawing does not work now. Please type your answer.").waitFor();
  await shown(page).getByRole("textbox").fill("I type it");
  await expectNoAxe(page, "no paper");
  await context.close();
});
