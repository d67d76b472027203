import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { clock } from "./clip-seen.ts";

const back = 5;
const speeds = [0.5, 0.75, 1, 1.25, 1.5];

interface PlayerProps {
  src: string;
  /** As it was measured when it arrived: browsers do not know it for what they recorded themselves. */
  seconds: number;
}

/**
 * Plays a recording while somebody writes. Everything has a button; inside the player single keys work too, and with Alt
 * they work anywhere on the page, so that nobody has to leave the words. It never plays by itself.
 */
export function Player({ src, seconds }: PlayerProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(1);
  const [scripts, setScripts] = useState(false);
  const [failed, setFailed] = useState(false);

  const doKey = (key: string): boolean => {
    const sound = audio.current;
    if (!sound) return false;
    if (key === "k" || key === " ") void (sound.paused ? sound.play().catch(() => setFailed(true)) : sound.pause());
    else if (key === "j") sound.currentTime = Math.max(0, sound.currentTime - back);
    else if (key === "s") setSpeed(nextSpeed(speed, -1));
    else if (key === "f") setSpeed(nextSpeed(speed, 1));
    else return false;
    return true;
  };
  const latest = useRef(doKey);
  latest.current = doKey;

  useEffect(() => {
    setScripts(true);
    const onKey = (event: globalThis.KeyboardEvent) => {
      const letter = /^Key([KJSF])$/.exec(event.code)?.[1]?.toLowerCase();
      if (event.altKey && !event.ctrlKey && !event.metaKey && letter && latest.current(letter)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    if (audio.current) audio.current.playbackRate = speed;
  }, [speed]);

  const inside = (event: KeyboardEvent) => {
    const pressed = event.key.toLowerCase();
    // The space bar presses the button that has the focus, as everywhere.
    if (event.altKey || event.ctrlKey || event.metaKey || (pressed === " " && event.target !== event.currentTarget))
      return;
    if (doKey(pressed)) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the player takes single keys while it has the focus
    <section className="player" aria-label="Recording" tabIndex={0} onKeyDown={inside}>
      {/* biome-ignore lint/a11y/useMediaCaption: what is written beside it is its caption */}
      <audio
        ref={audio}
        src={src}
        preload="none"
        controls={!scripts}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={() => setAt(audio.current?.currentTime ?? 0)}
        onError={() => setFailed(true)}
      />
      {scripts && (
        <>
          <p className="buttons">
            <Button type="button" weight="main" onPress={() => doKey("k")} aria-keyshortcuts="Alt+K">
              {playing ? "Pause" : "Play"}
            </Button>
            <Button type="button" onPress={() => doKey("j")} aria-keyshortcuts="Alt+J">
              Back 5 seconds
            </Button>
            <Button type="button" onPress={() => doKey("s")} isDisabled={speed === speeds[0]} aria-keyshortcuts="Alt+S">
              Slower
            </Button>
            <Button
              type="button"
              onPress={() => doKey("f")}
              isDisabled={speed === speeds.at(-1)}
              aria-keyshortcuts="Alt+F"
            >
              Faster
            </Button>
          </p>
          <progress aria-label="How far" max={seconds} value={Math.min(at, seconds)} />
          <p className="soft">
            {clock(at)} of {clock(seconds)}, speed {speed}
          </p>
          <p className="keys">
            <span>
              <kbd>Alt</kbd> <kbd>K</kbd> play, pause
            </span>
            <span>
              <kbd>Alt</kbd> <kbd>J</kbd> back
            </span>
            <span>
              <kbd>Alt</kbd> <kbd>S</kbd> slower
            </span>
            <span>
              <kbd>Alt</kbd> <kbd>F</kbd> faster
            </span>
          </p>
          <p className="soft">Inside this box the same keys work without Alt, and the space bar plays and pauses.</p>
        </>
      )}
      {failed && (
        <p role="alert" className="wrong">
          This recording cannot be played here. Load the page again, or try another browser.
        </p>
      )}
    </section>
  );
}

function nextSpeed(speed: number, step: number): number {
  return speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(speed) + step))] ?? 1;
}
