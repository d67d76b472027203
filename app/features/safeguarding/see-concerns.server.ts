import { randomUUID } from "node:crypto";
import { listCalls, newestCallAt } from "#db/stores/calls.server.ts";
import { wavesToListen } from "#db/stores/clips.server.ts";
import {
  addConcernEvent,
  concernLog,
  findConcern,
  listConcerns,
  listHeldForReading,
} from "#db/stores/concerns.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import type { Heard } from "../../context.ts";
import { paths } from "../../paths.ts";
import { Problem } from "../../problems.ts";
import { tellDrawing } from "../drawings/drawing-seen.ts";

/** Coming back to a concern that one has just had open is the same look. */
const sameLook = 10 * 60 * 1000;

/** Everything that waits for the safeguarding lead, and what was decided before. No words yet: opening one is logged. */
export async function seeConcerns(heard: Heard) {
  const { read } = heard.database;
  return {
    calls: await listCalls(read),
    newest: await newestCallAt(read),
    concerns: await listConcerns(read),
    held: await listHeldForReading(read),
    toListen: await wavesToListen(read, "safeguarding"),
  };
}

/** When the newest call came; 0 when there is none. */
export async function newestCall(heard: Heard): Promise<number> {
  return newestCallAt(heard.database.read);
}

/**
 * One concern with the words as they were typed, and its log. Looking is written down, by whom and when (SG4, DP8),
 * before anything is shown. Throws Problem not-found.
 */
export async function lookAtConcern(heard: Heard, person: StaffMember, id: string) {
  const { read } = heard.database;
  const concern = await findConcern(read, id);
  if (!concern) throw new Problem("not-found");
  await heard.database.write(async (unit) => {
    const mine = (await concernLog(unit, id)).filter((each) => each.staffId === person.id);
    const last = mine.at(-1);
    const now = Date.now();
    if (last && now - last.at < sameLook && mine.some((each) => each.act === "seen")) return;
    await addConcernEvent(unit, {
      id: randomUUID(),
      concernId: id,
      act: "seen",
      note: "",
      staffId: person.id,
      at: now,
    });
  });
  const survey = (await findWave(read, concern.waveId))?.survey;
  const item = survey?.items.find((each) => each.id === concern.itemId);
  const { responseId, itemId, strokes, description, clipId, clipState, clipSeconds, ...shown } = concern;
  return {
    concern: {
      ...shown,
      clip: clipId === null ? null : { id: clipId, seconds: clipSeconds ?? 0, gone: clipState === "removed" },
      drawing:
        strokes === null
          ? null
          : {
              address: paths.waveDrawing(concern.waveId, responseId, itemId),
              alt: description ?? tellDrawing(strokes),
            },
      asked: item?.ask[concern.audience] ?? concern.itemId,
    },
    log: (await concernLog(read, id)).map(({ act, note, at, name }) => ({ act, note, at, name })),
  };
}
