/** The paper: a canvas that follows one pointer, sharp on every screen, drawn anew when its size changes. */
import { type DrawingColour, type DrawingWidth, paperSide, type Stroke } from "../../features/responses/drawing.ts";
import { fewPoints, GrowingLine } from "./line.ts";
import { makeSheet } from "./sheet.ts";

export interface Paper {
  canvas: HTMLCanvasElement;
  show(strokes: Stroke[]): void;
}

interface Hand {
  /** What to draw with; null when the paper takes no more. */
  pen(): [DrawingColour, DrawingWidth] | null;
  drew(stroke: Stroke): void;
}

/** A line this long is ended and goes on as the next, so that no line gets slow. */
const longestLine = 4000;
/** More pixels than this in one place cost time and are not seen. */
const sharpest = 3;

/** Makes the paper. A line belongs to the paper alone until the pointer is lifted. */
export function makePaper(hand: Hand): Paper {
  const canvas = document.createElement("canvas");
  const sheet = makeSheet(canvas);
  let shown: Stroke[] = [];
  let line: GrowingLine | null = null;
  let pen: [DrawingColour, DrawingWidth] = ["black", 2];
  let pointer: { id: number; type: string; left: number; top: number; unit: number } | null = null;
  let waiting = 0;
  /** What is shown next stands on the paper already, because it was drawn there. */
  let isThere = false;

  function drawAll(): void {
    waiting = 0;
    sheet.draw(shown);
    if (line) sheet.drawPieces(pen, line.points, 0);
  }

  const drawSoon = () => {
    if (waiting === 0) waiting = requestAnimationFrame(drawAll);
  };

  function fit(): void {
    const side = Math.round(canvas.clientWidth * Math.min(devicePixelRatio || 1, sharpest));
    if (side === 0 || side === canvas.width) return;
    sheet.resize(side);
    drawAll();
  }

  const placeOf = (event: PointerEvent): [number, number] => {
    const { left = 0, top = 0, unit = 1 } = pointer ?? {};
    return [(event.clientX - left) * unit, (event.clientY - top) * unit];
  };

  function finish(): void {
    if (!line) return;
    const drawn = line.points.length;
    line.end();
    sheet.drawPieces(pen, line.points, drawn);
    const stroke: Stroke = [pen[0], pen[1], fewPoints(line.points)];
    line = null;
    isThere = true;
    hand.drew(stroke);
    isThere = false;
    // Cut short, because the paper was full.
    if (shown.at(-1)?.[2].length !== stroke[2].length) drawSoon();
  }

  canvas.addEventListener("pointerdown", (event) => {
    // The first finger draws. A hand that rests beside it does not, and a pen takes the place of a hand.
    const instead = event.pointerType === "pen" && pointer?.type === "touch";
    if (event.button !== 0 || (pointer && !instead)) return;
    event.preventDefault();
    const wanted = hand.pen();
    line = null;
    pointer = null;
    if (instead) drawSoon();
    if (!wanted) return;
    pen = wanted;
    const { left, top, width } = canvas.getBoundingClientRect();
    pointer = { id: event.pointerId, type: event.pointerType, left, top, unit: paperSide / width };
    try {
      canvas.setPointerCapture(event.pointerId);
    } catch {
      // A pointer that has just gone cannot be held; what it drew is kept all the same.
    }
    line = new GrowingLine(placeOf(event));
    sheet.drawPieces(pen, line.points, 0);
  });

  canvas.addEventListener("pointermove", (event) => {
    if (!line || event.pointerId !== pointer?.id) return;
    const before = line.points.length;
    // Between two frames a pen tells several places; some browsers give an empty list.
    const all = event.getCoalescedEvents?.() ?? [];
    for (const each of all.length > 0 ? all : [event]) line.add(placeOf(each));
    if (line.points.length > before) sheet.drawPieces(pen, line.points, before);
    if (line.points.length < longestLine) return;
    const here = placeOf(event);
    finish();
    const more = hand.pen();
    if (more) line = new GrowingLine(here);
  });

  const lift = (event: PointerEvent) => {
    if (event.pointerId !== pointer?.id) return;
    finish();
    pointer = null;
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("lostpointercapture", lift);
  // No scrolling, no magnifier and no menu under a finger that draws; a hand that rests presses nothing elsewhere.
  canvas.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
  canvas.addEventListener("contextmenu", (event) => event.preventDefault());
  document.addEventListener("click", (event) => line && event.preventDefault(), { capture: true });
  new ResizeObserver(fit).observe(canvas);
  window.addEventListener("resize", fit);

  return {
    canvas,
    show(strokes) {
      shown = strokes;
      if (!isThere) drawSoon();
    },
  };
}
