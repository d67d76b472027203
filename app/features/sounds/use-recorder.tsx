import { useEffect, useRef, useState } from "react";
import { type Capture, capture } from "../../respond/voice/capture.ts";
import { longestRecording } from "./recording-limits.ts";

export interface Take {
  sound: File;
  /** Where the page plays it from. */
  url: string;
  seconds: number;
}

export type Stage = "ready" | "asking" | "recording" | "taken";

const troubles: Record<string, string> = {
  NotAllowedError:
    "The browser does not let this page use the microphone. Allow it in the address bar, or choose a file.",
  SecurityError:
    "The browser does not let this page use the microphone. Allow it in the address bar, or choose a file.",
  NotFoundError: "No microphone was found. Plug one in, or choose a file.",
  OverconstrainedError: "No microphone was found. Plug one in, or choose a file.",
  NotReadableError: "Another program uses the microphone. Close it and try again.",
  AbortError: "Another program uses the microphone. Close it and try again.",
  TypeError: "This browser cannot record on this address: that needs https. Choose a file instead.",
};

/** The microphone of the studio: one take at a time, which stays here until it is kept. */
export function useRecorder() {
  const [stage, setStage] = useState<Stage>("ready");
  const [take, setTake] = useState<Take | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [level, setLevel] = useState(0);
  const [left, setLeft] = useState(longestRecording);
  const under = useRef<Capture | null>(null);
  const gone = useRef(false);

  const forget = () => {
    setTake((before) => {
      if (before) URL.revokeObjectURL(before.url);
      return null;
    });
    setTrouble(null);
    setStage("ready");
  };

  const record = async () => {
    if (under.current || stage === "asking") return;
    forget();
    setStage("asking");
    let mine: Capture;
    try {
      mine = await capture(longestRecording);
    } catch (error) {
      setTrouble(troubles[(error as Error).name] ?? "The microphone does not work. Choose a file instead.");
      setStage("ready");
      return;
    }
    if (gone.current) return mine.stop();
    under.current = mine;
    setStage("recording");
    const watch = setInterval(() => {
      setLevel(mine.level());
      setLeft(Math.max(0, mine.secondsLeft()));
    }, 100);
    const { sound, heard, seconds, why } = await mine.done;
    clearInterval(watch);
    under.current = null;
    setLevel(0);
    if (!sound || heard === false) {
      setTrouble("Nothing was heard. Look whether the right microphone is on, and record again.");
      setStage("ready");
      return;
    }
    if (why === "broke") setTrouble("The microphone stopped. Listen whether everything is there.");
    if (why === "time") setTrouble(`It stopped after ${longestRecording} seconds. Read only these words.`);
    setTake({ sound, url: URL.createObjectURL(sound), seconds });
    setStage("taken");
  };

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      under.current?.stop();
    };
  }, []);

  return { stage, take, trouble, level, left, record, forget, stop: () => under.current?.stop() };
}
