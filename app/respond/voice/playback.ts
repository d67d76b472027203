/** One sound at a time, never by itself, and Stop is always there. */
import { button } from "./parts.ts";
import { say } from "./words.ts";

let playing: { sound: HTMLAudioElement; ended: () => void } | null = null;

export function stopPlaying(): void {
  playing?.sound.pause();
  playing?.ended();
  playing = null;
}

/** Everything else that sounds on the page is quiet. */
export function quiet(): void {
  stopPlaying();
  for (const sound of document.querySelectorAll<HTMLMediaElement>("audio, video")) sound.pause();
  window.speechSynthesis?.cancel();
}

/** A button that plays a recording, and stops it while it plays. */
export function playButton(sound: Blob, look?: string): HTMLButtonElement {
  const idle = () => button("play", say("voiceListen"), press, look).childNodes;
  const press = () => {
    if (made.dataset.playing !== undefined) return stopPlaying();
    quiet();
    const url = URL.createObjectURL(sound);
    const audio = new Audio(url);
    const ended = () => {
      URL.revokeObjectURL(url);
      delete made.dataset.playing;
      made.replaceChildren(...idle());
    };
    playing = { sound: audio, ended };
    audio.addEventListener("ended", stopPlaying);
    audio.addEventListener("error", stopPlaying);
    made.dataset.playing = "";
    made.replaceChildren(...button("stop_sound", say("voiceStopListening"), press).childNodes);
    void audio.play().catch(stopPlaying);
  };
  const made = button("play", say("voiceListen"), press, look);
  return made;
}
