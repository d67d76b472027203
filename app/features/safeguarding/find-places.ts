import type { Span } from "./find-names.ts";
import { isFunctionWord, isOrdinary } from "./name-words.ts";

/** Names of schools, colleges and hospitals, and street addresses: what says where a person is to be found. */
const TYPES = new Set(
  `school academy college nursery preschool playgroup hospital university hospice surgery clinic pru infants infant
  juniors junior primary upper lower high grammar sixth centre unit hub federation trust`.split(/\s+/),
);
const SAY_SO_ALONE = new Set("school academy college nursery preschool hospital university hospice".split(" "));
const BETWEEN = new Set(
  `primary junior infant infants juniors secondary special high upper lower middle first community catholic church of
  england ce c e rc grammar free nursery girls boys girls' boys' sixth form medical health general children's childrens
  and technology technical comprehensive independent day alternative provision pupil referral`.split(/\s+/),
);
const NO_HEADS = new Set(
  `my our the a an his her their your this that any every no another new old big small little mainstream special local
  boarding private state forest sunday summer home virtual online which what whole at in to from of and or for with is
  was secondary primary middle junior infant nursery high sixth form art music sports sport leisure community health
  family children's childrens child resource sensory autism asd adhd sen send camhs speech day further higher drama
  medical walk drop town village shopping job respite best good great both each one two three some same i we they he she
  after before during near specialist residential ordinary normal proper lovely rubbish nice eye ear dental sleep
  wheelchair inclusion behaviour language referral alternative general council county city all fe he pru
  went go goes going started left like likes love hate hates next first previous last current`.split(/\s+/),
);
const BEFORE_SMALL_HEAD = new Set("at to from called attend attends goes left near joined start started in".split(" "));

const TOKEN = /[\p{L}][\p{L}'’.&-]*/gu;

/** Finds the names of schools, colleges and hospitals. `hospital` says which of the two words to put there. */
export function findPlaces(text: string): (Span & { hospital: boolean })[] {
  const tokens = [...text.matchAll(TOKEN)].map((match) => {
    const word = match[0].replace(/[.]+$/u, "");
    return { word, plain: word.toLowerCase().replaceAll("’", "'"), start: match.index, end: match.index + word.length };
  });
  const found: (Span & { hospital: boolean })[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const type = tokens[at];
    if (!type || !TYPES.has(type.plain)) continue;
    let from = at;
    while (from > 0 && BETWEEN.has(tokens[from - 1]?.plain ?? "") && joined(text, tokens, from)) from--;
    const heads = headsBefore(text, tokens, from, type.plain, /^\p{Lu}/u.test(type.word));
    if (heads === 0) continue;
    let to = at;
    while (
      tokens[to + 1] &&
      joined(text, tokens, to + 1) &&
      (TYPES.has(tokens[to + 1]?.plain ?? "") || tokens[to + 1]?.plain === "form")
    )
      to++;
    const hospital = /hospital|clinic|surgery|hospice/.test(
      tokens
        .slice(at, to + 1)
        .map((each) => each.plain)
        .join(" "),
    );
    found.push({ start: tokens[from - heads]?.start ?? 0, end: tokens[to]?.end ?? 0, hospital });
    at = to;
  }
  return found;
}

type PlaceToken = { word: string; plain: string; start: number; end: number };

function headsBefore(text: string, tokens: PlaceToken[], from: number, type: string, typeCapital: boolean): number {
  let heads = 0;
  while (heads < 4) {
    const token = tokens[from - 1 - heads];
    if (!token || !joined(text, tokens, from - heads) || !isHead(text, token)) break;
    heads++;
  }
  const first = tokens[from - heads];
  if (heads > 0 && (typeCapital || SAY_SO_ALONE.has(type) || from < tokens.length)) {
    const capitals = tokens.slice(from - heads, from).some((each) => /^\p{Lu}/u.test(each.word));
    if (capitals && (typeCapital || SAY_SO_ALONE.has(type))) {
      const the = tokens[from - heads - 1];
      return the?.word === "The" && joined(text, tokens, from - heads) ? heads + 1 : first ? heads : 0;
    }
  }
  return smallHeads(text, tokens, from, type);
}

function isHead(text: string, token: PlaceToken): boolean {
  if (!/^\p{Lu}/u.test(token.word) || /^\p{Lu}{2,}$/u.test(token.word)) return false;
  if (NO_HEADS.has(token.plain)) return false;
  const opens = /(^|[.!?]\s*)$/u.test(text.slice(Math.max(0, token.start - 3), token.start));
  return !opens || !isFunctionWord(token.word);
}

/** "st swithins primary school", "at bramblethorpe academy": written small, so only an unknown word counts. */
function smallHeads(text: string, tokens: PlaceToken[], from: number, type: string): number {
  const head = tokens[from - 1];
  if (!head || !joined(text, tokens, from) || NO_HEADS.has(head.plain)) return 0;
  const before = tokens[from - 2];
  if (before && /^(st|saint)$/.test(before.plain)) return 2;
  if (!SAY_SO_ALONE.has(type) && !BETWEEN.has(tokens[from]?.plain ?? "")) return 0;
  return !isOrdinary(head.word) && before && BEFORE_SMALL_HEAD.has(before.plain) ? 1 : 0;
}

function joined(text: string, tokens: PlaceToken[], at: number): boolean {
  const between = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return /^\.?[ \u00a0]+$/u.test(between);
}

const ROAD =
  "street|road|lane|avenue|crescent|terrace|gardens|grove|mews|drive|close|row|court|way|place|square|rise|walk|hill|view|park|green|parade|yard|wharf|croft|cottages|villas|heights|st|rd|ln|ave|cres|dr|ct|sq|bank|path|meadow|meadows|fields|end";
const NUMBERED = new RegExp(
  `\\b(?:(?:flat|apartment|apt)\\s*\\d+\\p{L}?,?\\s+)?(?:no\\.?\\s*)?\\d{1,4}\\p{L}?,?\\s+((?:\\p{L}[\\p{L}'’.-]*\\s+){1,3}?)(${ROAD})\\b(?![\\p{L}'’])`,
  "giu",
);
const NAMED =
  /(?<![\p{L}])((?:\p{Lu}[\p{L}'’-]+\s+){1,3})(?:Street|Road|Lane|Avenue|Crescent|Terrace|Gardens|Grove|Mews|Drive|Close|Row|Cottage|Cottages)\b/gu;
const SURE_WHEN_SMALL = /^(street|road|lane|avenue|crescent|terrace|close|drive|mews|grove)$/i;
const NOT_IN_A_STREET =
  /\b(the|of|a|an|in|hours?|days?|weeks?|months?|years?|minutes?|miles?|people|kids|children|times?|to|for|and|my|our|more|from|down|up|at|on|is|was|other|different)\b/i;

/** Finds street addresses: "14 Marmalade Row", "22 sprocket street", "Mill Lane". */
export function findAddresses(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const [whole, name = "", road = ""] = match;
    const written = /\p{Lu}/u.test(name) || (SURE_WHEN_SMALL.test(road) && !NOT_IN_A_STREET.test(name));
    if (written && !NOT_IN_A_STREET.test(name)) spans.push({ start: match.index, end: match.index + whole.length });
  }
  for (const match of text.matchAll(NAMED)) {
    const first = (match[1] ?? "").trim().split(/\s+/)[0] ?? "";
    if (/^(The|My|Our|A|High|Sesame|Memory|This|That|In|On|At|His|Her)$/.test(first)) continue;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
