/** The choice whether scanning speaks: it stands beside the other choices of switches once somebody uses one. */
import { make } from "../voice/parts.ts";
import { readPressing } from "./settings.ts";
import { fetchWords } from "./words.ts";

/** Adds the choice to the panel, once. What is pressed there is also written into the page's address. */
export async function addSayChoice(): Promise<void> {
  const say = await fetchWords();
  const ways = document.querySelector('#pressing fieldset:has([name="c.scan-way"])');
  if (!ways || document.querySelector("#c-scan-say-on")) return;
  const on = readPressing().say;
  const choice = (value: "off" | "on") => {
    const input = make("input", { type: "radio", name: "c.scan-say", id: `c-scan-say-${value}`, value });
    input.defaultChecked = value === "off";
    input.checked = on === (value === "on");
    return make("label", {}, input, say(`comfort-scan-say-${value}`));
  };
  ways.after(make("fieldset", {}, make("legend", {}, say("comfort-scan-say")), choice("off"), choice("on")));
}
