/** Finding the phrases of a book in a text that has been read. */
import { type Found, type Phrase, type PhraseBook, START, type Step } from "./phrases.ts";
import { type ReadText, SENTENCE_END, type Word } from "./read-text.ts";

/** Word numbers [from, to). */
type Span = [number, number];

const NEAR = 15;
const NO_CHOICE: string[][] = [];
const NO_SPAN: Span[] = [];
const NO_PLACE: Span[][] = [];

/** Finds every phrase of the book that stands in the text, at most once for each place. */
export function findPhrases<Meaning>(read: ReadText, book: PhraseBook<Meaning>): Found<Meaning>[] {
  const found: Found<Meaning>[] = [];
  const tried = new Map<Phrase<Meaning>, number>();
  const mark = markSets(read, book);
  for (let at = 0; at < read.words.length; at++) {
    for (const { phrase, reach } of book.byWord.get((read.words[at] as Word).stem) ?? []) {
      if (!mayStand(phrase.needs, book.marks, mark)) continue;
      const from = Math.max(tried.get(phrase) ?? 0, at - reach, 0);
      const until = reach === Number.POSITIVE_INFINITY ? read.words.length - 1 : at;
      if (from > until) continue;
      tried.set(phrase, until + 1);
      for (const spans of placesOf(phrase, read, from, until)) {
        found.push({ meaning: phrase.meaning, spans, length: phrase.length });
      }
    }
  }
  return found;
}

function mayStand(needs: number[], marks: Uint32Array, mark: number): boolean {
  for (let at = 0; at < needs.length; at++) if (marks[needs[at] as number] !== mark) return false;
  return true;
}

/** Marks the sets of words that the text has a word of: most phrases are ruled out by this alone. Gives the mark. */
function markSets(read: ReadText, book: PhraseBook<unknown>): number {
  const mark = book.mark++;
  for (const { stem } of read.words) {
    const sets = book.setsOf.get(stem);
    if (sets) for (let at = 0; at < sets.length; at++) book.marks[sets[at] as number] = mark;
  }
  return mark;
}

function placesOf(phrase: Phrase<unknown>, read: ReadText, from: number, until: number): Span[][] {
  const firsts = spansOf(phrase.parts[0] as Step[], read, from, until);
  if (firsts.length === 0) return NO_PLACE;
  if (phrase.parts.length === 1) return firsts.map((span) => [span]);
  const others = phrase.parts.slice(1).map((part) => spansOf(part, read, 0, read.words.length - 1));
  const places: Span[][] = [];
  for (const span of firsts) {
    const near = others.map((spans) => spans.find((other) => apart(span, other)));
    if (near.every((other) => other !== undefined)) places.push([span, ...(near as Span[])]);
  }
  return places;
}

function apart(a: Span, b: Span): boolean {
  const distance = Math.max(b[0] - a[1], a[0] - b[1]);
  return distance >= 0 && distance <= NEAR;
}

function spansOf(steps: Step[], read: ReadText, first: number, last: number): Span[] {
  const { choices, gap } = steps[0] as Step;
  const anywhere = gap > 0 || choices.has(START);
  let spans = NO_SPAN;
  for (let from = first; from <= last; from++) {
    if (!anywhere && !choices.has((read.words[from] as Word).stem)) continue;
    const to = endOf(steps, 0, from, read);
    if (to < 0) continue;
    if (spans === NO_SPAN) spans = [];
    spans.push([from, to]);
    from = Math.max(from, to - 1);
  }
  return spans;
}

function endOf(steps: Step[], step: number, at: number, read: ReadText): number {
  const { choices, gap } = steps[step] as Step;
  for (let skipped = 0; skipped <= gap; skipped++) {
    const from = at + skipped;
    for (const choice of choicesAt(choices, from, read)) {
      const next = choice[0] === START ? from : from + choice.length;
      const end = step + 1 === steps.length ? next : endOf(steps, step + 1, next, read);
      if (end >= 0) return end;
    }
    if (read.words[from]?.stem === SENTENCE_END) return -1;
  }
  return -1;
}

function choicesAt(choices: Map<string, string[][]>, at: number, read: ReadText): string[][] {
  if (choices.size === 1 && choices.has(START) && (at === 0 || read.words[at - 1]?.stem === SENTENCE_END))
    return [[START]];
  const word = read.words[at];
  const same = word && choices.get(word.stem);
  if (!same) return NO_CHOICE;
  if (same.length === 1 && same[0]?.length === 1) return same;
  return same.filter((choice) => choice.every((stem, k) => read.words[at + k]?.stem === stem));
}

/** The exact words of the text under a found phrase, one string for each span. */
export function wordsUnder(read: ReadText, found: Found<unknown>): string[] {
  return found.spans.map(([from, to]) => {
    const last = read.words[Math.max(from, to - 1)];
    return read.text.slice(read.words[from]?.start ?? 0, last?.end ?? 0);
  });
}

/** Do two found phrases share a word? */
export function touch(a: Found<unknown>, b: Found<unknown>): boolean {
  return a.spans.some(([from, to]) => b.spans.some(([start, end]) => from < end && start < to));
}
