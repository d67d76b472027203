/** Where a word begins in a text, and when in its sound, in milliseconds. */
export type WordTimes = [place: number, ms: number][];

/** More words than this are lit as a whole: each costs a run of the program. */
const mostWords = 60;

/** The place of each word's first letter; empty when the text is too long, or its words cannot be told apart. */
export function startsOfWords(text: string, language: string): number[] {
  const starts =
    language === "zh"
      ? [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].flatMap(({ index, isWordLike }) =>
          isWordLike ? [index] : [],
        )
      : [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map(({ index }) => index);
  return starts.length > mostWords ? [] : starts;
}

/** The word that sounds at this time, as places in the text: from its first letter to before the next word. */
export function wordAt(times: WordTimes, text: string, ms: number): { from: number; to: number } | null {
  const at = times.findLastIndex(([, from]) => from <= ms);
  const word = times[at];
  if (!word) return null;
  const rest = text.slice(word[0], times[at + 1]?.[0] ?? text.length).trimEnd();
  return { from: word[0], to: word[0] + rest.length };
}
