/**
 * The number of a printed booklet: seven letters made by chance and two that check them, in three threes. It stands on
 * the paper and nowhere else; the response's id is made from it by a keyed hash, so that a booklet is entered once, and
 * its five pictures can be printed on it before anybody has answered.
 */

/** No vowels, so that chance writes no words, and nothing that looks like a figure. */
export const numberLetters = "bcdfghjkmnpqrstvwxyz";
export const lettersByChance = 7;
export const lettersThatCheck = 2;

/** For example "kmr tbx wdf". */
export function writeNumber(letters: string): string {
  return letters.match(/.{3}/g)?.join(" ") ?? letters;
}

/** What somebody typed, as the letters alone; null when it cannot be a number, whatever it checks to. */
export function typedNumber(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll(/[\s.–-]+/g, "");
  const known = letters.length === lettersByChance + lettersThatCheck;
  return known && [...letters].every((letter) => numberLetters.includes(letter)) ? letters : null;
}
