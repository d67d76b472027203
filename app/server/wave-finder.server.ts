import type { Database } from "#db/connection.server.ts";
import { findWave, type WaveAndSurvey } from "#db/stores/waves.server.ts";
import { Problem } from "../problems.ts";

/** How long a found wave is believed, in milliseconds: closing a wave takes hold within this time. */
const believed = 1000;

/** Finds waves, remembering each for a second: thousands of pages a second ask for the same one. */
export function makeWaveFinder(database: Database): (id: string) => Promise<WaveAndSurvey> {
  const remembered = new Map<string, { wave: WaveAndSurvey; until: number }>();
  return async (id) => {
    const known = remembered.get(id);
    if (known && known.until > Date.now()) return known.wave;
    const wave = await findWave(database.read, id);
    if (!wave) throw new Problem("no-such-wave");
    // The survey of a wave is frozen: keeping the first object keeps its rendered pages.
    const same =
      known && known.wave.surveyVersionId === wave.surveyVersionId ? { ...wave, survey: known.wave.survey } : wave;
    remembered.set(id, { wave: same, until: Date.now() + believed });
    return same;
  };
}

/** Throws Problem when nobody may begin now; what began before the wave closed is still taken (decision 2). */
export function checkOpen(wave: WaveAndSurvey, now: number, began: number | null): void {
  if (now < wave.opensAt) throw new Problem("wave-not-open-yet");
  if (wave.closesAt === null || now < wave.closesAt) return;
  if (began === null || began < wave.opensAt || began >= wave.closesAt) throw new Problem("wave-closed");
}
