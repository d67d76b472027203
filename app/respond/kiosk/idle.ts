/**
 * When nobody presses anything: after the chosen minutes the tablet asks, in words, picture and sound, and two minutes
 * later it covers the answers. It throws nothing away (AX4).
 */
import { idleWarns } from "../../features/tablets/tablet.ts";

const minute = 60_000;
const presses = ["pointerdown", "keydown", "input", "wheel", "touchmove", "heard:sound"];

export interface Idle {
  /** Somebody is here: what was asked is answered. */
  here(): void;
}

/** `warn` shows the question and gives what takes it away again; `cover` hides the answers. */
export function watchIdle(minutes: number, warn: () => () => void, cover: () => void): Idle {
  let last = Date.now();
  let state: "here" | "asked" | "covered" = "here";
  let unask = () => {};

  const here = () => {
    last = Date.now();
    if (state === "asked") unask();
    state = "here";
  };
  if (minutes <= 0) return { here };
  for (const press of presses)
    document.addEventListener(
      press,
      () => {
        if (state === "here") last = Date.now();
      },
      { capture: true, passive: true },
    );
  setInterval(() => {
    const idle = Date.now() - last;
    if (state === "here" && idle >= minutes * minute && idle < (minutes + idleWarns) * minute) {
      state = "asked";
      unask = warn();
    }
    // A tablet that slept covers at once: somebody else may wake it.
    if (state !== "covered" && idle >= (minutes + idleWarns) * minute) {
      if (state === "asked") unask();
      state = "covered";
      cover();
    }
  }, 1000);
  return { here };
}
