/** Sorting, picking in order and being led by answers, in every way that they can be done. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { sticksOut } from "./fits.ts";
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

const looks = [
  { viewport: { width: 320, height: 640 }, colorScheme: "dark", hasTouch: true },
  { viewport: { width: 800, height: 1280 }, colorScheme: "light", hasTouch: true },
] as const;

/** The survey to look at, begun; `with` further settings of the browser. */
async function begin(audience: string, settings: Parameters<Browser["newContext"]>[0] = {}) {
  const context = await browser.newContext({ ...looks[1], reducedMotion: "reduce", ...settings });
  const { page, noise } = await watchedPage(context, heard.origin);
  await page.goto(`${heard.origin}/try/every-kind/${audience}`);
  await sayYes(page);
  return { context, page, noise };
}

/** Presses Next until a question is seen. */
async function goTo(page: Page, question: string | RegExp): Promise<void> {
  while (!(await shown(page).getByRole("heading", { name: question }).isVisible())) await next(page);
}

const topic = (page: Page) => shown(page).locator(".topic:visible");
const columns = (page: Page) =>
  shown(page)
    .locator(".mat > div")
    .evaluateAll((all) =>
      all.map((column) => [...column.querySelectorAll("button")].map((card) => card.innerText.trim())),
    );

for (const look of looks)
  test(`sorting by touch, ${look.viewport.width} px ${look.colorScheme}: one at a time, the mat, and once more`, {
    timeout: 120_000,
  }, async () => {
    const { context, page, noise } = await begin("child", look);
    await goTo(page, "How do these go for you?");
    const where = (what: string) => `sort ${what}, ${look.viewport.width} ${look.colorScheme}`;
    await topic(page).getByText("Maths").waitFor();
    expect(await topic(page).count()).toBe(1);
    await expectNoAxe(page, where("first"));
    await topic(page).getByText("Good").tap();
    await topic(page).getByText("Reading").waitFor();
    expect(await columns(page)).toEqual([["Maths"], [], []]);
    await topic(page).getByText("Bad").tap();
    await topic(page).getByText("Sport").waitFor();
    await expectNoAxe(page, where("half"));
    await topic(page).getByText("In the middle").tap();
    await topic(page).getByText("Music").waitFor();
    await topic(page).getByText("Good").tap();
    await shown(page).getByText("All done.").waitFor();
    expect(await topic(page).count()).toBe(0);
    expect(await columns(page)).toEqual([["Maths", "Music"], ["Sport"], ["Reading"]]);
    await expectNoAxe(page, where("done"));
    expect(await sticksOut(page)).toEqual([]);
    await shown(page).getByRole("button", { name: "Sort again: Reading" }).tap();
    await topic(page).getByText("In the middle").tap();
    await shown(page).getByText("All done.").waitFor();
    expect(await columns(page)).toEqual([["Maths", "Music"], ["Reading", "Sport"], []]);
    await goTo(page, "Check your answers");
    for (const line of ["Maths: Good", "Reading: In the middle", "Sport: In the middle", "Music: Good"])
      await shown(page).getByText(line).waitFor();
    expect(noise).toEqual([]);
    await context.close();
  });

test("sorting by keyboard: arrows only look, Space and Enter sort", async () => {
  const { context, page } = await begin("young-person");
  await goTo(page, "How do these go for you?");
  await topic(page).getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await topic(page).getByRole("radio", { name: "Bad" }).isChecked()).toBe(true);
  await topic(page).getByText("Maths").waitFor();
  await page.keyboard.press("Enter");
  await topic(page).getByText("Reading").waitFor();
  expect(await page.locator("#spoken").innerText()).toBe("Maths: Bad. Reading, 2 of 4");
  await page.keyboard.press("Space");
  await topic(page).getByText("Sport").waitFor();
  expect(await columns(page)).toEqual([["Reading"], [], ["Maths"]]);
  // Enter before anything is chosen neither sorts nor sends.
  await page.keyboard.press("Enter");
  await topic(page).getByText("Sport").waitFor();
  await context.close();
});

test("a card is dragged to another column by mouse; a press that hardly moves takes it up", async () => {
  const { context, page } = await begin("parent", { viewport: { width: 1280, height: 800 } });
  await goTo(page, "How do these go for your child?");
  for (const name of ["Maths", "Reading", "Sport", "Music"]) {
    await topic(page).getByText(name, { exact: true }).waitFor();
    await topic(page).getByText("Good").click();
  }
  await shown(page).getByText("All done.").waitFor();
  const card = shown(page).getByRole("button", { name: "Sort again: Sport" });
  await card.hover();
  await page.mouse.down();
  const bad = await shown(page).locator(".mat > div").nth(2).boundingBox();
  await page.mouse.move((bad?.x ?? 0) + 60, (bad?.y ?? 0) + 60, { steps: 8 });
  await page.mouse.up();
  await shown(page).locator(".mat > div").nth(2).getByText("Sport").waitFor();
  expect(await columns(page)).toEqual([["Maths", "Reading", "Music"], [], ["Sport"]]);
  expect(await shown(page).locator('[name="a.sorting.sport"]:checked').getAttribute("value")).toBe("bad");
  await shown(page).getByRole("button", { name: "Sort again: Music" }).click();
  await topic(page).getByText("Music").waitFor();
  await context.close();
});

test("the most important in order: each shows its place, and one too many is not taken", async () => {
  for (const look of looks) {
    const { context, page, noise } = await begin("young-person", look);
    await goTo(page, /What matters most/);
    for (const name of ["Help", "Friends", "Breaks outside"]) await shown(page).getByText(name, { exact: true }).tap();
    const places = () =>
      shown(page)
        .locator("[data-place]")
        .evaluateAll((cards) =>
          Object.fromEntries(cards.map((card) => [(card as HTMLElement).dataset.place, card.textContent?.trim()])),
        );
    expect(await places()).toEqual({ 1: "Help", 2: "Friends", 3: "Breaks outside" });
    await shown(page).getByText("Enough time").tap();
    await shown(page).getByText("You picked 3. Press one again to take it away.").waitFor();
    expect(await shown(page).getByRole("checkbox", { name: "Enough time" }).isChecked()).toBe(false);
    await expectNoAxe(page, `pick, ${look.viewport.width}`);
    await shown(page).getByText("Help", { exact: true }).tap();
    await shown(page).getByText("Enough time").tap();
    expect(await places()).toEqual({ 1: "Friends", 2: "Breaks outside", 3: "Enough time" });
    expect(await page.locator('[name="p.most-important"]').inputValue()).toBe("friends breaks time");
    const order = await page.locator('[name="s.most-important"]').inputValue();
    const seen = await shown(page)
      .locator(".card input")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(order.split(" ")).toEqual(seen);
    await shown(page).getByText("Skip", { exact: true }).tap();
    await page.goBack();
    expect(await places()).toEqual({});
    expect(noise).toEqual([]);
    await context.close();
  }
});

test("without script every topic stands there with its places, and is on the check page", async () => {
  const { context, page } = await begin("child", { javaScriptEnabled: false });
  await goTo(page, "How do these go for you?");
  expect(await topic(page).count()).toBe(4);
  await topic(page).nth(3).getByText("Bad").click();
  await goTo(page, "Check your answers");
  await shown(page).getByText("Music: Bad").waitFor();
  expect(await shown(page).getByText("Maths: Good").isVisible()).toBe(false);
  await context.close();
});
