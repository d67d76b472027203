/** Somebody who listens hears that a child may not be safe: the safeguarding lead has it at once, with the sound. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf } from "#tests/a-wave.ts";
import { openBrowser } from "#tests/browser.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { aVoice, say, survey } from "#tests/voice-post.ts";
import { expectNoAxe, watchedPage } from "./play.ts";

let heard: StartedHeard;
let browser: Browser;
let database: Database;

beforeAll(async () => {
  [heard, browser] = await Promise.all([startHeard(), openBrowser()]);
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await browser.close();
  await database.close();
  await heard.stop();
});

async function signedIn(link: string, width: number): Promise<{ page: Page; noise: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const watched = await watchedPage(context, heard.origin);
  await watched.page.goto(link);
  await watched.page.getByRole("button", { name: /sign in/i }).click();
  await watched.page.getByRole("button", { name: "Sign out" }).waitFor();
  return watched;
}

test("a concern that was heard goes to the lead, who listens, writes it down and releases it", async () => {
  const wave = await aWave(database, survey);
  await say(heard.origin, wave, aVoice(2));
  const { page: coordinator } = await signedIn(heard.signInLink ?? "", 1280);
  await coordinator.goto(`${heard.origin}/staff`);
  await coordinator.getByLabel("Name", { exact: true }).fill("Sana");
  await coordinator.getByLabel("E-mail address").fill("sana@example.org");
  await coordinator.getByRole("radio", { name: /safeguarding/i }).check({ force: true });
  await coordinator.getByRole("button", { name: "Add this person" }).click();
  const link = await coordinator.getByLabel("Sign-in link").inputValue();

  await coordinator.goto(`${heard.origin}/waves/${wave}/voice`);
  await coordinator.getByText("This may mean that a person is not safe").click();
  await coordinator.getByLabel("What made you think so").fill("They sound afraid");
  await expectNoAxe(coordinator, "raise a concern");
  await coordinator.getByRole("button", { name: "Tell the safeguarding lead" }).click();
  await coordinator.getByText("The safeguarding lead has it now.").waitFor();
  await coordinator.getByText("Nothing waits to be listened to.").waitFor();

  const { page: lead, noise } = await signedIn(link, 320);
  await lead.goto(`${heard.origin}/concerns`);
  await lead.getByRole("link", { name: /A child/ }).click();
  await lead.getByText("Nothing is written down yet.").waitFor();
  await expectNoAxe(lead, "a concern that was heard");
  await lead.getByRole("button", { name: "Play" }).click();
  await lead.getByText(/0:0[12] of 0:02/).waitFor();
  expect(noise).toEqual([]);

  await lead.getByRole("link", { name: "Write down what is said" }).click();
  await lead.getByLabel("What is said").fill("I do not like the dark");
  await expectNoAxe(lead, "the lead writes it down");
  await lead.getByRole("button", { name: "Save and go to the next" }).click();
  await lead.getByText("Nothing waits to be listened to.").waitFor();
  await expect
    .poll(async () => (await database.read.query.readings.findMany())[0]?.redacted, { timeout: 30_000 })
    .toBe("I do not like the dark");

  await lead.goto(`${heard.origin}/concerns`);
  await lead.getByRole("link", { name: /A child/ }).click();
  await lead.getByLabel("Note").fill("Spoke with the school");
  await lead.getByRole("button", { name: "Release" }).click();
  await lead.getByText("Spoke with the school").waitFor();
  await coordinator.goto(`${heard.origin}/waves/${wave}/answers`);
  await coordinator.getByText("I do not like the dark").first().waitFor();
});
