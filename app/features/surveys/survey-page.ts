/** What a respondent's page needs to know. The page is the same for everybody: nothing of a person is in it. */
import type { Area } from "#surveys/area.ts";
import type { Audience, Item, Survey } from "#surveys/definition.ts";
import { itemsFor } from "#surveys/definition.ts";
import type { Language, Words } from "../../i18n/words.ts";
import type { OfferedPack } from "../packs/pack.ts";

/** `try`: anybody plays it, nothing is kept. `practice`: a wave that keeps nothing. `kept`: a pilot or real wave. */
export type PageMode = "try" | "practice" | "kept";

export interface SurveyPage {
  survey: Survey;
  audience: Audience;
  language: Language;
  /** Where its other languages are offered; null when it has none. */
  chooseLanguage: string | null;
  /** Nobody has checked the words of this language yet. */
  unchecked: boolean;
  area: Area;
  mode: PageMode;
  madeUp: boolean;
  /** Somebody would receive a call for a person to come. */
  calls: boolean;
  /** Who will hear it, what they can change, and the day by which they reply, as the wave says (LU1, LU2). */
  who: string | null;
  change: string | null;
  replyBy: number | null;
  /** Of a wave that asks all the time: within how many weeks of answering. */
  replyWeeks?: number | null;
  /** Where "throw it away" leads. */
  leave: string;
  /** Addresses of deferred scripts: one that brings the enhancements (see app/server/bring-scripts.ts). */
  scripts: string[];
  /** Addresses of the looks that a person may choose, linked at the end of the page. */
  looks: string[];
  /** Other pictures that a person may choose. */
  packs: readonly OfferedPack[];
  /** Videos in sign whose words somebody wrote. */
  captioned?: readonly string[];
  say: Words;
}

/** One screen of the page, in the order in which Next goes through them. */
export type Screen =
  | { kind: "begin" | "assent" | "who-answered" | "given-by" | "quote" | "check"; id: string }
  | { kind: "item"; id: string; item: Item; at: number; number: number | null };

/** The screens for an audience. Practice has no number; an item's `at` is its place among all items asked. */
export function screensOf(survey: Survey, audience: Audience): Screen[] {
  const items = itemsFor(survey, audience);
  const numbered = items.filter((item) => item.kind !== "practice");
  const screens: Screen[] = [
    { kind: "begin", id: "begin" },
    { kind: "assent", id: "assent" },
    ...items.map((item, at): Screen => {
      const number = numbered.indexOf(item) + 1;
      return { kind: "item", id: `q${at}`, item, at, number: number || null };
    }),
  ];
  // A parent's answers are the parent's own voice: nobody else answered for them.
  if (audience !== "parent")
    screens.push({ kind: "who-answered", id: "who-answered" }, { kind: "given-by", id: "given-by" });
  if (items.some((item) => item.kind === "open")) screens.push({ kind: "quote", id: "quote" });
  screens.push({ kind: "check", id: "check" });
  return screens;
}

/** How many numbered questions an audience is asked. */
export function questionCount(survey: Survey, audience: Audience): number {
  return itemsFor(survey, audience).filter((item) => item.kind !== "practice").length;
}

/**
 * The names under which answers are sent: `a.` an item's choices or words, `o.` an out beside several choices or words,
 * `v.` a recorded clip, `d.` the strokes of a drawing, `c.` a comfort setting, which is never kept.
 */
export const fieldNames = {
  answer: (item: string) => `a.${item}`,
  out: (item: string) => `o.${item}`,
  about: (item: string, field: string) => `a.${item}.${field}`,
  topic: (item: string, topic: string) => `a.${item}.${topic}`,
  /** The order in which choices were picked, and in which they were shown, as ids with spaces between; from script. */
  picked: (item: string) => `p.${item}`,
  shown: (item: string) => `s.${item}`,
  clip: (item: string) => `v.${item}`,
  drawing: (item: string) => `d.${item}`,
  comfort: (setting: string) => `${comfortMark}${setting}`,
};

/** Comfort settings are sent along so that the next page looks the same; they are no part of a response. */
export const comfortMark = "c.";

/** A field that no person sees. Programs that fill in everything fill this too; it is never kept. */
export const trapName = "website";

/** An out in the same group as single choices carries this mark, so that no choice id can be mistaken for it. */
export const outMark = "~";

/** Most letters of a typed answer, about 800 words; the server refuses more. */
export const mostLetters = 5000;
