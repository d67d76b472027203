import { describe, expect, test } from "vitest";
import { advance, choose, highlighted, type Place, start } from "./places.ts";

const rows = [["well", "middle", "badly"], ["not sure"], ["back", "next"]];

function moved(steps: number, automatic: boolean, from: Place<string> = start): Place<string> {
  let place = from;
  for (let step = 0; step < steps; step++) place = advance(rows, place, automatic);
  return place;
}

describe("where scanning goes (AX7)", () => {
  test("row by row, and from the last to the first again", () => {
    expect(highlighted(rows, moved(1, true))).toEqual(rows[0]);
    expect(highlighted(rows, moved(2, true))).toEqual(["not sure"]);
    expect(highlighted(rows, moved(4, true))).toEqual(rows[0]);
  });

  test("a press on a row goes into it, and a press in it presses", () => {
    const into = choose(rows, moved(3, true));
    expect(into.press).toBeNull();
    expect(highlighted(rows, into.place)).toEqual(["back"]);
    expect(choose(rows, advance(rows, into.place, true)).press).toBe("next");
  });

  test("a row of one thing needs no second press", () => {
    expect(choose(rows, moved(2, true)).press).toBe("not sure");
  });

  test("a wrong row is left by waiting, after two rounds by time and one by switch", () => {
    const { place } = choose(rows, moved(1, true));
    expect(highlighted(rows, moved(5, true, place))).toEqual(["badly"]);
    expect(highlighted(rows, moved(6, true, place))).toEqual(["not sure"]);
    expect(highlighted(rows, moved(3, false, place))).toEqual(["not sure"]);
  });

  test("by time it rests after three rounds, and the next press only wakes it", () => {
    const asleep = moved(10, true);
    expect(asleep.asleep).toBe(true);
    expect(choose(rows, asleep)).toEqual({ press: null, place: { ...start, at: "well" } });
    expect(moved(40, false).asleep).toBe(false);
  });

  test("what has gone from the page is not pressed; it begins again", () => {
    const gone: Place<string> = { at: "gone", inRow: true, rounds: 0, asleep: false };
    expect(choose(rows, gone).press).toBeNull();
    expect(highlighted(rows, advance(rows, gone, true))).toEqual(rows[0]);
    expect(highlighted([], advance([], gone, true))).toEqual([]);
  });
});
