import type { Database } from "#db/connection.server.ts";
import { filesToDelete, keptClipIds, markGone, removeCheckedClips } from "#db/stores/clips.server.ts";
import { forgetWaited } from "#db/stores/waited.server.ts";
import { dayLength, startOfDay } from "../responses/keep-response.server.ts";
import type { ClipFiles } from "./clip-files.server.ts";

/** How long a recording waits for a page that asks one thing again. */
const waits = 60 * 60 * 1000;

/** Deletes the files of recordings that were taken away, then writes down that they are gone (DP10). */
export async function deleteTakenAway(database: Database, files: ClipFiles): Promise<number> {
  const ids = await filesToDelete(database.read);
  if (ids.length === 0) return 0;
  await files.remove(ids);
  await database.write((unit) => markGone(unit, ids));
  return ids.length;
}

/**
 * Deletes recordings whose written words were checked `days` ago (DP7), and files that nobody owns. `alone`: nothing else
 * is running yet, so that every file without a row is left over from a crash.
 */
export async function tidyClips(
  database: Database,
  files: ClipFiles,
  days: number,
  now: number,
  alone: boolean,
): Promise<{ due: number; swept: number }> {
  const due = await database.write((unit) => removeCheckedClips(unit, now - days * dayLength, startOfDay(now)));
  await deleteTakenAway(database, files);
  await database.write(forgetWaited);
  const swept = await files.sweep(new Set(await keptClipIds(database.read)), alone ? 0 : waits);
  return { due, swept };
}
