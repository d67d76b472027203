import { expect, test } from "vitest";
import { loadCatalogue } from "./catalogue.ts";
import { audiences } from "./definition.ts";
import { surveysFolder } from "./folder.ts";
import { checkExplained, type ExplainedWord, explainedIn, meaningFor } from "./words-explained.ts";

const { area } = loadCatalogue([surveysFolder()]);
const word = (id: string, forms: string[], means: ExplainedWord["means"] = "Easy words."): ExplainedWord => ({
  id,
  symbol: "plan",
  say: id,
  forms,
  means,
});
const ids = (text: string, all: ExplainedWord[]) => explainedIn(all, text, "child").map((each) => each.id);

test("whole words only, in any case, with the longest form first", () => {
  const all = [word("plan", ["plan", "plans"]), word("ehc", ["EHC plan"]), word("view", ["view"])];
  expect(ids("Your Plan, please", all)).toEqual(["plan"]);
  expect(ids("An EHC plan helps", all)).toEqual(["ehc"]);
  expect(ids("An EHC plan and other plans", all)).toEqual(["plan", "ehc"]);
  expect(ids("planned, review, Planet", all)).toEqual([]);
});

test("a letter of any alphabet is part of a word, and Chinese has no spaces", () => {
  expect(ids("plané", [word("plan", ["plan"])])).toEqual([]);
  expect(ids("ما هي خطة الدعم", [word("plan", ["خطة"])])).toEqual(["plan"]);
  expect(ids("خطةك", [word("plan", ["خطة"])])).toEqual([]);
  expect(ids("你的计划好吗", [word("plan", ["计划"])])).toEqual(["plan"]);
});

test("an audience that has no wording is not told", () => {
  const all = [word("plan", ["plan"], { parent: "A paper." })];
  expect(ids("plan", all)).toEqual([]);
  expect(explainedIn(all, "plan", "parent")).toHaveLength(1);
});

test("a form in two words is named", () => {
  expect(checkExplained([word("one", ["plan"]), word("two", ["Plan"])])).toEqual([
    'words-explained.yaml: "Plan" stands in one and in two, take it out of one of them',
  ]);
});

test("ER1, ER4: the shipped explanations are short and hold no initials", () => {
  for (const each of area.explained)
    for (const audience of audiences) {
      const means = meaningFor(each, audience) ?? "";
      for (const sentence of means.split(/(?<=[.?!])\s+/))
        expect(sentence.split(/\s+/).length, `${each.id}: ${sentence}`).toBeLessThanOrEqual(15);
      expect(means, each.id).not.toMatch(/\b[A-Z]{2,}\b/);
    }
});
