import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import { raiseConcern } from "#db/stores/concerns.server.ts";
import { setDescription, strokesToSee } from "#db/stores/drawings.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { readAgain } from "#db/stores/transcripts.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";

export const drawingFields = ["response", "item", "description", "note"] as const;
type Fields = Record<(typeof drawingFields)[number], string>;

const mostLetters = 2000;
const mostNote = 1000;

interface Which {
  waveId: string;
  responseId: string;
  itemId: string;
}

/** Does what a coordinator pressed beside a drawing. Gives what to change, or null. Throws Problem. */
export async function doOnDrawing(
  heard: Heard,
  person: StaffMember,
  waveId: string,
  intent: string,
  fields: Fields,
): Promise<string | null> {
  const which = { waveId, responseId: fields.response, itemId: fields.item };
  const { write } = heard.database;
  if (intent === "describe") {
    // One line: the mark before it says of all of it that it is a description.
    const description = fields.description.trim().replace(/\s+/g, " ");
    if (description === "") return "Write what you see in the drawing, in a few words.";
    if (description.length > mostLetters) return `Make it shorter: ${mostLetters} letters at most.`;
    await write((unit) => describeDrawing(unit, person, which, description));
    heard.readSoon();
  } else if (intent === "concern") await write((unit) => raiseFromDrawing(unit, person, which, fields.note));
  else throw new Problem("not-allowed");
  return null;
}

/** What a person sees in a drawing. The answer is read again, with what was typed and said beside it. */
async function describeDrawing(unit: Unit, person: StaffMember, which: Which, description: string): Promise<void> {
  await mustSee(unit, which);
  await setDescription(unit, which, { description, describedBy: person.id, describedAt: Date.now() });
  await readAgain(unit, which.responseId);
}

/** Somebody saw that a person may not be safe: from now on only the safeguarding lead sees the drawing (SG3, SG4). */
async function raiseFromDrawing(unit: Unit, person: StaffMember, which: Which, note: string): Promise<void> {
  await mustSee(unit, which);
  const said = note.trim().slice(0, mostNote);
  await raiseConcern(unit, {
    id: randomUUID(),
    responseId: which.responseId,
    itemId: which.itemId,
    at: Date.now(),
    note: said === "" ? "Seen in a drawing." : `Seen in a drawing: ${said}`,
    staffId: person.id,
    eventId: randomUUID(),
  });
}

async function mustSee(unit: Unit, { waveId, responseId, itemId }: Which): Promise<void> {
  if ((await strokesToSee(unit, waveId, { responseId, itemId })) === undefined) throw new Problem("not-found");
}
