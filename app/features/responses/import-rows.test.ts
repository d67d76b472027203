import { expect, test } from "vitest";
import { shipped } from "#tests/a-wave.ts";
import { readTable } from "../tables/read-table.ts";
import { checkRows } from "./import-rows.ts";

const survey = shipped("being-heard");
const check = (text: string | Uint8Array) =>
  checkRows(survey, readTable(typeof text === "string" ? new TextEncoder().encode(text) : text));
const faultsOf = (text: string) => check(text).faults.map(({ line, say }) => `${line}: ${say}`);

test("a whole row becomes a response: choices, several choices, outs, skipped items, words and about-you", () => {
  const { rows, faults } = check(
    [
      "id,audience,answered_by,may_quote,family-listened-to,own-way,child-asked,hard-to-say,one-thing,about-you.age-band",
      '7,parent,self,yes,badly,not-sure,,time;after,"They said ""yes"", then no",5-to-10',
    ].join("\n"),
  );
  expect(faults).toEqual([]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    line: 2,
    rowId: "7",
    response: { audience: "parent", answeredBy: "self", mayQuote: true },
  });
  const answers = Object.fromEntries(
    (rows[0]?.response.answers ?? []).map(({ itemId, choices, words, out }) => [itemId, { choices, words, out }]),
  );
  expect(answers).toEqual({
    "family-listened-to": { choices: ["badly"], words: null, out: null },
    "own-way": { choices: [], words: null, out: "not-sure" },
    "child-asked": { choices: [], words: null, out: "skipped" },
    "hard-to-say": { choices: ["time", "after"], words: null, out: null },
    "one-thing": { choices: [], words: 'They said "yes", then no', out: null },
    "about-you": { choices: ["age-band:5-to-10"], words: null, out: null },
  });
});

test("an item without a column was not asked, so nobody skipped it", () => {
  const [row] = check("audience,listened-to\nchild,well").rows;
  expect(row?.response.answers.map(({ itemId }) => itemId)).toEqual(["listened-to"]);
});

test("the words that people see serve as well as a choice's id", () => {
  const [row] = check("audience;listened-to\r\nchild;In the middle\r\n").rows;
  expect(row?.response.answers[0]?.choices).toEqual(["middle"]);
});

test("words alone go to the first open item of the audience, and what is not used is said", () => {
  const { rows, notes } = check(
    '{"id":"a","text":"Nobody told us","audience":"parent","pap":["PA2"],"safeguarding":false}\n' +
      '{"text":"I like it","audience":"child","item":"one-thing"}\n',
  );
  expect(rows.map(({ response }) => response.answers.map(({ words }) => words))).toEqual([
    ["Nobody told us"],
    ["I like it"],
  ]);
  expect(notes.join(" ")).toMatch(/Not used: pap, safeguarding/);
});

test("a child's answers stand with the supported ones when the row does not say who answered", () => {
  const { rows, notes } = check("audience,text\nchild,I like it\nparent,We waited");
  expect(rows.map(({ response }) => response.answeredBy)).toEqual(["supported", "self"]);
  expect(notes.join(" ")).toMatch(/^1 row.*do not say who answered/);
});

test("older Excel's letters, a mark at the start and semicolons are read", () => {
  const latin = Uint8Array.from("audience;text\r\nparent;Caf\u00e9, \u00a320 a week\r\n", (letter) =>
    letter.charCodeAt(0),
  );
  const old = check(latin);
  expect(old.rows[0]?.response.answers[0]?.words).toBe("Café, £20 a week");
  expect(old.notes.join(" ")).toMatch(/not in UTF-8/);
  expect(check("\ufeffaudience,text\nparent,We waited").faults).toEqual([]);
});

test("every bad row is named with the line on which it begins, though words run over lines", () => {
  const faults = faultsOf(
    [
      "audience,listened-to,one-thing",
      'child,well,"two',
      'lines"',
      "",
      "child,great,",
      "teacher,well,",
      ",well,",
      "child,,",
      "child,well",
    ].join("\r\n"),
  );
  expect(faults).toEqual([
    '5: listened-to: "great" is no choice here. Write well, middle, badly, or not-sure, dont-want-to-say, dont-understand.',
    '6: audience: "teacher" is not known. Write child or young-person or parent.',
    "7: audience is empty. Write child or young-person or parent.",
    "8: there is no answer in it. Fill it in, or take the row out.",
    "9: it has 2 cells under 3 column names. Write an empty cell for what is missing.",
  ]);
});

test.each([
  ["an empty file", "", /^1: there is nothing in it/],
  ["no rows", "audience,text\n", /^1: there are column names but no rows/],
  ["no audience", "text\nhello\n", /^1: there is no column "audience"/],
  ["an unknown column", "audience,listend-to\nchild,well\n", /^1: no item of this survey is called "listend-to"/],
  ["words beside items", "audience,text,listened-to\nchild,hi,well\n", /^1: "text" and "listened-to" do not go/],
  ["a column that stands there twice", "audience,text,text\nchild,a,b\n", /^1: the column "text" stands there twice/],
  ["no column with answers", "id,audience\n1,child\n", /^1: there is no column with answers/],
  ["an open quote", 'audience,text\nchild,"I said\n', /a " is opened here and never closed/],
  ["the same id twice", "id,audience,text\n1,child,a\n1,child,b\n", /^3: the id "1" stands on line 2 too/],
  ["an item of another audience", "audience,child-asked\nchild,yes\n", /^2: child-asked: child is not asked this/],
  ["two choices where one is taken", "audience,listened-to\nchild,well;badly\n", /"well;badly" is no choice here/],
  ["who answered", "audience,answered_by,text\nchild,mum,hi\n", /^2: answered_by: "mum" is not known. Write self/],
  ["an item that takes no words", "audience,item,text\nchild,own-way,hi\n", /^2: item: "own-way" takes no words/],
  ["too many letters", `audience,text\nchild,${"a".repeat(5001)}\n`, /^2: one-thing: is longer than 5000 letters/],
  ["a JSON list", '[{"audience":"child","text":"hi"}]', /^1: this is a JSON list/],
  ["broken JSON", '{"audience":"child","text":"hi"}\n{"audience"\n', /^2: it is not one JSON object/],
  ["words that are no words", '{"audience":"child","text":{"a":1}}', /^1: "text" holds neither words/],
  ["a spreadsheet", "PK\u0003\u0004", /^1: this is a spreadsheet or a zip file/],
])("%s is told with what to do", (_what, text, told) => {
  expect(faultsOf(text).join("\n")).toMatch(told);
});

test("more choices than an item takes are refused", () => {
  const faults = faultsOf("audience,matters-most\nchild,enough-time;do-what-they-say\n");
  expect(faults).toEqual(["2: matters-most: has more choices than the item takes. Take some away."]);
});
