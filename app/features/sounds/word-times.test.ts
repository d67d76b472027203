import { expect, test } from "vitest";
import { startsOfWords, type WordTimes, wordAt } from "./word-times.ts";

test("words begin at their first letter; signs that stand alone belong to no word", () => {
  expect(startsOfWords("How do you feel?", "en")).toEqual([0, 4, 7, 11]);
  expect(startsOfWords("“Yes” - or no", "en")).toEqual([0, 8, 11]);
  expect(startsOfWords("كيف تشعر؟", "ar")).toEqual([0, 4]);
  expect(startsOfWords("你觉得怎么样？", "zh")[0]).toBe(0);
  expect(startsOfWords("a ".repeat(61), "en")).toEqual([]);
});

test("a word is lit from its beginning to the next one, and one that nobody can tell with the one before it", () => {
  const text = "How do you feel?";
  const times: WordTimes = [
    [0, 0],
    [4, 250],
    [11, 700],
  ];
  const lit = (ms: number) => {
    const word = wordAt(times, text, ms);
    return word && text.slice(word.from, word.to);
  };
  expect([0, 249, 250, 699, 700, 9000].map(lit)).toEqual(["How", "How", "do you", "do you", "feel?", "feel?"]);
  expect(wordAt([], text, 10)).toBeNull();
});
