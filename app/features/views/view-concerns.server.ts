import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import {
  addViewConcernEvent,
  findViewConcern,
  listViewConcerns,
  setPartRead,
  setViewConcern,
  viewConcernLog,
} from "#db/stores/view-reading.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import type { Decision } from "../safeguarding/decide-concern.server.ts";
import { redactNumbers } from "../safeguarding/redaction.ts";
import { partsOf } from "./view-words.ts";

/** Coming back to a concern that one has just had open is the same look. */
const sameLook = 10 * 60 * 1000;

/** Concerns that came of views, for the page of concerns. */
export function seeViewConcerns(heard: Heard) {
  return listViewConcerns(heard.database.read);
}

/** One of them with its words, and its log. Looking is written down before anything is shown (SG4, DP8). */
export async function lookAtViewConcern(heard: Heard, person: StaffMember, viewId: string) {
  const { read } = heard.database;
  const concern = await findViewConcern(read, viewId);
  if (!concern) throw new Problem("not-found");
  await heard.database.write(async (unit) => {
    const now = Date.now();
    const mine = (await viewConcernLog(unit, viewId)).filter((each) => each.staffId === person.id);
    if (mine.some((each) => each.act === "seen" && now - each.at < sameLook)) return;
    await addViewConcernEvent(unit, { id: randomUUID(), viewId, act: "seen", note: "", staffId: person.id, at: now });
  });
  const parts = partsOf[concern.kind].flatMap(({ part, say }) => {
    const found = concern.parts.find((each) => each.part === part);
    return found ? [{ ...found, say }] : [];
  });
  const log = (await viewConcernLog(read, viewId)).map(({ act, note, at, name }) => ({ act, note, at, name }));
  return { concern: { ...concern, parts }, log };
}

/**
 * Writes down a decision with its reason. Where the program could not read the words, `redacted` gives for each part what
 * the person left of it. Gives what to change, or null; throws not-found.
 */
export async function decideViewConcern(
  unit: Unit,
  person: StaffMember,
  viewId: string,
  decision: Decision,
  written: { note: string; redacted: (part: string) => string },
): Promise<string | null> {
  const concern = await findViewConcern(unit, viewId);
  if (!concern) throw new Problem("not-found");
  const note = written.note.trim();
  if (note === "") return decision === "note" ? "Write the note first." : "Write down why, in a few words.";
  const unread = concern.parts.filter((part) => part.redacted === null);
  if (decision === "released" && unread.some(({ part }) => written.redacted(part).trim() === ""))
    return "Write each of the words as others may see them, without names or numbers.";
  if (decision === "released")
    for (const { part } of unread) {
      const { text, hidden } = redactNumbers(written.redacted(part).trim());
      await setPartRead(unit, viewId, part, { redacted: text, hidden, sentiment: null });
    }
  if (decision !== "note") await setViewConcern(unit, viewId, decision);
  const event = { id: randomUUID(), viewId, act: decision, note, staffId: person.id, at: Date.now() };
  await addViewConcernEvent(unit, event);
  return null;
}
