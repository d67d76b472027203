/** Turns the marks of `inEnglish` into markup, so that a screen reader says English words in English. */
import { englishBegins, englishEnds } from "#surveys/languages.ts";

const marks = new RegExp(`[${englishBegins}${englishEnds}]`, "g");
/** What can hold no element: a title, an option, a style, a typed text; any tag with its attributes; text. */
const parts = /<(title|option|style|textarea)\b[^>]*>[^<]*|<[^>]*>|[^<]+/g;

/** The words without marks, where no markup can stand. */
export function withoutMarks(words: string): string {
  return words.replace(marks, "");
}

/** A rendered page with its English words named. Text is marked up; attributes only lose their marks. */
export function nameEnglish(html: string): string {
  if (!html.includes(englishBegins)) return html;
  return html.replace(parts, (part) =>
    part.startsWith("<")
      ? withoutMarks(part)
      : part.replaceAll(englishBegins, '<bdi lang="en-GB" dir="ltr">').replaceAll(englishEnds, "</bdi>"),
  );
}
