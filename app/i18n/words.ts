/**
 * The program's own words. A key may have wording of its own for an audience (`key_child`) or another context.
 * English is the only language so far; the page says which language it is in and in which direction it runs.
 */
import { createInstance, type TFunction } from "i18next";

export const languages = ["en"] as const;
export type Language = (typeof languages)[number];

/** One file for each part of the program; a key stands in one of them only. */
const files = import.meta.glob<Record<string, string>>("./words/*/*.json", { eager: true, import: "default" });

function wordsOf(language: Language): Record<string, string> {
  const own = Object.keys(files).filter((file) => file.startsWith(`./words/${language}/`));
  return Object.assign({}, ...own.map((file) => files[file]));
}

const program = createInstance({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: wordsOf("en") } },
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
program.init();

export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The words of one language, in the wording of one context (an audience) where there is one. */
export function wordsFor(language: Language, context: string): Words {
  const translate: TFunction = program.getFixedT(language);
  return (key, values) => translate(key, { context, ...values });
}

/** A day as people write it, for example 22 November 2026, in the time of the United Kingdom. */
export function writtenDay(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "Europe/London",
  }).format(at);
}
