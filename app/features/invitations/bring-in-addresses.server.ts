import { randomUUID } from "node:crypto";
import type { InvitedAudience } from "#db/schema.ts";
import { addInvitations, knownMarks } from "#db/stores/invitations.server.ts";
import { addRights } from "#db/stores/rights.server.ts";
import type { WaveAndSurvey } from "#db/stores/waves.server.ts";
import type { Language } from "#surveys/languages.ts";
import type { Heard } from "../../context.ts";
import type { Fault } from "../tables/read-table.ts";
import { markOf } from "./link.server.ts";
import { readAddresses } from "./read-addresses.ts";

export interface NewOnes {
  language: Language;
  audience: InvitedAudience;
  number: number;
}

/** What a list would bring, or has brought. Of addresses that are left out only the number is told. */
export type BroughtIn =
  | { outcome: "refused"; faults: Fault[]; notes: string[]; rows: string }
  | {
      outcome: "look" | "kept";
      fresh: NewOnes[];
      doubles: number;
      listed: number;
      never: number;
      notes: string[];
      /** The list, to be sent again with the yes. */
      rows: string;
      needsAge: boolean;
    };

/**
 * Reads a list of addresses; with `keep` it takes all of them in, or none. Who said "stop writing to me" is left out, and
 * whoever is on the list of this wave already, answered or not: nobody can find out by trying who has answered.
 */
export async function bringInAddresses(
  heard: Heard,
  wave: WaveAndSurvey,
  list: { bytes: Uint8Array; keep: boolean; ageSaid: boolean },
): Promise<BroughtIn> {
  const { addresses, doubles, faults, notes } = readAddresses(list.bytes, wave.survey.audiences);
  const needsAge = addresses.some(({ audience }) => audience === "young-person");
  const rows = [
    "email,language,audience",
    ...addresses.map(({ address, language, audience }) => `${address},${language},${audience}`),
  ].join("\n");
  if (faults.length > 0 || addresses.length === 0)
    return {
      outcome: "refused",
      faults: faults.length > 0 ? faults : [{ line: 1, say: "there is no address in it." }],
      notes,
      rows: new TextDecoder().decode(list.bytes),
    };
  const keep = list.keep && (!needsAge || list.ageSaid);
  const marked = addresses.map((each) => ({ ...each, mark: markOf(heard.serverKey, each.address) }));
  const take = async (unit: typeof heard.database.read) => {
    const known = await knownMarks(
      unit,
      wave.id,
      marked.map(({ mark }) => mark),
    );
    const fresh = marked.filter(({ mark }) => !known.listed.has(mark) && !known.never.has(mark));
    if (keep) {
      const withRights = fresh.map((each) => ({ ...each, rightId: randomUUID() }));
      await addRights(
        unit,
        withRights.map(({ rightId: id, audience }) => ({
          ...{ id, waveId: wave.id, audience },
          ...{ kind: "invited" as const, spent: false, handed: 0 },
        })),
      );
      await addInvitations(
        unit,
        withRights.map(({ line: _line, ...each }) => ({
          ...each,
          ...{ id: randomUUID(), waveId: wave.id, state: "waiting" as const, sentDay: null, reminders: 0 },
        })),
      );
    }
    return { fresh, never: known.never.size, listed: marked.length - fresh.length - known.never.size };
  };
  const { fresh, listed, never } = keep ? await heard.database.write(take) : await take(heard.database.read);
  return {
    ...{ outcome: keep ? "kept" : "look", doubles, listed, never, notes, rows, needsAge },
    fresh: grouped(fresh),
  };
}

function grouped(fresh: { language: Language; audience: InvitedAudience }[]): NewOnes[] {
  const found = new Map<string, NewOnes>();
  for (const { language, audience } of fresh) {
    const key = `${audience} ${language}`;
    found.set(key, { language, audience, number: (found.get(key)?.number ?? 0) + 1 });
  }
  return [...found.values()];
}
