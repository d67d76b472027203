import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readPack } from "./read-pack.ts";
import { type SentFile, unpack } from "./unpack.ts";

const known = new Set(["school", "home", "pupil"]);
const picture = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${fill}" d="M0 0h9v9z"/></svg>`;
const index = (symbols: Record<string, string>, more = {}) => JSON.stringify({ ...more, symbols });

const good: Record<string, string> = {
  "index.json": index({ school: "a.svg", home: "b.svg", spaceship: "c.svg" }, { name: "Mine", licence: "CC0" }),
  "a.svg": picture("red"),
  "b.svg": picture("blue"),
};

function sent(files: Record<string, string>): SentFile[] {
  return Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) }));
}

function zipped(files: Record<string, string>): SentFile[] {
  const each = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return [{ name: "pack.zip", bytes: zipSync(each) }];
}

function read(files: SentFile[]) {
  const unpacked = unpack(files);
  return typeof unpacked === "string" ? { faults: [unpacked] } : readPack(unpacked, known);
}

function faultsOf(files: SentFile[]): string {
  const outcome = read(files);
  return "faults" in outcome ? outcome.faults.join("\n") : "nothing";
}

test("files, a zip, and a zip with a folder give the same pack", () => {
  const folder = Object.fromEntries(Object.entries(good).map(([name, text]) => [`my pack/${name}`, text]));
  const outcomes = [sent(good), zipped(good), zipped(folder)].map(read);
  for (const outcome of outcomes) {
    if ("faults" in outcome) throw new Error(outcome.faults.join());
    expect([...outcome.pictures.keys()]).toEqual(["school", "home"]);
    expect(outcome.terms).toEqual({ name: "Mine", licence: "CC0" });
    expect(outcome.notes).toEqual(["Not used, because Heard has no such concept: 1 of 3."]);
  }
});

test("an index may be a table", () => {
  const { "index.json": _, ...pictures } = good;
  const outcome = read(zipped({ ...pictures, "index.csv": "\uFEFFconcept,file\r\nschool,a.svg\r\n" }));
  expect("pictures" in outcome && [...outcome.pictures.keys()]).toEqual(["school"]);
});

test("a picture with two meanings is used for neither, and this is told (ER13)", () => {
  const symbols = { school: "a.svg", home: "b.svg", pupil: "c.svg" };
  const outcome = read(zipped({ ...good, "c.svg": picture("red"), "index.json": index(symbols) }));
  if ("faults" in outcome) throw new Error(outcome.faults.join());
  expect([...outcome.pictures.keys()]).toEqual(["home"]);
  expect(outcome.notes.join()).toContain("they have the same picture: school, pupil");
});

test.each([
  ["nothing", [], "Choose the files"],
  ["not a zip", [{ name: "pack.zip", bytes: strToU8("hello") }], "not a zip that can be read"],
  ["a zip cut off", [{ name: "pack.zip", bytes: zipSync({ "a.svg": strToU8("a") }).slice(0, 40) }], "not a zip"],
  ["no index", zipped({ "a.svg": picture("red") }), "needs 1 index"],
  ["two of them", zipped({ ...good, "more/index.csv": "concept,file" }), "needs 1 index"],
  ["an index that is no JSON", zipped({ ...good, "index.json": "{" }), "is not JSON"],
  ["an index without symbols", zipped({ ...good, "index.json": "{}" }), 'needs "symbols"'],
  ["an empty table", zipped({ "index.csv": "concept,file\n" }), "needs a first line"],
  ["no concept of ours", zipped({ ...good, "index.json": index({ spaceship: "a.svg" }) }), "no picture of its own"],
  ["a file that is not there", zipped({ ...good, "index.json": index({ school: "z.svg" }) }), "is not among the files"],
  ["a way out of the folder", zipped({ ...good, "../a.svg": "x" }), "is not a file name"],
  ["a way out, on Windows", zipped({ ...good, "..\\a.svg": "x" }), "is not a file name"],
  ["an address of the machine", zipped({ ...good, "/etc/passwd": "x" }), "is not a file name"],
  [
    "a way out in the index",
    zipped({ ...good, "index.json": index({ school: "../../etc/passwd" }) }),
    "is not among the files",
  ],
  ["only one picture, for two meanings", zipped({ ...good, "b.svg": picture("red") }), "no picture of its own"],
  ["a script", zipped({ ...good, "b.svg": picture("red").replace("<path", "<script/><path") }), "b.svg is refused"],
  ["a large picture", zipped({ ...good, "b.svg": picture("red".repeat(90_000)) }), "larger than 200 KB"],
  ["no text", [...sent(good).slice(0, 2), { name: "b.svg", bytes: new Uint8Array([255, 216]) }], "not text in UTF-8"],
] satisfies [string, SentFile[], string][])("%s is refused, with what to do", (_what, files, says) => {
  expect(faultsOf(files)).toContain(says);
});

test("a zip bomb is not unpacked: not by its size, and not when its list tells a smaller one", () => {
  const bomb = strToU8(picture("red").replace("red", " ".repeat(40 * 1024 * 1024)));
  const zip = zipSync({ "index.json": strToU8(good["index.json"] ?? ""), "a.svg": bomb, "b.svg": strToU8("x") });
  const before = process.memoryUsage().arrayBuffers;
  expect(faultsOf([{ name: "pack.zip", bytes: zip }])).toContain("a.svg is refused, because it is larger than 200 KB");
  // The list is at the end of the zip; the size of a file stands there 24 bytes after the mark of its entry.
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  for (let at = lying.length - 22; at >= 0; at--)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1024 * 1024)
      view.setUint32(at + 24, 500, true);
  expect(faultsOf([{ name: "pack.zip", bytes: lying }])).toMatch(/a\.svg is refused, because it is not whole SVG/);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024);
});

test("a zip with more files than a set has is not looked through", () => {
  const many = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.svg`, "x"]));
  expect(faultsOf(zipped({ ...good, ...many }))).toContain("more than 5000 files");
});

test("each fault is named, so that all can be mended at once", () => {
  const faults = faultsOf(zipped({ ...good, "a.svg": "<svg/>", "b.svg": "hello" }));
  expect(faults).toMatch(/a\.svg is refused.*\nb\.svg is refused/);
});
