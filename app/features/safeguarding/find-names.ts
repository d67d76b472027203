import {
  FIRM_TITLES,
  isAlsoAWord,
  isFunctionWord,
  isName,
  isNotAName,
  isOrdinary,
  LOOSE_TITLES,
  NAME_CUES,
  PERSON_VERBS,
  RELATIONS,
} from "./name-words.ts";

/** A stretch of the text, [start, end) in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

interface Token extends Span {
  word: string;
  plain: string;
  capital: boolean;
  acronym: boolean;
  opens: boolean;
  touchesNext: boolean;
}

const TOKEN = /\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*/gu;
const MOST_CAPITALS = 0.8;

/** Finds the names of people, each with its title, as they stand in the text. Rather one too many than one too few. */
export function findNames(text: string): Span[] {
  const tokens = tokensOf(text);
  const shouting = tokens.filter((token) => token.capital).length > tokens.length * MOST_CAPITALS && tokens.length > 4;
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length =
      titled(tokens, at) ||
      introduced(tokens, at) ||
      (shouting ? 0 : capitalised(tokens, at)) ||
      inSmallLetters(tokens, at);
    if (length === 0) continue;
    const last = tokens[at + length - 1] as Token;
    found.push({ start: (tokens[at] as Token).start, end: withoutPossessive(last) });
    at += length - 1;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match): Token => {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    return {
      word,
      start,
      end,
      plain: word.toLowerCase().replaceAll("’", "'"),
      capital: /^\p{Lu}/u.test(word),
      acronym: /^\p{Lu}{2,}s?$/u.test(word),
      opens:
        /(^|[.!?:\n"“‘(]\s*|[-–]\s+)$/u.test(text.slice(Math.max(0, start - 3), start)) &&
        !/\b(dr|mr|mrs|ms|st|prof)\.\s*$/iu.test(text.slice(Math.max(0, start - 6), start)),
      touchesNext: /^\.?[ \u00a0]+(?=\p{L})/u.test(text.slice(end, end + 4)),
    };
  });
}

/** "Mr Barnaby Snoodle", "mrs wigglesnap", "Uncle Grimbald": the title and up to three names. */
function titled(tokens: Token[], at: number): number {
  const title = tokens[at] as Token;
  const firm = FIRM_TITLES.has(title.plain);
  const next = tokens[at + 1];
  if ((!firm && !LOOSE_TITLES.has(title.plain)) || !next || !title.touchesNext) return 0;
  let names = 0;
  while (names < 3 && partOfName(tokens, at + 1 + names, firm)) names++;
  if (names > 0) return names + 1;
  if (firm) return isFunctionWord(next.word) && !isName(next.word) ? 0 : 2;
  if (next.capital && !next.acronym && title.capital && !isOrdinary(next.word)) return 2;
  if (isFunctionWord(next.word) || isNotAName(next.word)) return 0;
  const verb = /^(i|we|you|they|he|she|to|will|would|really|and|dont|don't|always|still|do)$/.test(
    tokens[at - 1]?.plain ?? "",
  );
  if (isName(next.word) && !isAlsoAWord(next.word)) return 2;
  const kin = /^(miss|uncle|aunty|auntie|aunt|aunti|uncel)$/.test(title.plain);
  if (!isOrdinary(next.word)) return (verb || !kin) && !does(tokens[at + 2]) ? 0 : 2;
  return title.plain === "miss" && does(tokens[at + 2]) && !/^(i|we|you|they|to)$/.test(tokens[at - 1]?.plain ?? "")
    ? 2
    : 0;
}

function partOfName(tokens: Token[], at: number, firm: boolean): boolean {
  const token = tokens[at];
  if (!token?.capital || !tokens[at - 1]?.touchesNext || token.plain === "i") return false;
  return firm
    ? !/^(i'm|i've|i'd|i'll)$/.test(token.plain)
    : !isNotAName(token.word) && !(token.acronym && isOrdinary(token.word));
}

/** "my name is zeb", "im Zeb and i am 9", "a boy called Fizz". */
function introduced(tokens: Token[], at: number): number {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (!before || token.acronym || isNotAName(token.word)) return 0;
  const named =
    /^(called|named)$/.test(before.plain) ||
    (before.plain === "is" && /^names?$/.test(tokens[at - 2]?.plain ?? "")) ||
    /^(name's|names)$/.test(before.plain);
  const self = /^(im|i'm)$/.test(before.plain) || (before.plain === "am" && tokens[at - 2]?.plain === "i");
  if (!named && !self) return 0;
  const follows = tokens[at + 1];
  const known = isName(token.word) && !(isAlsoAWord(token.word) && !token.capital);
  const stranger =
    !isOrdinary(token.word) &&
    (named || token.capital || (follows?.plain === "and" && /^(i|im|i'm|my)$/.test(tokens[at + 2]?.plain ?? "")));
  if (!known && !stranger && !(named && token.capital)) return 0;
  const second =
    follows &&
    token.touchesNext &&
    (follows.capital ? !isNotAName(follows.word) : named && !isOrdinary(follows.word) && !does(follows));
  return second ? 2 : 1;
}

/** "Wilfred Applethwaite", and one capital word that stands where no capital belongs. */
function capitalised(tokens: Token[], at: number): number {
  const token = tokens[at] as Token;
  if (!nameLike(token)) return 0;
  let length = 1;
  while (length < 4 && tokens[at + length - 1]?.touchesNext && nameLike(tokens[at + length])) length++;
  const run = tokens.slice(at, at + length);
  if (token.opens && length > 1 && isOrdinary(token.word) && !isName(token.word)) return 0;
  if (length > 1) return run.some((each) => isName(each.word) || !isOrdinary(each.word)) ? length : 0;
  if (isAlsoAWord(token.word)) return personBeside(tokens, at, token.opens) ? 1 : 0;
  if (token.opens) return (isName(token.word) || !isOrdinary(token.word)) && personBeside(tokens, at, true) ? 1 : 0;
  return isName(token.word) || !isOrdinary(token.word) ? 1 : 0;
}

function nameLike(token: Token | undefined): boolean {
  return (
    token?.capital === true &&
    !token.acronym &&
    (!isNotAName(token.word) || isAlsoAWord(token.word)) &&
    token.word.length > 1
  );
}

/** Does a word beside it say that this is a person? At the start of a sentence only what follows can say so. */
function personBeside(tokens: Token[], at: number, opens: boolean): boolean {
  const token = tokens[at] as Token;
  const after = tokens[at + 1];
  const modal = /^(will|may)$/.test(token.plain);
  const acts = does(after) && token.touchesNext && !(modal && !/s$/.test(after?.plain ?? ""));
  const joined = after?.plain === "and" && nameLike(tokens[at + 2]);
  if (opens) return Boolean(acts || joined || (!isAlsoAWord(token.word) && isName(token.word)));
  const before = tokens[at - 1]?.plain ?? "";
  if (/^(may|april|june|august|march|summer|autumn)$/.test(token.plain)) return RELATIONS.has(before) || acts;
  return Boolean(acts || RELATIONS.has(before) || NAME_CUES.has(before) || joined || !modal);
}

/** "callum hits me", "my friend zeb": names that a child writes small. */
function inSmallLetters(tokens: Token[], at: number): number {
  const token = tokens[at] as Token;
  if (token.capital || token.word.length < 3 || isNotAName(token.word)) return 0;
  const before = tokens[at - 1]?.plain ?? "";
  const after = tokens[at + 1];
  const related =
    RELATIONS.has(before) &&
    /^(my|his|her|our|a|best|little|big|social|key|old|new|the)$/.test(tokens[at - 2]?.plain ?? "my");
  if (isName(token.word) && !isAlsoAWord(token.word)) {
    return related || NAME_CUES.has(before) || does(after) || (after?.plain === "and" && token.opens)
      ? second(tokens, at)
      : 0;
  }
  if (isAlsoAWord(token.word))
    return related && does(after) && !/^(will|can|may|said|are|see|so|an|love)$/.test(token.plain) ? 1 : 0;
  return related &&
    !isOrdinary(token.word) &&
    (after === undefined || does(after) || !token.touchesNext) &&
    token.word.length > 2
    ? 1
    : 0;
}

/** A family name written small after a first name: an unknown word right behind it. */
function second(tokens: Token[], at: number): number {
  const follows = tokens[at + 1];
  return follows && tokens[at]?.touchesNext && !isOrdinary(follows.word) && !does(follows) ? 2 : 1;
}

function does(token: Token | undefined): boolean {
  return token !== undefined && PERSON_VERBS.has(token.plain);
}

function withoutPossessive(token: Token): number {
  return /['’]s$/u.test(token.word) ? token.end - 2 : token.end;
}
