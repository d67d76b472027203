/** Every staff page of the demonstration, as each role that may open it: in light, dark and high contrast, at three widths. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "#surveys/folder.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, watchedPage } from "./play.ts";

const folder = mkdtempSync(join(tmpdir(), "heard-staff-"));
let heard: StartedHeard;
let browser: Browser;
let links: string[] = [];
let wave = "";

beforeAll(async () => {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "", SURVEYS_DIR: "", ORIGIN: "", PORT: "" };
  const demo = spawnSync(process.execPath, [join(projectFolder(), "build/heard/demo.js")], { env, encoding: "utf8" });
  links = demo.stdout.match(/\/sign-in\/\S+/g) ?? [];
  wave = `/waves/${demo.stdout.match(/\/r\/(\w+)/)?.[1]}`;
  [heard, browser] = await Promise.all([startHeard({ dataDir: folder }), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
  rmSync(folder, { recursive: true, force: true });
});

const looks = [
  { name: "light", colorScheme: "light", contrast: "no-preference" },
  { name: "dark", colorScheme: "dark", contrast: "no-preference" },
  { name: "high contrast", colorScheme: "light", contrast: "more" },
] as const;
const widths = [320, 800, 1280];

/** Each role's link by its place in what the demonstration prints, and its pages. */
const roles: { role: string; link: number | null; pages: () => string[] }[] = [
  {
    role: "nobody",
    link: null,
    pages: () => ["/", "/sign-in", "/sign-in/not-a-link", "/surveys", "/credits", "/nowhere"],
  },
  {
    role: "coordinator",
    link: 0,
    pages: () => [
      ...["/", "/waves", "/waves/new", wave, "/staff", "/settings", "/symbols", "/surveys", "/concerns"],
      ...["/answers?show=not-decided", "/drawings", "/import", "/summary", "/forum", "/replies"].map(
        (page) => wave + page,
      ),
    ],
  },
  { role: "safeguarding lead", link: 1, pages: () => ["/", "/concerns", "/concerns/one"] },
  {
    role: "Advisory Board",
    link: 2,
    pages: () => ["/", "/waves", wave, `${wave}/live`, `${wave}/summary`, `${wave}/forum`],
  },
  { role: "Parent Carer Forum", link: 3, pages: () => ["/", wave, `${wave}/summary`, `${wave}/forum`] },
];

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(heard.origin + (path === "/concerns/one" ? "/concerns" : path));
  if (path === "/concerns/one") await page.locator("a[href^='/concerns/']").first().click();
  await page.locator("h1").waitFor();
}

async function expectFits(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} fits`).toBe(true);
}

/** Nothing runs over the side at any width; axe looks at each width once and each look once. */
async function lookAt(page: Page, where: string, turn: number): Promise<void> {
  for (const [at, width] of widths.entries()) {
    const look = looks[(at + turn) % looks.length] ?? looks[0];
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: look.colorScheme, contrast: look.contrast, reducedMotion: "reduce" });
    const here = `${where}, ${look.name}, ${width}`;
    await expectFits(page, here);
    await expectNoAxe(page, here);
  }
}

for (const { role, link, pages } of roles)
  test(`${role}: axe finds nothing on any page, and all of it fits`, { timeout: 300_000 }, async () => {
    const context = await browser.newContext();
    const { page, noise } = await watchedPage(context, heard.origin);
    if (link !== null) await signIn(page, heard.origin + links[link]);
    for (const [turn, path] of pages().entries()) {
      await visit(page, path);
      await lookAt(page, `${role} ${path}`, turn);
    }
    // A page that is not there or not for this role is told to the console as such by the browser itself.
    expect(noise.filter((line) => !/status of 40[34]/.test(line))).toEqual([]);
    await context.close();
  });

test("a very long word pushes no page over its side", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  const page = await context.newPage();
  await signIn(page, heard.signInLink ?? "");
  const long = "Donaudampfschifffahrt".repeat(5);
  const terms = { survey: "being-heard", kind: "pilot", opens: "2026-11-01", closes: "", replyBy: "" };
  const send = (path: string, form: Record<string, string>) => page.request.post(heard.origin + path, { form });
  await send("/waves/new", { ...terms, name: long, audienceBody: long, influence: long });
  await send(`${wave}/replies`, { intent: "write", id: "", planItem: "PA2", kind: "did", youSaid: long, weDid: long });
  await send(`${wave}/replies`, { intent: "release", planItem: "PA2", sentence: long });

  for (const path of [`${wave}/replies`, `${wave}/summary`, `${wave}/forum`, "/waves"]) {
    await visit(page, path);
    await page.getByText(long).first().waitFor();
    await expectFits(page, path);
  }
  await page.getByRole("link", { name: long }).click();
  await page.getByRole("heading", { name: long }).waitFor();
  await expectFits(page, "the wave");
  await context.close();
});
