/** Settings: schools, colleges, groups and others where people answer, and which of them take part in a wave. */
import { and, asc, eq } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { settings, waveSettings } from "../schema.ts";

export type Setting = typeof settings.$inferSelect;

export async function addSetting(unit: Unit, row: typeof settings.$inferInsert): Promise<void> {
  await unit.insert(settings).values(row);
}

export async function findSetting(unit: Unit, id: string): Promise<Setting | undefined> {
  return (await unit.select().from(settings).where(eq(settings.id, id)))[0];
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
