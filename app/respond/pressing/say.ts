/**
 * Saying what is lit up, for whoever cannot see it (auditory scanning): of one thing its words, of a row its first and
 * its last. It never talks over another sound, and never into a recording; it waits and says it then.
 */
import { spoken } from "../../features/sounds/sound-name.ts";
import { play } from "../sound/player.ts";
import { isSoundPlaying } from "./sound.ts";
import { seenOf } from "./targets.ts";

interface Piece {
  text: string;
  language: string;
}

let now: AbortController | null = null;
/** What is being said, and what waits to be said. */
let saying: HTMLElement[] = [];
let waiting: HTMLElement[] | null = null;
let before = "";
let onBroken = () => {};
/** One text without a sound may be a word that no program has spoken yet; several in a row are no sound at all. */
const tellAfter = 3;
let broken = 0;

/** The first words that are seen of it, as the page has them, since a sound belongs to one piece of text. */
function pieceOf(target: HTMLElement): Piece {
  const seen = seenOf(target);
  const language = target.closest<HTMLElement>("[lang]")?.lang ?? "en";
  if (target instanceof HTMLSelectElement) return { text: spoken(target.selectedOptions[0]?.text ?? ""), language };
  const within = seen === target ? ("labels" in target && (target.labels as NodeList | null)?.[0]) || seen : seen;
  const walker = document.createTreeWalker(within as Node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.parentElement;
    const whole = at?.closest(".w")?.parentElement ?? at;
    const text = spoken(
      whole?.querySelector(":scope > .w") ? (whole.textContent ?? "") : (walker.currentNode.nodeValue ?? ""),
    );
    if (text && at && !at.closest("[aria-hidden=true]") && at.getClientRects().length > 0) return { text, language };
  }
  return { text: spoken(target.ariaLabel ?? ""), language };
}

/** While something else is heard, or somebody talks into the microphone, nothing is said; nor before the first press. */
function mustWait(): boolean {
  return (
    isSoundPlaying() ||
    document.querySelector(".recording") !== null ||
    navigator.userActivation?.hasBeenActive === false
  );
}

async function say(pieces: Piece[]): Promise<void> {
  const mine = new AbortController();
  now = mine;
  for (const { text, language } of pieces) {
    const outcome = text ? await play(text, language, mine.signal) : "heard";
    if (outcome === "heard" && text) broken = 0;
    if (outcome === "broken" && ++broken === tellAfter) onBroken();
    if (mine.signal.aborted) return;
  }
  now = null;
  document.dispatchEvent(new Event("heard:quiet"));
}

/** Whether something lit up is being said now. */
export const isSaying = (): boolean => now !== null;

/** Ends what is being said, so that what comes next is not talked over. */
export function hush(): void {
  now?.abort();
  now = null;
  waiting = null;
}

/** Says what is lit up, unless it has just been said. */
export function sayLit(lit: HTMLElement[]): void {
  const [first, last] = [lit[0], lit.at(-1)];
  const pieces = [...new Set([first, last])].flatMap((each) => (each ? [pieceOf(each)] : []));
  const key = pieces.map(({ text }) => text).join("\n");
  if (key === before && (now || !waiting)) return;
  hush();
  before = key;
  if (mustWait()) waiting = lit;
  else {
    saying = lit;
    void say(pieces);
  }
}

/** Begins to listen for other sounds, until `signal`; `silent` is told when nothing can be heard. */
export function beginSaying(silent: () => void, signal: AbortSignal): void {
  onBroken = silent;
  document.addEventListener(
    "heard:sound",
    (event) => {
      if (!now || (event as CustomEvent<string>).detail !== "start") return;
      const lit = saying;
      hush();
      waiting = lit;
    },
    { signal },
  );
  document.addEventListener(
    "heard:quiet",
    () => {
      if (!waiting || now || mustWait()) return;
      const lit = waiting;
      waiting = null;
      before = "";
      sayLit(lit);
    },
    { signal },
  );
  signal.addEventListener("abort", hush);
}
