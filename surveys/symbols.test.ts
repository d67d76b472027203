import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSymbols, receiptPictures } from "./symbols.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const script = join(here, "../scripts/symbols.mjs");
const symbolsText = readFileSync(join(here, "symbols.yaml"), "utf8");
const receiptText = readFileSync(join(here, "receipt-pictures.yaml"), "utf8");
const { concepts } = parseSymbols(symbolsText, "surveys/symbols.yaml");
const pictures = receiptPictures(receiptText);
const conceptFiles = [...concepts.keys()].map((concept) => `${concept}.svg`);
const receiptFiles = pictures.map((name) => `receipt/${name}.svg`);
const work = mkdtempSync(join(tmpdir(), "heard-symbols-"));
const out = join(work, "public");

const build = (args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { encoding: "utf8", stdio: "pipe" });
const svg = (file: string) => readFileSync(join(out, file), "utf8");

beforeAll(() => {
  build(["--out", out]);
});
afterAll(() => rmSync(work, { recursive: true }));

test("every concept and every receipt picture becomes a square file that needs nothing else", () => {
  for (const file of [...conceptFiles, ...receiptFiles]) {
    const text = svg(file);
    expect(text.length, `${file} is heavy`).toBeLessThanOrEqual(6 * 1024);
    expect(text, file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 72 72"/);
    expect(text, file).not.toMatch(/<script|<image|<foreignObject|<style|href="(?!#)|\son\w+=|url\((?!#)/i);
    const ids = [...text.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size, `${file} has an id twice`).toBe(ids.length);
  }
});

test("no picture stands for two concepts, and no receipt shows the picture of a concept", () => {
  const first = new Map<string, string>();
  for (const file of [...conceptFiles, ...receiptFiles]) {
    const body = svg(file).replaceAll(/\b(id|href)="[^"]+"|url\(#[^)]+\)/g, "");
    expect(first.get(body), `${file} has the same picture`).toBeUndefined();
    first.set(body, file);
  }
});

test("no drawing lies about without a concept", () => {
  const drawn = [...concepts.values()]
    .filter((source) => source.from === "drawn")
    .map((source) => `${source.name}.svg`);
  const drawings = readdirSync(join(here, "symbols")).filter((file) => file !== "LICENSE.md");
  expect(drawings.sort()).toEqual(drawn.sort());
});

test("the 128 pictures of receipts keep the order that receipts were given with", () => {
  expect(new Set(pictures).size).toBe(128);
  const order = createHash("sha256").update(pictures.join(" ")).digest("hex").slice(0, 16);
  expect(order, "receipts that people hold would open the wrong reply").toBe("a37e7308a928bbe6");
});

test("the credits name the set and its licence", () => {
  expect(svg("CREDITS.txt")).toMatch(/OpenMoji[\s\S]*CC BY-SA 4\.0/);
});

test("drawings of the controls take the ink of the page when they are put into it", () => {
  for (const concept of concepts.keys()) {
    if (!concept.startsWith("control_")) continue;
    expect(readFileSync(join(here, `symbols/${concept}.svg`), "utf8"), concept).toContain('stroke="currentColor"');
    expect(svg(`${concept}.svg`), concept).toContain('color="#20242e"');
    expect(svg("controls.svg"), concept).toContain(
      `<symbol id="${concept.replace("control_", "")}" viewBox="0 0 72 72">`,
    );
  }
});

describe("when the index is wrong", () => {
  const broken = (from: RegExp, to: string) => {
    const sources = join(work, "surveys");
    cpSync(here, sources, { recursive: true });
    writeFileSync(join(sources, "symbols.yaml"), symbolsText.replace(from, to));
    return () => build(["--out", join(work, "never"), "--sources", sources]);
  };

  test("an icon that the package lacks is named with its concept", () => {
    expect(broken(/name: clipboard/, "name: clipbord")).toThrow(/plan: the package has no icon "clipbord"/);
  });
  test("a drawing that nobody made is named with its concept, and nothing is written", () => {
    expect(broken(/^change: .*$/m, "changing: { word: Change, from: drawn }")).toThrow(/changing: there is no drawing/);
    expect(existsSync(join(work, "never"))).toBe(false);
  });
  test("a concept without a word is named", () => {
    expect(() => parseSymbols("plan: { from: drawn }", "symbols.yaml")).toThrow(/symbols\.yaml.*plan/);
  });
  test("a receipt list of another length is refused", () => {
    expect(() => receiptPictures(`${receiptText}\nsledge: sled\n`)).toThrow(/needs exactly 128 pictures/);
  });
});
