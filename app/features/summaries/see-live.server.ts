import type { Database } from "#db/connection.server.ts";
import { listSettings, settingsOfWave } from "#db/stores/settings.server.ts";
import { type AnsweredAt, answeredAt, batchSizes, hasNewBatch, takeNewBatch } from "#db/stores/summaries.server.ts";
import { targetsOf, type WaveAndSurvey } from "#db/stores/waves.server.ts";
import { groupKey, lastBatches } from "./batches.ts";
import { addShown, type Shown, settingsThrough, step } from "./gate.ts";
import type { Live, LiveSetting } from "./live.ts";

/**
 * How many people have answered, by setting and by audience, against what was hoped for. Exact for those who run the
 * wave; for everybody else only people who were taken into the numbers count, and every count passes the gate.
 */
export async function seeLive(database: Database, wave: WaveAndSurvey, exact: boolean, floor: number): Promise<Live> {
  if (!exact && (await hasNewBatch(database.read, wave.id, floor)))
    await database.write((unit) => takeNewBatch(unit, wave.id, floor));
  const { read } = database;
  const rows = await answeredAt(read, wave.id);
  const targets = await targetsOf(read, wave.id);
  const last = lastBatches(await batchSizes(read, wave.id), floor);
  const counted = exact ? rows : rows.filter((row) => (row.batch ?? Infinity) <= (last.get(groupKey(row)) ?? 0));
  const audiences = wave.survey.audiences.map((audience) => ({
    audience,
    people: audienceShown(
      counted.filter((row) => row.audience === audience),
      exact,
      floor,
    ),
    target: targets.get(audience) ?? null,
  }));
  const people = exact ? sum(counted) : addShown(audiences.map((each) => each.people));
  const settings = await settingsSeen(database, wave.id, counted, exact);
  return {
    exact,
    floor,
    people,
    target: targets.size === 0 ? null : [...targets.values()].reduce((all, each) => all + each, 0),
    audiences,
    settings: exact ? settings : throughGate(settings, people, floor),
    elsewhere: exact ? sum(counted.filter((row) => row.settingId === null)) : null,
  };
}

const sum = (rows: AnsweredAt[]) => rows.reduce((all, row) => all + row.people, 0);

/** Groups are never merged: a total is the sum of what is shown of each voice. */
function audienceShown(rows: AnsweredAt[], exact: boolean, floor: number): Shown {
  if (exact) return sum(rows);
  const groups = new Map<string, number>();
  for (const row of rows) groups.set(row.voice, (groups.get(row.voice) ?? 0) + row.people);
  return addShown([...groups.values()].map((count) => step(count, floor)));
}

async function settingsSeen(
  { read }: Database,
  waveId: string,
  rows: AnsweredAt[],
  exact: boolean,
): Promise<LiveSetting[]> {
  const targets = new Map((await settingsOfWave(read, waveId)).map(({ id, target }) => [id, target]));
  const answered = new Set(rows.map((row) => row.settingId));
  const all = (await listSettings(read)).filter(({ id }) => targets.has(id) || answered.has(id));
  return all.map(({ id, name, kind }) => {
    const here = rows.filter((row) => row.settingId === id);
    const of: LiveSetting["of"] = {};
    if (exact) for (const row of here) of[row.audience] = (of[row.audience] ?? 0) + row.people;
    return { id, name, kind, people: sum(here), target: targets.get(id) ?? null, of };
  });
}

/** A setting whose number is hidden is not named: which settings take part would help to work its number back. */
function throughGate(settings: LiveSetting[], people: Shown, floor: number): LiveSetting[] {
  const shown = settingsThrough(new Map(settings.map(({ id, people }) => [id, people ?? 0])), people, floor);
  return settings.flatMap((setting) => {
    const number = shown.get(setting.id) ?? null;
    return number === null ? [] : [{ ...setting, people: number }];
  });
}
