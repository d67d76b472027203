/** The answers of a page as they are sent, and back into a page. */
import type { Field } from "../offline/outbox.ts";
import { putInto } from "../voice/field.ts";

/** What makes the page comfortable is no answer. */
const comfort = /^c\./;

export async function fieldsOf(form: HTMLFormElement): Promise<Field[]> {
  const fields: Field[] = [];
  for (const [name, value] of new FormData(form)) {
    if (comfort.test(name)) continue;
    if (typeof value === "string") fields.push([name, value]);
    else if (value.size > 0)
      fields.push([name, { name: value.name, type: value.type, bytes: await value.arrayBuffer() }]);
  }
  return fields;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isPressed = (input: Input): input is HTMLInputElement =>
  input instanceof HTMLInputElement && /^(radio|checkbox)$/.test(input.type);

function tell(input: Input): void {
  for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Puts answers into a fresh page, in the order in which choices were picked; each script of the page hears of it. */
export function fill(form: HTMLFormElement, fields: Field[]): void {
  const inputs = [...form.elements].filter((each): each is Input => "value" in each && each.tagName !== "BUTTON");
  const orders = new Map(
    fields.filter(([name]) => name.startsWith("p.")).map(([name, value]) => [name.slice(2), value]),
  );
  const placeOf = ([name, value]: Field) => {
    const order = name.startsWith("a.") ? orders.get(name.slice(2)) : undefined;
    return typeof order === "string" ? order.split(" ").indexOf(String(value)) : 0;
  };
  for (const [name, value] of [...fields].sort((one, other) => placeOf(one) - placeOf(other))) {
    // The order in which this page shows and counts choices is its own.
    if (/^[ps]\./.test(name) || comfort.test(name) || ["audience", "language", "finish"].includes(name)) continue;
    const named = inputs.filter((input) => input.name === name);
    if (typeof value !== "string") {
      const [file] = named;
      if (file instanceof HTMLInputElement) putInto(file, new File([value.bytes], value.name, { type: value.type }));
      continue;
    }
    const input = named.find((each) => !isPressed(each) || each.value === value);
    if (!input) continue;
    if (isPressed(input)) input.checked = true;
    else input.value = value;
    tell(input);
  }
}
