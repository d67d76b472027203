import { expect, test } from "vitest";
import { readRange } from "./byte-range.ts";

test.each([
  [null, null],
  ["bytes=0-9", { from: 0, to: 9 }],
  ["bytes=90-", { from: 90, to: 99 }],
  ["bytes=90-200", { from: 90, to: 99 }],
  ["bytes=-5", { from: 95, to: 99 }],
  ["bytes=-500", { from: 0, to: 99 }],
  ["bytes=100-", "none"],
  ["bytes=9-3", "none"],
  ["bytes=-0", "none"],
  ["bytes=0-1,5-6", null],
  ["lines=1-2", null],
])("%s of 100 bytes", (header, range) => expect(readRange(header, 100)).toEqual(range));
