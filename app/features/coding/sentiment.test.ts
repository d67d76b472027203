import { expect, test } from "vitest";
import { surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import { compileReadingWords } from "./reading-words.ts";
import { sentiment } from "./sentiment.ts";

const { feelings } = compileReadingWords(loadReadingWords([surveysFolder()]));

test.each([
  ["my helper is brilliant", 1],
  ["the meeting was not good", -1],
  ["We were ignored again", -1],
  ["they listened to me", 1],
  ["still waiting", -1],
  ["I am autistic and I have a disability", 0],
  ["we need help", 0],
  ["There should be a quiet room", 0],
  ["It was hard at first but now I love it", 1],
  ["👍", 0],
  ["😡", 0],
  ["", 0],
])("%s", (text, felt) => expect(sentiment(text, feelings).sentiment).toBe(felt));

test("shows the words that say so", () => {
  expect(sentiment("The tutor is lovely", feelings).evidence).toEqual(["lovely"]);
});
