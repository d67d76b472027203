/** From where a pointer went to the points of a stroke: rounded corners while it moves, and few points when it ends. */
import { paperSide } from "../../features/responses/drawing.ts";

type Point = [x: number, y: number];

/** How far, in thousandths of the paper, a kept line may lie from the drawn one: under a pixel on a tablet. */
const off = 0.9;
/** A pointer that moved less than this has not moved. */
const still = 1;

/** A line as it grows. `points` is what is drawn so far, finely and evenly enough to be joined by straight pieces. */
export class GrowingLine {
  readonly points: Point[];
  private last: Point;
  private middle: Point;

  constructor(start: Point) {
    this.points = [start];
    this.last = start;
    this.middle = start;
  }

  /** Adds where the pointer is now: a curve from the middle before to the middle now, bent by the point between them. */
  add(to: Point): void {
    const length = Math.hypot(to[0] - this.last[0], to[1] - this.last[1]);
    if (length < still) return;
    const next: Point = [(this.last[0] + to[0]) / 2, (this.last[1] + to[1]) / 2];
    const pieces = Math.min(12, Math.ceil(length / 8));
    for (let at = 1; at <= pieces; at++) this.points.push(curve(this.middle, this.last, next, at / pieces));
    this.last = to;
    this.middle = next;
  }

  /** The pointer was lifted: the line goes to where it was. */
  end(): void {
    if (this.points.length > 1) this.points.push(this.last);
  }
}

function curve(from: Point, bend: Point, to: Point, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return [a * from[0] + b * bend[0] + c * to[0], a * from[1] + b * bend[1] + c * to[1]];
}

/** The fewest points that keep the line where it is (Douglas and Peucker), as whole thousandths on the paper. */
export function fewPoints(points: Point[]): number[] {
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let farthest = 0;
    let where = -1;
    for (let at = from + 1; at < to; at++) {
      const distance = distanceTo(points[at] as Point, points[from] as Point, points[to] as Point);
      if (distance > farthest) [farthest, where] = [distance, at];
    }
    if (farthest <= off) continue;
    keep[where] = 1;
    open.push([from, where], [where, to]);
  }
  const kept: number[] = [];
  for (let at = 0; at < points.length; at++) {
    if (!keep[at]) continue;
    const [x, y] = (points[at] as Point).map(onPaper) as Point;
    if (x !== kept.at(-2) || y !== kept.at(-1)) kept.push(x, y);
  }
  return kept;
}

function distanceTo(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point[0] - from[0] - t * dx, point[1] - from[1] - t * dy);
}

function onPaper(place: number): number {
  return Math.max(0, Math.min(paperSide, Math.round(place)));
}
