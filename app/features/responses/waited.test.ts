import { expect, test } from "vitest";
import { readWaited, sayWaited } from "./waited.ts";

const hour = 60 * 60_000;

test("what waited ten minutes or longer is late, and only then told", () => {
  expect(readWaited("9", 0, null)).toBeNull();
  expect(readWaited("10", 0, null)).toBe(10);
});

test("a clock that was changed says nothing: longer than since the beginning, or a year, is left out", () => {
  expect(readWaited("90", 2 * hour, 0)).toBe(90);
  expect(readWaited("121", 2 * hour, 0)).toBeNull();
  expect(readWaited("600000", 0, null)).toBeNull();
});

test("anything else than minutes says nothing", () => {
  for (const sent of [undefined, "", "-20", "1e3", "20.5", "twenty"]) expect(readWaited(sent, 0, null)).toBeNull();
});

test("it is said in the unit that people would use", () => {
  expect([45, 119, 120, 60 * 30, 60 * 72].map(sayWaited)).toEqual([
    "45 minutes",
    "119 minutes",
    "2 hours",
    "30 hours",
    "3 days",
  ]);
});
