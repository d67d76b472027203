/**
 * The languages that Heard speaks to those who answer. Words of another language than the page's carry two marks that no
 * keyboard types, so that whoever writes the page can name their language; without them a screen reader would say
 * English with Arabic sounds, and the directions of both would run into each other.
 */
export const languages = ["en", "ar", "ur", "pl", "uk", "pt", "zh-Hans"] as const;
export type Language = (typeof languages)[number];

/** Every language but English, in which all words are written first. */
export const translated = languages.filter((language) => language !== "en");

/** A language by its name in an address or a browser's settings: `zh`, `zh-CN` and `pt-BR` are known too. */
export function languageNamed(name: string): Language | null {
  const small = name.toLowerCase();
  if (/^zh\b(?!-(hant|tw|hk|mo))/.test(small)) return "zh-Hans";
  const main = small.split("-")[0];
  return languages.find((language) => language === main) ?? null;
}

export const englishBegins = "\uE000";
export const englishEnds = "\uE001";

/** Marks words that stay English on a page in another language. */
export function inEnglish(words: string): string {
  return `${englishBegins}${words}${englishEnds}`;
}
