import { expect, test } from "vitest";
import { dayForField, endOfDay, howLong, startOfDay, writeDay, writeTime } from "./dates.ts";

test("a summer day begins at 23:00 UTC the evening before, a winter day at midnight UTC", () => {
  expect(startOfDay("2026-07-01")).toBe(Date.UTC(2026, 5, 30, 23));
  expect(startOfDay("2026-11-22")).toBe(Date.UTC(2026, 10, 22));
});

test("the days on which the clocks change are 23 and 25 hours long", () => {
  const length = (written: string) => ((endOfDay(written) ?? 0) + 1 - (startOfDay(written) ?? 0)) / 3_600_000;
  expect(length("2026-03-29")).toBe(23);
  expect(length("2026-10-25")).toBe(25);
  expect(length("2026-10-26")).toBe(24);
});

test("a day written and read again is the same day", () => {
  const summer = startOfDay("2026-07-01") ?? 0;
  expect(dayForField(summer)).toBe("2026-07-01");
  expect(writeDay(summer)).toBe("1 July 2026");
  expect(writeTime(summer)).toBe("1 July 2026, 00:00");
});

test("what is no day is not taken for one", () => {
  for (const written of ["2026-02-30", "22/11/2026", "", "2026-1-2"]) expect(startOfDay(written)).toBeNull();
});

test("how long ago is told in one unit", () => {
  expect(howLong(60_000)).toBe("1 minute");
  expect(howLong(3 * 3_600_000)).toBe("3 hours");
  expect(howLong(50 * 3_600_000)).toBe("2 days");
});
