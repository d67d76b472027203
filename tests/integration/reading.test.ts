/**
 * Measures reading on made-up answers. All sets but the newest have since been used to write phrases and to learn word
 * weights, so their figures flatter; the newest was written last and is never learned from.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWords } from "#app/features/coding/read-answer.ts";
import { compileReadingWords } from "#app/features/coding/reading-words.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";

interface Example {
  id: string;
  text: string;
  audience: "child" | "young-person" | "parent";
  pap: string[];
  sentiment: -1 | 0 | 1;
  safeguarding: boolean;
  personal_data: string[];
}

const words = compileReadingWords(loadReadingWords([surveysFolder()]));

function examplesOf(name: string): Example[] {
  const file = join(surveysFolder(), "../tests/data", name);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function readAll(examples: Example[]) {
  return examples.map((example) => ({ example, read: readWords(example.text, { audience: example.audience }, words) }));
}

type Read = ReturnType<typeof readAll>;

function microF1(all: Read): number {
  const counts = all.map(({ example, read }) => {
    const items = read.codes.map(({ code }) => code).filter((code) => !code.includes("."));
    const right = items.filter((code) => example.pap.includes(code)).length;
    return { right, given: items.length, wanted: example.pap.length };
  });
  const sum = (key: "right" | "given" | "wanted") => counts.reduce((total, each) => total + each[key], 0);
  return (2 * sum("right")) / (sum("given") + sum("wanted"));
}

function macroF1(all: Read): number {
  const felt = all.map(({ example, read }) => ({
    want: example.sentiment,
    got: read.sentiment,
  }));
  const one = (side: number) => {
    const right = felt.filter(({ want, got }) => want === side && got === side).length;
    return (
      (2 * right) / (felt.filter(({ want }) => want === side).length + felt.filter(({ got }) => got === side).length)
    );
  };
  return (one(-1) + one(0) + one(1)) / 3;
}

describe.each([
  { name: "example-answers.jsonl", concerns: 15, nearMisses: ["ex-135", "ex-149"] },
  { name: "held-out-answers.jsonl", concerns: 31, nearMisses: ["ho-134", "ho-163"] },
  { name: "second-held-out-answers.jsonl", concerns: 16, nearMisses: ["sh-044", "sh-081"] },
])("reading $name", ({ name, concerns, nearMisses }) => {
  const all = readAll(examplesOf(name));

  test("codes what answers are about", () => expect(microF1(all)).toBeGreaterThanOrEqual(0.85));

  test("tells good from bad", () => expect(macroF1(all)).toBeGreaterThanOrEqual(0.8));

  test("finds every concern", () => {
    const unsafe = all.filter(({ example }) => example.safeguarding);
    expect(unsafe).toHaveLength(concerns);
    expect(unsafe.filter(({ read }) => !read.concern).map(({ example }) => example.text)).toEqual([]);
  });

  test("lets games, scrapes and figures of speech pass, but for three at most", () => {
    const [first = "", last = ""] = nearMisses;
    const alarming = all.filter(({ example }) => example.id >= first && example.id <= last && !example.safeguarding);
    expect(alarming.length).toBeGreaterThanOrEqual(15);
    expect(alarming.filter(({ read }) => read.concern).length).toBeLessThanOrEqual(3);
  });

  test("hides every piece of personal data", () => {
    const shown = all.flatMap(({ example, read }) =>
      example.personal_data.filter(
        (piece) => read.redacted.includes(piece) || !read.hidden.some((each) => each.text.includes(piece)),
      ),
    );
    expect(shown).toEqual([]);
  });
});

describe.each([
  { name: "held-out-3.jsonl", floor: 0.75 },
  { name: "held-out-4.jsonl", floor: 0.75 },
  { name: "held-out-5.jsonl", floor: 0.75 },
  { name: "held-out-6.jsonl", floor: 0.75 },
  { name: "held-out-7.jsonl", floor: 0.75 },
  { name: "held-out-8.jsonl", floor: 0.75 },
  { name: "held-out-9.jsonl", floor: 0.7 },
])("reading $name", ({ name, floor }) => {
  const all = readAll(examplesOf(name));

  test("codes what answers are about", () => expect(microF1(all)).toBeGreaterThanOrEqual(floor));

  test("tells good from bad", () => expect(macroF1(all)).toBeGreaterThanOrEqual(floor));
});
