/**
 * A drawing is kept as its strokes, in the order in which they were drawn: `[["blue",2,[500,420,510,433]], ...]` is a
 * colour by its name, one of three widths, and points in thousandths of a square paper. The page and the server read and
 * bound it by this one file; the picture is made from it, so nothing that was sent is ever shown as it came.
 */

/** The colours by the names that people see. The rubber is a stroke too, in the white of the paper. */
export const drawingColours = {
  black: "#1c1c1c",
  brown: "#7a4a21",
  red: "#d4202a",
  orange: "#ef7d00",
  yellow: "#f2b705",
  green: "#1f8a3b",
  blue: "#1f5fd0",
  purple: "#7d3bb0",
  rubber: "#ffffff",
} as const;
export type DrawingColour = keyof typeof drawingColours;

/** How thick lines of each width are, in thousandths of the paper. */
export const drawingWidths = { 1: 9, 2: 20, 3: 42 } as const;
export type DrawingWidth = keyof typeof drawingWidths;

/** Side of the paper in its own units: three digits say where on the paper a point is. */
export const paperSide = 1000;

/** Bounds of one drawing: several times what a child's busy picture takes. */
export const mostStrokes = 500;
export const mostPoints = 8000;
export const mostDrawingBytes = 96 * 1024;

export type Stroke = [colour: DrawingColour, width: DrawingWidth, points: number[]];

/** What is wrong with a drawing that was sent. */
export type DrawingFault = "drawing-not-readable" | "drawing-too-big";

export function countPoints(strokes: Stroke[]): number {
  return strokes.reduce((all, [, , points]) => all + points.length / 2, 0);
}

function isStroke(stroke: unknown): stroke is Stroke {
  if (!Array.isArray(stroke) || stroke.length !== 3) return false;
  const [colour, width, points] = stroke as unknown[];
  return (
    typeof colour === "string" &&
    Object.hasOwn(drawingColours, colour) &&
    (width === 1 || width === 2 || width === 3) &&
    Array.isArray(points) &&
    points.length >= 2 &&
    points.length % 2 === 0 &&
    points.every((each) => Number.isInteger(each) && each >= 0 && each <= paperSide)
  );
}

/** Reads strokes as they were sent; null when there is no drawing. Gives what is wrong for anything but whole strokes. */
export function readStrokes(sent: string): Stroke[] | DrawingFault | null {
  if (sent === "") return null;
  if (sent.length > mostDrawingBytes) return "drawing-too-big";
  let strokes: unknown;
  try {
    strokes = JSON.parse(sent);
  } catch {
    return "drawing-not-readable";
  }
  if (!Array.isArray(strokes) || !strokes.every(isStroke)) return "drawing-not-readable";
  if (strokes.length > mostStrokes || countPoints(strokes) > mostPoints) return "drawing-too-big";
  return strokes.length === 0 ? null : strokes;
}

/** The one way to write the same strokes, so that a replay is known from another drawing. */
export function writeStrokes(strokes: Stroke[]): string {
  return JSON.stringify(strokes);
}

/** How thick a stroke is, in the paper's units; the rubber takes more away than a pen of its size puts on. */
export function thickness([colour, width]: Stroke): number {
  return drawingWidths[width] * (colour === "rubber" ? 1.7 : 1);
}

/** The line of a stroke as path data. Points are so close that straight pieces look round. */
export function strokePath(points: number[]): string {
  const [x, y, ...rest] = points;
  // A single press is a dot: the round ends of a line of next to no length.
  return `M${x} ${y}${rest.length === 0 ? "h.1" : `L${rest.join(" ")}`}`;
}

/** The picture of checked strokes: white paper and lines, nothing else. All of it is made from numbers and our colours. */
export function drawingSvg(strokes: Stroke[]): string {
  const lines = strokes.map(
    (stroke) =>
      `<path stroke="${drawingColours[stroke[0]]}" stroke-width="${thickness(stroke)}" d="${strokePath(stroke[2])}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${paperSide} ${paperSide}" width="${paperSide}" height="${paperSide}"><path fill="#fff" d="M0 0h${paperSide}v${paperSide}H0z"/><g fill="none" stroke-linecap="round" stroke-linejoin="round">${lines.join("")}</g></svg>`;
}

/** What can be told of a drawing without looking: how many lines, in which colours, in the order of first use. */
export function factsOfDrawing(strokes: Stroke[]): { lines: number; colours: DrawingColour[] } {
  const lines = strokes.filter(([colour]) => colour !== "rubber");
  return { lines: lines.length, colours: [...new Set(lines.map(([colour]) => colour))] };
}
