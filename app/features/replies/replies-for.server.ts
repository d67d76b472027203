import type { Unit } from "#db/connection.server.ts";
import type { ReplyKind } from "#db/schema.ts";
import { codesThatStand, listReplies } from "#db/stores/replies.server.ts";
import { answersOf, findResponse } from "#db/stores/responses.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import { planItemOf } from "../summaries/tally.ts";

export interface ReplyForPerson {
  planItem: string;
  kind: ReplyKind;
  youSaid: string;
  weDid: string;
  at: number;
}

/**
 * The replies that answer what this person spoke about: their answered questions' plan items, and those that somebody
 * accepted for their words. Empty when the response is not there or was taken back.
 */
export async function repliesFor(unit: Unit, responseId: string): Promise<ReplyForPerson[]> {
  const response = await findResponse(unit, responseId);
  if (!response || response.withdrawnDay !== null) return [];
  const wave = await findWave(unit, response.waveId);
  if (!wave) return [];
  const answered = new Set(
    (await answersOf(unit, responseId))
      .filter((answer) => !answer.offPath && (answer.choices.length > 0 || answer.words !== null))
      .map((answer) => answer.itemId),
  );
  const asked = wave.survey.items.filter((item) => answered.has(item.id)).flatMap((item) => item.plan);
  const about = new Set([...asked, ...(await codesThatStand(unit, responseId))].map(planItemOf));
  return (await listReplies(unit, wave.id))
    .filter((reply) => about.has(reply.planItem))
    .map(({ planItem, kind, youSaid, weDid, at }) => ({ planItem, kind, youSaid, weDid, at }));
}
