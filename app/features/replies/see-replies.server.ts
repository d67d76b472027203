import type { Database } from "#db/connection.server.ts";
import { listReplies } from "#db/stores/replies.server.ts";
import { listSentences } from "#db/stores/sentences.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Plan } from "#surveys/plan.ts";
import { seeSummary } from "../summaries/build-summary.server.ts";
import { peopleOf } from "../summaries/summary-words.ts";
import { isLate } from "./reply.ts";

/** What the coordinator needs to reply: what was found, what was said back, what was promised by when. */
export async function seeReplies(database: Database, wave: WaveAndSurvey, plan: Plan, floor: number) {
  const { findings } = await seeSummary(database, wave, plan, { floor, batch: floor });
  const written = await listReplies(database.read, wave.id);
  const sentences = await listSentences(database.read, wave.id);
  const items = findings.map((finding) => ({
    planItem: finding.planItem,
    name: finding.name,
    easyRead: finding.easyRead,
    spoke: finding.spoke === null ? null : peopleOf(finding.spoke, finding.of),
    replies: written
      .filter((reply) => reply.planItem === finding.planItem)
      .map(({ id, kind, youSaid, weDid, at }) => ({ id, kind, youSaid, weDid, at })),
    sentences: sentences
      .filter((sentence) => sentence.planItem === finding.planItem)
      .map(({ id, text, releasedAt }) => ({ id, text, at: releasedAt })),
  }));
  const waiting = items.filter((item) => item.spoke !== null && item.replies.length === 0).length;
  return { items, replyBy: wave.replyBy, waiting, late: isLate(wave.replyBy, Date.now(), waiting) };
}
