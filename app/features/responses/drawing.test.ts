import { expect, test } from "vitest";
import {
  drawingSvg,
  factsOfDrawing,
  mostDrawingBytes,
  mostPoints,
  mostStrokes,
  readStrokes,
  type Stroke,
  strokePath,
  writeStrokes,
} from "./drawing.ts";

const line: Stroke = ["blue", 2, [100, 100, 200, 250, 300, 300]];

test("strokes come back as they were sent, in one way of writing", () => {
  expect(readStrokes(' [ ["blue", 2, [100,100, 200,250, 300,300.0]] ] ')).toEqual([line]);
  expect(writeStrokes([line])).toBe('[["blue",2,[100,100,200,250,300,300]]]');
  expect([readStrokes(""), readStrokes("[]")]).toEqual([null, null]);
});

test.each([
  "not json",
  "null",
  "7",
  '{"0":["blue",2,[1,1]]}',
  '["blue"]',
  '[["blue",2]]',
  '[["blue",2,[1,1],"more"]]',
  '[["pink",2,[1,1]]]',
  '[["__proto__",2,[1,1]]]',
  '[["constructor",2,[1,1]]]',
  '[["#123456",2,[1,1]]]',
  '[["blue\\"/><script>",2,[1,1]]]',
  '[["blue",4,[1,1]]]',
  '[["blue","2",[1,1]]]',
  '[["blue",2,[]]]',
  '[["blue",2,[1]]]',
  '[["blue",2,[1,2,3]]]',
  '[["blue",2,[1,NaN]]]',
  '[["blue",2,[1,null]]]',
  '[["blue",2,[1,"1"]]]',
  '[["blue",2,[1,1.5]]]',
  '[["blue",2,[1,1e999]]]',
  '[["blue",2,[-1,1]]]',
  '[["blue",2,[1,1001]]]',
])("%s is no drawing", (sent) => {
  expect(readStrokes(sent)).toBe("drawing-not-readable");
});

test("too many strokes, points or bytes are too big, and what just fits is not", () => {
  const dot = '["red",1,[1,1]]';
  const strokes = (many: number) => `[${Array(many).fill(dot).join()}]`;
  const points = (many: number) => `[["red",1,[${Array(many).fill("1,1").join()}]]]`;
  expect(readStrokes(strokes(mostStrokes))).toHaveLength(mostStrokes);
  expect(readStrokes(strokes(mostStrokes + 1))).toBe("drawing-too-big");
  expect(readStrokes(points(mostPoints))).toHaveLength(1);
  expect(readStrokes(points(mostPoints + 1))).toBe("drawing-too-big");
  expect(readStrokes(`[${" ".repeat(mostDrawingBytes)}]`)).toBe("drawing-too-big");
});

test("the largest drawing that the points allow stays under the bytes", () => {
  const full: Stroke[] = Array.from({ length: mostStrokes }, () => [
    "orange",
    3,
    Array((mostPoints / mostStrokes) * 2).fill(1000),
  ]);
  expect(writeStrokes(full).length).toBeLessThan(mostDrawingBytes);
});

test("the picture is white paper with our colours and numbers only", () => {
  const svg = drawingSvg([line, ["rubber", 1, [5, 5]]]);
  expect(svg).toContain('<path stroke="#1f5fd0" stroke-width="20" d="M100 100L200 250 300 300"/>');
  expect(svg).toContain('stroke="#ffffff"');
  expect(svg.match(/<(?!\/?(svg|g|path)\b)/g)).toBeNull();
  expect(strokePath([5, 5])).toBe("M5 5h.1");
});

test("what is told without looking leaves the rubber out", () => {
  expect(factsOfDrawing([line, ["rubber", 1, [5, 5]], ["red", 1, [5, 5]], line])).toEqual({
    lines: 3,
    colours: ["blue", "red"],
  });
});
