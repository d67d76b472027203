/**
 * The ways to press beside pointer and keyboard: scanning with switches, staying on a thing, holding, and ignoring a
 * second press. Only what somebody has chosen is loaded. `?scan=one` in the address turns scanning on, and so does
 * pressing Space or Enter three times on a first screen, for whoever cannot point at the choice.
 */
import {
  carry,
  carrySent,
  choose,
  isSaid,
  keepSitting,
  type Name,
  readPressing,
  takeFromAddress,
  tellAddress,
} from "./pressing/settings.ts";

const loaded = { scan: false, dwell: false, hold: false };

async function follow(): Promise<void> {
  const pressing = readPressing();
  if (isSaid()) void addRows();
  loaded.scan ||= pressing.scan !== "off";
  loaded.dwell ||= pressing.dwell > 0;
  loaded.hold ||= pressing.hold > 0 || pressing.repeat > 0;
  if (loaded.scan) (await import("./pressing/scan.ts")).scan(pressing);
  if (loaded.dwell) (await import("./pressing/dwell.ts")).dwell(pressing);
  if (loaded.hold) (await import("./pressing/hold.ts")).hold(pressing);
}

const addRows = async () => (await import("./pressing/rows.ts")).addRows();

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
  choose("scan", "one");
  follow();
}

/** The first Tab goes to the question, past what stands above it; Shift and Tab goes back there. */
function beginAtQuestion({ key, shiftKey }: KeyboardEvent): void {
  if (key !== "Tab" || shiftKey || document.activeElement !== document.body) return;
  const screen = [...document.querySelectorAll<HTMLElement>(".step,.frame")].find((each) => each.offsetParent);
  if (!screen || screen.closest("body:has(:popover-open)")) return;
  screen.tabIndex = -1;
  screen.focus({ preventScroll: true });
}

/** Whoever opens a panel is in it at once; closing gives the focus back, as browsers do. */
function goIntoPanel({ target, newState }: Event & { newState?: string }): void {
  const panel = target as HTMLElement;
  if (newState === "open" && panel.id === "comfort") addRows();
  if (newState !== "open" || !panel.matches(".panel") || panel.contains(document.activeElement)) return;
  panel.tabIndex = -1;
  panel.style.outline = "0";
  panel.focus();
}

const asks = import.meta.glob<string>("../i18n/words/*/press-ask.json", { import: "pressAsk", eager: true });

/** Who has not said how they press may say it on the first screen. */
function offerToAsk(): void {
  const place = document.querySelector(".begin,.frame:has(nav.cards)");
  const words = asks[`../i18n/words/${document.documentElement.lang.split("-GB")[0]}/press-ask.json`];
  if (!place || !words || isSaid()) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "action";
  button.innerHTML = `<svg class="control" viewBox="0 0 72 72" aria-hidden="true"><use href="/symbols/controls.svg#given_touch"/></svg>`;
  button.append(words);
  button.addEventListener("click", async () => (await import("./pressing/ask.ts")).askHow(button));
  place.append(button);
}

takeFromAddress();
offerToAsk();
document.addEventListener("change", ({ target }) => {
  const input = target as HTMLInputElement;
  if (!input.closest("#comfort")) return;
  if (input.closest("#pressing")) choose(input.name.slice(2) as Name, input.value);
  tellAddress();
  follow();
});
document.addEventListener("keydown", countPresses);
document.addEventListener("keydown", beginAtQuestion);
document.addEventListener("toggle", goIntoPanel, true);
document.addEventListener("heard:pressing", follow);
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
document.addEventListener("submit", ({ target, submitter }) =>
  carrySent(target as HTMLFormElement, submitter as HTMLButtonElement | null),
);
follow();
