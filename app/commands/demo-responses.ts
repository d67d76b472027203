/**
 * Made-up responses for the demonstration: the same ones each time. Every made-up person has a mood that runs through
 * their answers, as with real people, and most leave something out.
 */
import { type Audience, choicesFor, type Item, itemsFor, outs, type Side, type Survey } from "#surveys/definition.ts";
import { pathOf } from "#surveys/path.ts";
import type { AnsweredBy, GivenAnswer, GivenResponse } from "../features/responses/response.ts";
import { demoDrawings } from "./demo-drawings.ts";
import { demoWords } from "./demo-words.ts";

type Feeling = Exclude<Side, "none">;
type Chance = () => number;
type Person = { mood: Feeling; response: GivenResponse };

const moods = ["good", "middle", "bad"] as const;
const moodWeight: Record<Feeling, number> = { good: 3, middle: 3, bad: 5 };

const people: [Audience, AnsweredBy, number][] = [
  ["child", "self", 34],
  ["child", "supported", 31],
  ["child", "proxy", 11],
  ["young-person", "self", 58],
  ["young-person", "supported", 17],
  ["young-person", "proxy", 4],
  ["parent", "self", 85],
];

/** How often each side of a choice is taken in each mood. */
const leaning: Record<Feeling, Record<Side, number>> = {
  good: { good: 6, middle: 2, bad: 1, none: 1 },
  middle: { good: 2, middle: 4, bad: 2, none: 1 },
  bad: { good: 1, middle: 2, bad: 6, none: 1 },
};

/** Chance that repeats itself: the same numbers for the same start (the "mulberry32" generator). */
function chanceFrom(start: number): Chance {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(from: readonly T[], weightOf: (each: T) => number, chance: Chance): T | undefined {
  let left = chance() * from.reduce((all, each) => all + weightOf(each), 0);
  return from.find((each) => {
    left -= weightOf(each);
    return left < 0;
  });
}

const evenly = () => 1;

/** 240 responses over all audiences and voices of a survey, without ids or times. */
export function demoResponses(survey: Survey): GivenResponse[] {
  const chance = chanceFrom(20_260_901);
  const made: Person[] = [];
  for (const [audience, answeredBy, many] of people) {
    for (let person = 0; person < many; person++) {
      const mood = pick(moods, (each) => moodWeight[each], chance) ?? "middle";
      const mayQuote = chance() < 0.7;
      const answers = answersIn(survey, audience, mood, chance);
      made.push({ mood, response: { audience, language: "en", answeredBy, mayQuote, answers } });
    }
  }
  giveWords(survey, made, chance);
  giveDrawings(survey, made);
  return made.map(({ response }) => response);
}

function answersIn(survey: Survey, audience: Audience, mood: Feeling, chance: Chance): GivenAnswer[] {
  const items = itemsFor(survey, audience).filter(({ kind }) => kind !== "practice");
  const stopsAt = chance() < 0.06 ? Math.floor(chance() * items.length) : items.length;
  const answers = items.map((item, at) => {
    const answer: GivenAnswer = { itemId: item.id, choices: [], words: null, out: null, offPath: false, clip: null };
    if (at < stopsAt && item.kind === "about-you") answer.choices = aboutIn(item, chance);
    else if (at < stopsAt && item.kind !== "open") {
      if (chance() < 0.08) answer.out = pick(outs, evenly, chance) ?? null;
      else if (chance() < 0.95) answer.choices = choicesIn(item, audience, mood, chance);
    }
    if (answer.choices.length === 0 && answer.out === null) answer.out = "skipped";
    return answer;
  });
  const path = pathOf(survey, audience, new Map(answers.map(({ itemId, choices }) => [itemId, choices])));
  // What lies off the path was not shown to anybody.
  return answers.map((answer) =>
    path.has(answer.itemId) ? answer : { ...answer, choices: [], out: "skipped", offPath: true },
  );
}

function aboutIn(item: Item, chance: Chance): string[] {
  return item.fields.flatMap((field) => {
    const choice = chance() < 0.6 ? pick(field.choices, evenly, chance) : undefined;
    return choice ? [`${field.id}:${choice.id}`] : [];
  });
}

function choicesIn(item: Item, audience: Audience, mood: Feeling, chance: Chance): string[] {
  const offered = choicesFor(item, audience);
  const wanted = 1 + Math.floor(chance() * (item.max[audience] ?? 1) * 0.6);
  const chosen = new Set<string>();
  for (let each = 0; each < wanted; each++) {
    const choice = pick(offered, ({ side }) => leaning[mood][side], chance);
    if (choice?.alone && wanted > 1) continue;
    if (choice) chosen.add(choice.id);
  }
  return offered.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
}

/** Gives each made-up sentence to one person of its audience and mood; the others wrote nothing. */
function giveWords(survey: Survey, made: Person[], chance: Chance): void {
  for (const audience of survey.audiences) {
    const open = itemsFor(survey, audience).find(({ kind }) => kind === "open");
    for (const mood of moods) {
      // Words that somebody else typed for a person would not be in the first person: they stay with the choices.
      const speakers = made.filter(
        (each) => each.mood === mood && each.response.audience === audience && each.response.answeredBy !== "proxy",
      );
      for (const words of demoWords[audience][mood]) {
        const speaker = speakers.splice(Math.floor(chance() * speakers.length), 1)[0];
        const answer = speaker?.response.answers.find(({ itemId }) => itemId === open?.id);
        if (answer) Object.assign(answer, { words, out: null });
      }
    }
  }
}

/** Gives each made-up drawing to a child who wrote nothing. */
function giveDrawings(survey: Survey, made: Person[]): void {
  const open = itemsFor(survey, "child").find(({ kind }) => kind === "open");
  const silent = made
    .filter(({ response }) => response.audience === "child" && response.answeredBy === "self")
    .flatMap(({ response }) => response.answers.filter(({ itemId, words }) => itemId === open?.id && words === null));
  for (const [at, drawing] of demoDrawings.entries()) Object.assign(silent[at] ?? {}, { drawing, out: null });
}
