/**
 * `surveys/plan/word-weights.json` is learned from the coded answers in `tests/data` (made up or re-voiced: no real
 * person's words): `UPDATE=1 npx vitest run tests/integration/word-weights.test.ts`. The newest set is left out, so that
 * it shows how reading does on sentences that it has never seen.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CodedAnswer, learnWords } from "#app/features/coding/learn-words.ts";
import { prepareSpelling } from "#app/features/safeguarding/read-text.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";

const learnedFrom = ["example-answers", "held-out-answers", "second-held-out-answers"].concat(
  ["3", "4", "5", "6", "7", "8"].map((set) => `held-out-${set}`),
);
const file = join(surveysFolder(), "plan/word-weights.json");

test("the weights of words are what is learned from the coded answers", () => {
  const { phrases, words } = loadReadingWords([surveysFolder()]);
  const answers = learnedFrom.flatMap((name): CodedAnswer[] =>
    readFileSync(join(projectFolder(), "tests/data", `${name}.jsonl`), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
  const made = learnWords(
    answers,
    Object.keys(phrases).filter((code) => !code.includes(".")),
    new Map(Object.entries(words.groups)),
    prepareSpelling(words.writings, words.dropped),
  );
  // As a file holds it: there is no -0 in JSON.
  const learned: typeof made = JSON.parse(JSON.stringify(made));
  if (process.env.UPDATE) {
    const row = ([mark, weights]: [string, number[]]) =>
      `    ${JSON.stringify(mark)}: [${weights.map((weight) => String(weight)).join(", ")}]`;
    const list = (values: (string | number)[]) => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
    const rows = Object.entries(learned.weights).map(row).join(",\n");
    writeFileSync(
      file,
      `{\n  "sides": ${list(learned.sides)},\n  "bias": ${list(learned.bias)},\n  "weights": {\n${rows}\n  }\n}\n`,
    );
  }
  const kept = JSON.parse(readFileSync(file, "utf8"));
  expect(learned, "run UPDATE=1 npx vitest run tests/integration/word-weights.test.ts").toEqual(kept);
});
