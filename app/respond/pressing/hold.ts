/**
 * Holding to press, and ignoring a second press, for hands that tremble or brush over things (AX3). Clicks that no
 * finger, mouse or key has made (screen readers, voice control) always pass.
 */
import { fillRing, makeRing } from "./frame.ts";
import type { Pressing } from "./settings.ts";

let pressing: Pressing;
let ring: HTMLElement | null = null;
let down: { target: Element; at: number; timer: number } | null = null;
/** What the pointer's own click is to be: let through, swallowed, or of no pointer. */
let verdict: "pass" | "swallow" | null = null;
let last = Number.NEGATIVE_INFINITY;
let byUs = false;

const held = "a[href],button,label,summary,select,input:not([type=text])";

function targetOf(event: Event): HTMLElement | null {
  return (event.target as Element).closest?.<HTMLElement>(held) ?? null;
}

function isStill(): boolean {
  return !!document.querySelector("#c-calm:checked") || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function draw(x: number, y: number): void {
  ring ??= makeRing();
  ring.style.left = `${x}px`;
  ring.style.top = `${y}px`;
  (down?.target.closest("[popover]") ?? document.body).append(ring);
  const step = () => {
    if (!down || !ring) return;
    const share = (performance.now() - down.at) / pressing.hold;
    // Where nothing may move, the ring is only full when the hold is done.
    fillRing(ring, isStill() && share < 1 ? 0 : share);
    requestAnimationFrame(step);
  };
  step();
}

function goDown(target: HTMLElement, x: number, y: number, done: () => void): void {
  if (pressing.hold === 0) return;
  down = { target, at: performance.now(), timer: window.setTimeout(done, pressing.hold) };
  draw(x, y);
}

function goUp(): void {
  if (down) clearTimeout(down.timer);
  down = null;
  ring?.remove();
}

function tooSoon(): boolean {
  return performance.now() - last < pressing.repeat;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function onClick(event: MouseEvent): void {
  const made = verdict;
  verdict = null;
  // A label's click goes on to its radio in the same moment: that is no second press.
  const follows = byUs || (event.target instanceof HTMLInputElement && event.timeStamp - last < 20);
  if (made === null || follows) return;
  if (made === "swallow" || tooSoon()) swallow(event);
  else last = performance.now();
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== " " && event.key !== "Enter") return;
  const target = targetOf(event);
  if (!target || event.target instanceof HTMLTextAreaElement) return;
  if (event.repeat || tooSoon()) {
    swallow(event);
    return;
  }
  if (pressing.hold === 0) {
    last = performance.now();
    return;
  }
  swallow(event);
  const { left, top, width, height } = target.getBoundingClientRect();
  goDown(target, left + width / 2, top + height / 2, () => {
    last = performance.now();
    byUs = true;
    target.click();
    byUs = false;
  });
}

function listen(): void {
  window.addEventListener(
    "pointerdown",
    (event) => {
      const target = targetOf(event);
      verdict = target === null ? null : pressing.hold > 0 ? "swallow" : "pass";
      if (target)
        goDown(target, event.clientX, event.clientY, () => {
          verdict = "pass";
        });
    },
    true,
  );
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, goUp, true);
  window.addEventListener("blur", goUp);
  window.addEventListener("click", onClick, true);
  window.addEventListener("keydown", onKey, true);
  window.addEventListener(
    "keyup",
    (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      if (down || pressing.hold > 0) {
        if (targetOf(event)) event.preventDefault();
        goUp();
      }
    },
    true,
  );
  window.addEventListener(
    "contextmenu",
    (event) => {
      if (pressing.hold > 0 && targetOf(event)) event.preventDefault();
    },
    true,
  );
}

let listening = false;

/** Starts or changes holding and ignoring. */
export function hold(wanted: Pressing): void {
  // A switch has its own way of holding.
  pressing = wanted.scan === "off" ? wanted : { ...wanted, hold: 0, repeat: 0 };
  document.documentElement.toggleAttribute("data-hold", pressing.hold > 0);
  if (!listening) listen();
  listening = true;
}
