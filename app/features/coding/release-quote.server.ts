import type { Unit } from "#db/connection.server.ts";
import { findAnswerToCode } from "#db/stores/codings.server.ts";
import { describedMark } from "#db/stores/drawings.server.ts";
import { dropQuote, setQuote } from "#db/stores/quotes.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { Problem } from "../../problems.ts";
import type { Which } from "./decide-code.server.ts";

const longest = 1000;

/**
 * Releases redacted words to the Board and the Forum, as a person left them (SD5). Gives what to change, or null.
 * Throws Problem: not-found when the words may not be seen; not-allowed when the person did not agree to be quoted.
 */
export async function releaseQuote(
  unit: Unit,
  person: StaffMember,
  which: Which,
  written: string,
  looked: boolean,
): Promise<string | null> {
  const answer = await findAnswerToCode(unit, which.waveId, which.responseId, which.itemId);
  if (!answer?.hasWords || !answer.wordsMayBeSeen) throw new Problem("not-found");
  if (!answer.mayQuote) throw new Problem("not-allowed");
  if (answer.machineOnly) return "A machine wrote these words down. Listen to the recording and check them first.";
  const text = written.trim();
  if (text === "") return "Leave some words to quote.";
  if (text.length > longest) return `Make the quote shorter: ${longest} letters at most.`;
  if (!looked) return "Look through the words, then tick that nobody can be known from them.";
  // Who drew it did not say these words: whoever reads them is told whose they are.
  const told = answer.describedOnly && !text.startsWith(describedMark) ? describedMark + text : text;
  await setQuote(unit, { ...which, text: told, releasedBy: person.id, releasedAt: Date.now() });
  return null;
}

/** Takes a quote back: from now on no page shows it. */
export async function takeQuoteBack(unit: Unit, which: Which): Promise<void> {
  const answer = await findAnswerToCode(unit, which.waveId, which.responseId, which.itemId);
  if (!answer) throw new Problem("not-found");
  await dropQuote(unit, which.responseId, which.itemId);
}
