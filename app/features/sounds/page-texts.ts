/** Everything that can be read aloud on a page of ours, from its own markup: what the page's script finds there too. */
import { soundName, spoken } from "./sound-name.ts";

export interface PageText {
  language: string;
  text: string;
  /** The name of its sound. */
  name: string;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const withoutEnd = /^<(input|img|link|meta|br|hr)\b|\/>$/;

/** Each piece of text between two tags, once, with the language of its place. */
export function textsOfPage(html: string): PageText[] {
  const found = new Map<string, PageText>();
  const languages: string[] = [];
  for (const [, tag = "", piece = ""] of html.matchAll(/(<[^>]*>)([^<]*)/g)) {
    if (tag.startsWith("</")) languages.pop();
    else if (!tag.startsWith("<!") && !withoutEnd.test(tag)) {
      const [, own] = / lang="([a-z]+)/i.exec(tag) ?? [];
      languages.push(own ?? languages.at(-1) ?? "en");
    }
    const text = spoken(piece.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? ""));
    const language = languages.at(-1) ?? "en";
    const name = soundName(language, text);
    if (text !== "" && !/^<(style|title)/.test(tag)) found.set(name, { language, text, name });
  }
  return [...found.values()];
}
