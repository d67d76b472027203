/** Reads a screen or a part of it, piece by piece, and lights up what is read; Stop, Escape and moving on end it. */
import { addressOf, audio, play } from "./player.ts";
import { piecesOf } from "./texts.ts";
import { lightWords } from "./words-lit.ts";

interface Wanted {
  /** The screen or panel whose button becomes Stop. */
  place: HTMLElement;
  /** What of it is read. */
  parts: Element[];
  words: Readonly<Record<string, string>>;
}

let now: AbortController | null = null;

function stop(): void {
  now?.abort();
  now = null;
}

/** Tells the other scripts, for example scanning, which waits while it sounds. */
const tell = (detail: "start" | "end") => document.dispatchEvent(new CustomEvent("heard:sound", { detail }));

/** The button that reads is the one that stops: a press where the finger is. Gives what puts it back. */
function becomesStop(place: HTMLElement, words: Wanted["words"]): () => void {
  const hear = place.querySelector<HTMLElement>(".hear .action");
  const use = hear?.querySelector("use");
  const text = hear?.lastChild;
  if (!hear || !use || !text) return () => {};
  const name = hear.ariaLabel;
  hear.dataset.sounding = "";
  hear.removeAttribute("aria-label");
  text.textContent = words.hearStop ?? "";
  use.setAttribute("href", "/symbols/controls.svg#stop_sound");
  return () => {
    delete hear.dataset.sounding;
    hear.ariaLabel = name;
    text.textContent = words.hear ?? "";
    use.setAttribute("href", "/symbols/controls.svg#speaker");
  };
}

function tellBroken({ place, words }: Wanted): void {
  const told = document.createElement("p");
  told.className = "notice";
  told.setAttribute("role", "status");
  told.innerHTML = `<svg class="control" viewBox="0 0 72 72" aria-hidden="true"><use href="/symbols/controls.svg#no_sound"/></svg>`;
  place.querySelector(".hear")?.append(told);
  // In a second step, so that screen readers notice it.
  requestAnimationFrame(() => told.append(words.hearBroken ?? ""));
}

/** A press on a screen that is being read stops it, when all of the screen was asked for again. */
export async function read(wanted: Wanted): Promise<void> {
  const { place, parts, words } = wanted;
  const pressedStop = parts[0] === place && place.querySelector("[data-sounding]") !== null;
  stop();
  // What was stopped puts its button back first.
  await Promise.resolve();
  if (pressedStop) return;
  const mine = new AbortController();
  now = mine;
  place.querySelector(".hear .notice")?.remove();
  const back = becomesStop(place, words);
  const end = () => {
    back();
    tell("end");
  };
  mine.signal.addEventListener("abort", end);
  tell("start");
  for (const piece of parts.flatMap(piecesOf)) {
    const { text, language, lit } = piece;
    lit.setAttribute("data-lit", "");
    const dark = lightWords(piece, audio, `${addressOf(text, language)}.json`);
    const outcome = await play(text, language, mine.signal);
    dark();
    lit.removeAttribute("data-lit");
    if (outcome === "broken") tellBroken(wanted);
    if (outcome !== "heard") break;
  }
  if (mine.signal.aborted) return;
  now = null;
  end();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") stop();
});
window.addEventListener("hashchange", stop, { capture: true });
window.addEventListener("pagehide", stop);
// A panel that closes takes its sound along.
document.addEventListener("toggle", stop, { capture: true });
