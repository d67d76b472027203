/**
 * Draws strokes on a canvas. What was drawn longer ago stands ready as a picture, so that one step back on a slow tablet
 * costs a few lines and not hundreds.
 */
import {
  type DrawingColour,
  type DrawingWidth,
  drawingColours,
  paperSide,
  type Stroke,
  strokePath,
  thickness,
} from "../../features/responses/drawing.ts";

export interface Sheet {
  /** Sets the size in pixels of the screen; what was on it is gone. */
  resize(side: number): void;
  draw(strokes: Stroke[]): void;
  /** Draws a line from a place of these points on, over what is there. */
  drawPieces(pen: [DrawingColour, DrawingWidth], points: [number, number][], from: number): void;
}

/** This many lines are drawn again with every step; when there are twice as many, the older half joins the picture. */
const fresh = 12;

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  // Without alpha there is less to compute; the paper is white in every theme.
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error("This browser has no canvas.");
  return context;
}

export function makeSheet(canvas: HTMLCanvasElement): Sheet {
  const picture = document.createElement("canvas");
  const [front, back] = [contextOf(canvas), contextOf(picture)];
  let inPicture: Stroke[] = [];

  function clean(context: CanvasRenderingContext2D): void {
    const scale = canvas.width / paperSide;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.lineCap = "round";
    context.lineJoin = "round";
    context.fillStyle = "#fff";
    context.fillRect(0, 0, paperSide, paperSide);
  }

  function take(context: CanvasRenderingContext2D, stroke: Stroke): void {
    context.lineWidth = thickness(stroke);
    context.strokeStyle = drawingColours[stroke[0]];
  }

  function paint(context: CanvasRenderingContext2D, strokes: Stroke[]): void {
    for (const stroke of strokes) {
      take(context, stroke);
      context.stroke(new Path2D(strokePath(stroke[2])));
    }
  }

  return {
    resize(side) {
      canvas.width = canvas.height = picture.width = picture.height = side;
      inPicture = [];
      clean(front);
      clean(back);
    },
    draw(strokes) {
      if (!inPicture.every((stroke, at) => stroke === strokes[at])) {
        inPicture = [];
        clean(back);
      }
      if (strokes.length - inPicture.length > fresh * 2) {
        const older = strokes.slice(0, -fresh);
        paint(back, older.slice(inPicture.length));
        inPicture = older;
      }
      front.drawImage(picture, 0, 0, paperSide, paperSide);
      paint(front, strokes.slice(inPicture.length));
    },
    drawPieces(pen, points, from) {
      take(front, [...pen, []]);
      front.beginPath();
      const [x = 0, y = 0] = points[Math.max(0, from - 1)] ?? [];
      front.moveTo(x, y);
      if (points.length === 1) front.lineTo(x + 0.1, y);
      for (const [toX, toY] of points.slice(from)) front.lineTo(toX, toY);
      front.stroke();
    },
  };
}
