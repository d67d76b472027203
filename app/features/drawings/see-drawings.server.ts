import type { Role, RunBy } from "#db/schema.ts";
import {
  type Drawing,
  type DrawingInQueue,
  describedMark,
  drawingsOfResponses,
  listDrawings,
  strokesOfConcern,
  strokesToSee,
  withoutLine,
} from "#db/stores/drawings.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { findWave, type WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { drawingSvg, readStrokes } from "../responses/drawing.ts";
import { type DrawingSeen, drawingName, tellDrawing } from "./drawing-seen.ts";

/** More pictures at once help nobody, and their strokes weigh. */
const mostOnShelf = 48;

/**
 * The wave for this person to describe drawings of: a coordinator those of the council, the safeguarding lead those of
 * the Forum, because nothing in a drawing is taken out before it is seen. Throws Problem: no-such-wave, not-allowed.
 */
export async function waveToDescribe(heard: Heard, person: StaffMember, waveId: string): Promise<WaveAndSurvey> {
  const wave = await findWave(heard.database.read, waveId);
  if (!wave) throw new Problem("no-such-wave");
  if (person.role !== describerOf[wave.runBy]) throw new Problem("not-allowed");
  return wave;
}

const describerOf: Record<RunBy, Role> = { council: "coordinator", forum: "safeguarding" };

/** The drawings of a wave and the one that is described: the wanted one, else the first without words. */
export async function seeDrawings(heard: Heard, wave: WaveAndSurvey, wanted: string | null) {
  const { read } = heard.database;
  const all = await listDrawings(read, wave.id);
  const waiting = all.filter((drawing) => drawing.description === null);
  const described = all.filter((drawing) => drawing.description !== null);
  const current = all.find((drawing) => drawingName(drawing) === wanted) ?? waiting[0] ?? null;
  const shown = [...waiting.slice(0, mostOnShelf), ...described.slice(0, mostOnShelf), ...(current ? [current] : [])];
  const strokes = await drawingsOfResponses(read, [...new Set(shown.map((drawing) => drawing.responseId))]);
  const see = (row: DrawingInQueue) => seen(row, strokes, wave);
  const shelf = (rows: DrawingInQueue[]) => ({ number: rows.length, drawings: rows.slice(0, mostOnShelf).map(see) });
  return { waiting: shelf(waiting), described: shelf(described), drawing: current && see(current) };
}

function seen(row: DrawingInQueue, drawings: Drawing[], wave: WaveAndSurvey): DrawingSeen {
  const { redacted, ...shown } = row;
  const strokes = drawings.find((each) => drawingName(each) === drawingName(row))?.strokes ?? "";
  const [before = ""] = redacted?.split(describedMark) ?? [];
  return {
    ...shown,
    asked: wave.survey.items.find((item) => item.id === row.itemId)?.ask[row.audience] ?? row.itemId,
    alt: row.description ?? tellDrawing(strokes),
    beside: withoutLine(before.trim(), null),
  };
}

/**
 * The picture of a drawing, made from its strokes. Who describes the wave's drawings sees what no concern holds; a
 * safeguarding lead sees what a concern is about; nobody else sees any (SG3). Throws Problem not-found.
 */
export async function pictureOf(
  heard: Heard,
  person: StaffMember,
  waveId: string,
  which: { responseId: string; itemId: string },
): Promise<string> {
  const { read } = heard.database;
  const wave = await findWave(read, waveId);
  const ofConcern = person.role === "safeguarding" ? await strokesOfConcern(read, waveId, which) : undefined;
  const describes = wave && person.role === describerOf[wave.runBy];
  const kept = ofConcern ?? (describes ? await strokesToSee(read, waveId, which) : undefined);
  const strokes = kept === undefined ? null : readStrokes(kept);
  if (!Array.isArray(strokes)) throw new Problem("not-found");
  return drawingSvg(strokes);
}
