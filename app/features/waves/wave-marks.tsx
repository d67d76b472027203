import type { Rhythm, RunBy, WaveKind } from "#db/schema.ts";
import { writeDay } from "../../ui/dates.ts";
import { kindWords, stateWords, waveState } from "./wave-words.ts";

interface WaveMarksProps {
  wave: { kind: WaveKind; opensAt: number; closesAt: number | null; runBy?: RunBy; rhythm?: Rhythm; event?: string };
}

/** What kind a wave is, whether it is open, and from when to when. */
export function WaveMarks({ wave }: WaveMarksProps) {
  const state = waveState(wave, Date.now());
  return (
    <p className="marks">
      <span className={`mark ${wave.kind === "real" ? "deep" : "sun"}`}>{kindWords[wave.kind].say}</span>
      <span className="mark">{stateWords[state]}</span>
      {wave.runBy === "forum" && <span className="mark">Run by the Forum</span>}
      <span className="soft">
        {wave.rhythm === "rolling" ? `Asks all the time, ${wave.event}, since ` : ""}
        {writeDay(wave.opensAt)}
        {wave.closesAt !== null
          ? ` to ${writeDay(wave.closesAt)}`
          : wave.rhythm === "rolling"
            ? ""
            : " until it is closed"}
      </span>
    </p>
  );
}

/** Stands at the top of every page about a wave that `npm run demo` filled. */
export function MadeUp({ madeUp }: { madeUp: boolean }) {
  if (!madeUp) return null;
  return (
    <p className="banner wide" role="note">
      These answers are made up. No real person said this.
    </p>
  );
}
