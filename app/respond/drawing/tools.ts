/** What one draws with: eight colours with their names, three widths and a rubber; undo, redo and clear. */
import {
  type DrawingColour,
  type DrawingWidth,
  drawingColours,
  drawingWidths,
} from "../../features/responses/drawing.ts";
import { control, make } from "../voice/parts.ts";
import { group } from "./parts.ts";
import { say } from "./words.ts";

export interface Tools {
  colours: HTMLElement;
  lines: HTMLElement;
  mend: HTMLElement;
  pen(): [DrawingColour, DrawingWidth];
  /** Which of the buttons that mend can do something now. */
  can(what: { undo: boolean; redo: boolean; clear: boolean }): void;
}

const inks = (Object.keys(drawingColours) as DrawingColour[]).filter((each) => each !== "rubber");
const widths: [DrawingWidth, string][] = [
  [1, "Thin"],
  [2, "Medium"],
  [3, "Thick"],
];

function tool(name: string, picture: Node, press: () => void): HTMLButtonElement {
  const button = make("button", { type: "button", className: "tool" }, picture, make("span", {}, name));
  button.addEventListener("click", press);
  return button;
}

/** A round of the size and the colour that the line will have. */
function blob(): HTMLElement {
  const made = make("i");
  made.setAttribute("aria-hidden", "true");
  return made;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function makeTools(press: { undo(): void; redo(): void; clear(): void }): Tools {
  let colour: DrawingColour = "black";
  let width: DrawingWidth = 2;
  let rubs = false;

  const colourButtons = inks.map((ink) => {
    const dot = blob();
    dot.style.background = drawingColours[ink];
    return tool(say(`draw${capital(ink)}`), dot, () => {
      colour = ink;
      rubs = false;
      tell();
    });
  });
  const dots = widths.map(() => blob());
  const widthButtons = widths.map(([each, name], at) =>
    tool(say(`draw${name}`), dots[at] as HTMLElement, () => {
      width = each;
      tell();
    }),
  );
  const rubber = tool(say("drawRubber"), control("rubber"), () => {
    rubs = !rubs;
    tell();
  });
  const undo = tool(say("drawUndo"), control("undo"), press.undo);
  const redo = tool(say("drawRedo"), control("redo"), press.redo);
  const clear = tool(say("drawClear"), control("throw_away"), press.clear);

  const chosen = (button: HTMLElement | undefined, yes: boolean) => button?.setAttribute("aria-pressed", String(yes));
  function tell(): void {
    for (const [at, ink] of inks.entries()) chosen(colourButtons[at], ink === colour && !rubs);
    for (const [at, [each]] of widths.entries()) {
      chosen(widthButtons[at], each === width);
      const dot = dots[at] as HTMLElement;
      dot.style.background = drawingColours[colour];
      dot.style.inlineSize = dot.style.blockSize = `${drawingWidths[each] * 0.9}px`;
    }
    chosen(rubber, rubs);
  }
  tell();

  return {
    colours: group("tools", say("drawColours"), ...colourButtons),
    lines: group("tools", say("drawLines"), ...widthButtons, rubber),
    mend: group("tools", say("drawMend"), undo, redo, clear),
    pen: () => [rubs ? "rubber" : colour, width],
    can(what) {
      for (const [button, yes] of [
        [undo, what.undo],
        [redo, what.redo],
        [clear, what.clear],
      ] as const)
        button.setAttribute("aria-disabled", String(!yes));
    },
  };
}
