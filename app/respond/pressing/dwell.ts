/**
 * Staying on a thing presses it, for eye gaze and head pointers. What is under the middle of the gaze is meant, small
 * trembling is forgiven, leaving takes it back, and nothing is pressed a second time before it was left.
 */
import { fillRing, loadLook, makeRing } from "./frame.ts";
import { pressTarget } from "./press.ts";
import type { Pressing } from "./settings.ts";
import { openPanel, seenOf, targetsShown } from "./targets.ts";
import { fetchWords } from "./words.ts";

/** Pixels by which a gaze may stray over the edge of the thing it rests on. */
const stray = 14;

let pressing: Pressing;
let gaze: { x: number; y: number } | null = null;
let on: HTMLElement | null = null;
let stayed = 0;
let before = 0;
/** Where something was pressed: nothing there is pressed again until the gaze has left it. */
let spent: DOMRect | null = null;
let resting = false;
let ring: HTMLElement | null = null;
let rest: HTMLButtonElement | null = null;

function isIn(box: DOMRect, by: number): boolean {
  if (!gaze) return false;
  const { x, y } = gaze;
  return x > box.left - by && x < box.right + by && y > box.top - by && y < box.bottom + by;
}

function underGaze(): HTMLElement | null {
  if (!gaze) return null;
  if (on?.isConnected && isIn(seenOf(on).getBoundingClientRect(), stray)) return on;
  const there = document.elementFromPoint(gaze.x, gaze.y);
  if (!there) return null;
  if (rest?.contains(there)) return rest;
  if (resting) return null;
  return targetsShown().find((target) => seenOf(target).contains(there)) ?? null;
}

function leave(): void {
  if (on) seenOf(on).classList.remove("press-here");
  on = null;
  stayed = 0;
  ring?.remove();
}

function draw(): void {
  if (!on) return;
  ring ??= makeRing();
  const box = seenOf(on).getBoundingClientRect();
  ring.style.left = `${box.left + box.width / 2}px`;
  ring.style.top = `${box.top + box.height / 2}px`;
  const within = openPanel() ?? document.body;
  if (ring.parentElement !== within) within.append(ring);
  fillRing(ring, stayed / pressing.dwell);
}

function press(): void {
  const target = on as HTMLElement;
  spent = seenOf(target).getBoundingClientRect();
  leave();
  if (target === rest) toggleRest();
  else pressTarget(target);
}

function look(now: number): void {
  if (pressing.dwell === 0) return;
  requestAnimationFrame(look);
  const passed = Math.min(now - before, 100);
  before = now;
  if (document.hidden) return;
  if (spent && !isIn(spent, stray)) spent = null;
  const target = spent ? null : underGaze();
  if (target !== on) {
    leave();
    on = target;
    if (on) seenOf(on).classList.add("press-here");
  }
  if (!on) return;
  stayed += passed;
  if (stayed >= pressing.dwell) press();
  else draw();
}

function follow(event: PointerEvent): void {
  if (event.pointerType === "touch") return;
  const { clientX: x, clientY: y } = event;
  const far = gaze && Math.hypot(x - gaze.x, y - gaze.y) > 60;
  // Near by, the gaze moves half of the way: trembling evens out. Far away it follows at once.
  gaze = gaze && !far ? { x: (gaze.x + x) / 2, y: (gaze.y + y) / 2 } : { x, y };
}

function toggleRest(): void {
  resting = !resting;
  rest?.setAttribute("aria-pressed", String(resting));
}

async function addRest(): Promise<void> {
  if (rest) return;
  rest = document.createElement("button");
  rest.type = "button";
  rest.className = "rest-here";
  rest.textContent = (await fetchWords())("pressing-rest");
  rest.setAttribute("aria-pressed", "false");
  rest.addEventListener("click", toggleRest);
  document.querySelector(".top")?.append(rest);
}

let listening = false;

/** Starts, changes or ends pressing by staying. */
export function dwell(wanted: Pressing): void {
  const wasOff = !pressing?.dwell;
  pressing = wanted.scan === "off" ? wanted : { ...wanted, dwell: 0 };
  if (pressing.dwell === 0) {
    leave();
    rest?.remove();
    rest = null;
    resting = false;
    return;
  }
  loadLook();
  addRest();
  if (!listening) {
    document.addEventListener("pointermove", follow, { passive: true });
    document.documentElement.addEventListener("pointerleave", () => {
      gaze = null;
    });
    // Somebody who clicks has pressed: staying there must not press again.
    document.addEventListener("pointerdown", () => {
      spent = on ? seenOf(on).getBoundingClientRect() : spent;
    });
    listening = true;
  }
  if (wasOff) requestAnimationFrame(look);
}
