/** Replies: "you said, we did", or "we did not, because". */
import { and, asc, eq } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { codings, replies } from "../schema.ts";

export type Reply = typeof replies.$inferSelect;

export async function addReply(unit: Unit, row: Reply): Promise<void> {
  await unit.insert(replies).values(row);
}

export async function listReplies(unit: Unit, waveId: string): Promise<Reply[]> {
  return unit
    .select()
    .from(replies)
    .where(eq(replies.waveId, waveId))
    .orderBy(asc(replies.planItem), asc(replies.at), asc(replies.id));
}

/** Writes a reply anew; false when it is not there. */
export async function changeReply(
  unit: Unit,
  waveId: string,
  id: string,
  change: Omit<Reply, "id" | "waveId" | "planItem">,
): Promise<boolean> {
  const changed = await unit
    .update(replies)
    .set(change)
    .where(and(eq(replies.waveId, waveId), eq(replies.id, id)))
    .returning({ id: replies.id });
  return changed.length > 0;
}

/** Takes a reply back; false when it was not there. */
export async function dropReply(unit: Unit, waveId: string, id: string): Promise<boolean> {
  const gone = await unit
    .delete(replies)
    .where(and(eq(replies.waveId, waveId), eq(replies.id, id)))
    .returning({ id: replies.id });
  return gone.length > 0;
}

/** Plan items and topics that a person accepted for the answers of one response. */
export async function codesThatStand(unit: Unit, responseId: string): Promise<string[]> {
  const rows = await unit
    .selectDistinct({ code: codings.code })
    .from(codings)
    .where(and(eq(codings.responseId, responseId), eq(codings.accepted, true)));
  return rows.map((row) => row.code);
}
