import { expect, test } from "vitest";
import { checkNames, nothingIsMissing, type Readiness, testConcernCheckFor, whatIsMissing } from "./readiness.ts";

const ready: Readiness = {
  kind: "pilot",
  coProduced: true,
  audienceBody: "The Board",
  influence: "Meetings",
  replyBy: 1,
  rhythm: "dated",
  replyWeeks: null,
  openToAll: false,
  settings: 1,
  checksThatStand: checkNames,
  contactsToCheck: [],
  hasKeptAnything: false,
};

test("a wave may be real when everything stands", () => {
  expect(nothingIsMissing(whatIsMissing(ready))).toBe(true);
});

test.each([
  { rhythm: "rolling", replyBy: null, replyWeeks: 6 },
  { settings: 0, openToAll: true },
] as Partial<Readiness>[])("another promise, or everybody in place of settings, is as good: %o", (change) => {
  expect(nothingIsMissing(whatIsMissing({ ...ready, ...change }))).toBe(true);
});

test.each([
  { kind: "practice" },
  { coProduced: false },
  { audienceBody: " " },
  { influence: "" },
  { replyBy: null },
  { rhythm: "rolling" },
  { settings: 0 },
  { contactsToCheck: ["Childline"] },
  { hasKeptAnything: true },
  ...checkNames.map((name) => ({ checksThatStand: checkNames.filter((each) => each !== name) })),
] as Partial<Readiness>[])("one thing missing is enough to keep it from being real: %o", (change) => {
  expect(nothingIsMissing(whatIsMissing({ ...ready, ...change }))).toBe(false);
});

test("lead and deputy are two people, whoever comes first", () => {
  const priya = { name: "test-concern-lead" as const, staffId: "priya" };
  const tom = { name: "test-concern-deputy" as const, staffId: "tom" };
  expect(testConcernCheckFor([], "priya")).toBe("test-concern-lead");
  expect(testConcernCheckFor([priya], "priya")).toBeNull();
  expect(testConcernCheckFor([priya], "tom")).toBe("test-concern-deputy");
  expect(testConcernCheckFor([tom], "tom")).toBeNull();
  expect(testConcernCheckFor([priya, tom], "third")).toBeNull();
});
