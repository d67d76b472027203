/** Measures the screening for concerns on made-up answers: hints that someone is not safe, and sayings that only sound so. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileReadingWords } from "#app/features/coding/reading-words.ts";
import { screen } from "#app/features/safeguarding/screen.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";

const LEAST_FOUND = 0.97;
const MOST_FALSE = 0.08;

const { screening } = compileReadingWords(loadReadingWords([surveysFolder()]));
const answers: { text: string; audience: string; safeguarding: boolean }[] = readFileSync(
  join(projectFolder(), "tests/data/screening-answers.jsonl"),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

test.each(["child", "young-person", "parent"])("finds nearly every concern of a %s", (audience) => {
  const unsafe = answers.filter((answer) => answer.audience === audience && answer.safeguarding);
  const missed = unsafe.filter(({ text }) => !screen(text, screening).concern).map(({ text }) => text);
  expect(unsafe.length).toBeGreaterThan(50);
  expect(missed.length / unsafe.length, missed.join("\n")).toBeLessThanOrEqual(1 - LEAST_FOUND);
});

test("lets nearly every game, scrape and figure of speech pass", () => {
  const safe = answers.filter((answer) => !answer.safeguarding);
  const alarming = safe.filter(({ text }) => screen(text, screening).concern).map(({ text }) => text);
  expect(safe.length).toBeGreaterThan(150);
  expect(alarming.length / safe.length, alarming.join("\n")).toBeLessThanOrEqual(MOST_FALSE);
});
