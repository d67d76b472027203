/**
 * Scanning with one or two switches (AX7): what can be pressed is shown row by row, then thing by thing, and a switch
 * chooses. With one switch it moves by itself, waits while something is heard or the page is out of sight, and rests
 * after three rounds without a press; with two, the first switch moves. There is no limit of time anywhere.
 */
import { type Frame, makeFrame } from "./frame.ts";
import { advance, choose, highlighted, type Place, start } from "./places.ts";
import { isField, pressTarget, wayOn } from "./press.ts";
import { beginSaying, hush, isSaying, sayLit } from "./say.ts";
import type { Pressing } from "./settings.ts";
import { isSoundPlaying } from "./sound.ts";
import { againLater, leaveStrip, type Strip, stripOf } from "./strip-ways.ts";
import { listenToSwitches, touched, type Which } from "./switches.ts";
import { isBlock, linesWithin, openPanel, rowsOf, targetsShown } from "./targets.ts";

let pressing: Pressing;
let frame: Frame | null = null;
let strip: Strip | null = null;
let ends = new AbortController();
let place: Place<HTMLElement> = start;
/** A block of lines that was chosen: only its lines are gone through. */
let block: HTMLElement[] = [];
let timer = 0;

function rowsNow(): HTMLElement[][] {
  const targets = targetsShown();
  if (pressing.way === "item") return targets.map((target) => [target]);
  block = block.filter((each) => targets.includes(each));
  return block.length > 0 ? linesWithin(block) : rowsOf(targets);
}

function show(): void {
  const lit = highlighted(rowsNow(), place);
  frame?.show(lit, openPanel() ?? document.body, place.asleep);
  if (pressing.say && !place.asleep) sayLit(lit);
}

function isWaiting(): boolean {
  return document.hidden || isSaying() || isSoundPlaying() || isField(document.activeElement);
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
  if (block.length > 0 && !place.inRow && place.rounds > 0) leaveBlock();
  show();
  wait();
}

/** The wrong block may have been taken: after a round it is left for what follows it. */
function leaveBlock(): void {
  const last = block.at(-1) ?? null;
  block = [];
  place = advance(rowsNow(), { ...start, at: last }, false);
}

/** Begins again at the first row: another screen or panel is shown. */
function again(): void {
  place = start;
  block = [];
  move();
}

/** What was lit up has gone, and the page has put the focus on what comes instead. */
function follow(): void {
  const here = document.activeElement as HTMLElement | null;
  const rows = rowsNow();
  if (!here || rows.some((row) => row.includes(place.at as HTMLElement)) || isField(here)) return;
  if (!rows.some((row) => row.includes(here))) return;
  place = { ...start, at: here, inRow: pressing.way === "row" };
  show();
  wait();
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
  const row = rows.find((each) => each.includes(place.at as HTMLElement)) ?? [];
  const chosen = choose(rows, place);
  place = chosen.place;
  if (place.inRow && !chosen.press && block.length === 0 && isBlock(row)) {
    block = row;
    place = { ...start, at: row[0] ?? null };
  }
  if (chosen.press) {
    hush();
    pressTarget(chosen.press);
    block = [];
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
  beginSaying(() => strip?.tellSilent(), signal);
  listenToSwitches(
    { pressing: () => pressing, sheet: frame.sheet, pressed, holding: (share) => frame?.fill(share) },
    signal,
  );
  // After the stepper has shown and focused the screen.
  window.addEventListener("hashchange", () => setTimeout(again), { signal });
  document.addEventListener(
    "toggle",
    // What a press unfolds comes next by itself; a panel is begun at its first row.
    ({ target }) => !(target instanceof HTMLDetailsElement) && again(),
    { capture: true, signal },
  );
  document.addEventListener("focusin", follow, { signal });
  for (const kind of ["visibilitychange", "heard:quiet", "focusout"])
    document.addEventListener(kind, () => wait(), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && !openPanel()) againLater();
    },
    { signal },
  );
  again();
}

async function showStrip(): Promise<void> {
  strip ??= await stripOf((event) => pressed(touched(event)));
  if (pressing.scan === "off" || !frame) return;
  strip.show(pressing.scan);
  if (pressing.scan === "one") strip.tellSpeed(pressing.speed);
  show();
}

/** Starts, changes or ends scanning. */
export function scan(wanted: Pressing): void {
  pressing = wanted;
  if (wanted.scan === "off") {
    clearTimeout(timer);
    ends.abort();
    frame?.remove();
    frame = null;
    leaveStrip();
    return;
  }
  if (frame) {
    show();
    wait();
  } else begin();
  void showStrip();
}
