/**
 * Reading aloud: a button on every screen and panel that reads it, and "Read to me", which the person turns on and which
 * then reads each screen as it comes and each choice as it is pressed. Nothing sounds before somebody asked for it. What
 * makes the sound is fetched with the first press.
 */
import english from "../i18n/words/en/sound.json";
import look from "./sound/sound.css?url";

const files = import.meta.glob<Record<string, string>>("../i18n/words/*/sound.json", { import: "default" });
const language = document.documentElement.lang;
const modes: HTMLElement[] = [];
let words: Record<string, string> = english;
let reads = false;

function button(control: string, say: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "action";
  made.innerHTML = `<svg class="control" viewBox="0 0 72 72" aria-hidden="true"><use href="/symbols/controls.svg#${control}"/></svg>`;
  made.append(say);
  return made;
}

async function read(place: HTMLElement, parts?: Element[]): Promise<void> {
  // A script that does not come is told like any sound that does not come.
  const reader = await import("./sound/reader.ts").catch(() => null);
  if (reader) await reader.read({ place, parts: parts ?? [place], words });
}

/** The buttons of a screen or panel stand in a row of their own, or beside its progress. */
function addButtons(place: HTMLElement): void {
  const row = document.createElement("header");
  row.className = "row hear";
  row.lang = document.documentElement.lang;
  const where = place.querySelector(".where");
  place.prepend(row);
  if (where) row.append(where);
  const hear = button("speaker", words.hear ?? "");
  hear.addEventListener("click", () => read(place));
  row.append(hear);
  // A panel has the name of the button that opened it, and one name for two buttons would mislead.
  if (!place.matches(".step")) return;
  const ask = place.querySelector("h2")?.textContent?.trim() ?? "";
  hear.ariaLabel = (words.hearOf ?? "").replace("{{ask}}", ask);
  const mode = button("play", words.hearMode ?? "");
  mode.ariaPressed = "false";
  mode.addEventListener("click", () => {
    reads = !reads;
    for (const each of modes) each.ariaPressed = `${reads}`;
    if (reads) void read(place);
  });
  modes.push(mode);
  row.append(mode);
}

function readScreen(): void {
  const screen = [...document.querySelectorAll<HTMLElement>(".step")].find((step) => step.offsetParent !== null);
  if (reads && screen) void read(screen);
}

async function begin(): Promise<void> {
  const own = files[`../i18n/words/${language}/sound.json`];
  words = { ...english, ...(await own?.().catch(() => ({}))) };
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = look;
  document.head.append(style);
  for (const place of document.querySelectorAll<HTMLElement>(".step, .panel, .frame")) addButtons(place);
  window.addEventListener("hashchange", readScreen);
  document.querySelector("#answers")?.addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    const screen = input.closest<HTMLElement>(".step");
    const label = input.closest("label");
    if (reads && screen && label && input.checked) void read(screen, [label]);
  });
}

void begin();
