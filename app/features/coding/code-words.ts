import { findPhrases, touch, wordsUnder } from "#app/features/safeguarding/find-phrases.ts";
import { compilePhrases, type Found, type Groups, type PhraseBook } from "#app/features/safeguarding/phrases.ts";
import { type ReadText, readText, type Spelling } from "#app/features/safeguarding/read-text.ts";
import type { Leaning } from "./word-weights.ts";

type Strength = "clear" | "likely" | "hint";

interface PhraseMeaning {
  code: string;
  role: Strength | "touching" | "anywhere" | "elsewhere";
}

export interface CodingWords {
  spelling: Spelling;
  book: PhraseBook<PhraseMeaning>;
  items: string[];
}

/** A plan item or topic that the words speak of: its weight, and the exact words that caused it. */
export interface WordCode {
  code: string;
  weight: number;
  evidence: string[];
}

const STRENGTH: Record<Strength, number> = { clear: 3, likely: 2, hint: 0.7 };

// Words of friends, food, buses and games (the group of this name) take a little weight from every item: enough to
// undo what only leans towards one, not what is clearly said.
const ELSEWHERE = "elsewhere";
const ELSEWHERE_TAKES = 0.8;

// Phrases and learned words weigh about the same: two clear phrases say no more than one, and words that are sure of
// themselves say more than either.
const MOST_BY_PHRASES = 4;
const LEANING_ADDS = 6;
const LEAST_LEANING = 0.6;

// BM25's two settings. The same words said again add less each time, other words add in full; a long answer touches
// many matters in passing, so the same words weigh a little less there. The usual length is one or two sentences.
const REPEATING = 1.2;
const LENGTH_MATTERS = 0.25;
const USUAL_LENGTH = 18;

/** Makes families' words ready. Throws an Error that names the phrase that cannot be used. */
export function compileCoding(
  phrases: Record<string, Record<Strength | "touching" | "anywhere", string[]>>,
  groups: Groups,
  spelling: Spelling,
): CodingWords {
  const roles = ["clear", "likely", "hint", "touching", "anywhere"] as const;
  const written = Object.entries(phrases).flatMap(([code, lists]) =>
    roles.flatMap((role) => lists[role].map((phrase) => ({ phrase, meaning: { code, role } as PhraseMeaning }))),
  );
  if (groups.has(ELSEWHERE)) written.push({ phrase: `<${ELSEWHERE}>`, meaning: { code: "", role: ELSEWHERE } });
  return {
    spelling,
    items: Object.keys(phrases).filter((code) => itemOf(code) === code),
    book: compilePhrases(written, groups, spelling),
  };
}

/** The plan items and topics that a text speaks of by its words, the heaviest first. Weights are about 0 to 10. */
export function codeWords(text: string, words: CodingWords): WordCode[] {
  return codeRead(readText(text, words.spelling), words);
}

/**
 * The same for a text that is already read into words. What its words lean towards, where that is known, adds to what
 * the phrases say of a plan item.
 */
export function codeRead(read: ReadText, words: CodingWords, leaning?: Leaning): WordCode[] {
  const found = findPhrases(read, words.book);
  const standing = withoutBlocked(found);
  const elsewhere = found.some(({ meaning }) => meaning.role === ELSEWHERE) ? ELSEWHERE_TAKES : 0;
  const topics = weigh(standing, read, (code) => (code.includes(".") ? code : undefined));
  const items = weigh(standing, read, (code) => (code.includes(".") ? undefined : code)).map((each) => ({
    ...each,
    weight: Math.max(0, each.weight - elsewhere),
  }));
  if (leaning) addLeaning(items, words.items, leaning);
  return [...items, ...topics].sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
}

/** The plan item that a code belongs to: PA3 for PA3.a and for PA3. */
export function itemOf(code: string): string {
  return code.split(".")[0] as string;
}

function addLeaning(items: WordCode[], known: string[], leaning: Leaning): void {
  for (const code of known) {
    const adds = LEANING_ADDS * (leaning.likely.get(code) ?? 0);
    const said = items.find((each) => each.code === code);
    if (!said && adds < LEAST_LEANING) continue;
    const item = said ?? { code, weight: 0, evidence: [] };
    if (!said) items.push(item);
    item.weight = Math.round((Math.min(item.weight, MOST_BY_PHRASES) + adds) * 100) / 100;
    if (item.evidence.length === 0) item.evidence = leaning.wordsFor(code);
  }
}

function withoutBlocked(found: Found<PhraseMeaning>[]): Found<PhraseMeaning>[] {
  const blocks = found.filter(({ meaning }) => meaning.role === "touching" || meaning.role === "anywhere");
  return found.filter(
    (each) =>
      each.meaning.role in STRENGTH &&
      !blocks.some(
        (block) =>
          itemOf(block.meaning.code) === itemOf(each.meaning.code) &&
          (block.meaning.role === "anywhere" || touch(block, each)),
      ),
  );
}

function weigh(found: Found<PhraseMeaning>[], read: ReadText, keyOf: (code: string) => string | undefined): WordCode[] {
  const byCode = new Map<string, Found<PhraseMeaning>[]>();
  for (const each of found) {
    const key = keyOf(each.meaning.code);
    if (key !== undefined) byCode.set(key, [...(byCode.get(key) ?? []), each]);
  }
  return [...byCode].map(([code, all]) => weighOne(code, phrasesBeforeWords(all), read));
}

/** A word that already counted inside a stronger or longer phrase does not count again. */
function phrasesBeforeWords(found: Found<PhraseMeaning>[]): Found<PhraseMeaning>[] {
  const kept: Found<PhraseMeaning>[] = [];
  const strength = (each: Found<PhraseMeaning>) => STRENGTH[each.meaning.role as Strength];
  for (const each of found.toSorted((a, b) => strength(b) - strength(a) || b.length - a.length)) {
    if (!kept.some((other) => touch(each, other))) kept.push(each);
  }
  return kept;
}

function weighOne(code: string, found: Found<PhraseMeaning>[], read: ReadText): WordCode {
  const length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * (read.words.length / USUAL_LENGTH);
  const times = new Map<string, { strength: number; said: number }>();
  for (const each of found) {
    const strength = STRENGTH[each.meaning.role as Strength];
    const key = `${strength} ${stemsUnder(read, each)}`;
    times.set(key, { strength, said: (times.get(key)?.said ?? 0) + 1 });
  }
  let weight = 0;
  for (const { strength, said } of times.values()) {
    weight += (strength * said * (REPEATING + 1)) / (said + REPEATING * length);
  }
  return {
    code,
    weight: Math.round(weight * 100) / 100,
    evidence: [...new Set(found.flatMap((each) => wordsUnder(read, each)))],
  };
}

function stemsUnder(read: ReadText, found: Found<PhraseMeaning>): string {
  return found.spans.flatMap(([from, to]) => read.words.slice(from, to).map(({ stem }) => stem)).join(" ");
}
