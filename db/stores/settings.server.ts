/** Settings: schools, colleges, groups and others where people answer, and which of them take part in a wave. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";

import { type SettingKind, settings, waveSettings, waves } from "../schema.ts";

export type Setting = typeof settings.$inferSelect;

export async function addSetting(unit: Unit, row: typeof settings.$inferInsert): Promise<void> {
  await unit.insert(settings).values(row);
}

export async function findSetting(unit: Unit, id: string): Promise<Setting | undefined> {
  return (await unit.select().from(settings).where(eq(settings.id, id)))[0];
}

/** All settings by name, those out of use too, with how many waves each takes part in. */
export async function listSettings(unit: Unit): Promise<(Setting & { waves: number })[]> {
  return unit
    .select({
      id: settings.id,
      name: settings.name,
      kind: settings.kind,
      goneAt: settings.goneAt,
      waves: sql<number>`(SELECT count(*) FROM wave_settings WHERE wave_settings.setting_id = settings.id)`,
    })
    .from(settings)
    .orderBy(sql`lower(${settings.name})`, settings.id);
}

export async function changeSetting(
  unit: Unit,
  id: string,
  change: Partial<Pick<Setting, "name" | "kind" | "goneAt">>,
): Promise<void> {
  await unit.update(settings).set(change).where(eq(settings.id, id));
}

/** The waves that a setting takes part in, the newest first. */
export async function wavesOfSetting(unit: Unit, settingId: string) {
  return unit
    .select({ id: waves.id, name: waves.name, kind: waves.kind, runBy: waves.runBy, target: waveSettings.target })
    .from(waveSettings)
    .innerJoin(waves, eq(waves.id, waveSettings.waveId))
    .where(eq(waveSettings.settingId, settingId))
    .orderBy(sql`${waves.openedAt} DESC`, waves.id);
}

/** Lets settings of this kind, or all of another wave, take part; those that do already keep their target. */
export async function joinWaveAs(
  unit: Unit,
  waveId: string,
  which: { settingId: string } | { kind: SettingKind } | { wave: string },
): Promise<void> {
  if ("settingId" in which) {
    await unit.insert(waveSettings).values({ waveId, settingId: which.settingId }).onConflictDoNothing();
    return;
  }
  const of =
    "kind" in which
      ? sql`SELECT ${waveId}, id, NULL FROM settings WHERE kind = ${which.kind} AND gone_at IS NULL`
      : sql`SELECT ${waveId}, setting_id, target FROM wave_settings
          JOIN settings ON settings.id = setting_id AND gone_at IS NULL WHERE wave_id = ${which.wave}`;
  unit.run(sql`INSERT INTO wave_settings (wave_id, setting_id, target) ${of} ON CONFLICT DO NOTHING`);
}

/** Takes a setting off a wave; what was answered there stays. */
export async function leaveWave(unit: Unit, waveId: string, settingId: string): Promise<void> {
  await unit.delete(waveSettings).where(and(eq(waveSettings.waveId, waveId), eq(waveSettings.settingId, settingId)));
}

/** Lets a setting take part in a wave; a later target takes the place of an earlier one. */
export async function joinWave(unit: Unit, row: typeof waveSettings.$inferInsert): Promise<void> {
  await unit
    .insert(waveSettings)
    .values(row)
    .onConflictDoUpdate({
      target: [waveSettings.waveId, waveSettings.settingId],
      set: { target: row.target ?? null },
    });
}

/** The settings of a wave by name, with their targets. */
export async function settingsOfWave(unit: Unit, waveId: string): Promise<(Setting & { target: number | null })[]> {
  const rows = await unit
    .select({ setting: settings, target: waveSettings.target })
    .from(waveSettings)
    .innerJoin(settings, eq(settings.id, waveSettings.settingId))
    .where(eq(waveSettings.waveId, waveId))
    .orderBy(asc(settings.name), settings.id);
  return rows.map(({ setting, target }) => ({ ...setting, target }));
}

/** True when the setting takes part in the wave. */
export async function takesPart(unit: Unit, waveId: string, settingId: string): Promise<boolean> {
  const found = await unit
    .select({ id: waveSettings.settingId })
    .from(waveSettings)
    .where(and(eq(waveSettings.waveId, waveId), eq(waveSettings.settingId, settingId)));
  return found.length > 0;
}
