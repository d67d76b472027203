/** The lists of what is told about a view, and how each is said. Lists, so that nobody can write a name into them. */
import type { ViewKind } from "#db/schema.ts";

type List = readonly { readonly id: string; readonly say: string }[];

export const methods = [
  { id: "talking-mats", say: "Talking Mats" },
  { id: "workshop", say: "A workshop" },
  { id: "youth-forum", say: "A youth forum" },
  { id: "drawing", say: "A drawing session" },
  { id: "interview", say: "An interview" },
  { id: "other", say: "Another way" },
] as const satisfies List;

/** How many people took part: never the exact number. */
export const bands = [
  { id: "one", say: "1 person" },
  { id: "few", say: "2 to 4 people" },
  { id: "some", say: "5 to 9 people" },
  { id: "many", say: "10 people or more" },
] as const satisfies List;

/** Who wrote it down, or saw it: a role, never a name. */
export const writers = [
  { id: "parent", say: "Parent or carer" },
  { id: "family", say: "Somebody else of the family" },
  { id: "teacher", say: "Teacher" },
  { id: "assistant", say: "Teaching assistant" },
  { id: "support-worker", say: "Support worker or personal assistant" },
  { id: "therapist", say: "Therapist or nurse" },
  { id: "social-worker", say: "Social worker" },
  { id: "youth-worker", say: "Youth worker" },
  { id: "advocate", say: "Advocate" },
  { id: "participation", say: "Participation officer" },
  { id: "other", say: "Somebody else who knows them" },
] as const satisfies List;

export const waysShown = [
  { id: "body", say: "Body" },
  { id: "face", say: "Face" },
  { id: "sounds", say: "Sounds" },
  { id: "eyes", say: "Eyes" },
  { id: "actions", say: "Actions" },
] as const satisfies List;

export const howOften = [
  { id: "once", say: "Once" },
  { id: "sometimes", say: "Sometimes" },
  { id: "often", say: "Often" },
  { id: "always", say: "Nearly every time" },
] as const satisfies List;

export const agreement = [
  { id: "agree", say: "They agree" },
  { id: "in-part", say: "They agree in part" },
  { id: "differ", say: "They see it differently" },
] as const satisfies List;

export const sayOf = (list: List, id: string): string => list.find((each) => each.id === id)?.say ?? id;

/** The parts in words of each kind, in the order in which they are read. */
export const partsOf: Record<ViewKind, { part: string; say: string }[]> = {
  gathered: [
    { part: "said", say: "What was said" },
    { part: "method-other", say: "Which way" },
  ],
  observation: [
    { part: "saw", say: "What they saw" },
    { part: "where", say: "Where" },
    { part: "means-one", say: "What the first thinks that it means" },
    { part: "means-two", say: "What the second thinks that it means" },
    { part: "agree-note", say: "Where they agree, and where not" },
  ],
};

export const kindWords: Record<ViewKind, { one: string; chapter: string }> = {
  gathered: {
    one: "A view gathered in another way",
    chapter: "What was gathered in other ways",
  },
  observation: {
    one: "An observation",
    chapter: "What people who know them saw",
  },
};

/** Fewest views that a released sentence is pooled from, over all waves. */
const fewestPooled = 3;

/** What stands in the way of releasing a sentence, or null. A meeting of many is pooled by itself. */
export function whyNotPooled(kind: ViewKind, bandsSeen: string[]): string | null {
  if (bandsSeen.length >= fewestPooled) return null;
  if (kind === "gathered" && bandsSeen.some((band) => band === "some" || band === "many")) return null;
  const what = kind === "gathered" ? "gathered views" : "observations";
  return `A sentence is made from at least ${fewestPooled} ${what} together, so that it points at nobody. There are too few yet.`;
}
