import { stemmer } from "stemmer";

/**
 * A text as the phrases see it: a row of words, each with the place where it stands in the text.
 * Different writings of one word ("dont", "do not", "didn't") become one, small words that carry nothing are left
 * out, and endings are cut, so that one phrase finds many ways to say it. The end of a sentence is a word of its
 * own ("."), so that no phrase runs over it by accident.
 */
export interface ReadText {
  text: string;
  words: Word[];
}

export interface Word {
  plain: string;
  stem: string;
  start: number;
  end: number;
}

export interface Spelling {
  single: Map<string, string[]>;
  joined: Map<string, { rest: string[]; becomes: string[] }[]>;
  dropped: Set<string>;
}

export const SENTENCE_END = ".";

const PIECES = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[.!?;:\n]+/gu;
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;
const SHORTEST_STEM = 3;

/** Makes the spelling list ready: `writings` maps the word we use to the ways people write it. */
export function prepareSpelling(writings: Record<string, string[]>, dropped: string[]): Spelling {
  const spelling: Spelling = { single: new Map(), joined: new Map(), dropped: new Set(dropped) };
  for (const [right, ways] of Object.entries(writings)) {
    const becomes = right.split(" ");
    for (const way of ways) {
      const [first = "", ...rest] = plainWords(way);
      if (rest.length === 0) spelling.single.set(first, becomes);
      else spelling.joined.set(first, [...(spelling.joined.get(first) ?? []), { rest, becomes }]);
    }
  }
  for (const list of spelling.joined.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return spelling;
}

/** Reads a text into words (see ReadText); offsets count UTF-16 units of `text`. */
export function readText(text: string, spelling: Spelling): ReadText {
  const loose: Loose[] = [];
  for (const piece of text.matchAll(PIECES)) {
    const start = piece.index;
    const end = start + piece[0].length;
    const plain = piece[0].toLowerCase().replaceAll("’", "'");
    if (!isWord(plain)) {
      // "1:1" is one thing that people write with a colon; a colon or full stop inside figures ends no sentence.
      if (!betweenDigits(text, start, end)) loose.push({ plain: SENTENCE_END, start, end });
      continue;
    }
    const bare = plain.replaceAll("'", "");
    const becomes = spelling.single.get(plain) ?? spelling.single.get(bare);
    if (becomes) for (const word of becomes) loose.push({ plain: word, start, end });
    else loose.push({ plain: bare, start, end });
  }
  return { text, words: joinAndStem(loose, spelling) };
}

type Loose = Omit<Word, "stem">;

function joinAndStem(loose: Loose[], spelling: Spelling): Word[] {
  const words: Word[] = [];
  const keep = (plain: string, start: number, end: number) => {
    if (!spelling.dropped.has(plain)) words.push({ plain, stem: stemOf(plain), start, end });
  };
  for (let i = 0; i < loose.length; i++) {
    const { plain, start, end } = loose[i] as Loose;
    const joined = spelling.joined
      .get(plain)
      ?.find(({ rest }) => rest.every((word, k) => loose[i + 1 + k]?.plain === word));
    if (joined) i += joined.rest.length;
    for (const word of joined?.becomes ?? [plain]) keep(word, start, joined ? (loose[i] as Loose).end : end);
  }
  return words;
}

/** The stems of a piece of a phrase, read by the same rules as a text. */
export function stemsOf(piece: string, spelling: Spelling): string[] {
  return readText(piece, spelling).words.map((word) => word.stem);
}

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const cut = word === SENTENCE_END ? word : stemmer(word);
  // "one" is not "on", and "used" is not "us".
  const stem = cut.length < SHORTEST_STEM ? word : cut;
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}

function plainWords(text: string): string[] {
  return (text.toLowerCase().match(PIECES) ?? []).filter(isWord);
}

function isWord(piece: string): boolean {
  return !/^[.!?;:\n]/.test(piece);
}

function betweenDigits(text: string, start: number, end: number): boolean {
  return /\d/.test(text[start - 1] ?? "") && /\d/.test(text[end] ?? "");
}
