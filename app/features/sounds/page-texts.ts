/** Everything that can be read aloud on a page of ours, from its own markup: what the page's script finds there too. */
import { soundName, spoken } from "./sound-name.ts";

/** What a text is there for; `passed`: nobody reads it aloud. */
export type TextKind = "question" | "choice" | "words" | "button" | "passed";

export interface PageText {
  language: string;
  text: string;
  /** The name of its sound. */
  name: string;
  /** The screen or panel in which it stands first; empty outside of all of them. */
  place: string;
  kind: TextKind;
}

type Around = Pick<PageText, "language" | "place" | "kind">;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const withoutEnd = /^<(input|img|link|meta|br|hr)\b|\/>$/;
const unread = /^<(head|style|title|script|select|footer|svg)\b| aria-hidden="true"/;

function kindOf(tag: string, classes: string[], around: TextKind): TextKind {
  const is = (...names: string[]) => names.some((name) => classes.includes(name));
  if (around === "passed" || unread.test(tag) || is("where", "unseen")) return "passed";
  if (around === "choice" || is("card", "out")) return "choice";
  if (around === "button" || is("bar", "more", "top") || /^<(button|a|summary)\b/.test(tag)) return "button";
  if (/^<label\b/.test(tag)) return "choice";
  return around === "question" || /^<(h1|h2|legend)\b/.test(tag) ? "question" : around;
}

function inside(tag: string, around: Around): Around {
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const classes = (attribute("class") ?? "").split(" ");
  const opens = ["step", "panel", "frame"].some((name) => classes.includes(name));
  return {
    language: /^[a-z]+/i.exec(attribute("lang") ?? "")?.[0] ?? around.language,
    place: opens ? (attribute("id") ?? "frame") : around.place,
    kind: kindOf(tag, classes, around.kind),
  };
}

/** Each piece of text between two tags, once, with the language of its place and what it is there for. */
export function textsOfPage(html: string): PageText[] {
  const found = new Map<string, PageText>();
  const outside: Around = { language: "en", place: "", kind: "words" };
  const open: Around[] = [];
  for (const [, tag = "", piece = ""] of html.matchAll(/(<[^>]*>)([^<]*)/g)) {
    const around = open.at(-1) ?? outside;
    if (tag.startsWith("</")) open.pop();
    else if (!tag.startsWith("<!") && !withoutEnd.test(tag)) open.push(inside(tag, around));
    const text = spoken(piece.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? ""));
    const { language, place, kind } = open.at(-1) ?? outside;
    if (text === "" || text.includes("://") || /^<(style|title)/.test(tag)) continue;
    const name = soundName(language, text);
    const before = found.get(name);
    // What stands in two places is read wherever it is read at all.
    if (!before || (before.kind === "passed" && kind !== "passed"))
      found.set(name, { language, text, name, place, kind });
  }
  return [...found.values()];
}
