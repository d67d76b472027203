import { listSettings, settingsOfWave } from "#db/stores/settings.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { targetsOf, type WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { nameKey } from "../settings/setting.ts";
import { wavesToRun } from "./see-waves.server.ts";

/** Which settings take part in a wave, which could, and what can be copied from other waves. */
export async function seeWaveSettings(heard: Heard, person: StaffMember, wave: WaveAndSurvey, find: string) {
  const { read } = heard.database;
  const chosen = await settingsOfWave(read, wave.id);
  const taken = new Set(chosen.map(({ id }) => id));
  const others = (await listSettings(read)).filter(({ id, goneAt }) => goneAt === null && !taken.has(id));
  const wanted = nameKey(find);
  const targets = await targetsOf(read, wave.id);
  const earlier = [];
  for (const other of await wavesToRun(heard, person)) {
    const many = other.id === wave.id ? 0 : (await settingsOfWave(read, other.id)).length;
    if (many > 0) earlier.push({ ...other, many });
  }
  return {
    chosen: chosen.map(({ id, name, kind, goneAt, target }) => ({ id, name, kind, gone: goneAt !== null, target })),
    others: others
      .filter(({ name, id }) => wanted === "" || nameKey(name).includes(wanted) || id === wanted)
      .map(({ id, name, kind }) => ({ id, name, kind })),
    mayChoose: others.length,
    find,
    targets: wave.survey.audiences.map((audience) => ({ audience, target: targets.get(audience) ?? null })),
    earlier,
    mayBringIn: person.role === "coordinator",
  };
}

/** A sheet for each setting of a wave, or for one: where its tablets and its people begin. */
export async function seeSheets(heard: Heard, wave: WaveAndSurvey, only: string | null) {
  const chosen = await settingsOfWave(heard.database.read, wave.id);
  return chosen
    .filter(({ id, goneAt }) => (only === null ? goneAt === null : id === only))
    .map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      tablet: `${heard.env.origin}${paths.tablet(id)}`,
      own: `${heard.env.origin}${paths.start(wave.id, undefined, undefined, id)}`,
    }));
}
