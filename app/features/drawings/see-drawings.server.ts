import {
  type DrawingInQueue,
  describedMark,
  findDrawing,
  listDrawings,
  strokesOfConcern,
  withoutLine,
} from "#db/stores/drawings.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { drawingSvg, readStrokes } from "../responses/drawing.ts";
import { type DrawingSeen, drawingName, tellDrawing } from "./drawing-seen.ts";

/** The drawings of a wave and the one that is described: the wanted one, else the first without words. */
export async function seeDrawings(heard: Heard, wave: WaveAndSurvey, wanted: string | null) {
  const all = (await listDrawings(heard.database.read, wave.id)).map((row) => seen(row, wave));
  return {
    waiting: all.filter((drawing) => drawing.description === null),
    described: all.filter((drawing) => drawing.description !== null),
    drawing:
      all.find((drawing) => drawingName(drawing) === wanted) ??
      all.find((drawing) => drawing.description === null) ??
      null,
  };
}

function seen(row: DrawingInQueue, wave: WaveAndSurvey): DrawingSeen {
  const { strokes, redacted, ...shown } = row;
  const [before = ""] = redacted?.split(describedMark) ?? [];
  return {
    ...shown,
    asked: wave.survey.items.find((item) => item.id === row.itemId)?.ask[row.audience] ?? row.itemId,
    alt: row.description ?? tellDrawing(strokes),
    beside: withoutLine(before.trim(), null),
  };
}

/**
 * The picture of a drawing, made from its strokes. A coordinator sees what no concern holds; a safeguarding lead sees
 * what a concern is about; nobody else sees any (SG3). Throws Problem not-found.
 */
export async function pictureOf(
  heard: Heard,
  person: StaffMember,
  waveId: string,
  which: { responseId: string; itemId: string },
): Promise<string> {
  const { read } = heard.database;
  const kept =
    person.role === "safeguarding"
      ? await strokesOfConcern(read, waveId, which)
      : person.role === "coordinator"
        ? (await findDrawing(read, waveId, which))?.strokes
        : undefined;
  const strokes = kept === undefined ? null : readStrokes(kept);
  if (!Array.isArray(strokes)) throw new Problem("not-found");
  return drawingSvg(strokes);
}
