/** The words of waiting and coming back, in the page's language; they come when something has to be said. */
import english from "../../i18n/words/en/offline.json";

const files = import.meta.glob<Record<string, string>>("../../i18n/words/*/offline.json", { import: "default" });
const language = document.documentElement.lang.split("-")[0] === "zh" ? "zh-Hans" : document.documentElement.lang;

let words: Record<string, string> = english;

/** Fetches the words of the page's language; where there are none, or they do not come, the words are English. */
export async function fetchWords(): Promise<void> {
  words = { ...english, ...(await files[`../../i18n/words/${language}/offline.json`]?.().catch(() => ({}))) };
}

export function say(key: keyof typeof english, values: Record<string, string> = {}): string {
  return (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}
