/**
 * The program's own words. A key may have wording of its own for an audience (`key_child`) and forms for numbers
 * (`key_one`). Whatever a language lacks stays English and is marked so; `name-english.ts` turns the marks into markup.
 */
import { createInstance, type TFunction } from "i18next";
import { inEnglish, type Language, languages } from "#surveys/languages.ts";
import { criticalWords } from "./critical-words.ts";

export type { Language };

/** One file for each part of the program; a key stands in one of them only. */
const files = import.meta.glob<Record<string, string>>(["./words/*/*.json", "!./words/*/checked.json"], {
  eager: true,
  import: "default",
});
const checks = import.meta.glob<{ checked_by: unknown }>("./words/*/checked.json", { eager: true, import: "default" });

/** All words of a language as they stand in its files; empty when nobody has translated any. */
export function wordsOf(language: Language): Record<string, string> {
  const own = Object.keys(files).filter((file) => file.startsWith(`./words/${language}/`));
  return Object.assign({}, ...own.map((file) => files[file]));
}

/** True when a person has read every word of the program in this language. */
export function wordsChecked(language: Language): boolean {
  return language === "en" || Boolean(checks[`./words/${language}/checked.json`]?.checked_by);
}

/** The languages in which the program itself speaks, English first. */
export const spoken = languages.filter((language) => "next" in wordsOf(language));

const program = createInstance({
  lng: "en",
  fallbackLng: false,
  resources: Object.fromEntries(languages.map((language) => [language, { translation: wordsOf(language) }])),
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
program.init();

/** Gives the words of a key. A day is written in the language of the words around it. */
export type Words = (key: string, values?: Record<string, string | number | Date>) => string;

/** What i18next gives for a key that a language does not have; no words are this. */
const missing = "\u0000";

/**
 * The words of one language, in the wording of one context (an audience) where there is one. `checkedOnly`, as in every
 * real wave: words that must be right stay English until a person has checked the language.
 */
export function wordsFor(language: Language, context: string, checkedOnly = false): Words {
  const keepEnglish = checkedOnly && !wordsChecked(language);
  const english = sayer("en", context);
  if (language === "en") return english;
  const own = sayer(language, context);
  return (key, values) => {
    const words = keepEnglish && criticalWords.has(key) ? missing : own(key, values);
    return words === missing ? inEnglish(english(key, values)) : words;
  };
}

function sayer(language: Language, context: string): Words {
  const translate: TFunction = program.getFixedT(language);
  const absent = language === "en" ? {} : { defaultValue: missing };
  return (key, values = {}) => {
    const said = Object.entries(values).map(([name, value]) => [name, inside(value, language)]);
    return String(translate(key, { context, ...absent, ...Object.fromEntries(said) }));
  };
}

/** Among words that run from right to left, a number for the phone would be turned round: it is kept apart. */
function inside(value: string | number | Date, language: Language): string | number {
  if (value instanceof Date) return writtenDay(value.getTime(), language);
  return typeof value === "string" && dirOf(language) === "rtl" ? `\u2068${value}\u2069` : value;
}

/** A day as people write it, for example 22 November 2026, in the time of the United Kingdom. */
function writtenDay(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : `${language}-u-nu-latn`, {
    dateStyle: "long",
    timeZone: "Europe/London",
  }).format(at);
}

/** The direction in which a language runs. */
export function dirOf(language: Language): "ltr" | "rtl" {
  return language === "ar" || language === "ur" ? "rtl" : "ltr";
}

/** How a page names its language in `lang`. */
export function langOf(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

/** A language's name in itself, for example Polski. */
export function nameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
