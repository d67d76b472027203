/** What somebody wrote about a view, checked. What is wrong is told beside its field, and nothing is lost. */

import type { ViewKind } from "#db/schema.ts";
import type { View } from "#db/stores/views.server.ts";
import type { Audience, Survey } from "#surveys/definition.ts";
import type { Plan } from "#surveys/plan.ts";
import { agreement, bands, howOften, methods, partsOf, waysShown, writers } from "./view-words.ts";

export type Sent = Map<string, string[]>;
export type Wrong = Record<string, string | undefined>;

const mostLetters = 5000;

type Row = Omit<View, "id" | "waveId" | "addedBy" | "tries" | "isRead">;

export type ReadView =
  | { wrong: Wrong }
  | { wrong: null; row: Row; parts: { part: string; words: string }[]; codes: string[] };

export function readKind(asked: string | null): ViewKind {
  return asked === "observation" ? "observation" : "gathered";
}

/** Reads a posted view of a kind. `now` bounds its day; a setting that is none of the wave's is left out later. */
export function readView(kind: ViewKind, sent: Sent, survey: Survey, plan: Plan, now: number): ReadView {
  const one = (name: string) => (sent.get(name)?.[0] ?? "").replaceAll("\u0000", "").trim();
  const wrong: Wrong = {};
  const need = (name: string, list: readonly { id: string }[], say: string) => {
    if (!list.some(({ id }) => id === one(name))) wrong[name] = say;
    return one(name);
  };
  const words = (name: string, say: string | null) => {
    if (one(name) === "" && say !== null) wrong[name] = say;
    if (one(name).length > mostLetters) wrong[name] = `Make it shorter: ${mostLetters} letters at most.`;
    return one(name);
  };

  const audience = need(
    "audience",
    survey.audiences.map((id) => ({ id })),
    "Choose whose view it is.",
  ) as Audience;
  const day = Date.parse(`${one("day")}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(one("day")) || Number.isNaN(day)) wrong.day = "Write the day.";
  else if (day > now) wrong.day = "This day has not come yet. Write the day on which it was.";
  const writtenBy = need("writtenBy", writers, "Choose a role. Write no name anywhere.");
  const row: Row = {
    ...{ kind, audience, day, writtenBy, settingId: one("setting") || null },
    ...{ method: "", people: "", secondBy: "", shown: [], often: "", agree: "" },
  };
  if (kind === "gathered") {
    row.method = need("method", methods, "Choose how it was gathered.");
    row.people = need("people", bands, "Choose how many people took part.");
    words("said", "Write what was said.");
    words("method-other", row.method === "other" ? "Write which way it was." : null);
  } else {
    row.secondBy = need("secondBy", writers, "Choose the role of the second person. One person alone is not enough.");
    row.shown = waysShown.map(({ id }) => id).filter((id) => sent.get("shown")?.includes(id));
    if (row.shown.length === 0) wrong.shown = "Choose at least one way in which it was shown.";
    row.often = need("often", howOften, "Choose how often it was seen.");
    row.agree = need("agree", agreement, "Choose whether the two agree.");
    words("saw", "Write what they saw, not yet what it means.");
    words("where", "Write where it was, without the name of a place.");
    words("means-one", "Write what the first person thinks that it means.");
    words("means-two", "Write what the second person thinks that it means.");
    words("agree-note", row.agree === "agree" ? null : "Write where they see it differently.");
  }
  if (Object.values(wrong).some((each) => each !== undefined)) return { wrong };
  const known = new Set(plan.items.flatMap((item) => [item.id, ...item.topics.map(({ id }) => id)]));
  return {
    wrong: null,
    row,
    parts: partsOf[kind].flatMap(({ part }) => (one(part) === "" ? [] : [{ part, words: one(part) }])),
    codes: [...new Set(sent.get("codes") ?? [])].filter((code) => known.has(code)),
  };
}
