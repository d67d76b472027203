/** The shipped surveys keep the rules of easy read and of survey method that a program can check. */
import { expect, test } from "vitest";
import { loadCatalogue } from "./catalogue.ts";
import { type Audience, type Item, itemKinds, itemsFor, type Survey } from "./definition.ts";
import { surveysFolder } from "./folder.ts";

const { surveys: all, area } = loadCatalogue([surveysFolder()]);
/** Those that can be asked; every-kind is only there to be looked at. */
const surveys = new Map([...all].filter(([, survey]) => survey.status !== "showcase"));
const readings = [...surveys.values()].flatMap((survey) => survey.audiences.map((audience) => ({ survey, audience })));
const cases = readings.map(({ survey, audience }) => [`${survey.survey}, ${audience}`, survey, audience] as const);

/** All that one audience reads in a survey, apart from about-you. */
function wordsFor(survey: Survey, audience: Audience): string[] {
  const items = itemsFor(survey, audience);
  const said = items.flatMap((item) => [item.ask, item.short, ...item.choices.map((choice) => choice.say)]);
  return [survey.title, survey.intro, ...said].flatMap((wording) => wording[audience] ?? []);
}

function sentencesFor(survey: Survey, audience: Audience): string[] {
  return wordsFor(survey, audience).flatMap((words) => words.split(/(?<=[.?!])\s+/));
}

test("three surveys are shipped, each for all audiences, as drafts", () => {
  expect([...surveys.keys()]).toEqual(["being-heard", "moving-on", "my-plan"]);
  for (const survey of surveys.values()) {
    expect(survey.audiences).toEqual(["child", "young-person", "parent"]);
    expect(survey.status).toBe("draft-to-be-co-produced");
  }
});

const longest: Record<Audience, number> = { child: 12, "young-person": 15, parent: 20 };

test.each(cases)("ER1: sentences are short in %s", (_, survey, audience) => {
  const long = sentencesFor(survey, audience).filter((each) => each.split(/\s+/).length > longest[audience]);
  expect(long).toEqual([]);
});

test.each(cases)("ER4, ER15: no initials, capitals, percentages or numbers in words in %s", (_, survey, audience) => {
  const words = wordsFor(survey, audience).filter((each) => {
    const initials = (each.match(/\b[A-Z]{2,}\b/g) ?? []).filter((word) => word !== "OK");
    return initials.length > 0 || /%|per ?cent|\b(two|three|four|five|six|ten|twelve)\b/i.test(each);
  });
  expect(words).toEqual([]);
});

test.each(cases)("ER16: no question says not or what if in %s", (_, survey, audience) => {
  const asks = itemsFor(survey, audience).flatMap((item) => item.ask[audience] ?? []);
  expect(asks.filter((ask) => /\b(not|never|n't|would|imagine)\b|n't\b/i.test(ask))).toEqual([]);
});

test.each(cases)("the simple screen has 1 to 3 key words for each item of %s", (_, survey, audience) => {
  const long = itemsFor(survey, audience).filter(
    ({ short }) => !/^\S+( \S+){0,2}$/.test(short[audience]?.trim() ?? ""),
  );
  expect(long.map(({ id }) => id)).toEqual([]);
});

test.each(cases)("ER12: %s has at most 10 questions for a child, 13 for others", (_, survey, audience) => {
  expect(itemsFor(survey, audience).length).toBeLessThanOrEqual(audience === "child" ? 10 : 13);
});

test.each(cases)("facts come before feelings in %s, and the middle is never not sure", (_, survey, audience) => {
  const items = itemsFor(survey, audience);
  const faces = items.findIndex((item) => item.kind === "faces");
  if (faces >= 0)
    expect(faces).toBeGreaterThan(items.findIndex((item) => item.kind === "yes-no" || item.kind === "choice"));
  expect(items.filter((item) => item.kind === "faces").length).toBeLessThanOrEqual(1);
  expect(wordsFor(survey, audience).filter((each) => /not sure|unsure/i.test(each))).toEqual([]);
});

test.each(cases)("%s ends with own words, and then with what may be told about the person", (_, survey, audience) => {
  const kinds = itemsFor(survey, audience).map((item) => item.kind);
  expect(kinds.slice(kinds.indexOf("open"))).toEqual(audience === "child" ? ["open"] : ["open", "about-you"]);
});

test("an item that several surveys share can be followed from one to the other", () => {
  const asked = (item: Item) =>
    JSON.stringify({ kind: item.kind, ask: item.ask, choices: item.choices, fields: item.fields });
  for (const id of ["what-changed", "confidence"]) {
    const same = [...surveys.values()].map((survey) => survey.items.find((item) => item.id === id));
    expect(new Set(same.map((item) => item && asked(item))).size, id).toBe(1);
  }
});

test("children and young people have a balanced pair in every survey", () => {
  for (const survey of surveys.values())
    for (const audience of ["child", "young-person"] as const)
      expect(itemsFor(survey, audience).filter((item) => item.pair !== null).length, survey.survey).toBe(2);
});

test("each field about the person can be left unsaid, and children are asked none", () => {
  for (const { survey, audience } of readings) {
    const about = itemsFor(survey, audience).flatMap((item) => item.fields);
    expect(about.length > 0).toBe(audience !== "child");
    for (const field of about) expect(field.choices.at(-1)?.id, field.id).toBe("prefer-not-to-say");
  }
});

test("everybody has somebody to talk to, and parents somebody for their own case", () => {
  for (const audience of ["child", "young-person", "parent"] as const)
    expect(area.contacts.filter((contact) => contact.what[audience]).length).toBeGreaterThanOrEqual(3);
  expect(area.contacts.some((contact) => contact.own_case && contact.what.parent)).toBe(true);
});

test("the survey to look at has every kind of item", () => {
  const kinds = new Set(all.get("every-kind")?.items.map((item) => item.kind));
  expect(itemKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
});
