import type { Database } from "#db/connection.server.ts";
import { someoneReceivesCalls } from "#db/stores/staff.server.ts";
import { findWave, type WaveAndSurvey } from "#db/stores/waves.server.ts";
import { wasOpen } from "../features/waves/was-open.ts";
import { Problem } from "../problems.ts";

/** How long a found wave is believed, in milliseconds: closing a wave takes hold within this time. */
const believed = 1000;

/** A wave as its door needs it. */
export type FoundWave = WaveAndSurvey & {
  /** Somebody would receive a call for a person to come. */
  receivesCalls: boolean;
};

export interface WaveFinder {
  /** The wave; rejects with Problem no-such-wave. */
  find(id: string): Promise<FoundWave>;
  /** The wave when it was found within the last second. */
  remembered(id: string): FoundWave | null;
}

/** Finds waves, remembering each for a second: thousands of pages a second ask for the same one. */
export function makeWaveFinder(database: Database): WaveFinder {
  const known = new Map<string, { wave: FoundWave; until: number }>();

  function remembered(id: string): FoundWave | null {
    const found = known.get(id);
    return found && found.until > Date.now() ? found.wave : null;
  }

  return {
    remembered,
    async find(id) {
      const soon = remembered(id);
      if (soon) return soon;
      const kept = await findWave(database.read, id);
      if (!kept) throw new Problem("no-such-wave");
      const wave = { ...kept, receivesCalls: await someoneReceivesCalls(database.read) };
      known.set(id, { wave, until: Date.now() + believed });
      return wave;
    },
  };
}

export { wasOpen as isOpen } from "../features/waves/was-open.ts";

/** Throws Problem when nobody may begin now; what began before the wave closed is still taken (decision 2). */
export function checkOpen(wave: WaveAndSurvey, now: number, began: number | null): void {
  if (wasOpen(wave, now)) return;
  if (now < wave.opensAt) throw new Problem("wave-not-open-yet");
  if (began === null || !wasOpen(wave, began)) throw new Problem("wave-closed");
}
