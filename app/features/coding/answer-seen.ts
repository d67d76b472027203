/** One answer as the coordinator sees it: nothing in it is more than redaction and the safeguarding lead let through. */

import type { DrawnSeen } from "#app/features/drawings/drawn.tsx";
import type { AnsweredBy, CodeSource, Sentiment } from "#db/schema.ts";
import type { Audience, Item, Side } from "#surveys/definition.ts";
import { sideOf, sorted } from "#surveys/definition.ts";

export interface CodeSeen {
  code: string;
  name: string;
  source: CodeSource;
  evidence: string[];
  accepted: boolean | null;
  decidedBy: string | null;
}

/** The plan's items and topics that a coordinator may choose from. */
export type PlanOffered = { id: string; name: string; topics: { id: string; name: string }[] }[];

export interface AnswerSeen {
  responseId: string;
  itemId: string;
  asked: string;
  choices: { say: string; side: Side }[];
  out: string | null;
  state: "shown" | "being-read" | "held" | "none";
  words: string | null;
  tookOut: string | null;
  sentiment: Sentiment;
  sentimentEvidence: string[];
  codes: CodeSeen[];
  drawing: DrawnSeen | null;
  spoken: "to-listen" | "machine" | "checked" | null;
  /** Why the words cannot be quoted; null when they can. */
  whyNoQuote: string | null;
  quote: string | null;
}

export interface ResponseSeen {
  responseId: string;
  audience: Audience;
  answeredBy: AnsweredBy;
  day: number;
  source: string | null;
  answers: AnswerSeen[];
}

export const outWords: Record<string, string> = {
  "not-sure": "I am not sure",
  "dont-want-to-say": "I do not want to say",
  "dont-understand": "I do not understand",
};

export const feelingWords: Record<"1" | "0" | "-1" | "null", string> = {
  "1": "Good",
  "0": "Neither good nor bad",
  "-1": "Bad",
  null: "Unsure",
};

/** The words of what was chosen, for this audience; about-you fields with their question. */
export function chosenWords(item: Item | undefined, audience: Audience, chosen: string[]): AnswerSeen["choices"] {
  return chosen.map((each) => {
    const [fieldId, choiceId] = each.split(":");
    const field = choiceId === undefined ? undefined : item?.fields.find((one) => one.id === fieldId);
    if (field) {
      const say = field.choices.find((one) => one.id === choiceId)?.say ?? choiceId ?? "";
      return { say: `${field.ask[audience] ?? field.id} ${say}`, side: "none" };
    }
    const pile = item && sorted(item, each);
    if (item && pile)
      return { say: `${pile.topic.say[audience]}: ${pile.choice.say[audience]}`, side: sideOf(item, each) };
    const choice = item?.choices.find((one) => one.id === each);
    return { say: choice?.say[audience] ?? each, side: item ? sideOf(item, each) : "none" };
  });
}

/** What redaction took out, told without showing it: "1 name, 2 phones". */
export function tellTookOut(hidden: { kind: string }[]): string | null {
  if (hidden.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { kind } of hidden) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, many]) => `${many} × ${kind.replaceAll("-", " ")}`).join(", ");
}
