/** What is kept of sorts, picks in order, lists in random order, paths and ways of giving, read from what was sent. */
import { expect, test } from "vitest";
import { loadCatalogue } from "#surveys/catalogue.ts";
import type { Audience, Survey } from "#surveys/definition.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { canonical, type GivenAnswer, readResponse } from "./response.ts";

const survey = loadCatalogue([surveysFolder()]).get("every-kind") as Survey;

function read(sent: Record<string, string | string[]>, audience: Audience = "young-person") {
  const fields = new Map(Object.entries(sent).map(([name, value]) => [name, [value].flat()]));
  fields.set("finish", ["1"]).set("audience", [audience]);
  return readResponse(survey, fields).response;
}

function answer(sent: Record<string, string | string[]>, item: string): GivenAnswer {
  return read(sent).answers.find((each) => each.itemId === item) as GivenAnswer;
}

test("a sort is kept as topic and place, in the order of the survey; what was not sorted is left out", () => {
  const kept = answer({ "a.sorting.sport": "bad", "a.sorting.maths": "good", "a.sorting.music": "" }, "sorting");
  expect(kept).toMatchObject({ choices: ["maths:good", "sport:bad"], out: null });
  expect(answer({}, "sorting")).toMatchObject({ choices: [], out: "skipped" });
  expect(answer({ "o.sorting": "dont-understand" }, "sorting")).toMatchObject({ out: "dont-understand" });
});

test.each<[string, Record<string, string | string[]>, string]>([
  ["a place that is not on the mat", { "a.sorting.maths": "best" }, "unknown-choice"],
  ["one topic in two places", { "a.sorting.maths": ["good", "bad"] }, "unknown-choice"],
  ["a topic that is not sorted", { "a.sorting.latin": "good" }, "unknown-item"],
  ["topics of another item", { "a.pet.maths": "good" }, "unknown-item"],
  ["more picks than may be", { "a.most-important": ["friends", "quiet", "time", "help"] }, "too-many-choices"],
  ["a way of giving that nobody offered", { "given-by": ["touch", "telepathy"] }, "not-readable"],
])("refused: %s", (_, sent, problem) => {
  expect(() => read(sent)).toThrow(expect.objectContaining({ problem }));
});

test("picks are kept in the order of picking", () => {
  const picks = { "a.most-important": ["friends", "quiet", "help"] };
  expect(answer({ ...picks, "p.most-important": "help friends quiet" }, "most-important")).toMatchObject({
    choices: ["help", "friends", "quiet"],
    inOrder: true,
  });
});

test.each([
  "",
  "help friends",
  "help friends cake",
  "help help friends",
  "help friends quiet time",
  "help,friends,quiet",
])("an order of picking that cannot be true is left out: “%s”", (order) => {
  const sent = { "a.most-important": ["help", "friends", "quiet"], "p.most-important": order };
  expect(answer(sent, "most-important")).toMatchObject({ choices: ["friends", "quiet", "help"], inOrder: false });
});

test("an order of picking counts for a pick only", () => {
  const kept = answer({ "a.several": ["talk", "draw"], "p.several": "draw talk" }, "several");
  expect(kept).toMatchObject({ choices: ["talk", "draw"], inOrder: false });
});

test("the random order of a list is kept with its answer, when it can be true", () => {
  const shown = "draw sign talk write none";
  expect(answer({ "s.several": shown }, "several").shownOrder).toEqual(shown.split(" "));
  expect(answer({ "s.several": "draw sign talk write" }, "several").shownOrder).toBeNull();
  // This one is not shown in random order.
  expect(answer({ "s.pet": "no yes" }, "pet").shownOrder).toBeNull();
});

test("an answer off the path is kept and marked", () => {
  expect(answer({ "a.pet": "yes", "a.pet-where": "inside" }, "pet-where")).toMatchObject({ offPath: false });
  const off = answer({ "a.pet": "no", "a.pet-where": "inside" }, "pet-where");
  expect(off).toMatchObject({ choices: ["inside"], offPath: true });
  expect(answer({ "a.pet": "~not-sure", "a.pet-where": "inside" }, "pet-where")).toMatchObject({ offPath: true });
  expect(answer({}, "several")).toMatchObject({ offPath: false });
});

test("how the answers were given is kept, each way once, and belongs to the content", () => {
  const given = read({ "given-by": ["switch", "talk", "switch"] });
  expect(given.givenBy).toEqual(["talk", "switch"]);
  expect(read({}).givenBy).toEqual([]);
  expect(canonical(given)).not.toBe(canonical(read({})));
});

test("about the person a page sends a choice's place, and other ways its id", () => {
  const second = survey.items.find((each) => each.kind === "about-you")?.fields[0]?.choices[1]?.id;
  expect(answer({ "a.about-you.age-band": "2" }, "about-you").choices).toEqual([`age-band:${second}`]);
  expect(answer({ "a.about-you.age-band": second ?? "" }, "about-you").choices).toEqual([`age-band:${second}`]);
  for (const wrong of ["0", "99", "1.5", "-1", "two"])
    expect(() => read({ "a.about-you.age-band": wrong })).toThrow(
      expect.objectContaining({ problem: "unknown-choice" }),
    );
});
