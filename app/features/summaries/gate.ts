/**
 * The small-numbers gate: the one way by which a number leaves the coordinators (decision 6). README.md beside this
 * file says why it is built so, and what it does not cover.
 *
 * A number leaves in whole steps of the floor, rounded down: with a floor of 5, "15" stands for 15 to 19, and anything
 * under 5, nobody included, is not shown. So what is shown is always true as "at least", a zero looks like a four, "all"
 * looks like "nearly all", and taking one shown number from another leaves at least as many possibilities as the floor.
 */
import type { AnsweredBy } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";
import type { GroupCounts, Spoken, Way } from "./counts.ts";

/** A number that has passed the gate; null is "too few to show", which may be nobody. */
export type Shown = number | null;

export interface ShownGroup {
  audience: Audience;
  voice: AnsweredBy;
  people: Shown;
  spoken: Map<string, Spoken<Shown>>;
  /** Null when one of the choices is too small: then none is shown (SD2). */
  choices: Map<string, Map<string, number> | null>;
  outs: Map<Way, Shown>;
  waiting: Shown;
}

/** The whole steps of `floor` in a count of people (SD1, SD3). */
export function step(count: number, floor: number): Shown {
  return count < floor ? null : count - (count % floor);
}

/** What of one group may be shown. A group smaller than the floor is in no number at all, not in a total either. */
export function throughGate(group: GroupCounts, floor: number): ShownGroup {
  const { audience, voice } = group;
  const people = step(group.people, floor);
  if (people === null)
    return { audience, voice, people, spoken: new Map(), choices: new Map(), outs: new Map(), waiting: null };
  return {
    audience,
    voice,
    people,
    spoken: group.ownWords ? spokenThrough(group, floor) : spokenWhole(group.spoken, floor),
    choices: new Map([...group.choices].map(([item, counts]) => [item, choicesThrough(counts, floor)])),
    outs: new Map([...group.outs].map(([way, count]) => [way, step(count, floor)])),
    waiting: step(group.waiting, floor),
  };
}

/**
 * How many people answered at each setting. The same people stand in the groups, so what is hidden at settings could be
 * worked back from the groups, and the other way round. So a setting is shown from twice the floor on (a hidden one may
 * then be anything under that), and all settings together as no more than `people`, the total that the groups show.
 */
export function settingsThrough(settings: Map<string, number>, people: Shown, floor: number): Map<string, Shown> {
  const shown = new Map([...settings].map(([id, count]) => [id, count < 2 * floor ? null : step(count, floor)]));
  for (;;) {
    const [largest] = [...shown].toSorted(([, one], [, other]) => (other ?? 0) - (one ?? 0));
    if ((addShown(shown.values()) ?? 0) <= (people ?? 0) || !largest?.[1]) return shown;
    const [id, count] = largest;
    shown.set(id, count - floor < 2 * floor ? null : count - floor);
  }
}

/** Adds what is shown of several groups: a total tells nothing that its parts do not tell. */
export function addShown(shown: Iterable<Shown | undefined>): Shown {
  let all = 0;
  for (const each of shown) all += each ?? 0;
  return all === 0 ? null : all;
}

/**
 * Where every choice has a side, a hidden side would be what the shown ones leave of those who spoke: so those are told
 * as a floor more than the shown sides at most. It is still true that at least so many spoke.
 */
function spokenThrough({ spoken, sided }: GroupCounts, floor: number): ShownGroup["spoken"] {
  return new Map(
    [...spoken].map(([code, counts]) => {
      const shown = everySide(counts, (count) => step(count, floor));
      const sides = (shown.good ?? 0) + (shown.middle ?? 0) + (shown.bad ?? 0);
      if (shown.spoke === null || !sided.has(code)) return [code, shown];
      return [code, { ...shown, spoke: Math.min(shown.spoke, sides + floor) }];
    }),
  );
}

/**
 * Where nobody was asked for words, the numbers of plan items follow from each other, and a small one could be narrowed
 * down from the rest: so plan items are shown when all of them pass, and the sides of one when all three pass.
 */
function spokenWhole(spoken: GroupCounts["spoken"], floor: number): ShownGroup["spoken"] {
  const items = [...spoken].filter(([code]) => !code.includes("."));
  if (items.some(([, counts]) => counts.spoke < floor)) return new Map();
  return new Map(
    items.map(([code, counts]) => {
      const passes = [counts.good, counts.middle, counts.bad].every((count) => count >= floor);
      const shown = everySide(counts, (count) => step(count, floor));
      return [code, passes ? shown : { ...shown, good: null, middle: null, bad: null }];
    }),
  );
}

/** Choices share their people out, so one hidden choice would follow from the others: all are shown, or none. */
function choicesThrough(counts: Map<string, number>, floor: number): Map<string, number> | null {
  if ([...counts.values()].some((count) => count < floor)) return null;
  return new Map([...counts].map(([choice, count]) => [choice, step(count, floor) ?? 0]));
}

function everySide<From, To>(from: Spoken<From>, change: (count: From) => To): Spoken<To> {
  return { spoke: change(from.spoke), good: change(from.good), middle: change(from.middle), bad: change(from.bad) };
}
