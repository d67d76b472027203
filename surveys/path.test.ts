/** Who is asked what: the path of one person through the shipped surveys and through longer ways made of them. */
import { expect, test } from "vitest";
import { loadCatalogue } from "./catalogue.ts";
import { type Audience, type Item, itemsFor, type Survey, thaw } from "./definition.ts";
import { surveysFolder } from "./folder.ts";
import { branches, pathOf } from "./path.ts";

const catalogue = loadCatalogue([surveysFolder()]);

function shipped(id: string): Survey {
  const survey = catalogue.get(id);
  if (!survey) throw new Error(`no survey ${id}`);
  return survey;
}

const choices: Item = shipped("every-kind").items.find((item) => item.id === "pet") as Item;
const about: Item = shipped("every-kind").items.find((item) => item.kind === "about-you") as Item;

/** A survey of yes and no, in order, with the ways that are given. */
function ways(...items: (Pick<Item, "id"> & Partial<Item>)[]): Survey {
  return { ...shipped("every-kind"), items: [...items.map((item) => ({ ...choices, ...item })), about] };
}

function path(survey: Survey, chosen: Record<string, string> = {}, audience: Audience = "parent"): string[] {
  const all = pathOf(survey, audience, new Map(Object.entries(chosen).map(([item, choice]) => [item, [choice]])));
  return itemsFor(survey, audience)
    .map((item) => item.id)
    .filter((id) => all.has(id) && id !== "about-you");
}

const next = (go: string) => [{ is: ["yes"], go }];
const when = (item: string) => ({ item, is: ["yes"] });

test("an item is asked only after a choice that opens it", () => {
  const survey = ways({ id: "a" }, { id: "b", when: when("a") }, { id: "c" });
  expect(path(survey, { a: "yes" })).toEqual(["a", "b", "c"]);
  expect(path(survey, { a: "no" })).toEqual(["a", "c"]);
  // An out, a skipped item and no answer yet leave no choice behind.
  expect(path(survey)).toEqual(["a", "c"]);
});

test("an answer that is itself off the path opens nothing", () => {
  const survey = ways({ id: "a" }, { id: "b", when: when("a") }, { id: "c", when: when("b") });
  expect(path(survey, { a: "yes", b: "yes" })).toEqual(["a", "b", "c"]);
  expect(path(survey, { a: "no", b: "yes" })).toEqual(["a"]);
});

test("next leads on at a later item, one after the other, and leads nobody from off the path", () => {
  const survey = ways(
    { id: "a", next: next("c") },
    { id: "b", next: next("d") },
    { id: "c", next: next("e") },
    { id: "d" },
    { id: "e" },
  );
  expect(path(survey, { a: "yes", c: "yes" })).toEqual(["a", "c", "e"]);
  expect(path(survey, { a: "no", b: "yes" })).toEqual(["a", "b", "d", "e"]);
  expect(path(survey, { a: "yes", b: "yes" })).toEqual(["a", "c", "d", "e"]);
});

test("the end leaves out all that follows but what may be told about the person", () => {
  const survey = ways({ id: "a", next: next("end") }, { id: "b" });
  expect(path(survey, { a: "yes" })).toEqual(["a"]);
  expect(pathOf(survey, "parent", new Map([["a", ["yes"]]])).has("about-you")).toBe(true);
});

test("a jump to an item with a condition of its own goes on after it when that fails", () => {
  const survey = ways({ id: "a", next: next("c") }, { id: "b" }, { id: "c", when: when("b") }, { id: "d" });
  expect(path(survey, { a: "yes" })).toEqual(["a", "d"]);
});

test("parents without a plan are asked nothing about one; a young person, who is not asked for it, is", () => {
  const survey = shipped("my-plan");
  const all = itemsFor(survey, "parent").map((item) => item.id);
  expect(path(survey, { "plan-stage": "have" })).toEqual(all.filter((id) => id !== "about-you"));
  expect(path(survey, { "plan-stage": "in-assessment" })).toEqual([
    "plan-stage",
    "plan-time",
    "what-changed",
    "confidence",
    "one-thing",
  ]);
  expect(path(survey, { "plan-stage": "refused" })).toEqual(["plan-stage", "what-changed", "confidence", "one-thing"]);
  expect(path(survey, {}, "young-person")).toContain("plan-describes");
  expect(branches(survey, "parent")).toBe(true);
  expect(branches(survey, "young-person")).toBe(false);
});

test("a survey that was frozen before there were paths and sorts opens, and asks everything", () => {
  const before = shipped("being-heard");
  const frozen = {
    ...before,
    items: before.items.map(({ topics: _topics, when: _when, next: _next, ...item }) => item),
  };
  const survey = thaw(JSON.stringify(frozen));
  expect(survey).toEqual(before);
  expect(path(survey)).toEqual(
    itemsFor(before, "parent").flatMap(({ id, kind }) => (kind === "about-you" ? [] : [id])),
  );
});
