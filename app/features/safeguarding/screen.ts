import { findPhrases, touch, wordsUnder } from "./find-phrases.ts";
import { compilePhrases, type Found, type Groups, type PhraseBook } from "./phrases.ts";
import { type ReadText, readText, type Spelling } from "./read-text.ts";

/** What a phrase of the screening list does: it shows a concern, or takes one of the same kind away. */
interface ScreeningMeaning {
  about: string;
  role: "concern" | "touching" | "anywhere";
}

export interface ScreeningWords {
  spelling: Spelling;
  book: PhraseBook<ScreeningMeaning>;
}

export interface Screened {
  concern: boolean;
  evidence: string[];
}

/** Makes the screening list ready. Throws an Error that names the phrase that cannot be used. */
export function compileScreening(
  concerns: { about: string; phrases: string[]; touching: string[]; anywhere: string[] }[],
  groups: Groups,
  spelling: Spelling,
): ScreeningWords {
  const written = concerns.flatMap(({ about, phrases, touching, anywhere }) => {
    const as = (role: ScreeningMeaning["role"]) => (phrase: string) => ({ phrase, meaning: { about, role } });
    return [...phrases.map(as("concern")), ...touching.map(as("touching")), ...anywhere.map(as("anywhere"))];
  });
  return { spelling, book: compilePhrases(written, groups, spelling) };
}

/**
 * Says whether a person should look at this text for the safety of someone (SG3: an aid, never the safeguard itself),
 * with the exact words that say so. In doubt it says yes: a phrase counts unless a figure of speech shares its words.
 */
export function screen(text: string, words: ScreeningWords): Screened {
  return screenRead(readText(text, words.spelling), words);
}

/** The same for a text that is already read into words. */
export function screenRead(read: ReadText, words: ScreeningWords): Screened {
  const found = findPhrases(read, words.book);
  const concerns = found.filter((each) => each.meaning.role === "concern" && !takenAway(each, found));
  return { concern: concerns.length > 0, evidence: [...new Set(concerns.flatMap((each) => wordsUnder(read, each)))] };
}

function takenAway(concern: Found<ScreeningMeaning>, found: Found<ScreeningMeaning>[]): boolean {
  return found.some(
    ({ meaning, ...other }) =>
      meaning.about === concern.meaning.about &&
      (meaning.role === "anywhere" || (meaning.role === "touching" && touch(concern, { meaning, ...other }))),
  );
}
