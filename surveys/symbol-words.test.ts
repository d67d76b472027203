import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseSymbols } from "./symbols.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const text = readFileSync(join(here, "symbols.yaml"), "utf8");
const { concepts } = parseSymbols(text, "symbols.yaml");
const out = mkdtempSync(join(tmpdir(), "heard-words-"));

beforeAll(() => {
  execFileSync(process.execPath, [join(here, "../scripts/symbols.mjs"), "--out", out], { stdio: "pipe" });
});
afterAll(() => rmSync(out, { recursive: true }));

describe("a picture for each word", () => {
  const words = () => JSON.parse(readFileSync(join(out, "words.en.json"), "utf8")) as Record<string, string>;

  test("each word leads to a picture that is there, and never to one of the page's controls", () => {
    expect(Object.keys(words()).length).toBeGreaterThan(200);
    for (const concept of Object.values(words())) {
      expect(concepts.has(concept), concept).toBe(true);
      expect(concept).not.toMatch(/^control_/);
    }
  });

  test("plurals and forms that stand in the index are known", () => {
    expect(words()).toMatchObject({ school: "school", schools: "school", families: "family", asked: "ask" });
    expect(words()).toMatchObject({ friend: "friend", friends: "friends_group", "not sure": "not_sure" });
  });

  test("words that mean something else in a sentence have no picture", () => {
    for (const word of ["some", "rest", "caring", "when", "who", "work", "most"])
      expect(words()[word], word).toBe(undefined);
    expect(words()).toMatchObject({ Who: "who", How: "how" });
  });

  test("no word of the index was written for two pictures", () => {
    const file: Record<string, { words?: string[] }> = parse(text);
    const said = Object.values(file).flatMap((source) => source.words ?? []);
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([]);
  });
});

describe("tones of skin", () => {
  const skins = [...text.matchAll(/^(\w+): .*skin: true/gm)].map(([, concept]) => concept ?? "");
  const svg = (file: string) => readFileSync(join(out, file), "utf8");

  test.each(skins)("%s comes in five tones beside the yellow, all different", (concept) => {
    const all = ["", "tone-1/", "tone-2/", "tone-3/", "tone-4/", "tone-5/"].map((folder) =>
      svg(`${folder}${concept}.svg`),
    );
    expect(new Set(all).size).toBe(6);
    for (const [at, skin] of ["#fadcbc", "#debb90", "#c19a65", "#a57939", "#6a462f"].entries())
      expect(all[at + 1]).toContain(skin);
  });

  test("the style knows each of them by the address that pages use", () => {
    const style = svg("tones.css");
    expect(skins.length).toBeGreaterThan(35);
    for (const concept of skins)
      for (let tone = 1; tone <= 5; tone++)
        expect(style).toContain(
          `:root:has(#c-tone-${tone}:checked) img[src="/symbols/${concept}.svg"]{content:url(tone-${tone}/${concept}.svg)}`,
        );
  });
});
