/**
 * A doubter who knows every rule and which settings take part tries every possibility. How many people answered at no
 * setting (by a plain address, on paper) is told to nobody.
 */
import { expect, test } from "vitest";
import { addShown, type Shown, settingsThrough, step } from "./gate.ts";

/** Every way to share `total` people out over `places`, each with fewer than `most`. */
function* shares(total: number, places: number, most: number): Generator<number[]> {
  if (places === 1) {
    if (total < most) yield [total];
    return;
  }
  for (let first = 0; first <= Math.min(total, most - 1); first++)
    for (const rest of shares(total - first, places - 1, most)) yield [first, ...rest];
}

const settingsShown = (settings: number[], people: Shown, floor: number) => [
  ...settingsThrough(new Map(settings.map((count, at) => [`${at}`, count])), people, floor).values(),
];

/** Worlds that look the same from outside, by what is shown of them. */
function worlds(floor: number, groups: number, settings: number): number[][][] {
  const alike = new Map<string, number[][]>();
  const most = 4 * floor;
  for (let total = 0; total < groups * most; total++)
    for (const ofGroups of shares(total, groups, most)) {
      const groupsShown = ofGroups.map((count) => step(count, floor));
      const people = addShown(groupsShown);
      for (const [, ...ofSettings] of shares(total, settings + 1, groups * most)) {
        const key = JSON.stringify([groupsShown, settingsShown(ofSettings, people, floor)]);
        const same = alike.get(key) ?? [];
        same.push([...ofGroups, ...ofSettings]);
        alike.set(key, same);
      }
    }
  return [...alike.values()];
}

test.each([
  [2, 1, 3],
  [2, 2, 3],
  [2, 2, 2],
  [3, 1, 3],
  [3, 2, 2],
  [3, 3, 1],
])("with floor %i, %i groups and %i settings no small count has fewer possibilities", (floor, groups, settings) => {
  let small = 0;
  for (const alike of worlds(floor, groups, settings))
    for (const place of (alike[0] as number[]).keys()) {
      const possible = new Set(alike.map((world) => world[place] as number));
      if (Math.min(...possible) >= floor) continue;
      small++;
      expect(possible.size, JSON.stringify(alike.slice(0, 3))).toBeGreaterThanOrEqual(floor);
    }
  expect(small).toBeGreaterThan(0);
});

test("what is shown is true as at least, and settings never add up to more than the groups show", () => {
  expect(settingsShown([23, 9, 12, 0], 40, 5)).toEqual([20, null, 10, null]);
  expect(settingsShown([18], 15, 5)).toEqual([15]);
  expect(settingsShown([18], 10, 5)).toEqual([10]);
  expect(settingsShown([18, 12], null, 5)).toEqual([null, null]);
  expect(settingsShown([], 15, 5)).toEqual([]);
});
