/**
 * The microphone: records in pieces, so that whatever ends it (a pulled plug, a phone call, the browser) leaves what was
 * said until then. It stops by itself when the time is up, and it knows whether anything was heard.
 */
import { longestSeconds } from "../../features/voice/clip-limits.ts";

export interface Captured {
  /** Null when nothing at all was recorded. */
  sound: File | null;
  /** False: the level never rose. Null: this browser cannot tell. */
  heard: boolean | null;
  why: "stopped" | "time" | "broke";
  seconds: number;
}

export interface Capture {
  stop(): void;
  done: Promise<Captured>;
  /** 0 to 5 now. */
  level(): number;
  secondsLeft(): number;
}

/** Speech needs no more; a minute is then some 180 KB. */
const bitsPerSecond = 24_000;
const piece = 1000;
/** Share of full scale above the noise of a quiet room. */
const audible = 0.012;
const wanted = ["audio/webm;codecs=opus", "audio/webm", "audio/mp4", "audio/ogg;codecs=opus"];

function listenTo(stream: MediaStream) {
  try {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const wave = new Float32Array(analyser.fftSize);
    void context.resume();
    return {
      peak(): number | null {
        if (context.state !== "running") return null;
        analyser.getFloatTimeDomainData(wave);
        return wave.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
      },
      close: () => void context.close(),
    };
  } catch {
    return { peak: () => null, close: () => {} };
  }
}

/**
 * Asks for the microphone and begins, for this many seconds at most. Rejects with the browser's DOMException when there is
 * none to be had.
 */
export async function capture(longest = longestSeconds): Promise<Capture> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
  const type = wanted.find((each) => MediaRecorder.isTypeSupported(each));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(type && { mimeType: type }) });
  const ear = listenTo(stream);
  const pieces: Blob[] = [];
  let heard: boolean | null = null;
  let now = 0;
  let why: Captured["why"] = "broke";
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1000;

  const end = (reason: Captured["why"]) => {
    if (recorder.state === "inactive") return;
    why = reason;
    recorder.stop();
  };
  const watch = setInterval(() => {
    const peak = ear.peak();
    if (peak !== null) {
      heard = heard === true || peak > audible;
      now = Math.min(5, Math.ceil(Math.sqrt(Math.max(0, peak - audible)) * 8));
    }
    if (passed() >= longest) end("time");
  }, 100);

  const done = new Promise<Captured>((resolve) => {
    recorder.addEventListener("dataavailable", ({ data }) => {
      if (data.size > 0) pieces.push(data);
    });
    recorder.addEventListener("error", () => end("broke"));
    // A muted track is a phone call or a pulled plug: what follows would be silence.
    for (const track of stream.getTracks()) {
      track.addEventListener("mute", () => end("broke"));
      track.addEventListener("ended", () => end("broke"));
    }
    recorder.addEventListener("stop", () => {
      clearInterval(watch);
      ear.close();
      for (const track of stream.getTracks()) track.stop();
      const kind = (recorder.mimeType || type || "audio/webm").split(";")[0] ?? "audio/webm";
      const name = `voice.${kind.slice(kind.indexOf("/") + 1)}`;
      const sound = pieces.length > 0 ? new File(pieces, name, { type: kind }) : null;
      resolve({ sound, heard, why, seconds: Math.min(passed(), longest) });
    });
  });
  recorder.start(piece);
  return { stop: () => end("stopped"), done, level: () => now, secondsLeft: () => longest - passed() };
}
