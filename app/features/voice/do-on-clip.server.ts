import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import { type ClipInQueue, type Ears, findClip } from "#db/stores/clips.server.ts";
import { raiseConcern } from "#db/stores/concerns.server.ts";
import { takeOffMachine } from "#db/stores/machine.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { findTranscript, readAgain, setTranscript } from "#db/stores/transcripts.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { mostWritten } from "./clip-limits.ts";
import { waveToHear } from "./see-clips.server.ts";

export const clipFields = ["clip", "text", "note"] as const;
type Fields = Record<(typeof clipFields)[number], string>;

async function mustHear(unit: Unit, waveId: string, id: string, ears: Ears): Promise<ClipInQueue> {
  const clip = await findClip(unit, waveId, id, ears);
  if (!clip) throw new Problem("not-found");
  return clip;
}

/**
 * Does what somebody pressed who listens. Gives what to change, or null. Throws Problem: not-found, not-allowed.
 */
export async function doOnClip(
  heard: Heard,
  person: StaffMember,
  waveId: string,
  intent: string,
  fields: Fields,
): Promise<string | null> {
  const { ears } = await waveToHear(heard, person, waveId);
  const { write } = heard.database;
  if (intent === "save") {
    const text = fields.text.trim();
    if (text === "") return "Write down what is said. If nothing is said, press “Nothing is said”.";
    if (text.length > mostWritten) return `Make it shorter: ${mostWritten} letters at most.`;
    await write((unit) => writeDown(unit, person, waveId, fields.clip, ears, text));
  } else if (intent === "nothing") await write((unit) => writeDown(unit, person, waveId, fields.clip, ears, ""));
  else if (intent === "concern")
    await write((unit) => raiseFromClip(unit, person, waveId, fields.clip, ears, fields.note));
  else throw new Problem("not-allowed");
  heard.readSoon();
  return null;
}

/** What a person wrote down while listening: checked by this. The answer is read again, with what was typed beside it. */
async function writeDown(
  unit: Unit,
  person: StaffMember,
  waveId: string,
  id: string,
  ears: Ears,
  text: string,
): Promise<void> {
  const { responseId, itemId } = await mustHear(unit, waveId, id, ears);
  const before = await findTranscript(unit, id);
  await setTranscript(unit, {
    clipId: id,
    responseId,
    itemId,
    text,
    madeBy: before?.madeBy ?? "person",
    model: before?.model ?? null,
    checkedBy: person.id,
    checkedAt: Date.now(),
  });
  await takeOffMachine(unit, id);
  await readAgain(unit, responseId);
}

/** Somebody heard that a person may not be safe: from now on only the safeguarding lead hears it (SG3, SG4). */
async function raiseFromClip(
  unit: Unit,
  person: StaffMember,
  waveId: string,
  id: string,
  ears: Ears,
  note: string,
): Promise<void> {
  const { responseId, itemId } = await mustHear(unit, waveId, id, ears);
  const said = note.trim();
  await raiseConcern(unit, {
    id: randomUUID(),
    responseId,
    itemId,
    at: Date.now(),
    note: said === "" ? "Heard while listening." : `Heard while listening: ${said.slice(0, 1000)}`,
    staffId: person.id,
    eventId: randomUUID(),
  });
}
