import { expect, test } from "vitest";
import { catalogue } from "#tests/a-wave.ts";
import { loadReceiptPictures } from "./receipt-pictures.server.ts";
import { plainWord, readTyped } from "./typed-receipt.ts";

const pictures = loadReceiptPictures();
const english = new Map(pictures.map((name) => [plainWord(name), name]));

function namesIn(language: "ar" | "ur" | "pl" | "pt" | "uk" | "zh-Hans"): Map<string, string> {
  const words = catalogue.receiptWords[language]?.pictures ?? {};
  return new Map(Object.entries(words).map(([name, word]) => [plainWord(word), name]));
}

test("words are found whatever stands between them, and what is no picture is named", () => {
  expect(readTyped(" Fox,BEAR;  moon\nkey-lamp ", english).found).toEqual(["fox", "bear", "moon", "key", "lamp"]);
  expect(readTyped("fox unicorn bear", english)).toEqual({ found: ["fox", "bear"], unknown: ["unicorn"] });
  expect(readTyped("", english)).toEqual({ found: [], unknown: [] });
});

test("a word with hyphens may be typed with spaces, or as one", () => {
  for (const typed of ["قوس-قزح", "قوس قزح", "قوسقزح"])
    expect(readTyped(`${typed} تفاحة`, namesIn("ar")).found, typed).toEqual(["rainbow", "apple"]);
  expect(readTyped("شہد کی مکھی", namesIn("ur")).found).toEqual(["bee"]);
  expect(readTyped("boneco de neve, arco iris", namesIn("pt")).found).toEqual(["snowman", "rainbow"]);
  expect(readTyped("latarnia morska", namesIn("pl")).found).toEqual(["lighthouse"]);
});

test("words run together are parted, as Chinese is written", () => {
  expect(readTyped("苹果香蕉猫", namesIn("zh-Hans")).found).toEqual(["apple", "banana", "cat"]);
  expect(readTyped("x".repeat(5000), english)).toEqual({ found: [], unknown: ["x".repeat(5000)] });
});

test.each(["ar", "ur", "pl", "pt", "uk", "zh-Hans"] as const)(
  "no two pictures are one plain word in %s",
  (language) => {
    expect(new Set([...namesIn(language).keys()].map((word) => word.replaceAll("-", ""))).size).toBe(pictures.length);
  },
);
