import { Problem } from "../../problems.ts";
import { readStrokes, writeStrokes } from "./drawing.ts";

/** The drawing of an item as it is kept; null when there is none. Throws Problem, which names the item and no stroke. */
export function readDrawing(itemId: string, sent: string[]): string | null {
  if (sent.length > 1) throw new Problem("drawing-not-readable", itemId);
  const strokes = readStrokes(sent[0] ?? "");
  if (typeof strokes === "string") throw new Problem(strokes, itemId);
  return strokes && writeStrokes(strokes);
}
