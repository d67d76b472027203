/** The answers of a page as they are kept while somebody answers, and back into the page. */
import { putInto } from "../voice/field.ts";
import type { Draft } from "./store.ts";

const isPressed = (each: Element): each is HTMLInputElement =>
  each instanceof HTMLInputElement && /^(radio|checkbox)$/.test(each.type);
const isClip = (each: Element): each is HTMLInputElement => each instanceof HTMLInputElement && each.type === "file";
const hasValue = (each: Element): each is HTMLInputElement =>
  !isPressed(each) && !isClip(each) && /^(INPUT|TEXTAREA|SELECT)$/.test(each.tagName);

/** Order of picking counts in some lists; pick.ts keeps it in a field beside them. */
function inOrder(form: HTMLFormElement, pressed: HTMLInputElement[]): HTMLInputElement[] {
  const data = new FormData(form);
  const placeOf = ({ name, value }: HTMLInputElement) => {
    const order = data.get(name.replace(/^a\./, "p."));
    return typeof order === "string" ? order.split(" ").indexOf(value) : 0;
  };
  return pressed.sort((one, other) => placeOf(one) - placeOf(other));
}

export async function readDraft(form: HTMLFormElement, of: Pick<Draft, "id" | "wave">): Promise<Draft> {
  const named = [...form.elements].filter(({ id }) => id !== "");
  const clips = named.filter(isClip).flatMap((input): [string, File][] => {
    const sound = input.files?.[0] ?? putInto.instead.get(input);
    return sound ? [[input.id, sound]] : [];
  });
  return {
    ...of,
    audience: String(new FormData(form).get("audience")),
    url: location.pathname + location.search,
    screen: location.hash,
    savedAt: Date.now(),
    pressed: inOrder(
      form,
      named.filter(isPressed).filter(({ checked }) => checked),
    ).map(({ id }) => id),
    values: named.filter(hasValue).flatMap(({ id, value }): [string, string][] => (value ? [[id, value]] : [])),
    clips: await Promise.all(
      clips.map(async ([id, sound]): Promise<Draft["clips"][number]> => {
        const { name, type } = sound;
        return [id, { name, type, bytes: await sound.arrayBuffer() }];
      }),
    ),
  };
}

/** Opens what shows a recording or a drawing that is there. */
const open = (field: Element, place: string) =>
  field.closest(place)?.querySelector<HTMLElement>("button.say:not([hidden])")?.click();

/** Puts answers back, and lets each script of the page hear of it. What the page does not have is left out. */
export async function bringBack(form: HTMLFormElement, { pressed, values, clips }: Draft): Promise<void> {
  const find = (id: string) => {
    const field = document.getElementById(id);
    return field && [...form.elements].includes(field) ? (field as HTMLInputElement) : null;
  };
  const tell = (field: Element) => {
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  for (const id of pressed) {
    const field = find(id);
    if (!field || field.checked) continue;
    field.checked = true;
    tell(field);
  }
  for (const [id, value] of values) {
    const field = find(id);
    if (!field) continue;
    field.value = value;
    tell(field);
    open(field, "[data-drawing]");
  }
  for (const [id, { bytes, name, type }] of clips) {
    const field = find(id);
    if (!field) continue;
    putInto(field, new File([bytes], name, { type }));
    open(field, "[data-voice]");
  }
  // Lists that were sorted or led hear of it as they do when a browser shows a page again.
  dispatchEvent(new PageTransitionEvent("pageshow"));
}
