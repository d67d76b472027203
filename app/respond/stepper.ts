/**
 * Better stepping where scripts run: each screen gets the focus and is spoken once, Skip clears what was pressed,
 * "none of these" and its neighbours take each other back, a second press of Finish sends nothing, and the check page
 * shows what was typed. Without this script the page still works.
 */
import "./signed/stop-hidden.ts";

const form = document.querySelector<HTMLFormElement>("#answers");
const spoken = document.querySelector<HTMLElement>("#spoken");

function screenShown(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>(".step")].find((step) => step.offsetParent !== null) ?? null;
}

function showScreen(): void {
  const screen = screenShown();
  if (!screen || !spoken) return;
  // On a slow device somebody may type here before this runs: their place is not taken from them.
  const here = document.activeElement;
  if (here === screen || !screen.contains(here)) {
    screen.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
  spoken.textContent = screen.querySelector(".where b, h2")?.textContent ?? "";
  if (screen.id === "check") {
    showTyped();
    showPressedPictures();
  }
}

/** The words of each answer stand on the check page; its picture is borrowed from the card, which spares the page's weight. */
function showPressedPictures(): void {
  for (const line of document.querySelectorAll<HTMLElement>("#check .k:not(:has(img))")) {
    const mark = [...line.classList].find((name) => /^k\d/.test(name))?.slice(1);
    const input = mark && document.getElementById(`q${mark}`);
    const picture =
      input && (input.closest(".topic")?.querySelector("p img") ?? input.closest(".card")?.querySelector("img"));
    if (picture) line.prepend(picture.cloneNode());
  }
}

function showTyped(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea")) {
    const place = document.querySelector(`.k${field.id.slice(1)}`);
    if (place && field.value.trim()) place.textContent = `“${field.value.trim().slice(0, 200)}”`;
  }
}

function clearScreen(id: string): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(`#${id} input`)) input.checked = false;
  for (const field of document.querySelectorAll<HTMLTextAreaElement>(`#${id} textarea`)) field.value = "";
  for (const field of document.querySelectorAll<HTMLSelectElement>(`#${id} select`)) field.selectedIndex = 0;
}

function pressedAlone(pressed: HTMLInputElement): void {
  for (const other of pressed.closest(".cards")?.querySelectorAll<HTMLInputElement>("input") ?? []) {
    if (other !== pressed && (other.dataset.alone || pressed.dataset.alone)) other.checked = false;
  }
}

/** Lists in random order, scales never (SM8); the order is this page's own, and is sent with the answers. */
function shuffle(list: HTMLElement): void {
  const cards = [...list.querySelectorAll("label.card")];
  for (let last = cards.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [cards[last], cards[other]] = [cards[other] as Element, cards[last] as Element];
  }
  // "None of these" stays last, where people look for it.
  cards.sort((one, two) => Number(!!one.querySelector("[data-alone]")) - Number(!!two.querySelector("[data-alone]")));
  list.prepend(...cards);
  const order = document.createElement("input");
  order.type = "hidden";
  order.name = list.dataset.random ?? "";
  order.value = cards.map((card) => card.querySelector("input")?.value).join(" ");
  list.before(order);
}

let sent = false;

/** What gets the focus is named by its question. Without script the question's own group is what is named. */
function nameScreens(): void {
  for (const step of document.querySelectorAll<HTMLElement>(".step")) {
    step.setAttribute("role", "group");
    step.setAttribute("aria-labelledby", `${step.id}-ask`);
  }
}

if (form) {
  nameScreens();
  for (const list of form.querySelectorAll<HTMLElement>(".cards[data-random]")) shuffle(list);
  form.addEventListener("click", (event) => {
    const skip = (event.target as Element).closest<HTMLElement>("[data-skip]")?.dataset.skip;
    if (skip) clearScreen(skip);
  });
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.checked && event.target.type === "checkbox")
      pressedAlone(event.target);
  });
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    if ((event.submitter as HTMLButtonElement | null)?.name === "finish") sent = true;
  });
  // Shown again from the browser's memory: sending is possible again.
  window.addEventListener("pageshow", () => {
    sent = false;
  });
  window.addEventListener("hashchange", showScreen);
  if (location.hash) showScreen();
}
