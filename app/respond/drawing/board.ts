/**
 * Drawing an answer: the paper with its tools, under the pencil that opened it. What is drawn stands in the hidden field
 * of its question after every line, so it goes with the other answers, and nowhere else is anything kept.
 */
import {
  countPoints,
  mostPoints,
  mostStrokes,
  readStrokes,
  type Stroke,
  writeStrokes,
} from "../../features/responses/drawing.ts";
import { control, make } from "../voice/parts.ts";
import { showOnCheckPage } from "./check.ts";
import look from "./drawing.css?url";
import { begin, change, redo, undo } from "./history.ts";
import { makePaper } from "./paper.ts";
import { fetchLook, group } from "./parts.ts";
import { makeTools } from "./tools.ts";
import { fetchWords, say } from "./words.ts";

/** From this share on the page says that the paper is nearly full. */
const nearly = 0.85;

interface Board {
  part: HTMLElement;
  isEmpty(): boolean;
}

const boards = new WeakMap<HTMLElement, Board>();

/** Opens the paper; closes it again when nothing is drawn. A drawing is never hidden from the one who made it. */
export async function pressPencil(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  let board = boards.get(place);
  if (!board) {
    await Promise.all([fetchWords(), fetchLook(look)]);
    // Two quick presses before the first has come are one.
    board = boards.get(place) ?? makeBoard(place);
    boards.set(place, board);
    button.setAttribute("aria-controls", board.part.id);
  } else board.part.hidden = board.isEmpty() && !board.part.hidden;
  button.setAttribute("aria-expanded", String(!board.part.hidden));
  if (!board.part.hidden) board.part.scrollIntoView({ block: "nearest" });
}

function sentBefore(field: HTMLInputElement): Stroke[] {
  const read = readStrokes(field.value);
  return Array.isArray(read) ? read : [];
}

function makeBoard(place: HTMLElement): Board {
  const field = place.querySelector("input") as HTMLInputElement;
  const screen = place.closest(".step")?.id;
  const said = make("p", { className: "said" });
  said.setAttribute("role", "status");
  let history = begin(sentBefore(field));

  const share = () => Math.max(history.now.length / mostStrokes, countPoints(history.now) / mostPoints);
  const act = (next: typeof history, words: string) => {
    if (next === history) return;
    history = next;
    keep(words);
  };
  const tools = makeTools({
    undo: () => act(undo(history), say("drawUndone")),
    redo: () => act(redo(history), say("drawRedone")),
    clear: () => {
      if (history.now.length > 0) act(change(history, []), say("drawCleared"));
    },
  });
  const paper = makePaper({
    pen() {
      if (share() < 1) return tools.pen();
      said.textContent = say("drawFull");
      return null;
    },
    drew([colour, width, points]) {
      // What does not fit any more is left out, and the page says so.
      const room = (mostPoints - countPoints(history.now)) * 2;
      act(change(history, [...history.now, [colour, width, points.slice(0, room)]]), "");
    },
  });
  paper.canvas.setAttribute("role", "img");
  const sheet = make("div", { className: "paper" }, paper.canvas, make("span", {}, say("drawHere")));
  sheet.lastElementChild?.setAttribute("aria-hidden", "true");

  function keep(words: string): void {
    const { now } = history;
    // A hidden field shows its value to the style sheet, which tells the check page that there is a drawing.
    if (now.length > 0) field.value = writeStrokes(now);
    else field.removeAttribute("value");
    field.dispatchEvent(new Event("change", { bubbles: true }));
    said.textContent = share() >= 1 ? say("drawFull") : share() >= nearly ? say("drawNearlyFull") : words;
    showAll();
  }

  function showAll(): void {
    const { now, past, later } = history;
    paper.show(now);
    paper.canvas.setAttribute("aria-label", now.length > 0 ? say("drawPaperOf", now.length) : say("drawPaper"));
    sheet.classList.toggle("drawn", now.length > 0);
    tools.can({ undo: past.length > 0, redo: later.length > 0, clear: now.length > 0 });
    showOnCheckPage(field, now);
  }

  document.querySelector("#answers")?.addEventListener("click", (event) => {
    const skipped = (event.target as Element).closest<HTMLElement>("[data-skip]")?.dataset.skip;
    if (skipped === screen && history.now.length > 0) act(change(history, []), say("drawCleared"));
  });

  const hint = make(
    "p",
    { className: "hint" },
    control("draw"),
    make("span", {}, `${say("drawHow")} ${say("drawWrite")}`),
  );
  const part = group("board", say("drawBoard"), hint, tools.colours, sheet, tools.lines, tools.mend, said);
  part.id = `${field.id}-board`;
  place.append(part);
  showAll();
  return { part, isEmpty: () => history.now.length === 0 };
}
