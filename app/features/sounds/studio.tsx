import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { longestRecording } from "./recording-limits.ts";
import { nextToRecord, type SoundSeen } from "./sounds-seen.ts";
import { UploadSound } from "./upload-sound.tsx";
import { useRecorder } from "./use-recorder.tsx";
import { useSent } from "./use-sent.tsx";

interface StudioProps {
  sounds: SoundSeen[];
  /** The text that is read now. */
  sound: SoundSeen;
  onChoose(name: string): void;
}

const bars = 5;

/**
 * One text after the other: record, listen, keep, and the next one stands here. While the box or a button in it has the
 * focus, R records, the space bar stops and listens, and Enter keeps; on a button each key does what it always does.
 */
export function Studio({ sounds, sound, onChoose }: StudioProps) {
  const box = useRef<HTMLElement>(null);
  const player = useRef<HTMLAudioElement>(null);
  const { send, busy, done } = useSent();
  const { stage, take, trouble, level, left, record, forget, stop } = useRecorder();
  const [scripts, setScripts] = useState(false);
  const [sending, setSending] = useState(false);
  useEffect(() => setScripts(true), []);

  const keep = () => {
    if (!take || busy) return;
    setSending(true);
    send({ intent: "keep", name: sound.name, file: take.sound });
  };
  const listen = () => {
    const audio = player.current;
    if (!audio) return;
    audio.currentTime = 0;
    void (audio.paused ? audio.play().catch(() => {}) : audio.pause());
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (busy || !sending) return;
    setSending(false);
    // What was refused stays here, to be listened to and recorded again.
    if (done?.outcome !== "kept") return;
    forget();
    const next = nextToRecord(sounds, sound.name);
    if (next) onChoose(next.name);
    box.current?.focus();
  }, [busy, done]);

  const shownBefore = useRef(sound.name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text begins anew
  useEffect(() => {
    if (shownBefore.current === sound.name) return;
    shownBefore.current = sound.name;
    stop();
    forget();
    box.current?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [sound.name]);

  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.target as Element).closest("input")) return;
    const onBox = event.target === event.currentTarget;
    const pressed = event.key.toLowerCase();
    if (pressed === "r") void record();
    else if (pressed === " " && onBox) stage === "recording" ? stop() : listen();
    else if (pressed === "enter" && onBox) keep();
    else return;
    event.preventDefault();
  };

  const next = nextToRecord(sounds, sound.name);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the box takes single keys while it has the focus
    <section id="studio" className="studio" aria-labelledby="studio-title" tabIndex={0} onKeyDown={key} ref={box}>
      <h2 id="studio-title">Read this aloud</h2>
      <p className="studio-text" lang={sound.language} dir="auto">
        {sound.text}
      </p>
      {scripts && (
        <>
          <Meter stage={stage} level={level} left={left} />
          {/* biome-ignore lint/a11y/useMediaCaption: its words stand above it */}
          {take && <audio ref={player} src={take.url} />}
          <div className="buttons">
            {stage === "recording" ? (
              <Button type="button" weight="main" onPress={stop}>
                Stop
              </Button>
            ) : (
              <Button
                type="button"
                weight={take ? "plain" : "main"}
                onPress={() => void record()}
                isDisabled={stage === "asking"}
                aria-keyshortcuts="R"
              >
                {take ? "Record again" : "Record"}
              </Button>
            )}
            {take && (
              <>
                <Button type="button" onPress={listen}>
                  Listen
                </Button>
                <Button type="button" weight="main" onPress={keep} isDisabled={busy}>
                  {next ? "Keep, and go to the next" : "Keep"}
                </Button>
              </>
            )}
            {next && stage !== "recording" && !take && (
              <Button type="button" weight="quiet" onPress={() => onChoose(next.name)}>
                Go to the next without recording
              </Button>
            )}
          </div>
          <p role="status" className={trouble ? "wrong" : "soft"}>
            {trouble ?? said[stage]}
          </p>
          <Keys />
        </>
      )}
      <UploadSound name={sound.name} scripts={scripts} />
    </section>
  );
}

const said = {
  ready: "",
  asking: "The browser asks whether this page may use the microphone.",
  recording: "Recording. Read the words above, then stop.",
  taken: "Recorded. Listen to it, then keep it.",
};

function Meter({ stage, level, left }: { stage: string; level: number; left: number }) {
  if (stage !== "recording") return null;
  return (
    <div className="meter" aria-hidden="true">
      {Array.from({ length: bars }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the bar is
        <i key={place} className={place < level ? "on" : undefined} />
      ))}
      <span>{Math.ceil(left)} seconds left</span>
    </div>
  );
}

function Keys() {
  return (
    <p className="keys">
      <span>In this box:</span>
      <span>
        <kbd>R</kbd> record
      </span>
      <span>
        <kbd>space</kbd> stop, listen
      </span>
      <span>
        <kbd>Enter</kbd> keep, and the next
      </span>
      <span>At most {longestRecording} seconds.</span>
    </p>
  );
}
