import { expect, test } from "vitest";
import { surveysFolder } from "./folder.ts";
import { loadReadingWords } from "./load-plan.ts";
import { parsePhrases, parsePlan } from "./plan.ts";

const small = `
plan: small
version: 1
status: provisional
items:
  - {id: A1, name: One, easy_read: One thing, meaning: It., source: A paper, topics: [{id: A1.a, name: Part, easy_read: A part}]}
`;

test("the shipped plan has nine items and 49 topics", () => {
  const { plan } = loadReadingWords([surveysFolder()]);
  expect(plan.items.map(({ id }) => id)).toEqual(["PA1", "PA2", "PA3", "PA4", "PA5", "AFI1", "AFI2", "AFI3", "AFI4"]);
  expect(plan.items.flatMap(({ topics }) => topics)).toHaveLength(49);
});

test("a plan is read with its easy read names", () => {
  expect(parsePlan(small, "small.yaml").items[0]?.topics[0]).toEqual({ id: "A1.a", name: "Part", easyRead: "A part" });
});

test("a fault names the file and the place", () => {
  expect(() => parsePlan(small.replace("meaning: It., ", ""), "small.yaml")).toThrow(/small\.yaml.*A1.*meaning/);
  expect(() => parsePlan(small.replace("A1.a", "A1"), "small.yaml")).toThrow(/small\.yaml.*"A1".*twice/);
});

test("phrases for something outside the plan are refused by name", () => {
  expect(() => parsePhrases("B7: {clear: [wait]}", "phrases.yaml", parsePlan(small, "small.yaml"))).toThrow(
    /phrases\.yaml.*"B7".*A1/,
  );
});
