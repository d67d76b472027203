/** What the strip of scanning does: changes the speed, stops, and begins again. */
import { choose, readPressing } from "./settings.ts";
import { makeStrip, type Strip } from "./strip.ts";

export type { Strip };

const speeds = [5000, 3000, 2000, 1500, 1000];
let strip: Strip | null = null;
/** Which scanning was stopped, while it is offered again. */
let stopped: "one" | "two" | null = null;

function follow(): void {
  document.dispatchEvent(new Event("heard:pressing"));
}

function change(by: -1 | 1): void {
  const { speed } = readPressing();
  // A speed of the address may lie between two of ours.
  const next = by > 0 ? speeds.find((each) => each < speed) : speeds.findLast((each) => each > speed);
  if (next === undefined) return;
  choose("scan-speed", `${next}`);
  follow();
}

/** Stops the scanning; the strip then offers it again, with the focus there, so that the switch can press it. */
export function againLater(): void {
  const { scan } = readPressing();
  if (scan !== "off") stopped = scan;
  choose("scan", "off");
  follow();
}

/** Scanning has ended: the strip offers it again where it was stopped by the way, and goes where it was switched off. */
export function leaveStrip(): void {
  strip?.show(stopped ? "stopped" : "nothing");
}

/** The strip of this page; `pressed` takes a short touch on it, which is a press of the switch. */
export async function stripOf(pressed: (event: PointerEvent) => void): Promise<Strip> {
  strip ??= await makeStrip({
    change,
    pressed,
    stop: againLater,
    again() {
      choose("scan", stopped ?? "one");
      stopped = null;
      follow();
    },
  });
  return strip;
}
