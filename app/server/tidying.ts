import type { Database } from "#db/connection.server.ts";
import { tidyBreaks } from "../features/tablets/keep-break.server.ts";
import type { ClipFiles } from "../features/voice/clip-files.server.ts";
import { deleteTakenAway, tidyClips } from "../features/voice/tidy-clips.server.ts";
import { safeError } from "../safe-error.ts";
import type { Log } from "./log.ts";

/** Looked at every hour, so that a computer that sleeps at night still deletes each day what is due. */
const every = 60 * 60 * 1000;

interface Parts {
  database: Database;
  clips: ClipFiles;
  days: number;
  log: Log;
}

/** Tidies recordings now, before anything else runs, and from then on; resolves when the first round is done. */
export async function startTidying({ database, clips, days, log }: Parts) {
  let running: Promise<unknown> | null = null;
  let again = false;

  const tell = ({ due, swept }: { due: number; swept: number }) => {
    if (due + swept > 0) log.info({ at: "tidying recordings", due, swept });
  };
  const failed = (error: unknown) => log.error({ at: "tidying recordings", error: safeError(error) });

  async function takeAway(): Promise<void> {
    do {
      again = false;
      await deleteTakenAway(database, clips);
    } while (again);
  }

  tell(await tidyClips(database, clips, days, Date.now(), true));
  await tidyBreaks(database, Date.now());
  const timer = setInterval(() => {
    void tidyBreaks(database, Date.now()).catch(failed);
    void tidyClips(database, clips, days, Date.now(), false).then(tell, failed);
  }, every);
  timer.unref();

  return {
    soon(): void {
      again = true;
      running ??= takeAway()
        .catch(failed)
        .finally(() => {
          running = null;
        });
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
