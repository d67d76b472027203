/** What somebody typed to look up a receipt: picture names in their language, in any order of care. */

/** More than this joined by hyphens in one word of any language would be a sentence. */
const mostParts = 4;

/** A word as people type it: small, without vowel signs, accents and kinds of letters that keyboards mix up. */
export function plainWord(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200c-\u200f]/gu, "")
    .toLowerCase()
    .replace(/[\u0649\u06cc\u06d2]/g, "\u064a")
    .replace(/\u06a9/g, "\u0643")
    .replace(/[\u0629\u06c1\u06c0\u06be]/g, "\u0647");
}

/** Words typed without anything between them, as Chinese is written; null where not all of it is words. */
function runTogether(text: string, names: ReadonlyMap<string, string>): string[] | null {
  if (text === "") return [];
  for (let length = text.length; length > 0; length--) {
    const name = names.get(text.slice(0, length));
    const rest = name && runTogether(text.slice(length), names);
    if (name && rest) return [name, ...rest];
  }
  return null;
}

/** Longer than five words of any language: not looked through. */
const mostLetters = 80;

/**
 * The pictures named in a text, in their order, and the words that name none. `names` leads from a plain word to its
 * picture; a word with hyphens may be typed with spaces, or as one.
 */
export function readTyped(typed: string, names: ReadonlyMap<string, string>): { found: string[]; unknown: string[] } {
  const joined = new Map([...names].map(([word, name]) => [word.replaceAll("-", ""), name]));
  const parts = typed.match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
  const found: string[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const longest = Array.from({ length: mostParts }, (_, less) => mostParts - less).find((length) =>
      joined.has(plainWord(parts.slice(at, at + length).join(""))),
    );
    const word = plainWord(parts.slice(at, at + (longest ?? 1)).join(""));
    const named = word.length > mostLetters ? null : runTogether(word, joined);
    if (named) found.push(...named);
    else unknown.push(parts[at] ?? "");
    at += longest ?? 1;
  }
  return { found, unknown };
}
