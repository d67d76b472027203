import { randomUUID } from "node:crypto";
import type { Unit } from "#db/connection.server.ts";
import { addReply, changeReply, dropReply } from "#db/stores/replies.server.ts";
import { addSentence, dropSentence } from "#db/stores/sentences.server.ts";
import type { Plan } from "#surveys/plan.ts";
import { Problem } from "../../problems.ts";
import { whatIsWrongWith } from "../summaries/sentence.ts";
import { type ReplyFields, readReply, type WrongReply } from "./reply.ts";

/** Writes a reply, or the one of `id` anew; gives what to change in the fields, or null when it stands. */
export async function writeReply(
  unit: Unit,
  plan: Plan,
  waveId: string,
  staffId: string,
  fields: ReplyFields & { id: string },
): Promise<WrongReply | null> {
  const read = readReply(
    fields,
    plan.items.map((item) => item.id),
  );
  if ("wrong" in read) return read.wrong;
  const { planItem, ...words } = read.reply;
  const written = { ...words, staffId, at: Date.now() };
  if (fields.id === "") await addReply(unit, { id: randomUUID(), waveId, planItem, ...written });
  else if (!(await changeReply(unit, waveId, fields.id, written))) throw new Problem("not-found");
  return null;
}

/** Takes a reply back. Throws Problem not-found. */
export async function takeReplyBack(unit: Unit, waveId: string, id: string): Promise<void> {
  if (!(await dropReply(unit, waveId, id))) throw new Problem("not-found");
}

/** Releases a sentence without numbers; gives what to change in it, or null when it is released. */
export async function releaseSentence(
  unit: Unit,
  plan: Plan,
  waveId: string,
  staffId: string,
  { planItem, sentence }: { planItem: string; sentence: string },
): Promise<string | null> {
  const wrong = whatIsWrongWith(sentence);
  if (wrong) return wrong;
  if (!plan.items.some((item) => item.id === planItem)) return "Choose what it is about.";
  await addSentence(unit, {
    ...{ id: randomUUID(), waveId, planItem, text: sentence.trim() },
    ...{ releasedBy: staffId, releasedAt: Date.now() },
  });
  return null;
}

/** Takes a released sentence back. Throws Problem not-found. */
export async function takeSentenceBack(unit: Unit, waveId: string, id: string): Promise<void> {
  if (!(await dropSentence(unit, waveId, id))) throw new Problem("not-found");
}
