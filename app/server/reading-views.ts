/** Views are read by the same worker and rules as answers: screened first, then redacted and coded. Nobody sees them before. */
import type { Database } from "#db/connection.server.ts";
import {
  countFailedView,
  markViewRead,
  raiseViewConcern,
  setPartRead,
  suggestViewCodes,
  viewsToRead,
} from "#db/stores/view-reading.server.ts";
import { safeError } from "../safe-error.ts";
import type { Log } from "./log.ts";
import type { HasRead, ToRead } from "./reader.ts";

type Waiting = Awaited<ReturnType<typeof viewsToRead>>[number];

interface Parts {
  database: Database;
  log: Log;
  compute: (message: ToRead) => Promise<HasRead>;
  stopped: () => boolean;
}

/** Failures after which a person reads it instead: the safeguarding lead, as with every concern. */
const mostTries = 3;

/** Reads all views that wait; gives how many there were. */
export async function readViews(parts: Parts): Promise<number> {
  const waiting = await viewsToRead(parts.database.read, 50);
  for (const view of waiting) {
    if (parts.stopped()) break;
    await readOne(view, parts);
  }
  return waiting.length;
}

async function readOne(view: Waiting, { database, log, compute, stopped }: Parts): Promise<void> {
  const answers = view.parts.map(({ part, words }) => ({ itemId: part, itemPlan: [], words }));
  try {
    const read = await compute({ audience: view.audience, answers });
    await database.write(async (unit) => {
      if (!(await markViewRead(unit, view.id))) return;
      for (const { itemId, redacted, hidden, sentiment, sentimentSure } of read)
        await setPartRead(unit, view.id, itemId, { redacted, hidden, sentiment: sentimentSure ? sentiment : null });
      await suggestViewCodes(unit, onceEach(view.id, read));
      const evidence = [...new Set(read.flatMap((part) => (part.concern ? part.concernEvidence : [])))];
      if (read.some((part) => part.concern)) await raiseViewConcern(unit, view.id, evidence, Date.now());
    });
  } catch (error) {
    if (stopped()) return;
    log.error({ at: "reading views", error: safeError(error) });
    await database.write(async (unit) => {
      await countFailedView(unit, view.id);
      if (view.tries + 1 >= mostTries && (await markViewRead(unit, view.id)))
        await raiseViewConcern(unit, view.id, [], Date.now());
    });
  }
}

/** A code that several parts suggest stands once, with the words of all of them. */
function onceEach(viewId: string, read: HasRead) {
  const codes = new Map<string, { source: HasRead[number]["codes"][number]["source"]; evidence: string[] }>();
  for (const { code, source, evidence } of read.flatMap((part) => part.codes)) {
    const before = codes.get(code);
    codes.set(code, { source, evidence: [...new Set([...(before?.evidence ?? []), ...evidence])] });
  }
  return [...codes].map(([code, { source, evidence }]) => ({ viewId, code, source, evidence }));
}
