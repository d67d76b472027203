/**
 * What stands over the page while switches are used: a frame around what is highlighted, with a sign of its own so that
 * nothing depends on colour, and a sheet over everything that takes a touch anywhere as a press. Both lie in the open
 * panel when there is one, since a panel closes when something outside it is pressed.
 */
import look from "../look/pressing.css?url";
import { seenOf } from "./targets.ts";

const namespace = "http://www.w3.org/2000/svg";

function sign(): SVGSVGElement {
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 72 72");
  for (const [shape, more] of [
    ["circle", { cx: "36", cy: "36", r: "31", class: "ring" }],
    ["circle", { cx: "36", cy: "36", r: "31", class: "full", pathLength: "100" }],
    ["path", { d: "M27 20l20 16-20 16z" }],
  ] as const) {
    const part = svg.appendChild(document.createElementNS(namespace, shape));
    for (const [name, value] of Object.entries(more)) part.setAttribute(name, value);
  }
  return svg;
}

function part(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.dataset.pressing = "";
  element.setAttribute("aria-hidden", "true");
  return element;
}

export interface Frame {
  sheet: HTMLElement;
  /** Puts the frame around these, in this panel or page. `asleep` says that it waits for a press. */
  show(targets: HTMLElement[], within: HTMLElement, asleep: boolean): void;
  /** How much of a hold or a stay is done, 0 to 1. */
  fill(share: number): void;
  remove(): void;
}

/** Loads the look of everything that is drawn over the page, once. */
export function loadLook(): void {
  if (document.querySelector(`link[href="${look}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = look;
  document.head.append(link);
}

/** Sets how much of the ring in this sign is filled. */
export function fillRing(sign: Element, share: number): void {
  const full = sign.querySelector<SVGElement>(".full");
  if (full) full.style.strokeDashoffset = String(100 - Math.min(1, Math.max(0, share)) * 100);
}

/** A ring that fills, by itself; it is placed by whoever uses it. */
export function makeRing(): HTMLElement {
  loadLook();
  const ring = part("press-ring");
  ring.append(sign());
  return ring;
}

export function makeFrame(): Frame {
  loadLook();
  const sheet = part("scan-sheet");
  const frame = part("scan-frame");
  frame.append(sign());
  let around: HTMLElement[] = [];

  function place(): void {
    const boxes = around.map((target) => seenOf(target).getBoundingClientRect());
    frame.hidden = boxes.length === 0;
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    frame.style.left = `${left - 6}px`;
    frame.style.top = `${top - 6}px`;
    frame.style.width = `${Math.max(...boxes.map((box) => box.right)) - left + 12}px`;
    frame.style.height = `${Math.max(...boxes.map((box) => box.bottom)) - top + 12}px`;
  }
  const moved = new AbortController();
  for (const kind of ["scroll", "resize"])
    window.addEventListener(kind, place, { capture: true, passive: true, signal: moved.signal });
  const grown = new ResizeObserver(place);

  return {
    sheet,
    show(targets, within, asleep) {
      for (const old of document.querySelectorAll("[data-scanned]")) old.removeAttribute("data-scanned");
      if (sheet.parentElement !== within) {
        within.append(sheet, frame);
        grown.disconnect();
        for (const each of [document.body, within]) grown.observe(each);
      }
      around = targets;
      for (const target of targets) seenOf(target).dataset.scanned = targets.length > 1 ? "row" : "item";
      seenOf(targets[0] ?? within).scrollIntoView({ block: "nearest", behavior: "instant" });
      frame.classList.toggle("asleep", asleep);
      place();
    },
    fill: (share) => fillRing(frame, share),
    remove() {
      moved.abort();
      grown.disconnect();
      for (const old of document.querySelectorAll("[data-scanned]")) old.removeAttribute("data-scanned");
      sheet.remove();
      frame.remove();
    },
  };
}
