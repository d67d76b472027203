import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import { Notice } from "../../ui/notice.tsx";

/** How often the page looks whether somebody called, in milliseconds. */
const lookEvery = 10_000;

/**
 * Looks by itself whether a new call came: says so, sounds if the person has turned sound on, and has the page show it.
 * While it cannot look it says that too, so that nobody trusts a page that is blind.
 */
export function CallWatch({ newest, open }: { newest: number; open: number }) {
  const { revalidate } = useRevalidator();
  const seen = useRef(newest);
  const sound = useRef<AudioContext | null>(null);
  const [sounding, setSounding] = useState(false);
  const [blind, setBlind] = useState(false);
  const [came, setCame] = useState(false);

  useEffect(() => {
    const look = async () => {
      try {
        const answer = await fetch(paths.callsNow(), { headers: { Accept: "application/json" } });
        if (!answer.ok || answer.redirected) throw new Error("not answered");
        const now: { newest: number } = await answer.json();
        setBlind(false);
        if (now.newest <= seen.current) return;
        seen.current = now.newest;
        setCame(true);
        if (sound.current) ring(sound.current);
        revalidate();
      } catch {
        setBlind(true);
      }
    };
    const timer = setInterval(look, lookEvery);
    return () => clearInterval(timer);
  }, [revalidate]);

  const turnSound = () => {
    sound.current ??= new AudioContext();
    if (!sounding) ring(sound.current);
    else {
      void sound.current.close();
      sound.current = null;
    }
    setSounding(!sounding);
  };

  return (
    <div className="stack">
      <p className="soft">
        Keep this page open: it looks every 10 seconds whether somebody asks for a person to come. It cannot reach you
        when it is closed. Heard sends no e-mail yet.
      </p>
      <p className="buttons">
        <Button type="button" weight="quiet" aria-pressed={sounding} onPress={turnSound}>
          Sound when a call comes
        </Button>
      </p>
      <div role="status">
        {came && (
          <Notice tone="alarm">
            <p>Somebody has just asked for a person to come. {count(open, "call")} not done.</p>
          </Notice>
        )}
      </div>
      <div role="alert">
        {blind && (
          <Notice tone="alarm">
            <p>This page cannot look at the moment. You may miss a call: check your connection, and sign in again.</p>
          </Notice>
        )}
      </div>
    </div>
  );
}

/** Two short tones, made here. */
function ring(context: AudioContext): void {
  const volume = context.createGain();
  volume.gain.value = 0.2;
  volume.connect(context.destination);
  for (const [at, pitch] of [
    [0, 660],
    [0.35, 880],
  ] as const) {
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(volume);
    tone.start(context.currentTime + at);
    tone.stop(context.currentTime + at + 0.25);
  }
}
