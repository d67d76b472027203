/** What opens the shared tablets of a setting, and for which waves. */
import { and, asc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Unit } from "../connection.server.ts";
import { tabletKeys, waveSettings, waves } from "../schema.ts";

export type TabletKeys = typeof tabletKeys.$inferSelect;

/** Sets the PIN and the sheet of a setting in a wave; those before no longer open anything. */
export async function setTabletKeys(unit: Unit, row: typeof tabletKeys.$inferInsert): Promise<void> {
  await unit
    .insert(tabletKeys)
    .values(row)
    .onConflictDoUpdate({
      target: [tabletKeys.waveId, tabletKeys.settingId],
      set: {
        pin: sql`excluded.pin`,
        sheet: sql`excluded.sheet`,
        madeBy: sql`excluded.made_by`,
        madeAt: sql`excluded.made_at`,
      },
    });
}

export async function dropTabletKeys(unit: Unit, waveId: string, settingId: string): Promise<void> {
  await unit.delete(tabletKeys).where(and(eq(tabletKeys.waveId, waveId), eq(tabletKeys.settingId, settingId)));
}

export async function tabletKeysOfWave(unit: Unit, waveId: string): Promise<TabletKeys[]> {
  return unit.select().from(tabletKeys).where(eq(tabletKeys.waveId, waveId));
}

const isOpenAt = (now: number) => and(lte(waves.opensAt, now), or(isNull(waves.closesAt), gt(waves.closesAt, now)));

/** The keys that open a setting's tablets now: they end with their wave. */
export async function tabletKeysNow(unit: Unit, settingId: string, now: number): Promise<TabletKeys[]> {
  const rows = await unit
    .select({ keys: tabletKeys })
    .from(tabletKeys)
    .innerJoin(waves, eq(waves.id, tabletKeys.waveId))
    .innerJoin(
      waveSettings,
      and(eq(waveSettings.waveId, tabletKeys.waveId), eq(waveSettings.settingId, tabletKeys.settingId)),
    )
    .where(and(eq(tabletKeys.settingId, settingId), isOpenAt(now)));
  return rows.map(({ keys }) => keys);
}

/** Ids of the open waves in which a setting takes part, by name. */
export async function openWavesOf(unit: Unit, settingId: string, now: number): Promise<string[]> {
  const rows = await unit
    .select({ id: waves.id })
    .from(waveSettings)
    .innerJoin(waves, eq(waves.id, waveSettings.waveId))
    .where(and(eq(waveSettings.settingId, settingId), isOpenAt(now)))
    .orderBy(asc(waves.name), waves.id);
  return rows.map(({ id }) => id);
}
