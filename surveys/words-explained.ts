/**
 * Hard words in easy words (ER4, ER5), read from `words-explained.yaml`. A page looks which of them stand on a screen and
 * offers those. A word is known by its id; its forms and wording belong to one language.
 */
import { z } from "zod";
import type { Audience } from "./definition.ts";
import { readYaml } from "./read-yaml.ts";
import { audience, id, symbol, words } from "./survey-file.ts";

const explained = z.strictObject({
  id,
  symbol,
  say: words.describe("The word as it stands above its explanation"),
  forms: z.array(words).min(1).describe("Every form in which it stands in a text; the longest is looked for first"),
  means: z.union([words, z.partialRecord(audience, words)]).describe("Easy words, per audience that may need them"),
});

const wordsFile = z.strictObject({ words: z.array(explained) });
export type ExplainedWord = z.infer<typeof explained>;

/** The words of `words-explained.yaml`. Throws SurveyProblem. */
export function parseExplained(text: string, file: string): ExplainedWord[] {
  return readYaml(wordsFile, text, file).words;
}

/** What a word means for an audience; undefined when it is not explained to them. */
export function meaningFor(word: ExplainedWord, audience: Audience): string | undefined {
  return typeof word.means === "string" ? word.means : word.means[audience];
}

/** A line for each form that two words claim: nobody could say which is meant. */
export function checkExplained(all: ExplainedWord[]): string[] {
  const first = new Map<string, string>();
  return all.flatMap((word) =>
    word.forms.flatMap((form) => {
      const other = first.get(form.toLowerCase());
      first.set(form.toLowerCase(), word.id);
      return other === undefined || other === word.id
        ? []
        : [`words-explained.yaml: "${form}" stands in ${other} and in ${word.id}, take it out of one of them`];
    }),
  );
}

/** A letter or figure that would make a found form a part of a longer word. */
const partOfWord = "[\\p{L}\\p{N}]";
/** Chinese and its neighbours write no spaces between words. */
const noSpaces = /\p{Script=Han}/u;

/**
 * The words that stand in a text and are explained to the audience, in the order of the list. Whole words only, the
 * longest form first, and what a longer form has taken is not looked at again: "EHC plan" holds no "plan".
 */
export function explainedIn(all: ExplainedWord[], text: string, audience: Audience): ExplainedWord[] {
  const forms = all
    .flatMap((word) => word.forms.map((form) => ({ form, word })))
    .sort((one, other) => other.form.length - one.form.length);
  const found = new Set<ExplainedWord>();
  let left = text;
  for (const { form, word } of forms) {
    const literal = form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
    const whole = noSpaces.test(form) ? literal : `(?<!${partOfWord})${literal}(?!${partOfWord})`;
    const rest = left.replace(new RegExp(whole, "giu"), "\n");
    if (rest !== left && meaningFor(word, audience) !== undefined) found.add(word);
    left = rest;
  }
  return all.filter((word) => found.has(word));
}
