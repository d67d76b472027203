import type { Unit } from "#db/connection.server.ts";
import { findSetting, joinWave, joinWaveAs, leaveWave, settingsOfWave } from "#db/stores/settings.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { changeWave, setTarget, type WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { readTarget } from "../settings/setting-rows.ts";
import { isKind } from "../settings/setting-words.ts";
import { findWaveToRun } from "./see-waves.server.ts";

type Posted = Map<string, string[]>;
type WrongTargets = Record<string, string>;

const tellTarget = "Write the number of people in figures, or leave it empty.";

/**
 * Does what was pressed on the page of a wave's settings; gives what to change by field name, or null.
 * Throws Problem: no-such-wave, not-allowed.
 */
export async function doOnWaveSettings(
  heard: Heard,
  person: StaffMember,
  waveId: string,
  posted: Posted,
): Promise<WrongTargets | null> {
  const wave = await findWaveToRun(heard, person, waveId);
  const first = (name: string) => posted.get(name)?.[0] ?? "";
  const { write } = heard.database;
  const intent = first("intent");
  if (intent === "open") await write((unit) => changeWave(unit, wave.id, { openToAll: first("openToAll") === "yes" }));
  else if (intent === "keep") return write((unit) => keepChosen(unit, wave, posted));
  else if (intent === "targets") return write((unit) => keepTargets(unit, wave, posted));
  else if (intent === "add") await write((unit) => addChosen(unit, wave.id, posted.get("setting") ?? []));
  else if (intent.startsWith("all-")) {
    const kind = intent.slice("all-".length);
    if (!isKind(kind)) throw new Problem("not-allowed");
    await write((unit) => joinWaveAs(unit, wave.id, { kind }));
  } else if (intent === "copy") {
    const from = await findWaveToRun(heard, person, first("from"));
    await write((unit) => joinWaveAs(unit, wave.id, { wave: from.id }));
  } else throw new Problem("not-allowed");
  return null;
}

async function addChosen(unit: Unit, waveId: string, ids: string[]): Promise<void> {
  for (const settingId of ids) {
    const setting = await findSetting(unit, settingId);
    if (setting && setting.goneAt === null) await joinWaveAs(unit, waveId, { settingId });
  }
}

/** The ticked ones stay with their numbers, the others leave; nothing of it is kept while a number is wrong. */
async function keepChosen(unit: Unit, wave: WaveAndSurvey, posted: Posted): Promise<WrongTargets | null> {
  const ticked = new Set(posted.get("setting") ?? []);
  const shown = new Set(posted.get("shown") ?? []);
  const chosen = (await settingsOfWave(unit, wave.id)).filter(({ id }) => shown.has(id));
  const wrong = wrongTargets(
    posted,
    chosen.filter(({ id }) => ticked.has(id)).map(({ id }) => `target.${id}`),
  );
  if (wrong) return wrong;
  for (const { id } of chosen)
    if (!ticked.has(id)) await leaveWave(unit, wave.id, id);
    else await joinWave(unit, { waveId: wave.id, settingId: id, target: targetIn(posted, `target.${id}`) });
  return null;
}

async function keepTargets(unit: Unit, wave: WaveAndSurvey, posted: Posted): Promise<WrongTargets | null> {
  const { audiences } = wave.survey;
  const wrong = wrongTargets(
    posted,
    audiences.map((audience) => `target.${audience}`),
  );
  if (wrong) return wrong;
  for (const audience of audiences) await setTarget(unit, wave.id, audience, targetIn(posted, `target.${audience}`));
  return null;
}

function wrongTargets(posted: Posted, names: string[]): WrongTargets | null {
  const bad = names.filter((name) => (posted.get(name)?.[0] ?? "").trim() !== "" && targetIn(posted, name) === null);
  return bad.length > 0 ? Object.fromEntries(bad.map((name) => [name, tellTarget])) : null;
}

const targetIn = (posted: Posted, name: string) => readTarget(posted.get(name)?.[0] ?? "");
