/**
 * What somebody who scans can always come to: slower, faster, and stopping the scanning. It is gone through as the last
 * row of every screen and panel. With the whole screen as the switch, a touch here is a press of the switch like
 * anywhere else; only holding presses what stands here. Once stopped, the switch itself presses "use it again".
 */
import { button, make } from "../voice/parts.ts";
import { openPanel } from "./targets.ts";
import { fetchWords } from "./words.ts";

/** How long a touch is held here before it is more than a press of the switch, in milliseconds. */
const heldLong = 1500;

interface Ways {
  /** By one place of the list of speeds: -1 is slower. */
  change(by: -1 | 1): void;
  stop(): void;
  again(): void;
  /** A short touch on the strip. */
  pressed(event: PointerEvent): void;
}

export interface Strip {
  /** What stands in it: while it moves by itself, while a second switch moves it, after it was stopped, or no more. */
  show(what: "one" | "two" | "stopped" | "nothing"): void;
  /** Says the speed, in milliseconds, where everybody can read it. */
  tellSpeed(speed: number): void;
  tellSilent(): void;
}

function holdable(made: HTMLButtonElement, act: () => void, pressed: Ways["pressed"]): HTMLButtonElement {
  let timer = 0;
  let done = false;
  made.addEventListener("click", (event) => event.detail === 0 && act());
  made.addEventListener("pointerdown", () => {
    done = false;
    made.dataset.holding = "";
    timer = window.setTimeout(() => {
      done = true;
      act();
    }, heldLong);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"] as const)
    made.addEventListener(end, (event) => {
      clearTimeout(timer);
      const held = made.dataset.holding !== undefined;
      delete made.dataset.holding;
      if (held && !done && end === "pointerup") pressed(event);
    });
  return made;
}

function sayTime(milliseconds: number): string {
  const unit = { style: "unit", unit: "second", unitDisplay: "long" } as const;
  return new Intl.NumberFormat(document.documentElement.lang, unit).format(milliseconds / 1000);
}

/** Makes the strip and keeps it in sight: at the top of the page, or of the panel that is open. */
export async function makeStrip(ways: Ways): Promise<Strip> {
  const say = await fetchWords();
  const press = (event: PointerEvent) => ways.pressed(event);
  const slower = holdable(
    button("slower", say("pressSlower"), () => {}),
    () => ways.change(-1),
    press,
  );
  const faster = holdable(
    button("faster", say("pressFaster"), () => {}),
    () => ways.change(1),
    press,
  );
  const stop = holdable(
    button("stop", say("pressStopSwitch"), () => {}),
    ways.stop,
    press,
  );
  stop.lastElementChild?.append(make("small", {}, say("pressHoldHere")));
  const again = button("given_switch", say("pressAgain"), ways.again);
  const told = make("p", { role: "status" });
  const strip = make("section", { className: "scan-strip", ariaLabel: say("pressStrip") });
  strip.dataset.scanStrip = "";
  strip.dataset.row = "";

  const parts = { one: [slower, faster, told, stop], two: [told, stop], stopped: [again], nothing: [] };
  let shown = false;

  function place(): void {
    if (!shown) strip.remove();
    if (!shown) return;
    const within = openPanel() ?? document.body;
    if (strip.parentElement !== within) within.prepend(strip);
    document.documentElement.style.setProperty("--strip", `${strip.offsetHeight}px`);
  }
  document.addEventListener("toggle", place, { capture: true });
  new ResizeObserver(place).observe(strip);

  return {
    show(what) {
      told.textContent = "";
      shown = what !== "nothing";
      strip.replaceChildren(...parts[what]);
      strip.classList.toggle("stopped", what === "stopped");
      place();
      if (what === "stopped") again.focus({ preventScroll: true });
    },
    tellSpeed(speed) {
      told.textContent = sayTime(speed);
    },
    tellSilent() {
      told.textContent = say("pressSilent");
      told.className = "silent";
    },
  };
}
