import { expect, test } from "vitest";
import type { GroupCounts, Spoken } from "./counts.ts";
import { addShown, step, throughGate } from "./gate.ts";

function group(people: number, spoken: Record<string, [number, number, number, number]>, ownWords = true): GroupCounts {
  return {
    audience: "child",
    voice: "self",
    people,
    ownWords,
    sided: new Set(),
    spoken: new Map(
      Object.entries(spoken).map(([code, [spoke, good, middle, bad]]): [string, Spoken<number>] => [
        code,
        { spoke, good, middle, bad },
      ]),
    ),
    choices: new Map(),
    outs: new Map(),
    waiting: 0,
  };
}

test("a number leaves in whole steps of the floor, and nobody looks like too few (SD1, SD2)", () => {
  expect([0, 1, 4].map((count) => step(count, 5))).toEqual([null, null, null]);
  expect([5, 9, 10, 44].map((count) => step(count, 5))).toEqual([5, 5, 10, 40]);
  expect([9, 10, 19, 20].map((count) => step(count, 10))).toEqual([null, 10, 10, 20]);
});

test("all people look like nearly all of them, so that nobody can be counted out", () => {
  const all = throughGate(group(44, { PA1: [44, 44, 0, 0] }), 5);
  const nearlyAll = throughGate(group(44, { PA1: [40, 40, 1, 4] }), 5);
  expect(all.spoken).toEqual(nearlyAll.spoken);
});

test("a group under the floor is in no number, not in a total either", () => {
  const shown = [group(40, { PA1: [20, 10, 0, 12] }), group(4, { PA1: [4, 4, 0, 0] })].map((each) =>
    throughGate(each, 5),
  );
  expect(shown[1]?.people).toBeNull();
  expect(shown[1]?.spoken.size).toBe(0);
  expect(addShown(shown.map((each) => each.people))).toBe(40);
  expect(addShown(shown.map((each) => each.spoken.get("PA1")?.spoke))).toBe(20);
});

test("nothing to add is too few to show, not zero", () => {
  expect(addShown([null, undefined])).toBeNull();
});

test("choices of a question are shown all together or not at all (SD2)", () => {
  const with4 = {
    ...group(40, {}),
    choices: new Map([["q", new Map(Object.entries({ good: 20, middle: 4, bad: 12 }))]]),
  };
  const with5 = {
    ...group(40, {}),
    choices: new Map([["q", new Map(Object.entries({ good: 20, middle: 5, bad: 12 }))]]),
  };
  expect(throughGate(with4, 5).choices.get("q")).toBeNull();
  expect(Object.fromEntries(throughGate(with5, 5).choices.get("q") ?? [])).toEqual({ good: 20, middle: 5, bad: 10 });
});

test("without an open question plan items are shown all together, and sides all together", () => {
  const small = throughGate(group(40, { PA1: [30, 10, 10, 10], PA2: [4, 4, 0, 0] }, false), 5);
  expect(small.spoken.size).toBe(0);
  const good = throughGate(group(40, { PA1: [30, 10, 10, 10], PA2: [30, 28, 0, 2] }, false), 5);
  expect(good.spoken.get("PA1")).toEqual({ spoke: 30, good: 10, middle: 10, bad: 10 });
  expect(good.spoken.get("PA2")).toEqual({ spoke: 30, good: null, middle: null, bad: null });
});
