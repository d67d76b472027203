/** What a screen reader is told, read from the browser's own accessibility tree and live regions: every kind of item. */
import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { next, sayYes, shown, watchedPage } from "./play.ts";
import { pressingStage } from "./pressing-stage.ts";

const stage = pressingStage();

interface Node {
  role: string;
  name: string;
  checked: string | undefined;
}

/** What the tree holds of these roles, in order. */
async function told(cdp: CDPSession, ...roles: string[]): Promise<Node[]> {
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  return nodes
    .filter((node) => !node.ignored && roles.includes(String(node.role?.value)))
    .map((node) => ({
      role: String(node.role?.value),
      name: String(node.name?.value ?? ""),
      checked: node.properties?.find(({ name }) => name === "checked")?.value.value as string | undefined,
    }));
}

/** At the first question, with every sentence of the live region noted, and every move of the focus to a screen. */
async function begin(audience: string) {
  const context = await stage.browser.newContext({ viewport: { width: 800, height: 1280 } });
  const { page, noise } = await watchedPage(context, stage.heard.origin);
  await page.goto(`${stage.heard.origin}/try/every-kind/${audience}`);
  await sayYes(page);
  await page.evaluate(() => {
    const noted = { spoken: [] as string[], screens: [] as string[] };
    Object.assign(window, { noted });
    const region = document.querySelector("#spoken") as HTMLElement;
    new MutationObserver(() => noted.spoken.push(region.textContent ?? "")).observe(region, { childList: true });
    document.addEventListener("focusin", ({ target }) => {
      if ((target as Element).matches(".step")) noted.screens.push((target as Element).id);
    });
  });
  return { context, page, noise, cdp: await context.newCDPSession(page) };
}

const noted = (page: Page) =>
  page.evaluate(() => (window as unknown as { noted: { spoken: string[]; screens: string[] } }).noted);

for (const audience of ["child", "young-person", "parent"])
  test(`each screen is spoken once and its answers tell their state, for a ${audience}`, {
    timeout: 400_000,
  }, async () => {
    const { context, page, noise, cdp } = await begin(audience);
    let pressedOn = 0;
    for (let moves = 1; !page.url().endsWith("#check"); moves++) {
      const answers = await told(cdp, "radio", "checkbox");
      // Nothing is named by a picture, and nothing is pressed before somebody has pressed it.
      expect(
        answers.filter(({ name }) => name === ""),
        page.url(),
      ).toEqual([]);
      expect(
        answers.filter(({ checked }) => checked !== "false"),
        page.url(),
      ).toEqual([]);
      const first = shown(page).locator("label.card:visible").first();
      if (answers.length > 0 && (await first.count()) > 0 && (await shown(page).locator(".sort").count()) === 0) {
        const name = (await first.locator("span").last().innerText()).trim();
        await first.click();
        const pressed = (await told(cdp, "radio", "checkbox")).filter(({ checked }) => checked === "true");
        expect(pressed.length, page.url()).toBe(1);
        expect(pressed[0]?.name).toContain(name);
        pressedOn++;
        // Answers stand in one group, named by the question: a reader counts "1 of 3" from that.
        const group = await shown(page).locator("fieldset legend h2, [role=radiogroup]").count();
        expect(group, page.url()).toBeGreaterThan(0);
      }
      const before = await noted(page);
      await next(page);
      const after = await noted(page);
      expect(after.spoken.length - before.spoken.length, `spoken on ${page.url()}`).toBe(1);
      expect(after.screens.length - before.screens.length, `focused on ${page.url()}`).toBe(1);
      expect(after.spoken.at(-1)?.trim()).not.toBe("");
      expect(moves).toBeLessThan(30);
    }
    expect(pressedOn).toBeGreaterThanOrEqual(6);
    expect((await told(cdp, "main", "banner", "contentinfo", "navigation")).map(({ role }) => role)).toEqual(
      expect.arrayContaining(["main", "banner", "navigation"]),
    );
    expect(noise).toEqual([]);
    await context.close();
  });

test("the first Tab goes to the question, back again to the top, and a panel takes the focus and gives it back", async () => {
  const { context, page } = await begin("child");
  await page.goto(`${stage.heard.origin}/try/every-kind/child`);
  const ask = page.getByRole("button", { name: "How do you press?" });
  await ask.waitFor();
  const within = (part: string) => page.evaluate((found) => !!document.activeElement?.closest(found), part);
  await page.keyboard.press("Tab");
  expect(await within(".step")).toBe(true);
  for (let presses = 0; presses < 3 && !(await within(".top")); presses++) await page.keyboard.press("Shift+Tab");
  expect(await within(".top")).toBe(true);
  const help = page.locator(".top").getByRole("button", { name: "Help" });
  await help.focus();
  await page.keyboard.press("Enter");
  await page.locator("#help:popover-open").waitFor();
  await expect.poll(() => within("#help")).toBe(true);
  await page.locator("#help").getByRole("button", { name: "Close" }).click();
  expect(await help.evaluate((element) => element === document.activeElement)).toBe(true);
  await context.close();
});
