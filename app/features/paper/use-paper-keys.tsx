import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { afterPress, type Before, choose, chooseOut, clear, enter, putBack, snapshot } from "./paper-hands.ts";
import { type PaperAct, paperAct } from "./paper-keys.ts";

const stopsOf = (form: HTMLElement | null) => [...(form?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])];

const isTyping = (field: EventTarget) => field instanceof HTMLTextAreaElement || field instanceof HTMLButtonElement;

/** The keyboard of the page: `said` is read out after what is not told by the field itself. */
export function usePaperKeys(form: RefObject<HTMLFormElement>) {
  const done = useRef<Before[]>([]);
  const [said, setSaid] = useState("");

  function go(from: Element, by: 1 | -1): void {
    const stops = stopsOf(form.current);
    enter(stops[stops.indexOf(from as HTMLElement) + by]);
  }

  function change(stop: HTMLElement, how: () => string | null | undefined): void {
    done.current.push(snapshot(stop));
    setSaid(how() ?? "");
  }

  function undo(): void {
    const last = done.current.pop();
    if (last) {
      putBack(last);
      enter(last.stop);
    }
    setSaid(last ? "Undone." : "There is nothing to undo.");
  }

  function act(stop: HTMLElement, what: PaperAct): void {
    if (what.act === "choose") change(stop, () => choose(stop, what.at));
    else if (what.act === "out") change(stop, () => void chooseOut(stop, what.out));
    else if (what.act === "next") go(stop, 1);
    else if (what.act === "back") go(stop, -1);
    else if (what.act === "undo") undo();
    else change(stop, () => void clear(stop));
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    const field = event.target as HTMLElement;
    const stop = field.closest<HTMLElement>("[data-stop]");
    if (!stop || field instanceof HTMLButtonElement) return;
    const plain = field instanceof HTMLInputElement && ["text", "date"].includes(field.type);
    const list = field instanceof HTMLSelectElement;
    const what = paperAct(event, isTyping(field));
    // In one line of text and in lists letters and figures are the field's own; only Enter goes on.
    if (!what || ((plain || list) && what.act !== "next" && what.act !== "back")) return;
    event.preventDefault();
    act(stop, what);
  }

  function onInput(event: KeyboardEvent<HTMLFormElement> | React.FormEvent<HTMLFormElement>): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.dataset.choice === undefined) return;
    const stop = box.closest("[data-stop]");
    if (stop) afterPress(stop, box);
  }

  return { said, undo, onKeyDown, onInput };
}
