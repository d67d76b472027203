import { expect, test } from "vitest";
import { readTable } from "../tables/read-table.ts";
import { nameKey, readSetting } from "./setting.ts";
import { changesFrom } from "./setting-changes.ts";
import { checkSettings, kindIn } from "./setting-rows.ts";

const check = (text: string) => checkSettings(readTable(new TextEncoder().encode(text)));
const faultsOf = (text: string) => check(text).faults.map(({ line, say }) => `${line}: ${say}`);

test("a plain list is read, with numbers where they stand", () => {
  const { rows, faults } = check("name,kind,target\nOak Tree School,special-school,40\nJR Hospital,hospital,\n");
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    { line: 2, name: "Oak Tree School", kind: "special-school", target: 40 },
    { line: 3, name: "JR Hospital", kind: "hospital", target: null },
  ]);
});

test("a list as the register of schools writes it is read, and what is not used is told", () => {
  const { rows, notes } = check(
    "URN,EstablishmentName,TypeOfEstablishment (name)\n1,Brook Lane,Academy special converter\n2,Mill View,Foundation school\n",
  );
  expect(rows.map(({ name, kind }) => [name, kind])).toEqual([
    ["Brook Lane", "special-school"],
    ["Mill View", "school"],
  ]);
  expect(notes).toEqual(["Not used: the columns urn."]);
});

test.each([
  ["Out of school", "home"],
  ["EOTAS", "home"],
  ["Placed out of county", "out-of-area"],
  ["Hospital school", "hospital"],
  ["Special post 16 institution", "college"],
  ["Pupil referral unit", "school"],
  ["Youth club", "group"],
  ["Out of area", "out-of-area"],
  ["a banana", null],
])("%s is the kind %s", (words, kind) => {
  expect(kindIn(words)).toBe(kind);
});

test("every bad row is named with its line and what to do, and there is a fault for each", () => {
  expect(
    faultsOf(
      "name,kind,target\n,school,\nOak,,\nElm,boat,\nAsh,school,many\nFir,school,\nFIR.,school,\nBay,school,0\n",
    ),
  ).toEqual([
    "2: there is no name. Write one, or take the row out.",
    expect.stringContaining("3: “Oak” has no kind."),
    expect.stringContaining("4: “boat” is no kind that we know."),
    expect.stringContaining("5: “many” is no number of people."),
    expect.stringContaining("7: “FIR.” stands on line 6 too."),
    expect.stringContaining("8: “0” is no number of people."),
  ]);
});

test("a file without a column that is needed says which columns it has", () => {
  expect(faultsOf("title,postcode\nOak,OX1\n")).toEqual([
    "1: there is no column “name”. It has: title, postcode.",
    "1: there is no column “kind”. It has: title, postcode.",
  ]);
});

test("names that people write in many ways are one", () => {
  expect(nameKey("St. Mary’s  C of E Primary")).toBe(nameKey("SAINT MARYS C OF E PRIMARY"));
  expect(nameKey("Café & Friends")).toBe("cafe and friends");
  expect(nameKey("Oak School")).not.toBe(nameKey("Oak Tree School"));
});

test("what a file would change is told: new, changed, back in use, the same", () => {
  const known = [
    { id: "aaaaaa", name: "Oak School", kind: "school", goneAt: null },
    { id: "bbbbbb", name: "Elm", kind: "school", goneAt: null },
    { id: "cccccc", name: "Ash", kind: "group", goneAt: 1 },
  ] as const;
  const { rows } = check("name,kind\noak school,school\nELM,special school\nAsh,group\nNew,college\n");
  const changes = changesFrom(rows, [...known]);
  expect(changes.same.map(({ id }) => id)).toEqual(["aaaaaa"]);
  expect(changes.change.map(({ id, kind, back }) => [id, kind, back])).toEqual([
    ["bbbbbb", "special-school", false],
    ["cccccc", "group", true],
  ]);
  expect(changes.add.map(({ name }) => name)).toEqual(["New"]);
});

test("a setting by hand needs a name of its own and a kind", () => {
  expect(readSetting({ name: " Oak  Tree ", kind: "school" }, [])).toEqual({
    setting: { name: "Oak Tree", kind: "school" },
  });
  expect(readSetting({ name: "OAK TREE", kind: "" }, ["Oak Tree"])).toEqual({
    wrong: {
      name: "There is a setting with this name already. If it is another one, add the town to the name.",
      kind: "Choose what kind of setting it is.",
    },
  });
});
