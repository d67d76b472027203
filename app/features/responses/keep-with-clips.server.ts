import type { Database } from "#db/connection.server.ts";
import type { ClipFiles } from "../voice/clip-files.server.ts";
import type { KeptClip } from "../voice/sent-clips.server.ts";
import { type Keeping, type Kept, keepResponse } from "./keep-response.server.ts";
import type { GivenResponse } from "./response.ts";

/**
 * Keeps a response with its recordings, whole or not at all: the files reach their place on the disk first, then one
 * transaction. Whatever happens in between leaves files without a row, which the sweep at start deletes. A response that
 * was kept before gets no second file.
 */
export async function keepWithClips(
  database: Database,
  files: ClipFiles,
  pictures: string[],
  keeping: Keeping,
  response: GivenResponse,
  clips: KeptClip[],
): Promise<Kept> {
  if (clips.length === 0) return keepResponse(database, pictures, keeping, response);
  const ids = clips.map((clip) => clip.id);
  await files.settle(ids);
  try {
    const kept = await keepResponse(database, pictures, keeping, response, clips);
    if (!kept.first) await files.remove(ids);
    return kept;
  } catch (error) {
    await files.remove(ids);
    throw error;
  }
}
