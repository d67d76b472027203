/** How a person draws in a browser, and what the paper then shows. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import type { Stroke } from "#app/features/responses/drawing.ts";
import { next, sayYes, shown, watchedPage } from "./play.ts";

/** A child's page at the question that takes words. */
export async function atOpenQuestion(
  context: BrowserContext,
  origin: string,
  wave: string,
): Promise<{ page: Page; noise: string[] }> {
  const watched = await watchedPage(context, origin);
  await watched.page.goto(`${origin}/r/${wave}?for=child`);
  await sayYes(watched.page);
  while ((await shown(watched.page).getByRole("textbox").count()) === 0) await next(watched.page);
  return watched;
}

export const tool = (page: Page, name: string) => shown(page).getByRole("button", { name, exact: true });
export const paper = (page: Page) => shown(page).locator("canvas");

export async function openPaper(page: Page): Promise<void> {
  await tool(page, "Draw it").click();
  await tool(page, "Blue").waitFor();
}

/** Shares of the paper's side as places in the window. */
export async function placesOn(canvas: Locator, shares: [number, number][]): Promise<[number, number][]> {
  await canvas.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return shares.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]);
}

export async function drawLine(page: Page, shares: [number, number][]): Promise<void> {
  const [first = [0, 0], ...rest] = await placesOn(paper(page), shares);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, { steps: 8 });
  await page.mouse.up();
}

export async function strokesOf(page: Page): Promise<Stroke[]> {
  const value = await shown(page).locator("[data-drawing] input").inputValue();
  return value === "" ? [] : JSON.parse(value);
}

/** The colour at a place of the paper, read from a copy, so that the paper itself stays quick. */
export function colourAt(page: Page, share: [number, number]): Promise<number[]> {
  return paper(page).evaluate((element, [x, y]) => {
    const canvas = element as HTMLCanvasElement;
    const copy = new OffscreenCanvas(1, 1).getContext("2d");
    copy?.drawImage(canvas, -Math.round(x * canvas.width), -Math.round(y * canvas.height));
    return [...(copy?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [])];
  }, share);
}

export const white = [255, 255, 255];
export const blue = [31, 95, 208];
