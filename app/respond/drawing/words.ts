/** The words of drawing in the page's language; they come with the first press of a pencil, and not with every page. */
import english from "../../i18n/words/en/drawing.json";

type Table = Record<string, string>;
const files = import.meta.glob<Table>("../../i18n/words/*/drawing.json", { import: "default" });
const language = document.querySelector<HTMLInputElement>("#answers input[name=language]")?.value ?? "en";
const audience = document.body.className.split(" ")[0] ?? "";

let words: Table = english;

/** Fetches the words of the page's language; where there are none, or they do not come, the words are English. */
export async function fetchWords(): Promise<void> {
  const own = language === "en" ? undefined : files[`../../i18n/words/${language}/drawing.json`];
  words = { ...english, ...(await own?.().catch(() => ({}))) };
}

/** The words of a key, in the wording of the audience where there is one; `count` chooses the plural. */
export function say(key: string, count?: number): string {
  const plural = count === undefined ? "" : `_${new Intl.PluralRules(language).select(count)}`;
  const text = words[`${key}_${audience}`] ?? words[key + plural] ?? words[`${key}_other`] ?? words[key] ?? key;
  return text.replace("{{count}}", count === undefined ? "" : new Intl.NumberFormat(language).format(count));
}
