import { seenOf } from "./targets.ts";

/** Nobody who types is hurried: after this long without a letter the field is left, and nothing in it is lost. */
const quiet = 20_000;

/** Presses a target as its person would: a field is typed in, a list shows its next answer, all else is clicked. */
export function pressTarget(target: HTMLElement): void {
  if (target instanceof HTMLSelectElement) {
    target.selectedIndex = (target.selectedIndex + 1) % target.length;
    target.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (target instanceof HTMLMediaElement) {
    if (target.paused) target.play().catch(() => {});
    else target.pause();
  } else if (isField(target)) {
    target.focus();
    leaveWhenQuiet(target);
  } else {
    click(target);
  }
}

function click(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  target.click();
}

/** Whether pressing it means typing. */
export function isField(target: Element | null): target is HTMLTextAreaElement | HTMLInputElement {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !/^(radio|checkbox|file|range|submit|button)$/.test(target.type))
  );
}

function leaveWhenQuiet(field: HTMLElement): void {
  const left = new AbortController();
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => field.blur(), quiet);
  };
  field.addEventListener("input", wait, { signal: left.signal });
  field.addEventListener(
    "blur",
    () => {
      clearTimeout(timer);
      left.abort();
    },
    { signal: left.signal },
  );
  wait();
}

/** The way on from a screen, once its question is answered with one press; null where several may be pressed. */
export function wayOn(pressed: HTMLElement): HTMLElement | null {
  if (!(pressed instanceof HTMLInputElement) || pressed.type !== "radio") return null;
  // The next topic of a sort comes by itself.
  if (!seenOf(pressed).matches(".card,.out") || pressed.closest(".topic")) return null;
  const ways = [...(pressed.closest(".step")?.querySelectorAll<HTMLElement>(".bar .next,.bar .leave") ?? [])];
  return ways.filter((way) => way.offsetParent !== null).at(-1) ?? null;
}
