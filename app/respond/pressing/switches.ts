/**
 * What a switch sends. Switch boxes look like a keyboard or a mouse: Space, 1 and F8 are the first switch, Enter, 2 and
 * F9 the second; so are the two buttons of a mouse. A touch anywhere is the first switch, with two switches on the side
 * where a line of words begins, and the second on the other side. With one switch, all of them are that one.
 */
import type { Pressing } from "./settings.ts";

export type Which = "first" | "second";

const keys: Record<string, Which> = {
  " ": "first",
  "1": "first",
  F8: "first",
  Enter: "second",
  "2": "second",
  F9: "second",
};

/** Which switch a touch or a button of the mouse is. */
export function touched(event: PointerEvent): Which {
  if (event.pointerType === "mouse") return event.button === 2 ? "second" : "first";
  const far = event.clientX > innerWidth / 2;
  return far === (document.documentElement.dir !== "rtl") ? "second" : "first";
}

/** Somebody types in this field: its keys are letters. An empty field is left by the switch, or nobody could leave it. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return true;
  const field = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
  return field && (target as HTMLTextAreaElement).value.trim() !== "";
}

export interface Switches {
  pressing: () => Pressing;
  sheet: HTMLElement;
  pressed: (which: Which) => void;
  /** Share of the hold that is done; 0 when it ended. */
  holding: (share: number) => void;
}

/** Listens to switches until `signal` ends. Holding and ignoring a second press go by the person's own times (AX3). */
export function listenToSwitches({ pressing, sheet, pressed, holding }: Switches, signal: AbortSignal): void {
  let last = Number.NEGATIVE_INFINITY;
  let down: { key: string; which: Which; at: number; timer: number } | null = null;

  function press(which: Which): void {
    last = performance.now();
    pressed(which);
  }
  function fill(): void {
    const { hold } = pressing();
    if (!down || hold === 0) return;
    holding((performance.now() - down.at) / hold);
    requestAnimationFrame(fill);
  }
  function goDown(key: string, which: Which): void {
    const now = performance.now();
    const { hold, repeat } = pressing();
    if (down || now - last < repeat) return;
    if (hold === 0) press(which);
    const timer = window.setTimeout(() => {
      holding(0);
      if (hold > 0) press(which);
    }, hold);
    down = { key, which, at: now, timer };
    fill();
  }
  function goUp(key: string): void {
    if (down?.key !== key) return;
    clearTimeout(down.timer);
    // A trembling hand lets go and presses again: the time counts from when it let go.
    last = performance.now();
    down = null;
    holding(0);
  }

  const early = { capture: true, signal };
  window.addEventListener(
    "keydown",
    (event) => {
      const which = keys[event.key];
      if (!which || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) goDown(event.key, which);
    },
    early,
  );
  window.addEventListener(
    "keyup",
    (event) => {
      if (down?.key !== event.key) return;
      event.preventDefault();
      event.stopPropagation();
      goUp(event.key);
    },
    early,
  );
  sheet.addEventListener("pointerdown", (event) => goDown("pointer", touched(event)), { signal });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => goUp("pointer"), early);
  for (const menu of ["contextmenu", "dblclick"])
    sheet.addEventListener(menu, (event) => event.preventDefault(), { signal });
  window.addEventListener("blur", () => down && goUp(down.key), { signal });
}
