import type { StaffMember } from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { acknowledgeTestConcern } from "../waves/set-check.server.ts";
import { takeHeldResponse } from "./take-held.server.ts";

/** Does what a safeguarding person pressed in the list of concerns. Throws Problem. */
export async function doOnConcerns(
  heard: Heard,
  person: StaffMember,
  intent: string,
  fields: { wave: string; response: string },
): Promise<void> {
  if (intent === "acknowledge") await heard.database.write((unit) => acknowledgeTestConcern(unit, person, fields.wave));
  else if (intent === "take-held")
    await heard.database.write((unit) => takeHeldResponse(unit, person, fields.response));
  else throw new Problem("not-allowed");
}
