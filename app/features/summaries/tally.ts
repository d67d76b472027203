/**
 * Counts people. Each row is one person with everything that the person said, written as `item["choice",...]`; the same
 * answer is looked up once and then only counted, so that the cost grows with the number of answers and nothing else.
 */
import { countable, type Item, itemsFor, type Survey, sideOf, sorted } from "#surveys/definition.ts";
import type { Plan } from "#surveys/plan.ts";
import { type GroupCounts, type Spoken, type Way, ways } from "./counts.ts";

const spoke = 1;
const bits = { good: 2, middle: 4, bad: 8, none: 0 };

/** What one answer adds: for codes (by their place in the list) which bits, and the out if one was pressed. */
interface Meaning {
  item: string;
  codes: [place: number, bits: number][];
  choices: string[];
  out: number;
  /** Words whose codes nobody has decided on. */
  waits: boolean;
}

/** A decision of a person on a code of one answer. */
export interface Decision {
  itemId: string;
  code: string;
  accepted: boolean;
  sentiment: -1 | 0 | 1 | null;
}

/** A plan item's id for itself and its topics: PA1 for PA1.a. */
export const planItemOf = (code: string): string => code.split(".")[0] ?? code;

/** The codes of the plan, each item before its topics. */
function codesOf(plan: Plan): string[] {
  return plan.items.flatMap((item) => [item.id, ...item.topics.map((topic) => topic.id)]);
}

/** Counts the people of one group. `rows`: what each said, answers parted by `between`; decisions by the row's place. */
export function tallyGroup(
  survey: Survey,
  plan: Plan,
  group: Pick<GroupCounts, "audience" | "voice">,
  rows: (string | null)[],
  between: string,
  decisions: Map<number, Decision[]>,
): GroupCounts {
  const codes = codesOf(plan);
  const read = reader(survey, codes);
  const items = itemsFor(survey, group.audience);
  const people = rows.length;
  const counts = codes.map(() => [0, 0, 0, 0] as [number, number, number, number]);
  const outs = ways.map(() => 0);
  const answers = new Map<string, { meaning: Meaning; people: number }>();
  const flags = new Uint8Array(codes.length);

  for (let at = 0; at < people; at++) {
    const said = rows[at];
    const decided = decisions.get(at);
    let pressed = 0;
    flags.fill(0);
    for (const answer of said ? said.split(between) : []) {
      let known = answers.get(answer);
      if (!known) {
        known = { meaning: read(answer), people: 0 };
        answers.set(answer, known);
      }
      known.people++;
      pressed |= known.meaning.out;
      for (const [place, add] of known.meaning.codes) {
        if (decided && takenAway(decided, known.meaning.item, codes[place] ?? "")) continue;
        flags[place] = (flags[place] ?? 0) | add;
      }
    }
    for (const decision of decided ?? []) if (decision.accepted) addDecision(flags, codes, decision);
    for (let place = 0; place < flags.length; place++) {
      const flag = flags[place];
      const count = counts[place];
      if (!flag || !count) continue;
      count[0]++;
      if (flag & bits.good) count[1]++;
      if (flag & bits.middle) count[2]++;
      if (flag & bits.bad) count[3]++;
    }
    for (let way = 0; way < ways.length; way++) if (pressed & (1 << way)) outs[way] = (outs[way] ?? 0) + 1;
  }

  const ownWords = items.some((item) => item.kind === "open");
  const asked = new Set(items.flatMap((item) => planOf(item).flatMap((code) => [code, planItemOf(code)])));
  return {
    ...group,
    people,
    ownWords,
    sided: new Set([...asked].filter((code) => everyChoiceHasASide(items, group.audience, code))),
    spoken: new Map(
      codes
        .map((code, place): [string, Spoken<number>] => {
          const [all, good, middle, bad] = counts[place] ?? [0, 0, 0, 0];
          return [code, { spoke: all, good, middle, bad }];
        })
        .filter(([code, counted]) => ownWords || asked.has(code) || counted.spoke > 0),
    ),
    choices: choiceCounts(items, group.audience, [...answers.values()]),
    waiting: [...answers.values()].reduce((all, each) => all + (each.meaning.waits ? each.people : 0), 0),
    outs: new Map(ways.map((way, place): [Way, number] => [way, outs[place] ?? 0])),
  };
}

/** Reads an answer as it was written by the store. */
function reader(survey: Survey, codes: string[]): (answer: string) => Meaning {
  const items = new Map(survey.items.map((item) => [item.id, item]));
  return (answer) => {
    const from = answer.indexOf("[");
    const to = answer.lastIndexOf("]");
    const item = items.get(answer.slice(0, from));
    const choices = JSON.parse(answer.slice(from, to + 1)) as string[];
    const rest = answer.slice(to + 1);
    const words = /[+?]$/.test(rest);
    const way = ways.indexOf((words ? rest.slice(0, -1) : rest) as Way);
    if (!item || item.kind === "practice" || item.kind === "about-you")
      return { item: "", codes: [], choices: [], out: 0, waits: false };
    const answered = item.kind === "open" ? words : choices.length > 0;
    return {
      item: item.id,
      codes: answered ? codesOfAnswer(item, choices, codes) : [],
      choices,
      out: way === -1 ? 0 : 1 << way,
      waits: rest.endsWith("?"),
    };
  };
}

/** The codes of the question with the sides of what was chosen; a sorted topic adds codes of its own with its own side. */
function codesOfAnswer(item: Item, choices: string[], codes: string[]): Meaning["codes"] {
  const found = new Map<number, number>();
  const add = (of: string[], sides: number) => {
    for (const place of placesOf(of, codes)) found.set(place, (found.get(place) ?? 0) | sides);
  };
  add(item.plan, spoke);
  for (const choice of choices) {
    const side = spoke | bits[sideOf(item, choice)];
    add(item.plan, side);
    add(sorted(item, choice)?.topic.plan ?? [], side);
  }
  return [...found];
}

function everyChoiceHasASide(items: Item[], audience: GroupCounts["audience"], code: string): boolean {
  return items
    .filter((item) => planOf(item).some((of) => of === code || planItemOf(of) === code))
    .every(
      (item) => item.kind !== "open" && countable(item, audience).every((each) => sideOf(item, each.id) !== "none"),
    );
}

/** Codes that an item can give: its own and those of its topics. */
const planOf = (item: Item): string[] => [...item.plan, ...item.topics.flatMap((topic) => topic.plan)];

/** Places of the codes and of the plan items that they belong to. */
function placesOf(of: string[], codes: string[]): number[] {
  const both = new Set(of.flatMap((code) => [code, planItemOf(code)]));
  return [...both].map((code) => codes.indexOf(code)).filter((place) => place !== -1);
}

/** A person took away a code that came from the question: of this answer, neither it nor what it belongs to counts. */
function takenAway(decided: Decision[], itemId: string, code: string): boolean {
  return decided.some(
    (each) => !each.accepted && each.itemId === itemId && (each.code === code || planItemOf(each.code) === code),
  );
}

function addDecision(flags: Uint8Array, codes: string[], { code, sentiment }: Decision): void {
  const side = sentiment === 1 ? bits.good : sentiment === 0 ? bits.middle : sentiment === -1 ? bits.bad : bits.none;
  for (const place of placesOf([code], codes)) flags[place] = (flags[place] ?? 0) | spoke | side;
}

function choiceCounts(
  items: Item[],
  audience: GroupCounts["audience"],
  answers: { meaning: Meaning; people: number }[],
): GroupCounts["choices"] {
  const asked = items.filter((item) => item.kind !== "practice" && countable(item, audience).length > 0);
  const all = new Map(
    asked.map((item) => [item.id, new Map(countable(item, audience).map((choice) => [choice.id, 0]))]),
  );
  for (const { meaning, people } of answers) {
    const counts = all.get(meaning.item);
    for (const choice of meaning.choices) counts?.set(choice, (counts.get(choice) ?? 0) + people);
  }
  return all;
}
