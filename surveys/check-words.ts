/** Translated words that belong to nothing: an id that is misspelt, or that the English file has no more. */
import type { AboutYou } from "./about-you.ts";
import type { Area } from "./area.ts";
import type { SurveyFile } from "./survey-file.ts";
import type { AboutWordsFile, AreaWordsFile, ExplainedWordsFile, SurveyWordsFile } from "./words-files.ts";

function strangers(place: string, ids: Iterable<string>, known: Iterable<string>, where: string): string[] {
  const there = new Set(known);
  return [...ids]
    .filter((id) => !there.has(id))
    .map((id) => `${place} ${id}: is not in ${where}, correct the id or take it out`);
}

const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);

/** The problems of a survey's words, without the file's name. */
export function checkSurveyWords(words: SurveyWordsFile, file: SurveyFile): string[] {
  return [
    ...strangers("set", Object.keys(words.sets), Object.keys(file.sets), "survey.yaml"),
    ...Object.entries(words.sets).flatMap(([set, choices]) =>
      strangers(`set ${set}, choice`, Object.keys(choices), idsOf(file.sets[set] ?? []), "that set of survey.yaml"),
    ),
    ...strangers("item", Object.keys(words.items), idsOf(file.items), "survey.yaml"),
    ...Object.entries(words.items).flatMap(([id, own]) => {
      const item = file.items.find((each) => each.id === id);
      if (!item) return [];
      const choices = Array.isArray(item.choices) ? item.choices : [];
      const known: [string, object | undefined, { id: string }[]][] = [
        ["choice", own.choices, choices],
        ["field", own.fields, item.fields ?? []],
        ["topic", own.topics, item.topics ?? []],
      ];
      return known.flatMap(([kind, given, there]) =>
        strangers(`item ${id}, ${kind}`, Object.keys(given ?? {}), idsOf(there), "that item of survey.yaml"),
      );
    }),
  ];
}

export function checkAreaWords(words: AreaWordsFile, area: Area): string[] {
  return [
    ...strangers("contact", Object.keys(words.contacts), idsOf(area.contacts), "area.yaml"),
    ...strangers("place", Object.keys(words.places), idsOf(area.places), "area.yaml"),
    ...strangers("kind of setting", Object.keys(words.settingKinds), idsOf(area.settingKinds), "area.yaml"),
  ];
}

export function checkExplainedWords(words: ExplainedWordsFile, area: Area): string[] {
  return strangers("word", Object.keys(words.words), idsOf(area.explained), "words-explained.yaml");
}

export function checkAboutWords(words: AboutWordsFile, about: AboutYou): string[] {
  return [
    ...strangers("field", Object.keys(words.fields), idsOf(about.fields), "about-you.yaml"),
    ...Object.entries(words.fields).flatMap(([id, { choices }]) => {
      const field = about.fields.find((each) => each.id === id);
      return strangers(`field ${id}, choice`, Object.keys(choices), idsOf(field?.choices ?? []), "that field");
    }),
  ];
}
