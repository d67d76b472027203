/** What the keys do to the fields of a stop. It changes the fields themselves, so that the form sends what is seen. */

type Ticked = HTMLInputElement;

const boxesOf = (stop: Element) => [...stop.querySelectorAll<Ticked>("input[data-choice]")];
const outsOf = (stop: Element) => [...stop.querySelectorAll<Ticked>("input[data-out]")];
const orderOf = (stop: Element) => stop.querySelector<HTMLInputElement>("input[data-order]");

/** Everything that stands in a stop, to be put back by Undo. */
export interface Before {
  stop: Element;
  checked: boolean[];
  order: string;
  words: string;
}

export function snapshot(stop: Element): Before {
  return {
    stop,
    checked: [...boxesOf(stop), ...outsOf(stop)].map((box) => box.checked),
    order: orderOf(stop)?.value ?? "",
    words: stop.querySelector<HTMLTextAreaElement | HTMLSelectElement>("textarea, select")?.value ?? "",
  };
}

export function putBack({ stop, checked, order, words }: Before): void {
  for (const [at, box] of [...boxesOf(stop), ...outsOf(stop)].entries()) box.checked = checked[at] ?? false;
  const field = orderOf(stop);
  if (field) field.value = order;
  const typed = stop.querySelector<HTMLTextAreaElement | HTMLSelectElement>("textarea, select");
  if (typed) typed.value = words;
  showOrder(stop);
}

/** Presses a choice or lets it go; gives what to say when no more can be chosen. */
export function choose(stop: HTMLElement, at: number): string | null {
  const box = boxesOf(stop)[at];
  if (!box) return null;
  const most = Number(stop.dataset.most ?? "1");
  if (box.type === "radio") box.checked = !box.checked;
  else if (!box.checked && boxesOf(stop).filter((each) => each.checked).length >= most) {
    box.focus();
    return `This question takes ${most}. Press one of them again to take it away.`;
  } else box.checked = !box.checked;
  afterPress(stop, box);
  box.focus();
  return null;
}

export function chooseOut(stop: Element, out: string): void {
  const box = outsOf(stop).find((each) => each.dataset.out === out);
  if (!box) return;
  box.checked = !box.checked;
  box.focus();
}

export function clear(stop: Element): void {
  for (const box of [...boxesOf(stop), ...outsOf(stop)]) box.checked = false;
  const list = stop.querySelector("select");
  if (list) list.value = "";
  const field = orderOf(stop);
  if (field) field.value = "";
  showOrder(stop);
}

/** Keeps the order of picking, and what cannot be joined with others apart; also after a press with the mouse. */
export function afterPress(stop: Element, box: Ticked): void {
  if (box.checked && box.type === "checkbox")
    for (const other of boxesOf(stop))
      if (other !== box && (box.dataset.alone !== undefined || other.dataset.alone !== undefined))
        other.checked = false;
  const field = orderOf(stop);
  if (!field) return;
  const chosen = boxesOf(stop)
    .filter((each) => each.checked)
    .map((each) => each.value);
  const before = field.value.split(" ").filter((value) => chosen.includes(value));
  field.value = [...before, ...chosen.filter((value) => !before.includes(value))].join(" ");
  showOrder(stop);
}

function showOrder(stop: Element): void {
  const order = orderOf(stop)?.value.split(" ").filter(Boolean);
  if (!order) return;
  for (const box of boxesOf(stop)) {
    const place = box.closest("label")?.querySelector(".place");
    const at = order.indexOf(box.value);
    if (place) place.textContent = at < 0 ? "" : `${at + 1}.`;
  }
}

/** Puts the focus where the answer of a stop is given: what is pressed already, else the first of it. */
export function enter(stop: Element | undefined): void {
  const pressed = stop?.querySelector<HTMLElement>("input:checked");
  const first = stop?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select, button");
  (pressed ?? first)?.focus();
  stop?.scrollIntoView({ block: "nearest" });
}
