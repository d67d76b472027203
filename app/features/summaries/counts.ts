/**
 * What is counted for a summary, before the gate. A group is people of one audience who answered in one way (by
 * themselves, with support, or somebody for them): groups are never merged (decision 8). Everything counted is people,
 * never answers, and a person counts once in each number.
 */
import type { AnsweredBy } from "#db/schema.ts";
import type { Audience, Out } from "#surveys/definition.ts";

export type Way = Out | "skipped";
export const ways: Way[] = ["not-sure", "dont-want-to-say", "dont-understand", "skipped"];
export const voices: AnsweredBy[] = ["self", "supported", "proxy"];

/** People who spoke about a plan item or topic. Who said good and bad counts in both, so sides may add up to more. */
export interface Spoken<Count> {
  spoke: Count;
  good: Count;
  middle: Count;
  bad: Count;
}

export interface GroupCounts {
  audience: Audience;
  voice: AnsweredBy;
  people: number;
  /** Asked an open question: then words may add people to any plan item, so no number follows from others. */
  ownWords: boolean;
  /** Plan items and topics that this audience could speak about, by id. */
  spoken: Map<string, Spoken<number>>;
  /** Codes of which every choice has a side: then the sides of those who spoke are all there is. */
  sided: Set<string>;
  /** By item id and choice id; every choice that the audience sees is there, also when nobody chose it. */
  choices: Map<string, Map<string, number>>;
  outs: Map<Way, number>;
  /** Answers in words whose suggested codes nobody has decided on. */
  waiting: number;
}
