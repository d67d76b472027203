import { expect, test } from "vitest";
import { surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import { readMeaning, readWords } from "./read-answer.ts";
import { compileReadingWords } from "./reading-words.ts";

const words = compileReadingWords(loadReadingWords([surveysFolder()]));

test("one call finds concern, codes, feeling and what to hide", () => {
  const read = readWords("im scared of Uncle Bertie. noone ever rings us back", { audience: "child" }, words);
  expect(read.concern).toBe(true);
  expect(read.sentiment).toBe(-1);
  expect(read.codes.map(({ code }) => code)).toContain("PA2");
  expect(read.redacted).toBe("im scared of [name]. noone ever rings us back");
});

test("meaning is the same with or without redaction", () => {
  const text = "The helper is lovely but we waited a year for the plan.";
  const { redacted: _shown, hidden: _pieces, ...meaning } = readWords(text, { audience: "parent" }, words);
  expect(readMeaning(text, {}, words)).toEqual(meaning);
});

test.each(["", " ", "👍🏽👨‍👩‍👧", "....", "a".repeat(20_000), "no ".repeat(3000), "\u0000\uFFFF__proto__ constructor"])(
  "reads any text: %.20s",
  (text) => expect(readWords(text, { audience: "child" }, words).hidden).toBeInstanceOf(Array),
);
