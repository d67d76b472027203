/**
 * The ways to press beside pointer and keyboard: scanning with switches, staying on a thing, holding, and ignoring a
 * second press. Only what somebody has chosen is loaded. `?scan=one` in the address turns scanning on, and so does
 * pressing Space or Enter three times on a first screen, for whoever cannot point at the choice.
 */
import { carry, keepSitting, readPressing, takeFromAddress } from "./pressing/settings.ts";

const loaded = { scan: false, dwell: false, hold: false };

async function follow(): Promise<void> {
  const pressing = readPressing();
  loaded.scan ||= pressing.scan !== "off";
  loaded.dwell ||= pressing.dwell > 0;
  loaded.hold ||= pressing.hold > 0 || pressing.repeat > 0;
  if (loaded.scan) (await import("./pressing/scan.ts")).scan(pressing);
  if (loaded.dwell) (await import("./pressing/dwell.ts")).dwell(pressing);
  if (loaded.hold) (await import("./pressing/hold.ts")).hold(pressing);
}

function setScan(value: "off" | "one"): void {
  const radio = document.querySelector<HTMLInputElement>(`#c-scan-${value}`);
  if (radio) radio.checked = true;
  else {
    const address = new URL(location.href);
    address.searchParams.set("scan", value);
    history.replaceState(history.state, "", address);
  }
  follow();
}

const first = ".frame,.step:first-of-type";
let presses: number[] = [];

/** A switch that is pressed where there is nothing to press asks for scanning. */
function countPresses(event: KeyboardEvent): void {
  const target = event.target as Element;
  const onNothing = target === document.body || target.matches(".step");
  if (!onNothing || ![" ", "Enter"].includes(event.key) || event.repeat || event.ctrlKey || event.altKey) return;
  const shown = [...document.querySelectorAll<HTMLElement>(first)].some((each) => each.offsetParent !== null);
  const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  if (!shown || (event.key === " " && !atEnd)) return;
  presses = [...presses.filter((at) => event.timeStamp - at < 5000), event.timeStamp];
  if (presses.length < 3 || readPressing().scan !== "off") return;
  presses = [];
  event.preventDefault();
  setScan("one");
}

const group = document.querySelector<HTMLElement>("#pressing");
if (group) group.hidden = false;
takeFromAddress();
document.addEventListener("change", (event) => {
  if ((event.target as Element).closest("#comfort")) follow();
});
document.addEventListener("keydown", countPresses);
document.addEventListener("heard:scan-off", () => setScan("off"));
document.addEventListener(
  "click",
  (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (link) {
      keepSitting(link);
      carry(link);
    }
  },
  true,
);
follow();
