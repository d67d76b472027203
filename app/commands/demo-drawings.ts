/** Made-up drawings for the demonstration, as a child's hand might make them: the same ones each time. */
import { type DrawingColour, type DrawingWidth, type Stroke, writeStrokes } from "../features/responses/drawing.ts";

/** A round line that wavers a little. */
function round(colour: DrawingColour, width: DrawingWidth, x: number, y: number, size: number): Stroke {
  const points = Array.from({ length: 25 }, (_, at) => {
    const turn = (at / 24) * 2 * Math.PI;
    const waver = size * (1 + 0.06 * Math.sin(at * 1.7));
    return [Math.round(x + waver * Math.cos(turn)), Math.round(y + waver * Math.sin(turn))];
  });
  return [colour, width, points.flat()];
}

/** A person of a few lines, from the head down. */
function figure(colour: DrawingColour, x: number, y: number): Stroke[] {
  return [
    round(colour, 2, x, y, 45),
    [colour, 2, [x, y + 45, x + 4, y + 190]],
    [colour, 2, [x - 70, y + 130, x, y + 85, x + 72, y + 126]],
    [colour, 2, [x - 48, y + 300, x + 4, y + 190, x + 52, y + 298]],
  ];
}

const house: Stroke[] = [
  ["brown", 2, [180, 820, 186, 470, 395, 262, 604, 474, 598, 822, 178, 818]],
  ["red", 2, [340, 818, 342, 640, 452, 642, 450, 816]],
  round("yellow", 3, 800, 200, 80),
  ["green", 3, [40, 880, 300, 868, 640, 884, 960, 870]],
];

const leftOut: Stroke[] = [
  ...figure("blue", 180, 330),
  ...figure("red", 340, 350),
  ...figure("green", 500, 330),
  ...figure("black", 850, 480),
  ["purple", 1, [650, 180, 658, 480, 646, 860]],
];

const waiting: Stroke[] = [
  round("black", 2, 500, 330, 240),
  ["black", 3, [500, 330, 502, 170]],
  ["red", 2, [500, 330, 610, 402]],
  ...figure("blue", 500, 640),
];

/** Each as it is kept. */
export const demoDrawings = [house, leftOut, waiting].map(writeStrokes);
