import type { StaffMember } from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { addCode, decideCode, type Which } from "./decide-code.server.ts";
import { releaseQuote, takeQuoteBack } from "./release-quote.server.ts";
import { namesOfCodes } from "./see-answers.server.ts";

export const answerFields = ["response", "item", "code", "text", "looked"] as const;
type Fields = Record<(typeof answerFields)[number], string>;

/** What came of it, for whom it was pressed on; `wrong` when something has to change first. */
export interface Outcome {
  response: string;
  item: string;
  say: string;
  wrong: boolean;
}

const decisions = new Map<string, boolean | null>([
  ["accept", true],
  ["take-away", false],
  ["undo", null],
]);

/** Does what a coordinator pressed on one answer. Throws Problem. */
export async function doOnAnswer(
  heard: Heard,
  person: StaffMember,
  waveId: string,
  intent: string,
  fields: Fields,
): Promise<Outcome> {
  const which: Which = { waveId, responseId: fields.response, itemId: fields.item };
  const outcome = (say: string, wrong = false) => ({ response: fields.response, item: fields.item, say, wrong });
  const { write } = heard.database;

  if (intent === "release-quote") {
    const wrong = await write((unit) => releaseQuote(unit, person, which, fields.text, fields.looked === "yes"));
    return wrong ? outcome(wrong, true) : outcome("Released. The Board and the Forum may see these words.");
  }
  if (intent === "take-quote-back") {
    await write((unit) => takeQuoteBack(unit, which));
    return outcome("Taken back. No page shows this quote any more.");
  }

  const { code } = fields;
  const name = namesOfCodes(heard.plan).get(code);
  if (intent === "add-code") {
    if (!name) return outcome("Choose what the answer is about, then press Add.", true);
    await write((unit) => addCode(unit, person, { ...which, code }));
    return outcome(`Added: ${name}.`);
  }
  const accepted = decisions.get(intent);
  if (accepted === undefined) throw new Problem("not-allowed");
  await write((unit) => decideCode(unit, person, { ...which, code }, accepted));
  const said = accepted === null ? "Undone" : accepted ? "Accepted" : "Taken away";
  return outcome(`${said}: ${name ?? code}.`);
}
