/**
 * The ways to press that need script, as rows of choices in the panel of comfort: they come when the panel is opened, or
 * when somebody uses one, and spare every page their weight. What is pressed there is written into the page's address.
 */
import { make } from "../voice/parts.ts";
import { type Name, readPressing } from "./settings.ts";
import { fetchWords } from "./words.ts";

/** Times in milliseconds; the usual choice comes with it. */
const rows: { name: Name; values: string[]; now(): string }[] = [
  { name: "scan", values: ["off", "one", "two"], now: () => readPressing().scan },
  {
    name: "scan-speed",
    values: ["1000", "1500", "2000", "3000", "5000"],
    now: () => `${readPressing().speed}`,
  },
  { name: "scan-way", values: ["row", "item"], now: () => readPressing().way },
  { name: "scan-say", values: ["off", "on"], now: () => (readPressing().say ? "on" : "off") },
  { name: "dwell", values: ["0", "800", "1200", "2000"], now: () => `${readPressing().dwell}` },
];

let wanted = false;

/** Adds the rows to the panel, once. */
export async function addRows(): Promise<void> {
  const place = document.querySelector("#comfort details");
  if (!place || wanted) return;
  wanted = true;
  const say = await fetchWords();
  const made = rows.map(({ name, values, now }) => {
    const chosen = now();
    const choices = values.map((value) => {
      const input = make("input", { type: "radio", name: `c.${name}`, id: `c-${name}-${value}`, value });
      input.checked = value === chosen;
      return make("label", {}, input, say(`comfort-${name}-${value}`));
    });
    return make("fieldset", {}, make("legend", {}, say(`comfort-${name}`)), ...choices);
  });
  place.append(make("div", { id: "pressing" }, ...made));
}
