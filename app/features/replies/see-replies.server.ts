import type { Database } from "#db/connection.server.ts";
import { listReplies } from "#db/stores/replies.server.ts";
import { listSentences } from "#db/stores/sentences.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Plan } from "#surveys/plan.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { writeDay } from "../../ui/dates.ts";
import { seeSummary } from "../summaries/build-summary.server.ts";
import { peopleOf } from "../summaries/summary-words.ts";
import { findWaveFor, runsWave } from "../waves/see-waves.server.ts";
import { replyDue, tellReply } from "../waves/wave-words.ts";
import { isLate } from "./reply.ts";

/**
 * The wave to write replies to: for those who run it, and for the council's coordinators, who act on what the Forum's
 * own waves find. `runs`: may also let out in a sentence what is too small to count.
 * Throws Problem: no-such-wave, not-allowed.
 */
export async function findWaveToReply(
  heard: Heard,
  person: StaffMember,
  waveId: string,
): Promise<{ wave: WaveAndSurvey; runs: boolean }> {
  const wave = await findWaveFor(heard, person, waveId);
  const runs = await runsWave(heard, person, wave);
  if (!runs && person.role !== "coordinator") throw new Problem("not-allowed");
  return { wave, runs };
}

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
  const due = replyDue(wave, wave.opensAt);
  return { items, promised: tellReply(wave, writeDay), waiting, late: isLate(due, Date.now(), waiting) };
}
