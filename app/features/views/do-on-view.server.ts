import { randomUUID } from "node:crypto";
import type { StaffMember } from "#db/stores/staff.server.ts";
import {
  addPersonsViewCode,
  addViewSentence,
  bandsSeen,
  decideViewCode,
  dropView,
  dropViewSentence,
  mayCodeView,
} from "#db/stores/views.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { namesOfCodes } from "../coding/see-answers.server.ts";
import { whatIsWrongWith } from "../summaries/sentence.ts";
import { readKind } from "./view-fields.ts";
import { whyNotPooled } from "./view-words.ts";

export const viewFieldNames = ["view", "code", "kind", "text", "id"] as const;
type Fields = Record<(typeof viewFieldNames)[number], string>;

export interface WrongOnView {
  /** The kind whose sentence, or the view whose button, has to be changed. */
  at: string;
  say: string;
  text: string;
}

/** What was pressed on the page of views. Gives what to change, or null; throws not-found. */
export async function doOnView(
  heard: Heard,
  person: StaffMember,
  waveId: string,
  intent: string,
  fields: Fields,
): Promise<WrongOnView | null> {
  const now = Date.now();
  const which = { viewId: fields.view, code: fields.code };
  return heard.database.write(async (unit) => {
    switch (intent) {
      case "accept":
      case "take-away": {
        if (!(await mayCodeView(unit, waveId, fields.view))) throw new Problem("not-found");
        if (!(await decideViewCode(unit, which, intent === "accept", person.id, now))) throw new Problem("not-found");
        return null;
      }
      case "add-code": {
        if (!(await mayCodeView(unit, waveId, fields.view))) throw new Problem("not-found");
        if (!namesOfCodes(heard.plan).has(fields.code))
          return { at: fields.view, say: "Choose the part of the plan first.", text: "" };
        await addPersonsViewCode(unit, which, person.id, now);
        return null;
      }
      case "take-out":
        if (await dropView(unit, waveId, fields.view)) return null;
        return { at: fields.view, say: "It is still being read, or the safeguarding lead decides on it.", text: "" };
      case "release": {
        const kind = readKind(fields.kind);
        const say = whyNotPooled(kind, await bandsSeen(unit, kind)) ?? whatIsWrongWith(fields.text);
        if (say) return { at: kind, say, text: fields.text };
        const row = { id: randomUUID(), waveId, kind, text: fields.text.trim() };
        await addViewSentence(unit, { ...row, releasedBy: person.id, releasedAt: now });
        return null;
      }
      case "take-back":
        if (!(await dropViewSentence(unit, waveId, fields.id))) throw new Problem("not-found");
        return null;
      default:
        throw new Problem("not-found");
    }
  });
}
