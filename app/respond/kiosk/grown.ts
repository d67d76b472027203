/** The facilitator, in the middle of somebody's turn: known by the PIN or by the sheet, and asked what should happen. */
import { checkPin, tabletChannel } from "./key.ts";
import { showLayer } from "./layer.ts";
import { part } from "./lend.ts";

/** Lets somebody through who types the PIN, or opens the sheet's code on this tablet. */
export function askKey(from: Document, code: string, through: () => void): HTMLDialogElement {
  const layer = showLayer(part(from, "grown"), { covers: true });
  const channel = tabletChannel();
  const pass = () => {
    layer.close();
    through();
  };
  if (channel) channel.onmessage = ({ data }) => data === `sheet ${code}` && pass();
  layer.addEventListener("close", () => channel?.close());
  layer.querySelector("[data-cancel]")?.addEventListener("click", () => layer.close());
  listenForPin(layer, code, pass);
  return layer;
}

/** The PIN's field of a place: `pass` when `check` finds nothing wrong, else it is said what to do. */
export function listenForPin(
  place: ParentNode,
  code: string,
  pass: () => void,
  check: (typed: string) => Promise<string | null> = (typed) => checkPin(code, typed),
): void {
  const form = place.querySelector<HTMLFormElement>("[data-key]");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const field = form.elements.namedItem("pin") as HTMLInputElement;
    const wrong = form.querySelector("[data-wrong]") as HTMLElement;
    const say = await check(field.value);
    field.value = "";
    wrong.textContent = say ?? "";
    if (say === null) pass();
    else field.focus();
  });
}

interface May {
  goOn(): void;
  away(told: ParentNode): void;
  send(): void;
  throwAway(): void;
}

/** Asks for the key, and then what should happen with the answers. */
export function askGrownUp(from: Document, code: string, may: May): void {
  askKey(from, code, () => {
    const layer = showLayer(part(from, "grown-may"), {
      covers: true,
      acts: { "go-on": may.goOn, send: may.send, throw: may.throwAway },
    });
    layer.querySelector("[data-do=away]")?.addEventListener("click", () => may.away(layer));
  });
}
