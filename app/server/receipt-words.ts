import { inEnglish } from "#surveys/languages.ts";
import type { Door } from "./door.ts";
import type { Speaking } from "./speaking.ts";

/** The words of the pictures of receipts in a page's language; English ones, marked so, where there are none to use. */
export function receiptWords(
  catalogue: Pick<Door["catalogue"], "receiptWords">,
  { language, checkedOnly }: Pick<Speaking, "language" | "checkedOnly">,
) {
  const found = catalogue.receiptWords[language];
  const words = found && (found.checked_by || !checkedOnly) ? found.pictures : {};
  const names = new Map(Object.entries(words).map(([name, word]) => [word.toLocaleLowerCase(language), name]));
  return {
    wordOf: (name: string): string => words[name] ?? (language === "en" ? name : inEnglish(name)),
    /** What was typed, with each word of this language turned into its picture's name. */
    namesIn: (typed: string): string =>
      typed.replace(/[\p{L}\p{M}-]+/gu, (word) => names.get(word.toLocaleLowerCase(language)) ?? word),
  };
}
