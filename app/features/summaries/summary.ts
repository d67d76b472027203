/**
 * What a board reads. Plain JSON: every number in it has passed the gate, every quote and sentence was released by a
 * person. A number means "at least so many people"; null means "too few to show", which may be nobody.
 */
import type { AnsweredBy, ReplyKind, Rhythm, ViewKind, WaveKind } from "#db/schema.ts";
import type { Audience, ItemKind, Side } from "#surveys/definition.ts";
import type { Spoken, Way } from "./counts.ts";
import type { Shown } from "./gate.ts";

/** Who said a quote: one attribute at most (SD5), and only when enough people share it. */
export type Speaker = AnsweredBy | "parent";

export interface Group {
  audience: Audience;
  voice: AnsweredBy;
}

export interface Finding {
  planItem: string;
  name: string;
  easyRead: string;
  meaning: string;
  symbol: string;
  /** How many people of all groups that are big enough spoke about it, of how many. What they felt is never added up. */
  spoke: Shown;
  of: Shown;
  groups: (Group & { of: Shown; people: Spoken<Shown> })[];
  topics: { id: string; name: string; easyRead: string; people: Shown }[];
  quotes: Quote[];
  sentences: string[];
  replies: { kind: ReplyKind; youSaid: string; weDid: string; at: number }[];
}

export interface Quote {
  text: string;
  speaker: Speaker | null;
}

/** One thing asked, with what each group chose: a distribution, never a mean (SM5). */
export interface AskedItem {
  id: string;
  kind: ItemKind;
  plan: string[];
  pair: string | null;
  symbol: string;
  groups: (Group & {
    of: Shown;
    ask: string;
    /** Null: one of the choices has too few people, so none is shown. */
    choices: { id: string; say: string; symbol: string; side: Side; people: number }[] | null;
  })[];
}

export interface Summary {
  format: "heard-summary/1";
  /** Fewest people that a number stands for, and the step in which numbers move. */
  floor: number;
  wave: {
    id: string;
    name: string;
    kind: WaveKind;
    madeUp: boolean;
    /** The survey has not been co-produced yet. */
    draft: boolean;
    survey: string;
    version: number;
    title: string;
    purpose: string;
    opensAt: number;
    closesAt: number | null;
    audienceBody: string;
    influence: string;
    replyBy: number | null;
    rhythm: Rhythm;
    /** Of a rolling wave: within how many weeks of answering each person was promised a reply. */
    replyWeeks: number | null;
  };
  plan: { id: string; version: number; status: string };
  people: Shown;
  groups: (Group & { people: Shown })[];
  findings: Finding[];
  items: AskedItem[];
  /** People who pressed a way out at least once. */
  outs: { way: Way; people: Shown }[];
  /** Answers whose words wait for a person to say what they are about: they count in no finding yet. */
  waiting: Shown;
  /** Released quotes that no finding claims. */
  quotes: Quote[];
  /** Sentences that a person released of what was not said in the survey: no answers, and in no number above. */
  elsewhere: { kind: ViewKind; sentences: string[] }[];
}

/** "We see it differently", on the record: from a body, never by name. */
export interface DissentShown {
  id: string;
  planItem: string;
  text: string;
  from: string;
  at: number;
  /** The reader wrote it, and may take it back. */
  mine: boolean;
}

/** True when there is nothing to show yet but what stands in words. */
export function isEmpty(summary: Summary): boolean {
  return summary.people === null;
}
