/** A doubter against the gate: made-up surveys and people, and everything that can be worked out from what is shown. */
import { expect, test } from "vitest";
import type { GroupCounts } from "#app/features/summaries/counts.ts";
import { type ShownGroup, throughGate } from "#app/features/summaries/gate.ts";
import { type Decision, tallyGroup } from "#app/features/summaries/tally.ts";
import { type Item, type Side, type Survey, sideOf } from "#surveys/definition.ts";
import type { Plan } from "#surveys/plan.ts";
import { Bounds, seeded } from "./bounds.ts";

const codes = ["PA1", "PA1.a", "PA1.b", "PA2", "PA2.a", "PA3"];
const plan: Plan = {
  plan: "made-up",
  version: 1,
  status: "made-up",
  items: ["PA1", "PA2", "PA3"].map((id) => ({
    ...{ id, name: id, easyRead: id, meaning: id, source: id },
    topics: codes.filter((code) => code.startsWith(`${id}.`)).map((code) => ({ id: code, name: code, easyRead: code })),
  })),
};
const sides: Side[] = ["good", "middle", "bad", "none"];
const top = (code: string) => code.slice(0, 3);

function item(id: string, kind: Item["kind"], of: string[], choices: Side[], several: boolean): Item {
  return {
    ...{ id, kind, plan: of, construct: id, symbol: id, ask: { child: id }, short: {}, random: false },
    ...{
      pair: null,
      reversed: false,
      fields: [],
      topics: [],
      when: null,
      next: [],
      sign: {},
      max: { child: several ? choices.length : 1 },
    },
    choices: choices.map((side, at) => ({ id: `c${at}`, side, symbol: id, say: { child: id }, alone: false })),
  };
}

/** A survey of one to four questions, and people who lean one way, so that small counts are frequent. */
function madeUp(random: () => number, ownWords: boolean, wordsAdd = ownWords) {
  const pick = <T>(from: T[]): T => from[Math.floor(random() * from.length)] as T;
  const items = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, at) => {
    const several = random() < 0.2;
    const of = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(codes));
    const choices = Array.from({ length: 2 + Math.floor(random() * 3) }, (_, n) => sides[n] ?? "none");
    return item(`q${at}`, several ? "choices" : "choice", [...new Set(of)], choices, several);
  });
  if (ownWords) items.push(item("words", "open", [], [], false));
  const lean = items.map(() => [random(), random() ** 2, random() ** 3, random() ** 4]);
  const skips = random() ** 3;
  const decisions = new Map<number, Decision[]>();
  const rows = Array.from({ length: 1 + Math.floor(random() * 70) }, (_, person) => {
    if (wordsAdd && random() < 0.1)
      decisions.set(person, [
        { itemId: "words", code: pick(codes), accepted: true, sentiment: pick([-1, 0, 1, null]) },
      ]);
    return items
      .map((each, at) => {
        if (each.kind === "open") return `${each.id}[]+`;
        if (random() < skips) return `${each.id}[]skipped`;
        const weights = each.choices.map((_, n) => (lean[at]?.[n] ?? 0) * random());
        const best = weights.indexOf(Math.max(...weights));
        const chosen = each.kind === "choice" ? [best] : weights.flatMap((w, n) => (w > 0.3 || n === best ? [n] : []));
        return `${each.id}${JSON.stringify(chosen.map((n) => `c${n}`))}`;
      })
      .join(" ");
  });
  const survey = { survey: "made-up", audiences: ["child"], items } as unknown as Survey;
  const truth = tallyGroup(survey, plan, { audience: "child", voice: "self" }, rows, " ", decisions);
  return { items: items.filter((each) => each.kind !== "open"), truth };
}

/** Writes down all that is shown and all that is known of how the numbers hang together; gives what was not shown. */
function attack(shown: ShownGroup, items: Item[], truth: GroupCounts, floor: number, wordsAdd: boolean) {
  const ownWords = truth.ownWords;
  const bounds = new Bounds();
  const hidden: string[] = [];
  const see = (name: string, count: number | null | undefined) => {
    if (count === undefined) hidden.push(name);
    else if (count === null) bounds.know(name, 0, floor - 1);
    else bounds.know(name, count, count + floor - 1);
    if (count === null) hidden.push(name);
  };
  see("people", shown.people);
  for (const each of items) {
    const chosen = shown.choices.get(each.id);
    const names = each.choices.map((choice) => `${each.id}.${choice.id}`);
    for (const choice of each.choices) see(`${each.id}.${choice.id}`, chosen?.get(choice.id));
    const answered = `${each.id} answered`;
    if (each.kind === "choice") bounds.adds(names, answered);
    else for (const name of names) bounds.within(name, answered);
    bounds.covers(names, answered);
    bounds.adds([answered, `${each.id} not answered`], "people");
    hidden.push(`${each.id} not answered`);
  }
  for (const code of codes) {
    const from = items.filter((each) => each.plan.some((of) => of === code || top(of) === code));
    if (from.length === 0 && !wordsAdd) continue;
    const words = `words on ${code}`;
    if (!wordsAdd) bounds.know(words, 0, 0);
    const seen = shown.spoken.get(code);
    const all = `${code} spoke`;
    const sides = (seen?.good ?? 0) + (seen?.middle ?? 0) + (seen?.bad ?? 0);
    const held = seen?.spoke === sides + floor && truth.sided.has(code);
    if (held) bounds.know(all, sides + floor, Number.POSITIVE_INFINITY);
    else see(all, seen?.spoke);
    bounds.adds([all, `${code} silent`], "people");
    bounds.covers([...from.map((each) => `${each.id} answered`), words], all);
    for (const each of from) bounds.within(`${each.id} answered`, all);
    for (const side of ["good", "middle", "bad"] as const) {
      const name = `${code} ${side}`;
      const possible = from.some((each) => each.choices.some((choice) => sideOf(each, choice.id) === side));
      if (!possible && !wordsAdd) continue;
      const withheld = seen && !ownWords && seen[side] === null;
      see(name, withheld ? undefined : seen?.[side]);
      bounds.adds([name, `${code} not ${side}`], all);
      const leading = from.map((each) => ({
        kind: each.kind,
        names: each.choices.filter((c) => sideOf(each, c.id) === side).map((c) => `${each.id}.${c.id}`),
      }));
      bounds.covers([...leading.flatMap((each) => each.names), words], name);
      for (const each of leading) for (const one of each.names) bounds.within(one, name);
      hidden.push(`${code} not ${side}`);
    }
    const neither = from.flatMap((each) =>
      each.choices.filter((c) => sideOf(each, c.id) === "none").map((c) => `${each.id}.${c.id}`),
    );
    const known = bounds.names().filter((name) => name.startsWith(`${code} `) && / (good|middle|bad)$/.test(name));
    const allSides = known.filter((name) => !name.includes(" not "));
    bounds.covers([...allSides, ...neither, words], all);
    if (!wordsAdd && from.length === 1 && from[0]?.kind === "choice") bounds.adds([...allSides, ...neither], all);
    const wider = items.some((each) => each.plan.some((of) => top(of) === top(code)) && !from.includes(each));
    if (code !== top(code) && (wider || wordsAdd)) {
      bounds.adds([all, `${top(code)} without ${code}`], `${top(code)} spoke`);
      hidden.push(`${top(code)} without ${code}`);
    }
    hidden.push(`${code} silent`);
  }
  bounds.narrow();
  return { bounds, hidden };
}

for (const ownWords of [true, false])
  for (const floor of [5, 10])
    test(`no small count can be worked back: floor ${floor}, ${ownWords ? "with" : "without"} own words`, () => {
      const random = seeded(floor * 7 + (ownWords ? 1 : 2));
      const found: string[] = [];
      let tried = 0;
      for (let round = 0; round < 600; round++) {
        const { items, truth } = madeUp(random, ownWords);
        const shown = throughGate(truth, floor);
        if (shown.people === null) continue;
        const { bounds, hidden } = attack(shown, items, truth, floor, ownWords);
        soundly(bounds, truth);
        for (const name of new Set(hidden)) {
          const [least, most] = bounds.of(name);
          tried++;
          if (least < floor && most - least + 1 < floor) found.push(`${round}: ${name} is ${least} to ${most}`);
        }
      }
      expect(found).toEqual([]);
      expect(tried).toBeGreaterThan(5000);
    });

test("whoever guesses that nobody's words count still pins no small count to one number", () => {
  const random = seeded(99);
  const found: string[] = [];
  for (let round = 0; round < 1500; round++) {
    const { items, truth } = madeUp(random, true, false);
    const shown = throughGate(truth, 5);
    if (shown.people === null) continue;
    const { bounds, hidden } = attack(shown, items, truth, 5, false);
    soundly(bounds, truth);
    for (const name of new Set(hidden)) {
      const [least, most] = bounds.of(name);
      if (least < 5 && least === most) found.push(`${round}: ${name} is ${least}`);
    }
  }
  expect(found).toEqual([]);
});

/** The doubter reasons rightly: what is true lies within the bounds, or the test would prove nothing. */
function soundly(bounds: Bounds, truth: GroupCounts): void {
  for (const [code, spoken] of truth.spoken)
    for (const [side, count] of Object.entries(spoken)) {
      const [least, most] = bounds.of(`${code} ${side}`);
      if (count < least || count > most) throw new Error(`${code} ${side} is ${count}, not ${least} to ${most}`);
    }
}

/** Knows the gate itself and tries every world: what is hidden must be able to be as many things as the floor. */
function everyWorld(floor: number, most: number, exclusive: boolean, ownWords: boolean): string[] {
  const worlds = new Map<string, Map<string, Set<number>>>();
  for (let people = floor; people <= most; people++)
    for (let spoke = 0; spoke <= people; spoke++)
      for (let good = 0; good <= spoke; good++)
        for (let middle = 0; middle <= (exclusive ? spoke - good : spoke); middle++)
          for (let bad = exclusive ? spoke - good - middle : 0; bad <= spoke; bad++) {
            const sum = good + middle + bad;
            if (exclusive ? sum !== spoke : sum < spoke) continue;
            const counts: GroupCounts = {
              ...{
                audience: "child",
                voice: "self",
                people,
                ownWords,
                choices: new Map(),
                outs: new Map(),
                waiting: 0,
              },
              sided: new Set(["PA1"]),
              spoken: new Map([["PA1", { spoke, good, middle, bad }]]),
            };
            const shown = JSON.stringify([...throughGate(counts, floor).spoken, throughGate(counts, floor).people]);
            const seen = worlds.get(shown) ?? new Map<string, Set<number>>();
            worlds.set(shown, seen);
            const rests = { "not good": spoke - good, "not bad": spoke - bad, silent: people - spoke };
            for (const [name, count] of Object.entries({ people, spoke, good, middle, bad, ...rests }))
              seen.set(name, (seen.get(name) ?? new Set()).add(count));
          }
  return [...worlds].flatMap(([shown, seen]) =>
    [...seen].flatMap(([name, can]) =>
      Math.min(...can) < floor && can.size < floor ? [`${shown}: ${name} is one of ${[...can]}`] : [],
    ),
  );
}

test("whoever knows the gate and tries every world still cannot tell a small count", () => {
  expect(everyWorld(3, 11, false, true)).toEqual([]);
  expect(everyWorld(3, 20, true, true)).toEqual([]);
  expect(everyWorld(5, 24, true, true)).toEqual([]);
  expect(everyWorld(3, 20, true, false)).toEqual([]);
});
