/**
 * Scanning with one or two switches (AX7): what can be pressed is shown row by row, then thing by thing, and a switch
 * chooses. With one switch it moves by itself, waits while something is heard or the page is out of sight, and rests
 * after three rounds without a press; with two, the first switch moves. There is no limit of time anywhere.
 */
import { type Frame, makeFrame } from "./frame.ts";
import { advance, choose, highlighted, type Place, start } from "./places.ts";
import { isField, pressTarget, wayOn } from "./press.ts";
import type { Pressing } from "./settings.ts";
import { isSoundPlaying } from "./sound.ts";
import { listenToSwitches, type Which } from "./switches.ts";
import { openPanel, rowsOf, targetsShown } from "./targets.ts";

let pressing: Pressing;
let frame: Frame | null = null;
let ends = new AbortController();
let place: Place<HTMLElement> = start;
let timer = 0;

function rowsNow(): HTMLElement[][] {
  const targets = targetsShown();
  return pressing.way === "item" ? targets.map((target) => [target]) : rowsOf(targets);
}

function show(): void {
  const rows = rowsNow();
  frame?.show(highlighted(rows, place), openPanel() ?? document.body, place.asleep);
}

function isWaiting(): boolean {
  return document.hidden || isSoundPlaying() || isField(document.activeElement);
}

function wait(): void {
  clearTimeout(timer);
  if (pressing.scan !== "one" || place.asleep) return;
  // The first place of a new screen stays longer: eyes have to find it.
  const first = place.rounds === 0 && rowsNow()[0]?.[0] === place.at;
  timer = window.setTimeout(() => (isWaiting() ? wait() : move()), pressing.speed * (first ? 1.5 : 1));
}

function move(): void {
  place = advance(rowsNow(), place, pressing.scan === "one");
  show();
  wait();
}

/** Begins again at the first row: another screen or panel is shown. */
function again(): void {
  place = start;
  move();
}

function pressed(which: Which): void {
  const here = document.activeElement;
  if (isField(here)) {
    here.blur();
    return;
  }
  if (pressing.scan === "two" && which === "first") {
    move();
    return;
  }
  const rows = rowsNow();
  const chosen = choose(rows, place);
  place = chosen.place;
  if (chosen.press) {
    pressTarget(chosen.press);
    const on = wayOn(chosen.press);
    if (on) place = { ...start, at: on, inRow: pressing.way === "row" };
  }
  show();
  wait();
}

function begin(): void {
  ends = new AbortController();
  const { signal } = ends;
  frame = makeFrame();
  listenToSwitches(
    { pressing: () => pressing, sheet: frame.sheet, pressed, holding: (share) => frame?.fill(share) },
    signal,
  );
  // After the stepper has shown and focused the screen.
  window.addEventListener("hashchange", () => setTimeout(again), { signal });
  document.addEventListener("toggle", () => again(), { capture: true, signal });
  for (const kind of ["visibilitychange", "heard:quiet", "focusout"])
    document.addEventListener(kind, () => wait(), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && !openPanel()) document.dispatchEvent(new Event("heard:scan-off"));
    },
    { signal },
  );
  again();
}

/** Starts, changes or ends scanning. */
export function scan(wanted: Pressing): void {
  pressing = wanted;
  if (wanted.scan === "off") {
    clearTimeout(timer);
    ends.abort();
    frame?.remove();
    frame = null;
  } else if (frame) {
    show();
    wait();
  } else begin();
}
