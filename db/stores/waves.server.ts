/** Waves, and the survey versions that they pin. */
import { and, desc, eq, sql } from "drizzle-orm";
import { type Audience, type Survey, thaw } from "#surveys/definition.ts";
import type { Unit } from "../connection.server.ts";
import { surveyVersions, waveChecks, waveRunners, waves, waveTargets } from "../schema.ts";

export type Wave = typeof waves.$inferSelect;
/** A wave with the survey as it was frozen when the wave opened. */
export type WaveAndSurvey = Wave & { survey: Survey };

/** Freezes a survey version; the same definition is kept once. */
export async function freezeSurvey(unit: Unit, row: typeof surveyVersions.$inferInsert): Promise<void> {
  await unit.insert(surveyVersions).values(row).onConflictDoNothing();
}

export async function addWave(unit: Unit, row: typeof waves.$inferInsert): Promise<void> {
  await unit.insert(waves).values(row);
}

export async function findWave(unit: Unit, id: string): Promise<WaveAndSurvey | undefined> {
  const found = await unit
    .select({ wave: waves, definition: surveyVersions.definition })
    .from(waves)
    .innerJoin(surveyVersions, eq(surveyVersions.id, waves.surveyVersionId))
    .where(eq(waves.id, id));
  return found[0] && { ...found[0].wave, survey: thaw(found[0].definition) };
}

export async function listWaves(unit: Unit): Promise<Wave[]> {
  return unit.select().from(waves).orderBy(desc(waves.openedAt), waves.id);
}

/** Changes a wave; one statement, so that two coordinators cannot undo each other's fields. */
export async function changeWave(unit: Unit, id: string, change: Partial<typeof waves.$inferInsert>): Promise<void> {
  await unit.update(waves).set(change).where(eq(waves.id, id));
}

export async function waveChecksOf(unit: Unit, waveId: string): Promise<(typeof waveChecks.$inferSelect)[]> {
  return unit.select().from(waveChecks).where(eq(waveChecks.waveId, waveId));
}

/** Sets one named check of a wave; a later word takes the place of an earlier one. */
export async function setWaveCheck(unit: Unit, row: typeof waveChecks.$inferInsert): Promise<void> {
  await unit
    .insert(waveChecks)
    .values(row)
    .onConflictDoUpdate({
      target: [waveChecks.waveId, waveChecks.name],
      set: { detail: sql`excluded.detail`, staffId: sql`excluded.staff_id`, at: sql`excluded.at` },
    });
}

export async function dropWaveCheck(
  unit: Unit,
  waveId: string,
  name: (typeof waveChecks.$inferSelect)["name"],
): Promise<void> {
  await unit.delete(waveChecks).where(and(eq(waveChecks.waveId, waveId), eq(waveChecks.name, name)));
}

/** Names a person as one who runs a wave of the Forum's own. */
export async function addWaveRunner(unit: Unit, waveId: string, staffId: string): Promise<void> {
  await unit.insert(waveRunners).values({ waveId, staffId }).onConflictDoNothing();
}

export async function dropWaveRunner(unit: Unit, waveId: string, staffId: string): Promise<void> {
  await unit.delete(waveRunners).where(and(eq(waveRunners.waveId, waveId), eq(waveRunners.staffId, staffId)));
}

/** Ids of the people who run a wave of the Forum's own. */
export async function runnersOf(unit: Unit, waveId: string): Promise<string[]> {
  const rows = await unit.select({ id: waveRunners.staffId }).from(waveRunners).where(eq(waveRunners.waveId, waveId));
  return rows.map((row) => row.id);
}

/** How many people of each audience a wave hopes to hear. */
export async function targetsOf(unit: Unit, waveId: string): Promise<Map<Audience, number>> {
  const rows = await unit.select().from(waveTargets).where(eq(waveTargets.waveId, waveId));
  return new Map(rows.map(({ audience, target }) => [audience, target]));
}

/** Sets the number of one audience; null takes it away. */
export async function setTarget(unit: Unit, waveId: string, audience: Audience, target: number | null): Promise<void> {
  if (target === null)
    await unit.delete(waveTargets).where(and(eq(waveTargets.waveId, waveId), eq(waveTargets.audience, audience)));
  else
    await unit
      .insert(waveTargets)
      .values({ waveId, audience, target })
      .onConflictDoUpdate({ target: [waveTargets.waveId, waveTargets.audience], set: { target } });
}
