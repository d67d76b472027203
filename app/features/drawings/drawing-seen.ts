/** A drawing as those who describe it see it. */
import type { AnsweredBy } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";
import { count } from "../../ui/counts.ts";
import { factsOfDrawing, readStrokes } from "../responses/drawing.ts";

export interface DrawingSeen {
  responseId: string;
  itemId: string;
  asked: string;
  audience: Audience;
  answeredBy: AnsweredBy;
  day: number;
  /** What stands in place of the picture for who cannot see it. */
  alt: string;
  description: string | null;
  describedBy: string | null;
  describedAt: number | null;
  /** What the person typed or said beside it, without names. */
  beside: string | null;
}

/** Some of many drawings, and how many there are. */
export interface ShelfSeen {
  number: number;
  drawings: DrawingSeen[];
}

/** The name of a drawing in an address: of which response, and of which question. */
export const drawingName = (which: { responseId: string; itemId: string }) => `${which.responseId}.${which.itemId}`;

/** What a program can tell of a drawing until a person has described it: how many lines, and in which colours. */
export function tellDrawing(strokes: string): string {
  const read = readStrokes(strokes);
  if (!Array.isArray(read)) return "A drawing that nobody has described yet.";
  const { lines, colours } = factsOfDrawing(read);
  const inColours = colours.length > 0 ? ` in ${colours.join(", ")}` : "";
  return `A drawing of ${count(lines, "line")}${inColours}. Nobody has described it yet.`;
}
