/** The words of the ways to press in the page's language; they come with what uses them, and not with every page. */
import english from "../../i18n/words/en/press-ways.json";

type Table = Record<string, string>;

const files = import.meta.glob<Table>("../../i18n/words/*/press-ways.json", { import: "default" });
const { lang } = document.documentElement;

/** Gives what says a key; where a language's words do not come, they are English. */
export async function fetchWords(): Promise<(key: string) => string> {
  const own = lang === "en" ? undefined : files[`../../i18n/words/${lang}/press-ways.json`];
  const words: Table = { ...english, ...(await own?.().catch(() => ({}))) };
  return (key) => words[key] ?? key;
}
