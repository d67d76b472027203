/** What a reply must hold, and when it is late (LU2, LU3). */
import type { ReplyKind } from "#db/schema.ts";

export const replyKinds: Record<ReplyKind, { say: string; youSaid: string; weDid: string }> = {
  did: { say: "We did", youSaid: "You said", weDid: "We did" },
  "did-not": { say: "We did not, because", youSaid: "You said", weDid: "We did not, because" },
};

export interface ReplyFields {
  planItem: string;
  kind: string;
  youSaid: string;
  weDid: string;
}

export type WrongReply = Partial<Record<keyof ReplyFields, string>>;

const longest = 600;

/** The fields as a reply, or what to change in each. `planItems`: the ids that a reply may be about. */
export function readReply(
  fields: ReplyFields,
  planItems: string[],
): { reply: { planItem: string; kind: ReplyKind; youSaid: string; weDid: string } } | { wrong: WrongReply } {
  const youSaid = fields.youSaid.trim();
  const weDid = fields.weDid.trim();
  const { kind, planItem } = fields;
  const wrong: WrongReply = {};
  if (!planItems.includes(planItem)) wrong.planItem = "Choose what this reply is about.";
  if (!isReplyKind(kind)) wrong.kind = "Choose one: we did, or we did not.";
  if (youSaid === "") wrong.youSaid = "Write what people said.";
  else if (youSaid.length > longest) wrong.youSaid = `Make it shorter: ${longest} letters at most.`;
  if (weDid === "") wrong.weDid = kind === "did-not" ? "Write why not." : "Write what was done.";
  else if (weDid.length > longest) wrong.weDid = `Make it shorter: ${longest} letters at most.`;
  if (Object.keys(wrong).length > 0 || !isReplyKind(kind)) return { wrong };
  return { reply: { planItem, kind, youSaid, weDid } };
}

function isReplyKind(kind: string): kind is ReplyKind {
  return Object.hasOwn(replyKinds, kind);
}

/** True when the day has passed by which the wave promised a reply, and a plan item that people spoke about has none. */
export function isLate(replyBy: number | null, now: number, waiting: number): boolean {
  return replyBy !== null && now > replyBy && waiting > 0;
}
