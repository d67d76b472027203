/** Every word of the program stands in every language, in all the forms that the language needs. */
import { describe, expect, test } from "vitest";
import { type Language, languages, translated } from "#surveys/languages.ts";
import { criticalWords } from "./critical-words.ts";
import { nameOf, spoken, wordsFor, wordsOf } from "./words.ts";

const english = wordsOf("en");
const plural = /_(zero|one|two|few|many|other)$/;
const begun = translated.filter((language) => spoken.includes(language));

/** The keys that a language must have: those of English, with the forms for numbers that are its own. */
function neededIn(language: Language): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = Object.keys(english).flatMap((key) =>
    plural.test(key) ? forms.map((form) => key.replace(plural, `_${form}`)) : [key],
  );
  return [...new Set(keys)];
}

const valuesIn = (words: string) => new Set(words.match(/\{\{\w+\}\}/g) ?? []);

test("Arabic is among the languages that are spoken", () => {
  expect(begun).toContain("ar");
});

describe.each(begun)("%s", (language) => {
  const own = wordsOf(language);

  test("has every word of English", () => {
    expect(neededIn(language).filter((key) => !own[key]?.trim())).toEqual([
      // Nothing is said of a parent's age.
      ...(own.parentAges === "" ? ["parentAges"] : []),
    ]);
  });

  test("has no word that English does not know", () => {
    const known = new Set(Object.keys(english).map((key) => key.replace(plural, "")));
    expect(Object.keys(own).filter((key) => !known.has(key.replace(plural, "")) && !known.has(key))).toEqual([]);
  });

  test("names the values that English names", () => {
    // A form for one number may say it in words.
    const strange = Object.entries(own).filter(([key, words]) => {
      const there = english[key] ?? english[key.replace(plural, "_other")] ?? "";
      const [mine, theirs] = [valuesIn(words), valuesIn(there)];
      const lost = [...theirs].filter((value) => !mine.has(value));
      return [...mine].some((value) => !theirs.has(value)) || (lost.length > 0 && !plural.test(key));
    });
    expect(strange).toEqual([]);
  });
});

test("no key of English stands in two files", () => {
  const files = import.meta.glob<Record<string, string>>("./words/en/*.json", { eager: true, import: "default" });
  const keys = Object.values(files).flatMap((file) => Object.keys(file));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

test("every word that must be right is a word of English", () => {
  expect([...criticalWords].filter((key) => !(key in english))).toEqual([]);
});

test("words that must be right stay English where nobody has checked them, and only there", () => {
  expect(wordsFor("ar", "child", true)("assentYes")).toBe("\uE000Yes\uE001");
  expect(wordsFor("ar", "child", true)("next")).toBe(wordsOf("ar").next);
  expect(wordsFor("ar", "child")("assentYes")).toBe(wordsOf("ar").assentYes);
  expect(wordsFor("en", "child", true)("assentYes")).toBe("Yes");
});

test("a day is written in the language of its sentence, and a number is kept apart from words that run to the left", () => {
  const day = new Date("2026-11-22T12:00:00Z");
  expect(wordsFor("en", "parent")("replyDue", { day })).toContain("22 November 2026");
  expect(wordsFor("ar", "parent", true)("replyDue", { day })).toContain("22 November 2026");
  expect(wordsFor("ar", "parent")("replyDue", { day })).toContain("22 نوفمبر 2026");
  expect(wordsFor("ar", "parent")("signThem", { address: "0800 1111" })).toContain("\u20680800 1111\u2069");
});

test("each language is named in itself", () => {
  const names = ["English", "العربية", "اردو", "Polski", "Українська", "Português", "简体中文"];
  expect(languages.map(nameOf)).toEqual(names);
});
