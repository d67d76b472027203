import { expect, test } from "vitest";
import { compilePhrases } from "#app/features/safeguarding/phrases.ts";
import { prepareSpelling } from "#app/features/safeguarding/read-text.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import { codeAnswer } from "./code-answer.ts";
import { codeWords, compileCoding } from "./code-words.ts";
import { compileReadingWords } from "./reading-words.ts";

const { coding } = compileReadingWords(loadReadingWords([surveysFolder()]));
const itemsOf = (text: string) =>
  codeAnswer(codeWords(text, coding))
    .filter(({ code }) => !code.includes("."))
    .map(({ code }) => code);

test.each([
  ["Nobody ever rings us back", ["PA2"]],
  ["we have waited 2 years for camhs", ["AFI4"]],
  ["his ehcp is 30 weeks late", ["PA3"]],
  ["we went for a picnic", []],
])("%s", (text, items) => expect(itemsOf(text)).toEqual(items));

test("shows the exact words that caused a code", () => {
  const found = codeWords("my techer cud not help. Noone rings back!", coding).find(({ code }) => code === "PA2");
  expect(found?.evidence).toContain("Noone rings back");
});

test("a blocking phrase takes the code from the words it shares", () => {
  const spelling = prepareSpelling({}, []);
  const lists = { clear: ["waiting list"], likely: [], hint: [], touching: ["waiting list for the bus"], anywhere: [] };
  const words = compileCoding({ AFI4: lists }, new Map(), spelling);
  expect(codeWords("a waiting list for the bus", words)).toEqual([]);
  expect(codeWords("a waiting list for the clinic", words)[0]).toMatchObject({
    code: "AFI4",
    evidence: ["waiting list"],
  });
});

test("what the question brings stands first, without evidence", () => {
  const codes = codeAnswer(codeWords("nobody rings back", coding), ["PA1.b"]);
  expect(codes[0]).toMatchObject({ code: "PA1.b", source: "question", evidence: [] });
  expect(codes.some(({ code, source }) => code === "PA2" && source === "lexicon")).toBe(true);
});

test("an unknown group is named", () => {
  const spelling = prepareSpelling({}, []);
  expect(() => compilePhrases([{ phrase: "ask <nobdy>", meaning: 1 }], new Map(), spelling)).toThrow(
    /<nobdy>.*words.yaml/,
  );
});
