import { inEnglish } from "#surveys/languages.ts";
import { plainWord } from "../features/responses/typed-receipt.ts";
import type { Door } from "./door.ts";
import type { Speaking } from "./speaking.ts";

/** The words of the pictures of receipts in a page's language; English ones, marked so, where there are none to use. */
export function receiptWords(
  catalogue: Door["catalogue"],
  { language, checkedOnly }: Pick<Speaking, "language" | "checkedOnly">,
  pictures: string[] = [],
) {
  const own = catalogue.receiptWords[language];
  const shown = own && (own.checked_by || !checkedOnly) ? own.pictures : {};
  // Whoever wrote words down in either language finds their answers.
  const typed = [...pictures.map((name) => [name, name]), ...Object.entries(own?.pictures ?? {})];
  return {
    wordOf: (name: string): string => shown[name] ?? (language === "en" ? name : inEnglish(name)),
    /** Picture names by the plain words that may be typed. */
    names: new Map(typed.map(([name = "", word = ""]) => [plainWord(word), name])),
  };
}
