/** One child's answer, from the tablet to the Board's summary and back to the child, only by pages. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { expectNoAxe, next, sayYes, shown, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
let noise: string[] = [];

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await heard.stop();
});

async function someone(width = 1280, height = 900): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height } });
  const watched = await watchedPage(context, heard.origin);
  noise = watched.noise;
  return watched.page;
}

async function signedIn(link: string): Promise<Page> {
  const page = await someone();
  await page.goto(link);
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  return page;
}

/** Adds a person on the coordinator's page and gives the link that the page hands over. */
async function addPerson(page: Page, name: string, role: RegExp): Promise<string> {
  await page.goto(`${heard.origin}/staff`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(`${name.toLowerCase()}@example.org`);
  await page.getByRole("radio", { name: role }).check({ force: true });
  await page.getByRole("button", { name: "Add this person" }).click();
  return await page.getByLabel("Sign-in link").inputValue();
}

const inWords = "They never asked me before they changed my timetable";

test("a child's answer reaches the Board's summary, and the reply reaches the child", async () => {
  const coordinator = await signedIn(heard.signInLink ?? "");
  const boardLink = await addPerson(coordinator, "Blake", /Advisory Board/i);
  const forumLink = await addPerson(coordinator, "Farah", /Parent Carer Forum/i);

  await coordinator.goto(`${heard.origin}/waves/new`);
  await coordinator.getByLabel("Survey", { exact: true }).selectOption("being-heard");
  await coordinator.getByRole("radio", { name: /Pilot/ }).check({ force: true });
  await coordinator.getByLabel("Name", { exact: true }).fill("Autumn at Hill School");
  await coordinator.getByLabel("Who will hear it").fill("The Advisory Board");
  await coordinator.getByLabel("What it can change").fill("How timetables are made");
  await coordinator.getByRole("button", { name: "Open this wave" }).click();
  await coordinator.getByRole("heading", { name: "Autumn at Hill School" }).waitFor();
  const wave = new URL(coordinator.url()).pathname.split("/").pop() ?? "";

  const child = await someone(800, 1280);
  await child.goto(`${heard.origin}/r/${wave}`);
  await child.getByText("I am a child").click();
  expect(await shown(child).innerText()).toContain("The Advisory Board will hear what people say.");
  await sayYes(child);
  await next(child);
  await shown(child).getByText("Badly").click();
  for (let screens = 0; screens < 6; screens++) await next(child);
  await shown(child).getByRole("textbox").fill(inWords);
  await next(child);
  await shown(child).getByText("I did it by myself").click();
  await next(child);
  await next(child);
  await shown(child).getByText("Yes, they can").click();
  await next(child);
  await shown(child).getByRole("button", { name: "Finish" }).click();
  await child.getByRole("heading", { name: "Thank you" }).waitFor();
  const pictures = await child.getByRole("listitem").allInnerTexts();
  expect(noise).toEqual([]);

  // Others answer too: one child alone would be too few to show.
  for (let others = 0; others < 23; others++)
    await post(
      `${heard.origin}/r/${wave}/${randomUUID()}?for=child`,
      wholeResponse(shipped("being-heard"), "child", "It is good"),
    );

  await coordinator.goto(`${heard.origin}/waves/${wave}/answers`);
  await coordinator.getByLabel("Show", { exact: true }).selectOption({ label: "With words" });
  await coordinator.getByRole("button", { name: "Show these" }).click();
  await coordinator.waitForURL(/with-words/);
  await expect
    .poll(
      async () => {
        await coordinator.reload();
        return coordinator.getByText(inWords).count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  const answer = coordinator.getByRole("article").filter({ hasText: inWords });
  await answer
    .getByRole("button", { name: /^Accept/ })
    .first()
    .click();
  await coordinator
    .getByRole("button", { name: /^Undo: accepted/ })
    .first()
    .waitFor();
  await expectNoAxe(coordinator, "answers");
  await answer.getByText("Quote these words").click();
  await answer.getByRole("checkbox", { name: /I have looked/ }).check({ force: true });
  await answer.getByRole("button", { name: "Release this quote" }).click();
  await coordinator.getByRole("heading", { name: "The Board and the Forum may see" }).waitFor();

  await coordinator.goto(`${heard.origin}/waves/${wave}/replies`);
  await coordinator.getByLabel("What is it about?").first().selectOption("PA1");
  await coordinator
    .getByRole("radio", { name: /^We did$|^We did\b(?! not)/ })
    .first()
    .check({ force: true });
  await coordinator.getByLabel("You said").first().fill("Ask us before you change things.");
  await coordinator
    .getByLabel("We did, or why we did not")
    .first()
    .fill("Each class talks about a new timetable first.");
  await coordinator.getByRole("button", { name: /reply/i }).first().click();
  await coordinator.getByText("Each class talks about a new timetable first.").first().waitFor();

  const board = await signedIn(boardLink);
  await board.goto(`${heard.origin}/waves/${wave}/summary`);
  const summary = await board.locator("main").innerText();
  expect(summary).toContain("20 people");
  expect(summary).toContain("Being listened to");
  expect(summary).toContain(inWords);
  expect(summary).toContain("Each class talks about a new timetable first.");
  await expectNoAxe(board, "summary");
  expect((await board.goto(`${heard.origin}/waves/${wave}/answers`))?.status()).toBe(403);

  const forum = await signedIn(forumLink);
  await forum.goto(`${heard.origin}/waves/${wave}/forum`);
  await forum.getByText("We see it differently: Views heard and used").click();
  await forum.getByLabel('How do you see "Views heard and used"?').fill("Parents were not asked either.");
  await forum.getByRole("button", { name: "Put it on the record" }).filter({ visible: true }).click();
  await forum.getByText("Parents were not asked either.").first().waitFor();
  await expectNoAxe(forum, "forum");
  await board.goto(`${heard.origin}/waves/${wave}/forum`);
  await board.getByText("Parents were not asked either.").first().waitFor();

  await child.goto(`${heard.origin}/r/${wave}/receipt`);
  await child.getByLabel("Or type the 5 words").fill(pictures.join(" "));
  await child.getByRole("button", { name: "Look" }).click();
  await child.getByText("Each class talks about a new timetable first.").waitFor();
  await expectNoAxe(child, "receipt");
});
