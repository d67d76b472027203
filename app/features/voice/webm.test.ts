import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { walkMp4 } from "./mp4.ts";
import { walkWebm } from "./webm.ts";

const sample = (name: string) => readFileSync(join(import.meta.dirname, "../../../tests/data/clips", name));

test("how long a browser's WebM is stands in its blocks alone", () => {
  const read = walkWebm(sample("browser.webm"));
  expect(read).toMatchObject({ sounds: 1, pictures: 0, silent: false });
  expect(read?.seconds).toBeGreaterThan(3.5);
  expect(read?.seconds).toBeLessThan(4.5);
});

test("how long a browser's MP4 is stands in its fragments", () => {
  const read = walkMp4(sample("browser.mp4"));
  expect(read).toMatchObject({ sounds: 1, pictures: 0 });
  expect(read?.seconds).toBeGreaterThan(3.5);
  expect(read?.seconds).toBeLessThan(4.5);
});

test("a picture and a second sound are found, and silence by how little it needs", () => {
  expect(walkWebm(sample("video.webm"))).toMatchObject({ sounds: 1, pictures: 1 });
  expect(walkMp4(sample("video.mp4"))).toMatchObject({ sounds: 1, pictures: 1 });
  expect(walkWebm(sample("two-sounds.webm"))?.sounds).toBe(2);
  expect(walkWebm(sample("silent.webm"))?.silent).toBe(true);
});

test("any bytes end the walk, at once", () => {
  for (const name of ["browser.webm", "browser.mp4", "phone.m4a"])
    for (let turn = 0; turn < 300; turn++) {
      const bytes = Buffer.from(sample(name));
      for (let change = 0; change < 20; change++)
        bytes[(turn * 7919 + change * 104_729) % bytes.length] = (turn * 31 + change * 17) % 256;
      const read = walkWebm(bytes) ?? walkMp4(bytes);
      expect(read === null || read.seconds >= 0).toBe(true);
    }
});
