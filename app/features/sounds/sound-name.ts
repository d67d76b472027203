/**
 * The name of the sound of a text, worked out alike by the server that makes it and the page that plays it. It hides
 * nothing and proves nothing: a short hash that also works where browsers offer no cryptography (plain http).
 */

/** A text as it is spoken: one line, single spaces. Empty when there is nothing to say. */
export function spoken(text: string): string {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return /[\p{L}\p{N}]/u.test(line) ? line : "";
}

/** Two rounds of 32 bits give 53 bits, the most that a number of JavaScript holds exactly. */
function hash53(text: string): number {
  let one = 0x9e3779b9;
  let two = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0xcc9e2d51);
    two = Math.imul(two ^ unit, 0x1b873593);
  }
  one = Math.imul(one ^ (one >>> 15), 0xc2b2ae35) ^ Math.imul(two ^ (two >>> 13), 0x27d4eb2f);
  two = Math.imul(two ^ (two >>> 16), 0x165667b1) ^ Math.imul(one ^ (one >>> 14), 0x9e3779b1);
  return (two >>> 11) * 0x1_0000_0000 + (one >>> 0);
}

/** `language` is the page's, with or without its country; `text` is what `spoken` gave. */
export function soundName(language: string, text: string): string {
  return hash53(`${language.split("-")[0]}|${text}`)
    .toString(36)
    .padStart(11, "0");
}

/** What `soundName` gives. */
export const soundNameShape = /^[0-9a-z]{11}$/;
