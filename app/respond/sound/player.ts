/**
 * Plays one text: the file of the server, else the device's own voice. A voice that would send the words elsewhere is
 * never used. One element plays everything, since some browsers let only the one sound that was pressed for.
 */
import { soundName } from "../../features/sounds/sound-name.ts";

export type Outcome = "heard" | "stopped" | "broken";

const speeds: Readonly<Record<string, number>> = { slow: 0.75, normal: 1, fast: 1.35 };
export const audio = new Audio();
/** So that whoever looks after the page can see what sounds. */
audio.className = "unseen";
document.body.append(audio);

/** How long a voice may take before it begins, in milliseconds. */
const voiceMayWait = 4000;

function speed(): number {
  const chosen = document.querySelector<HTMLInputElement>("input[name='c.speed']:checked")?.value;
  return speeds[chosen ?? "normal"] ?? 1;
}

/** Where the sound of a text is. */
export const addressOf = (text: string, language: string) => `/sounds/${soundName(language, text)}`;

function until(signal: AbortSignal, begin: (done: (outcome: Outcome) => void) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve("stopped");
    signal.addEventListener("abort", () => resolve("stopped"), { once: true });
    begin(resolve);
  });
}

async function playFile(text: string, language: string, signal: AbortSignal): Promise<Outcome> {
  let mine = "";
  const outcome = await until(signal, (done) => {
    audio.onended = () => done("heard");
    audio.onerror = () => done("broken");
    audio.src = addressOf(text, language);
    mine = audio.src;
    audio.defaultPlaybackRate = speed();
    audio.playbackRate = speed();
    audio.preservesPitch = true;
    audio.play().catch(() => done("broken"));
  });
  // Whoever plays the next text has taken the element over.
  if (outcome !== "heard" && audio.src === mine) audio.pause();
  return outcome;
}

async function ownVoice(language: string): Promise<SpeechSynthesisVoice | undefined> {
  const find = () =>
    speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  if (!("speechSynthesis" in window)) return undefined;
  if (speechSynthesis.getVoices().length === 0)
    await new Promise((resolve) => {
      speechSynthesis.addEventListener("voiceschanged", resolve, { once: true });
      setTimeout(resolve, 500);
    });
  return find();
}

async function sayIt(text: string, language: string, signal: AbortSignal): Promise<Outcome> {
  const voice = await ownVoice(language);
  if (!voice) return "broken";
  const outcome = await until(signal, (done) => {
    const words = new SpeechSynthesisUtterance(text);
    const late = setTimeout(() => done("broken"), voiceMayWait);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = speed();
    words.onstart = () => clearTimeout(late);
    words.onend = () => done("heard");
    words.onerror = () => done("broken");
    speechSynthesis.speak(words);
  });
  if (outcome !== "heard") speechSynthesis.cancel();
  return outcome;
}

/** Plays a text to its end, or until `signal`; "broken" when nothing can be heard. */
export async function play(text: string, language: string, signal: AbortSignal): Promise<Outcome> {
  const outcome = await playFile(text, language, signal);
  return outcome === "broken" && !signal.aborted ? sayIt(text, language, signal) : outcome;
}
