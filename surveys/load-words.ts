/**
 * Reads the translated words that stand beside the files of surveys. Words count only from the folder of the file that
 * they translate: an area that has its own `area.yaml` may say other things under the same ids.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { z } from "zod";
import type { AboutYou } from "./about-you.ts";
import type { Area } from "./area.ts";
import { checkAboutWords, checkAreaWords, checkExplainedWords, checkSurveyWords } from "./check-words.ts";
import type { Item } from "./definition.ts";
import { type Language, translated } from "./languages.ts";
import { readYaml, SurveyProblem } from "./read-yaml.ts";
import { type AboutWords, resolveWords } from "./resolve-words.ts";
import type { SurveyFile } from "./survey-file.ts";
import type { Translations } from "./survey-words.ts";
import { aboutWordsFile, areaWordsFile, explainedWordsFile, receiptWordsFile, surveyWordsFile } from "./words-files.ts";

/** The file `words/<language>/<name>` beside a shared file; undefined when nobody has translated it. */
function shared<T>(schema: z.ZodType<T>, english: string, language: Language, check: (words: T) => string[]) {
  const path = join(dirname(english), "words", language, basename(english));
  return existsSync(path) ? read(schema, path, check) : undefined;
}

function read<T>(schema: z.ZodType<T>, path: string, check: (words: T) => string[]): T {
  const words = readYaml(schema, readFileSync(path, "utf8"), path);
  const problems = check(words);
  if (problems.length > 0) throw new SurveyProblem(problems.map((line) => `${path}: ${line}`));
  return words;
}

function inEach<T>(words: (language: Language) => T | undefined): Partial<Record<Language, T>> {
  return Object.fromEntries(
    translated.flatMap((language) => {
      const found = words(language);
      return found === undefined ? [] : [[language, found]];
    }),
  );
}

/** The area's own words. Throws SurveyProblem. */
export function loadAreaWords(path: string, area: Area) {
  return inEach((language) => shared(areaWordsFile, path, language, (words) => checkAreaWords(words, area)));
}

/** The hard words that the area explains. Throws SurveyProblem. */
export function loadExplainedWords(path: string, area: Area) {
  return inEach((language) => shared(explainedWordsFile, path, language, (words) => checkExplainedWords(words, area)));
}

/** The fields of about-you, each with the list of the area that it begins with. Throws SurveyProblem. */
export function loadAboutWords(
  path: string,
  about: AboutYou,
  areaWords: ReturnType<typeof loadAreaWords>,
): Partial<Record<Language, AboutWords>> {
  return inEach((language) => {
    const words = shared(aboutWordsFile, path, language, (each) => checkAboutWords(each, about));
    if (!words) return undefined;
    return Object.fromEntries(
      about.fields.flatMap(({ id, from }) => {
        const own = words.fields[id];
        const list = from === undefined ? {} : areaWords[language]?.[from];
        return own ? [[id, { ask: own.ask, choices: { ...list, ...own.choices } }]] : [];
      }),
    );
  });
}

/** The words of the pictures of receipts, for those who type them. Throws SurveyProblem. */
export function loadReceiptWords(path: string, pictures: string[]) {
  return inEach((language) =>
    shared(receiptWordsFile, path, language, ({ pictures: words }) => [
      ...Object.keys(words)
        .filter((name) => !pictures.includes(name))
        .map((name) => `picture ${name}: is not in receipt-pictures.yaml, correct the name or take it out`),
      ...Object.entries(words)
        .filter(([name, word]) => Object.entries(words).some(([other, its]) => other !== name && its === word))
        .map(([name, word]) => `picture ${name}: another picture is called "${word}" too, choose another word`),
    ]),
  );
}

/** A survey's words in every language that has a file. Throws SurveyProblem. */
export function loadSurveyWords(
  path: string,
  file: SurveyFile,
  items: Item[],
  about: Partial<Record<Language, AboutWords>>,
): Translations {
  const folder = join(dirname(path), "words");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  const unknown = names.filter((name) => !translated.some((language) => name === `${language}.yaml`));
  if (unknown.length > 0)
    throw new SurveyProblem(
      unknown.map((name) => `${join(folder, name)}: name the file by its language, one of ${translated.join(", ")}`),
    );
  return inEach((language) => {
    if (!names.includes(`${language}.yaml`)) return undefined;
    const words = read(surveyWordsFile, join(folder, `${language}.yaml`), (each) => checkSurveyWords(each, file));
    return resolveWords(words, file, items, about[language] ?? {});
  });
}
