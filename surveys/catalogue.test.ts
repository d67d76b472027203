/** What the author of a survey reads when something is wrong, tried with real folders over the shipped ones. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { loadCatalogue } from "./catalogue.ts";
import { choicesFor, itemsFor } from "./definition.ts";
import { surveysFolder } from "./folder.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the area's own, to be read over the shipped one. */
function ownFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "heard-surveys-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

// biome-ignore lint/suspicious/noExplicitAny: the tests break the file in ways that its type forbids
type Loose = any;

const small = `
survey: lunch
version: 1
status: draft-to-be-co-produced
title: Lunch
purpose: Find out whether lunch times work.
space: At school.
voice: Pictures.
audience_body: ""
influence: ""
audiences: [child, parent]
symbol: lunch
intro: { child: This is about lunch., parent: This is about lunch. }
sets:
  how-well:
    - { id: well, side: good, symbol: good, say: Well }
    - { id: middle, side: middle, symbol: middle, say: In the middle }
    - { id: badly, side: bad, symbol: bad, say: Badly }
  yes-no:
    - { id: yes, side: good, symbol: yes, say: Yes }
    - { id: no, side: bad, symbol: no, say: No }
items:
  - { id: practice, construct: practice, kind: practice, symbol: noisy, choices: how-well, ask: { child: Try it. } }
  - id: lunch-help
    construct: help at lunch
    kind: thumbs
    plan: [PA4.b]
    symbol: help
    choices: how-well
    ask: { child: How well do grown-ups help at lunch?, parent: How well do staff help at lunch? }
  - id: choose-food
    construct: a say in the food
    kind: yes-no
    pair: say-in-food
    symbol: choose
    choices: yes-no
    ask: { child: Do you choose your food? }
  - id: given-food
    construct: a say in the food, the other way round
    kind: yes-no
    pair: say-in-food
    reversed: true
    symbol: food
    choices: yes-no
    ask: { child: Do grown-ups choose your food? }
  - id: best-part
    construct: what is liked
    kind: pick
    max: 1
    symbol: favourite
    choices:
      - { id: friends, side: none, symbol: friends_group, say: My friends }
      - { id: play, side: none, symbol: play, say: { child: Play, parent: Play time } }
      - { id: rest, side: none, symbol: rest, say: Rest, only: [child] }
      - { id: quiet, side: none, symbol: quiet, say: Quiet }
    ask: { child: What is best?, parent: What is best? }
  - { id: one-thing, construct: own words, kind: open, symbol: idea, ask: { child: Say 1 thing. } }
  - id: about-you
    construct: who is heard
    kind: about-you
    symbol: who
    fields: [{ id: age-band, use: to see ages }]
    ask: { parent: About your child. }
`;

/** The lines an author reads after changing the small survey, without the path of its file. */
function problemsAfter(change: (survey: Loose, item: (id: string) => Loose) => void): string[] {
  const survey: Loose = parse(small);
  change(survey, (id) => survey.items.find((item: Loose) => item.id === id));
  return problemsOf(stringify(survey));
}

function problemsOf(text: string, folder = "lunch"): string[] {
  const own = ownFolder({ [`${folder}/survey.yaml`]: text });
  try {
    loadCatalogue([surveysFolder(), own]);
    return [];
  } catch (error) {
    expect((error as Error).name).toBe("SurveyProblem");
    const place = `${join(own, folder, "survey.yaml")}: `;
    return (error as Error).message.split("\n").map((line) => {
      expect(line.startsWith(place), line).toBe(true);
      return line.slice(place.length);
    });
  }
}

test("an area's own survey stands beside the shipped ones, with nothing left to look up", () => {
  const catalogue = loadCatalogue([surveysFolder(), ownFolder({ "lunch/survey.yaml": small })]);
  expect([...catalogue.surveys.keys()]).toEqual(["being-heard", "every-kind", "lunch", "moving-on", "my-plan"]);
  const lunch = catalogue.get("lunch");
  if (lunch === undefined) throw new Error("lunch is missing");
  expect(lunch.title).toEqual({ child: "Lunch", parent: "Lunch" });
  expect(itemsFor(lunch, "parent").map((item) => item.id)).toEqual(["lunch-help", "best-part", "about-you"]);
  const [help, best] = itemsFor(lunch, "parent");
  expect(help?.choices.map((choice) => choice.say.parent)).toEqual(["Well", "In the middle", "Badly"]);
  expect(best && choicesFor(best, "parent").map((choice) => choice.say.parent)).toEqual([
    "My friends",
    "Play time",
    "Quiet",
  ]);
  expect(best?.max).toEqual({ child: 1, parent: 1 });
  expect(lunch.items.at(-1)?.fields[0]?.choices.at(-1)?.say).toBe("Prefer not to say");
});

test("a later folder lies over an earlier one, survey by survey and file by file", () => {
  const area = readFileSync(join(surveysFolder(), "area.yaml"), "utf8").replace("name: Oxfordshire", "name: Rutland");
  const own = ownFolder({
    "area.yaml": area,
    "being-heard/survey.yaml": small.replace("survey: lunch", "survey: being-heard"),
  });
  const catalogue = loadCatalogue([surveysFolder(), own]);
  expect(catalogue.area.name).toBe("Rutland");
  expect(catalogue.get("being-heard")?.title.child).toBe("Lunch");
  expect(catalogue.get("my-plan")).toBeDefined();
});

const changes: [fault: string, change: Parameters<typeof problemsAfter>[0], line: RegExp][] = [
  ["a word that is missing", (s) => delete s.purpose, /^purpose: is missing, add it$/],
  [
    "a key that is misspelt",
    (_, item) => (item("choose-food").revesed = true),
    /^item choose-food: "revesed" is not known here/,
  ],
  [
    "a kind that does not exist",
    (_, item) => (item("choose-food").kind = "slider"),
    /^item choose-food, kind: "slider" is not known, write one of practice, thumbs/,
  ],
  [
    "an id with capitals",
    (_, item) => (item("one-thing").id = "One"),
    /^item One, id: "One" is not allowed, use small letters/,
  ],
  [
    "a choice without a side",
    (_, item) => delete item("best-part").choices[3].side,
    /^item best-part, choice quiet, side: is missing, write one of good, middle, bad, none$/,
  ],
  [
    "a choice without words",
    (_, item) => (item("best-part").choices[3].say = ""),
    /^item best-part, choice quiet, say: write the words$/,
  ],
  [
    "a figure instead of words",
    (s) => (s.sets["yes-no"][0].say = 1),
    /^set yes-no, choice yes, say: write it in quotes: "1"$/,
  ],
  ["a set that is too small", (s) => s.sets["yes-no"].pop(), /^set yes-no: needs at least 2$/],
  [
    "a topic of the wrong form",
    (_, item) => (item("lunch-help").plan = ["lunch"]),
    /^item lunch-help, plan, number 1: "lunch" is not allowed, name a plan item/,
  ],
  ["a max of nothing", (_, item) => (item("best-part").max = 0), /^item best-part, max: needs at least 1$/],
  [
    "an item that is only a word",
    (s) => (s.items[5] = "one-thing"),
    /^item number 6: needs names with values, not "one-thing"$/,
  ],
  [
    "a field without a use",
    (_, item) => delete item("about-you").fields[0].use,
    /^item about-you, field age-band, use: is missing/,
  ],
  ["an item id twice", (_, item) => (item("one-thing").id = "best-part"), /^item best-part: this id stands twice/],
  [
    "a choice id twice",
    (_, item) => (item("best-part").choices[1].id = "quiet"),
    /^item best-part, choice quiet: this id stands twice/,
  ],
  [
    "a choice id twice in a set",
    (s) => (s.sets["yes-no"][1].id = "yes"),
    /^set yes-no, choice yes: this id stands twice/,
  ],
  [
    "an unknown set",
    (_, item) => (item("choose-food").choices = "yes-or-no"),
    /^item choose-food: there is no set "yes-or-no"/,
  ],
  [
    "an unknown topic",
    (_, item) => (item("lunch-help").plan = ["PA4.z"]),
    /^item lunch-help: "PA4.z" is not in the plan/,
  ],
  [
    "an unknown picture",
    (_, item) => (item("choose-food").symbol = "custard"),
    /^item choose-food: there is no picture "custard" in symbols.yaml/,
  ],
  [
    "a picture of the buttons",
    (_, item) => (item("choose-food").symbol = "control_back"),
    /^item choose-food: the picture "control_back" belongs to the buttons/,
  ],
  [
    "an unknown field",
    (_, item) => (item("about-you").fields[0].id = "postcode"),
    /^item about-you, field postcode: is not in about-you.yaml/,
  ],
  [
    "one picture for two choices",
    (_, item) => (item("best-part").choices[3].symbol = "yes"),
    /^item best-part, choice quiet: the picture "yes" already means something else in item choose-food, choice yes/,
  ],
  [
    "one picture for two items",
    (_, item) => (item("given-food").symbol = "choose"),
    /^item given-food: the picture "choose" already means something else in item choose-food/,
  ],
  [
    "one picture for an item and a choice",
    (_, item) => (item("best-part").symbol = "good"),
    /^item best-part: the picture "good" already means something else in item practice, choice well/,
  ],
  [
    "the survey's own picture on a choice",
    (_, item) => (item("best-part").choices[3].symbol = "lunch"),
    /choice quiet: the picture "lunch" already means something else in symbol of the survey/,
  ],
  ["an audience without a title", (s) => (s.title = { child: "Lunch" }), /^title: has no words for parent, add them$/],
  ["an audience without an intro", (s) => delete s.intro.child, /^intro: has no words for child, add them$/],
  [
    "an audience that nobody asks",
    (s) => {
      s.audiences.push("young-person");
      s.intro["young-person"] = "Hello.";
    },
    /^audiences: nothing is asked of young-person/,
  ],
  [
    "an audience that the survey is not for",
    (_, item) => (item("one-thing").ask["young-person"] = "Say it."),
    /^item one-thing: asks young-person, who is not in audiences/,
  ],
  [
    "short words for somebody who is not asked",
    (_, item) => (item("one-thing").short = { parent: "Say it" }),
    /^item one-thing: has short words for parent but no ask/,
  ],
  [
    "a choice without words for an audience",
    (_, item) => (item("best-part").choices[1].say = { child: "Play" }),
    /^item best-part, choice play: has no words for parent/,
  ],
  ["no choices", (_, item) => delete item("choose-food").choices, /^item choose-food: yes-no needs choices/],
  ["practice without choices", (_, item) => delete item("practice").choices, /^item practice: practice needs choices/],
  [
    "thumbs without a middle",
    (_, item) => (item("lunch-help").choices = "yes-no"),
    /^item lunch-help: thumbs needs 3 choices: good, middle and bad \(for child there are 2, sides good, bad\)/,
  ],
  [
    "faces that are 2",
    (_, item) => (item("choose-food").kind = "faces"),
    /^item choose-food: faces needs 3 or 5 faces/,
  ],
  [
    "a scale that is not 5",
    (_, item) => (item("lunch-help").kind = "scale"),
    /^item lunch-help: scale needs 5 points .*for child/,
  ],
  [
    "yes-no with 4",
    (_, item) => Object.assign(item("best-part"), { kind: "yes-no", max: undefined, random: false }),
    /^item best-part: yes-no needs 2 or 3 choices/,
  ],
  ["pick without max", (_, item) => delete item("best-part").max, /^item best-part: pick needs max for child/],
  ["pick of everything", (_, item) => (item("best-part").max = 3), /^item best-part: max for parent must be below 3/],
  [
    "choices that are too few",
    (_, item) => (item("choose-food").kind = "choices"),
    /^item choose-food: choices needs at least 3 choices for child/,
  ],
  ["open with choices", (_, item) => (item("one-thing").choices = "yes-no"), /^item one-thing: open takes no choices/],
  ["about-you without fields", (_, item) => delete item("about-you").fields, /^item about-you: about-you needs fields/],
  [
    "a field without words for the audience",
    (_, item) => (item("about-you").ask.child = "About you."),
    /^item about-you, field age-band: about-you.yaml has no words for child/,
  ],
  [
    "a scale in random order",
    (_, item) => (item("lunch-help").random = true),
    /^item lunch-help: a scale keeps its order/,
  ],
  [
    "alone in a single choice",
    (s) => (s.sets["yes-no"][0].alone = true),
    /^item choose-food, choice yes: alone is for choices and pick only/,
  ],
  ["a pair of one", (_, item) => delete item("choose-food").pair, /^pair say-in-food: needs exactly 2 items$/],
  [
    "a pair that is not reversed",
    (_, item) => delete item("given-food").reversed,
    /^pair say-in-food: write reversed: true in exactly 1 of/,
  ],
  [
    "reversed without a pair",
    (_, item) => (item("lunch-help").reversed = true),
    /^item lunch-help: is reversed without a pair/,
  ],
  [
    "a pair that nobody is asked whole",
    (_, item) => (item("given-food").ask = { parent: "Do staff choose the food?" }),
    /^pair say-in-food: no audience is asked both/,
  ],
  ["practice that is not first", (s) => s.items.push(s.items.shift()), /^item practice: practice comes first/],
  ["about-you that is not last", (s) => s.items.unshift(s.items.pop()), /^item about-you: about-you comes last/],
  ["a name that is not the folder's", (s) => (s.survey = "dinner"), /^survey: is "dinner" but the folder is "lunch"/],
];

test.each(changes)("the author is told of %s", (_, change, line) => {
  expect(problemsAfter(change)).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
});

test("all problems of a file come at once, and each once", () => {
  const lines = problemsAfter((_, item) => {
    item("best-part").choices[3].symbol = "custard";
    item("choose-food").choices = "yes-or-no";
    item("lunch-help").plan = ["PA9"];
  });
  expect(lines).toHaveLength(3);
});

test("a file that is not YAML is told with its line", () => {
  expect(problemsOf(small.replace("title: Lunch", "title: Lunch: time"))).toEqual([
    expect.stringMatching(/^line 5: this is not YAML \(.*\)\. Check spaces, colons and quotes\.$/),
  ]);
});

test("problems of several files come together", () => {
  const own = ownFolder({ "one/survey.yaml": small, "two/survey.yaml": "survey: two" });
  expect(() => loadCatalogue([surveysFolder(), own])).toThrow(
    /one.survey\.yaml: survey: is "lunch"[\s\S]*two.survey\.yaml: version: is missing/,
  );
});

test("a number that YAML takes for a figure is told to stand in quotes", () => {
  const area = readFileSync(join(surveysFolder(), "area.yaml"), "utf8").replace('"999"', "999");
  expect(() => loadCatalogue([surveysFolder(), ownFolder({ "area.yaml": area })])).toThrow(
    /area\.yaml: contact emergency, phone: write it in quotes: "999"$/,
  );
});

test("the examples of the README can be asked, one after the other", () => {
  const examples = readFileSync(join(surveysFolder(), "README.md"), "utf8").matchAll(/```yaml\n([\s\S]*?)```/g);
  const [lunch = "", more = ""] = [...examples].map(([, example]) => example);
  expect(problemsOf(lunch)).toEqual([]);
  expect(more).toContain("when:");
  expect(problemsOf(lunch + more)).toEqual([]);
});

test("a survey whose file has another name, or nothing in it, is named", () => {
  const own = ownFolder({ "lunch/survey.yml": small, "tea/survey.yaml": "" });
  expect(() => loadCatalogue([surveysFolder(), own])).toThrow(
    /lunch.survey\.yaml: is missing, name the file[\s\S]*tea.survey\.yaml: is empty/,
  );
});

test("a folder that does not exist is named", () => {
  expect(() => loadCatalogue([surveysFolder(), "/nowhere/surveys"])).toThrow(
    "/nowhere/surveys: there is no such folder",
  );
});

test("a folder without an area says which file to add", () => {
  expect(() => loadCatalogue([ownFolder({})])).toThrow(/^area\.yaml: is missing in .*, add it$/m);
});

test("a contact with a picture that does not exist is named", () => {
  const area = readFileSync(join(surveysFolder(), "area.yaml"), "utf8").replace("symbol: helper", "symbol: hero");
  expect(() => loadCatalogue([surveysFolder(), ownFolder({ "area.yaml": area })])).toThrow(
    /contact trusted-adult: there is no picture "hero"/,
  );
});
