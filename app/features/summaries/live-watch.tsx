import { useEffect, useState } from "react";
import { paths } from "../../paths.ts";
import type { Live } from "./live.ts";

/** How often the page looks again, in milliseconds. */
const lookEvery = 10_000;

/**
 * The newest counts of a wave, looked up again by themselves while `watching` and while somebody can see the page.
 * Nothing is loaded anew, so the focus stays where it is. `blind`: the last look failed.
 */
export function useLive(waveId: string, first: Live, watching: boolean): { live: Live; blind: boolean } {
  const [live, setLive] = useState(first);
  const [blind, setBlind] = useState(false);
  useEffect(() => {
    if (!watching) return;
    const look = async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch(paths.waveLiveNow(waveId), { headers: { Accept: "application/json" } });
        if (!answer.ok || answer.redirected) throw new Error("not answered");
        setLive((await answer.json()) as Live);
        setBlind(false);
      } catch {
        setBlind(true);
      }
    };
    const timer = setInterval(look, lookEvery);
    return () => clearInterval(timer);
  }, [waveId, watching]);
  return { live, blind };
}
