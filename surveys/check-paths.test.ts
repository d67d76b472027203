/** What the author reads about paths that lead nowhere and sorts that cannot be sorted, tried on the survey to look at. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { loadCatalogue } from "./catalogue.ts";
import { surveysFolder } from "./folder.ts";

const text = readFileSync(join(surveysFolder(), "every-kind/survey.yaml"), "utf8");
let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: the tests break the file in ways that its type forbids
type Loose = any;

/** The lines an author reads after changing the survey; each begins with the path of its file. */
function problemsAfter(change: (item: (id: string) => Loose) => void): string[] {
  const survey: Loose = parse(text);
  change((id) => survey.items.find((item: Loose) => item.id === id));
  folder = mkdtempSync(join(tmpdir(), "heard-paths-"));
  mkdirSync(join(folder, "every-kind"));
  const file = join(folder, "every-kind/survey.yaml");
  writeFileSync(file, stringify(survey));
  try {
    loadCatalogue([surveysFolder(), folder]);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").map((line) => {
      expect(line.startsWith(`${file}: `), line).toBe(true);
      return line.slice(file.length + 2);
    });
  }
}

const changes: [fault: string, change: Parameters<typeof problemsAfter>[0], line: RegExp][] = [
  [
    "a loop",
    (item) => (item("several").next = [{ is: ["talk"], go: "pet" }]),
    /^item several, next: pet comes before, so somebody would go round for ever; name a later item or write end$/,
  ],
  [
    "an item that leads to itself",
    (item) => (item("pet").next = [{ is: ["yes"], go: "pet" }]),
    /^item pet, next: pet comes before, so somebody would go round for ever/,
  ],
  [
    "a condition on a later item",
    (item) => (item("helper").when = { item: "pet", is: ["yes"] }),
    /^item helper, when: pet comes later, so it is not answered yet; name an earlier item$/,
  ],
  [
    "a condition on an item that does not exist",
    (item) => (item("pet-where").when.item = "cat"),
    /^item pet-where, when: there is no item "cat", name an earlier item$/,
  ],
  [
    "a way to an item that does not exist",
    (item) => (item("pet").next = [{ is: ["no"], go: "cat" }]),
    /^item pet, next: there is no item "cat", name a later item or write end$/,
  ],
  [
    "a condition on an unknown choice",
    (item) => (item("pet-where").when.is = ["maybe"]),
    /^item pet-where, when: pet has no choice "maybe", use one of yes, no$/,
  ],
  [
    "a way from an unknown choice",
    (item) => (item("pet").next = [{ is: ["maybe"], go: "end" }]),
    /^item pet, next: pet has no choice "maybe", use one of yes, no$/,
  ],
  [
    "a condition on own words",
    (item) => {
      item("about-you").when = { item: "own-words", is: ["yes"] };
    },
    /^item about-you, when: own-words is open, name an item with choices$/,
  ],
  [
    "a sort that leads elsewhere",
    (item) => (item("sorting").next = [{ is: ["good"], go: "end" }]),
    /^item sorting, next: sort cannot lead elsewhere, use an item with choices$/,
  ],
  [
    "an audience that could never be asked",
    (item) => delete item("pet").ask.child,
    /^item pet-where, when: pet is not asked of child, so child could never be asked pet-where; name others with only$/,
  ],
  [
    "a way to an item that the audience is not asked",
    (item) => (item("pet").next = [{ is: ["no"], go: "scale" }]),
    /^item pet, next: scale is not asked of child, name an item that is$/,
  ],
  [
    "a way without a place",
    (item) => (item("pet").next = [{ is: ["no"] }]),
    /^item pet, next, number 1, go: is missing, add it$/,
  ],
  [
    "a sort without topics",
    (item) => delete item("sorting").topics,
    /^item sorting: sort needs 2 to 12 topics for child, there are 0$/,
  ],
  [
    "a sort with 1 topic for an audience",
    (item) => {
      for (const topic of item("sorting").topics.slice(1)) topic.only = ["child", "parent"];
    },
    /^item sorting: sort needs 2 to 12 topics for young-person, there are 1$/,
  ],
  [
    "a sort without a bad end",
    (item) => (item("sorting").choices = item("pet").choices),
    /^item sorting: sort needs 2 or 3 choices, good, middle and bad, to sort the topics into$/,
  ],
  ["a sort without choices", (item) => delete item("sorting").choices, /^item sorting: sort needs choices/],
  [
    "a topic that stands twice",
    (item) => (item("sorting").topics[1].id = "maths"),
    /^item sorting, topic maths: this id stands twice, give each topic its own id$/,
  ],
  [
    "a topic without words for an audience",
    (item) => (item("sorting").topics[0].say = { child: "Maths" }),
    /^item sorting, topic maths: has no words for parent, add them to say or leave parent out with only$/,
  ],
  [
    "a topic with an unknown picture",
    (item) => (item("sorting").topics[0].symbol = "custard"),
    /^item sorting, topic maths: there is no picture "custard" in symbols.yaml/,
  ],
  [
    "a topic with a picture that means something else",
    (item) => (item("sorting").topics[0].symbol = "talk"),
    /topic maths: the picture "talk" already means something else|choice talk: the picture "talk" already means something else/,
  ],
  [
    "a topic of no plan",
    (item) => (item("sorting").topics[0].plan = ["PA9.z"]),
    /^item sorting: "PA9.z" is not in the plan/,
  ],
  [
    "topics in another kind",
    (item) => (item("thumbs").topics = item("sorting").topics),
    /^item thumbs: topics are for sort only, take them out$/,
  ],
];

test.each(changes)("the author is told of %s", (_, change, line) => {
  expect(problemsAfter(change)).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
});

test("a condition for some audiences only leaves the others alone", () => {
  const fine = problemsAfter((item) => {
    delete item("pet").ask.child;
    delete item("pet").short.child;
    item("pet-where").when.only = ["young-person", "parent"];
  });
  expect(fine).toEqual([]);
});
