import type { Unit } from "#db/connection.server.ts";
import { hasKeptAnything } from "#db/stores/answers.server.ts";
import { settingsOfWave } from "#db/stores/settings.server.ts";
import { changeWave, dropWaveCheck, findWave, waveChecksOf } from "#db/stores/waves.server.ts";
import type { Area } from "#surveys/area.ts";
import { Problem } from "../../problems.ts";
import { dayForField } from "../../ui/dates.ts";
import { type Missing, nothingIsMissing, whatIsMissing } from "./readiness.ts";
import type { WaveTerms } from "./wave-fields.ts";

/**
 * Changes the terms of a wave. What the Board and the Forum agreed to is fixed once the wave is real; before that a
 * change takes their agreement back, because they agreed to something else. Throws Problem no-such-wave.
 */
export async function changeWaveTerms(unit: Unit, waveId: string, terms: WaveTerms): Promise<void> {
  const wave = await findWave(unit, waveId);
  if (!wave) throw new Problem("no-such-wave");
  const { audienceBody, influence, rhythm, replyBy, replyWeeks, event, ...others } = terms;
  const closesAt = lastMoment(wave.closesAt, terms.closesAt);
  if (wave.kind === "real") return changeWave(unit, waveId, { ...others, closesAt });
  await changeWave(unit, waveId, { ...terms, closesAt });
  const sameReply = wave.rhythm === rhythm && wave.replyBy === replyBy && wave.replyWeeks === replyWeeks;
  if (wave.audienceBody === audienceBody && wave.influence === influence && wave.event === event && sameReply) return;
  await dropWaveCheck(unit, waveId, "agreed-board");
  await dropWaveCheck(unit, waveId, "agreed-forum");
}

/** A wave that was closed during its last day stays closed when that same day is written again with other terms. */
function lastMoment(stands: number | null, written: number | null): number | null {
  if (stands === null || written === null) return written;
  return dayForField(stands) === dayForField(written) ? stands : written;
}

/** Closes a wave now. Who began before may still finish. */
export async function closeWave(unit: Unit, waveId: string): Promise<void> {
  await changeWave(unit, waveId, { closesAt: Date.now() });
}

/** Makes a pilot real when nothing stands in the way; gives what does. */
export async function makeWaveReal(unit: Unit, area: Area, waveId: string): Promise<Missing> {
  const missing = await whatIsMissingFor(unit, area, waveId);
  if (nothingIsMissing(missing)) await changeWave(unit, waveId, { kind: "real" });
  return missing;
}

/** What stands in the way of making this wave real. Throws Problem no-such-wave. */
export async function whatIsMissingFor(unit: Unit, area: Area, waveId: string): Promise<Missing> {
  const wave = await findWave(unit, waveId);
  if (!wave) throw new Problem("no-such-wave");
  return whatIsMissing({
    ...wave,
    coProduced: wave.survey.status === "co-produced",
    checksThatStand: (await waveChecksOf(unit, waveId)).map((check) => check.name),
    contactsToCheck: contactsToCheck(area),
    settings: (await settingsOfWave(unit, waveId)).length,
    hasKeptAnything: await hasKeptAnything(unit, waveId),
  });
}

/** The names of contacts in area.yaml that nobody has called or opened yet. */
export function contactsToCheck(area: Area): string[] {
  return area.contacts.filter((contact) => contact.checked === false).map((contact) => contact.name);
}
