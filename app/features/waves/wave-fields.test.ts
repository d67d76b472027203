import { expect, test } from "vitest";
import { readWaveFields, type WaveFields } from "./wave-fields.ts";

const written: WaveFields = {
  name: " Autumn ",
  opens: "2026-09-01",
  closes: "2026-10-25",
  audienceBody: "The Board",
  influence: "Meetings",
  replyBy: "",
  rhythm: "",
  event: "",
  replyWeeks: "",
};

test("the last day counts to its end, in London", () => {
  const read = readWaveFields(written);
  expect("terms" in read && read.terms).toMatchObject({
    name: "Autumn",
    opensAt: Date.UTC(2026, 7, 31, 23),
    closesAt: Date.UTC(2026, 9, 26) - 1,
    replyBy: null,
  });
});

test("a reply cannot be promised before the first day", () => {
  const read = readWaveFields({ ...written, replyBy: "2026-08-01" });
  expect("wrong" in read && Object.keys(read.wrong)).toEqual(["replyBy"]);
});

test("a day that is none is told, and nothing is made of the rest", () => {
  const read = readWaveFields({ ...written, opens: "2026-02-30", closes: "soon" });
  expect("wrong" in read && Object.keys(read.wrong).sort()).toEqual(["closes", "opens"]);
});

test("a wave that asks all the time needs its event, and promises weeks in place of a day", () => {
  const rolling = { ...written, rhythm: "rolling", event: " before a review ", closes: "", replyBy: "2026-12-01" };
  const read = readWaveFields({ ...rolling, replyWeeks: "6" });
  const terms = { rhythm: "rolling", event: "before a review", closesAt: null, replyBy: null, replyWeeks: 6 };
  expect("terms" in read && read.terms).toMatchObject(terms);
  const wrong = readWaveFields({ ...rolling, event: "", replyWeeks: "soon" });
  expect("wrong" in wrong && Object.keys(wrong.wrong).sort()).toEqual(["event", "replyWeeks"]);
});

test("a wave with dates keeps nothing of what is for the other kind", () => {
  const read = readWaveFields({ ...written, event: "before a review", replyWeeks: "6" });
  expect("terms" in read && read.terms).toMatchObject({ rhythm: "dated", event: "", replyWeeks: null });
});
