/**
 * Learns `surveys/plan/word-weights.json` from the coded answers in `tests/data` (all made up or re-voiced, no real
 * person's words). Run `npx vite-node tests/learn-words.ts` after a change to the answers, to `words.yaml` or to how
 * words are read. The newest set is left out, so that it shows how reading does on sentences that it has never seen.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CodedAnswer, learnWords } from "#app/features/coding/learn-words.ts";
import { prepareSpelling } from "#app/features/safeguarding/read-text.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";

const LEARNED_FROM = ["example-answers", "held-out-answers", "second-held-out-answers"].concat(
  ["3", "4", "5", "6", "7", "8"].map((set) => `held-out-${set}`),
);

const { phrases, words } = loadReadingWords([surveysFolder()]);
const answers = LEARNED_FROM.flatMap((name): CodedAnswer[] =>
  readFileSync(join(surveysFolder(), "../tests/data", `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line)),
);
const { sides, bias, weights } = learnWords(
  answers,
  Object.keys(phrases).filter((code) => !code.includes(".")),
  new Map(Object.entries(words.groups)),
  prepareSpelling(words.writings, words.dropped),
);
const rows = Object.entries(weights).map(([mark, row]) => `${JSON.stringify(mark)}: ${JSON.stringify(row)}`);
writeFileSync(
  join(surveysFolder(), "plan/word-weights.json"),
  `{"sides": ${JSON.stringify(sides)},\n"bias": ${JSON.stringify(bias)},\n"weights": {\n${rows.join(",\n")}\n}}\n`,
);
console.log(`Learned ${rows.length} words from ${answers.length} answers.`);
