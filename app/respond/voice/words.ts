/** The recorder's words in the page's language; they come with the first press, and not with every page. */
import english from "../../i18n/words/en/voice.json";

const files = import.meta.glob<Record<string, string>>("../../i18n/words/*/voice.json", { import: "default" });
const language = document.querySelector<HTMLInputElement>("#answers input[name=language]")?.value ?? "en";
const audience = document.body.className.split(" ")[0] ?? "";

let words: Record<string, string> = english;

/** Fetches the words of the page's language; where there are none, or they do not come, the words are English. */
export async function fetchWords(): Promise<void> {
  const own = language === "en" ? undefined : files[`../../i18n/words/${language}/voice.json`];
  words = { ...english, ...(await own?.().catch(() => ({}))) };
}

export function say(key: string, values: Record<string, string> = {}): string {
  const text = words[`${key}_${audience}`] ?? words[key] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

/** A length of time as people say it: whole minutes from one minute up, else seconds. */
export function sayTime(seconds: number): string {
  const minutes = seconds > 60;
  const unit = { style: "unit", unit: minutes ? "minute" : "second", unitDisplay: "long" } as const;
  return new Intl.NumberFormat(language, unit).format(
    minutes ? Math.ceil(seconds / 60) : Math.max(0, Math.round(seconds)),
  );
}
