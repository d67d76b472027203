import type { Database, Unit } from "#db/connection.server.ts";
import { listReplies } from "#db/stores/replies.server.ts";
import { listSentences } from "#db/stores/sentences.server.ts";
import {
  batchSizes,
  between,
  countedPeople,
  type DecidedRow,
  decidedCodes,
  hasNewBatch,
  releasedQuotes,
  takeNewBatch,
} from "#db/stores/summaries.server.ts";
import { listViewSentences } from "#db/stores/views.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Survey } from "#surveys/definition.ts";
import type { Plan } from "#surveys/plan.ts";
import { groupKey, lastBatches } from "./batches.ts";
import { type GroupCounts, voices } from "./counts.ts";
import { throughGate } from "./gate.ts";
import { makeSummary } from "./make-summary.server.ts";
import type { Summary } from "./summary.ts";
import { type Decision, tallyGroup } from "./tally.ts";

/**
 * The summary of a wave as it may be seen now: first takes new people into the numbers where enough of a group wait,
 * then builds. `batch` is the least size of such a batch (the inside floor), `floor` that of the numbers to show.
 */
export async function seeSummary(
  database: Database,
  wave: WaveAndSurvey,
  plan: Plan,
  { floor, batch }: { floor: number; batch: number },
): Promise<Summary> {
  if (await hasNewBatch(database.read, wave.id, batch))
    await database.write((unit) => takeNewBatch(unit, wave.id, batch));
  return buildSummary(database.read, wave, plan, { floor });
}

/** Builds the summary from the people who were taken into the numbers; everything in it has passed the gate. */
export async function buildSummary(
  unit: Unit,
  wave: WaveAndSurvey,
  plan: Plan,
  { floor }: { floor: number },
): Promise<Summary> {
  const counts = await countGroups(unit, wave.id, wave.survey, plan, floor);
  return makeSummary({
    wave,
    plan,
    floor,
    groups: counts.map((group) => throughGate(group, floor)),
    quotes: await releasedQuotes(unit, wave.id),
    sentences: await listSentences(unit, wave.id),
    replies: await listReplies(unit, wave.id),
    elsewhere: await listViewSentences(unit, wave.id),
  });
}

async function countGroups(
  unit: Unit,
  waveId: string,
  survey: Survey,
  plan: Plan,
  floor: number,
): Promise<GroupCounts[]> {
  const last = lastBatches(await batchSizes(unit, waveId), floor);
  const decided = byPerson(await decidedCodes(unit, waveId));
  const rows = new Map<string, (string | null)[]>();
  const decisions = new Map<string, Map<number, Decision[]>>();
  for (const [id, audience, voice, batch, said] of await countedPeople(unit, waveId)) {
    const key = groupKey({ audience, voice });
    if (batch > (last.get(key) ?? 0)) continue;
    const people = rows.get(key) ?? [];
    const mine = decided.get(id);
    if (mine) decisions.set(key, (decisions.get(key) ?? new Map()).set(people.length, mine));
    people.push(said);
    rows.set(key, people);
  }
  return survey.audiences.flatMap((audience) =>
    voices.map((voice) => {
      const key = groupKey({ audience, voice });
      const decidedHere = decisions.get(key) ?? new Map<number, Decision[]>();
      return tallyGroup(survey, plan, { audience, voice }, rows.get(key) ?? [], between, decidedHere);
    }),
  );
}

function byPerson(rows: DecidedRow[]): Map<string, Decision[]> {
  const all = new Map<string, Decision[]>();
  for (const [id, itemId, code, accepted, sentiment] of rows) {
    const decision = { itemId, code, accepted: accepted === 1, sentiment };
    const mine = all.get(id);
    if (mine) mine.push(decision);
    else all.set(id, [decision]);
  }
  return all;
}
