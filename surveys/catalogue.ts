/**
 * The catalogue: every survey that can be asked here, and the area it is asked in. It is read once from folders, the
 * shipped one first; a later folder (the area's own) lies over earlier ones file by file, a survey by its id.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { parseAboutYou } from "./about-you.ts";
import { type Area, checkContacts, parseArea } from "./area.ts";
import type { AreaTranslations } from "./area-in.ts";
import { checkSigned } from "./check-signed.ts";
import { checkSurvey, type Known } from "./check-survey.ts";
import type { Survey } from "./definition.ts";
import { loadAboutWords, loadAreaWords, loadExplainedWords, loadReceiptWords, loadSurveyWords } from "./load-words.ts";
import { readYaml, SurveyProblem } from "./read-yaml.ts";
import { resolveSurvey } from "./resolve-survey.ts";
import { surveyFile } from "./survey-file.ts";
import { parseSymbols, receiptPictures } from "./symbols.ts";
import { checkExplained, parseExplained } from "./words-explained.ts";

export interface Catalogue {
  surveys: Map<string, Survey>;
  area: Area;
  /** The area's words in other languages, and those of the pictures of receipts. */
  areaWords: AreaTranslations;
  receiptWords: ReturnType<typeof loadReceiptWords>;
  get(id: string): Survey | undefined;
}

/** Reads the catalogue. Throws one SurveyProblem with the problems of all files, a line each. */
export function loadCatalogue(folders: string[]): Catalogue {
  const missing = folders.filter((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing.length > 0)
    throw new SurveyProblem(
      missing.map((folder) => `${folder}: there is no such folder, make it or check SURVEYS_DIR`),
    );
  const problems: string[] = [];
  const parsed = attempt(problems, () => parseArea(...onlyFile(folders, "area.yaml")));
  const explained = attempt(problems, () => parseExplained(...onlyFile(folders, "words-explained.yaml")));
  const area = parsed && explained && { ...parsed, explained };
  const about = attempt(problems, () => parseAboutYou(...onlyFile(folders, "about-you.yaml")));
  const symbols = attempt(problems, () => parseSymbols(...onlyFile(folders, "symbols.yaml")));
  const topics = attempt(problems, () => topicsOf(folders));
  const words = area && about && attempt(problems, () => wordsOf(folders, area, about));
  if (!area || !about || !symbols || !topics || !words) throw new SurveyProblem(problems);

  const known = { about, topics, symbols: new Set(symbols.concepts.keys()) };
  problems.push(
    ...area.contacts
      .filter((contact) => !known.symbols.has(contact.symbol))
      .map(
        (contact) =>
          `area.yaml: contact ${contact.id}: there is no picture "${contact.symbol}" in symbols.yaml, choose another`,
      ),
  );
  problems.push(
    ...checkContacts(area).map((line) => `area.yaml: ${line}`),
    ...checkExplained(area.explained),
    ...area.explained
      .filter((word) => !known.symbols.has(word.symbol))
      .map(
        (word) =>
          `words-explained.yaml: word ${word.id}: there is no picture "${word.symbol}" in symbols.yaml, choose another`,
      ),
  );
  const surveys = new Map<string, Survey>();
  for (const [id, file] of surveyFiles(folders)) {
    const survey = attempt(problems, () => loadSurvey(id, file, area, known, words.about));
    if (survey) surveys.set(id, survey);
  }
  if (problems.length > 0) throw new SurveyProblem(problems);
  return { surveys, area, areaWords: words.area, receiptWords: words.receipt, get: (id) => surveys.get(id) };
}

/** The translated words that all surveys share. */
function wordsOf(folders: string[], area: Area, about: Known["about"]) {
  const ofArea = loadAreaWords(onlyFile(folders, "area.yaml")[1], area);
  const [pictures, picturesFile] = onlyFile(folders, "receipt-pictures.yaml");
  return {
    area: { area: ofArea, explained: loadExplainedWords(onlyFile(folders, "words-explained.yaml")[1], area) },
    about: loadAboutWords(onlyFile(folders, "about-you.yaml")[1], about, ofArea),
    receipt: loadReceiptWords(picturesFile, receiptPictures(pictures, picturesFile)),
  };
}

type AboutWordsByLanguage = ReturnType<typeof loadAboutWords>;

function loadSurvey(id: string, path: string, area: Area, known: Known, aboutWords: AboutWordsByLanguage): Survey {
  if (!existsSync(path)) throw new SurveyProblem([`${path}: is missing, name the file of the survey survey.yaml`]);
  const file = readYaml(surveyFile, readFileSync(path, "utf8"), path);
  const survey = resolveSurvey(file, known.about, area);
  const problems = [...checkSurvey(file, survey, known), ...checkSigned(survey, dirname(path))];
  if (file.survey !== id)
    problems.unshift(`survey: is "${file.survey}" but the folder is "${id}", give both the same name`);
  if (problems.length > 0) throw new SurveyProblem(problems.map((line) => `${path}: ${line}`));
  const translations = loadSurveyWords(path, file, survey.items, aboutWords);
  return Object.keys(translations).length > 0 ? { ...survey, translations } : survey;
}

/** Survey ids with the path of the file that counts, in order of id. A folder with YAML in it is meant as a survey. */
function surveyFiles(folders: string[]): [string, string][] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !["plan", "words"].includes(entry.name))
      .filter((entry) => readdirSync(join(folder, entry.name)).some((name) => /\.ya?ml$/.test(name)))
      .map((entry): [string, string] => [entry.name, join(folder, entry.name, "survey.yaml")]),
  );
  return [...new Map(files)].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The text and path of a file in the last folder that has it. */
function onlyFile(folders: string[], name: string): [text: string, path: string] {
  const path = folders.map((folder) => join(folder, name)).findLast((each) => existsSync(each));
  if (path === undefined) throw new SurveyProblem([`${name}: is missing in ${folders.join(" and ")}, add it`]);
  return [readFileSync(path, "utf8"), path];
}

/** Beside the plan itself the folder holds word lists; a plan is the file that names itself with `plan`. */
const planFile = z.object({
  plan: z.string().optional(),
  items: z.array(z.object({ id: z.string(), topics: z.array(z.object({ id: z.string() })).default([]) })).optional(),
});

function topicsOf(folders: string[]): Set<string> {
  const names = folders
    .map((folder) => join(folder, "plan"))
    .flatMap((each) => (existsSync(each) ? readdirSync(each) : []));
  const plans = [...new Set(names.filter((name) => name.endsWith(".yaml")))]
    .map((name) => readYaml(planFile, ...onlyFile(folders, join("plan", name))))
    .filter((file) => file.plan !== undefined);
  if (plans.length === 0) throw new SurveyProblem([`plan/: no plan in ${folders.join(" and ")}, add one`]);
  return new Set(
    plans.flatMap((plan) => plan.items ?? []).flatMap((item) => [item.id, ...item.topics.map((topic) => topic.id)]),
  );
}

function attempt<T>(problems: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SurveyProblem)) throw error;
    problems.push(...error.lines);
    return undefined;
  }
}
