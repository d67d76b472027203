import type { Database, Unit } from "#db/connection.server.ts";
import { addSetting, changeSetting, joinWave, joinWaveAs, listSettings } from "#db/stores/settings.server.ts";
import type { PostedFile } from "../../posted-file.server.ts";
import { type Fault, readTable } from "../tables/read-table.ts";
import { type Changes, changesFrom } from "./setting-changes.ts";
import { newSettingCode } from "./setting-code.server.ts";
import { checkSettings, type SettingRow } from "./setting-rows.ts";

export type Brought =
  | { outcome: "refused"; faults: Fault[]; notes: string[] }
  /** Nothing is kept yet: what would change, and the rows to send again when a person says yes. */
  | { outcome: "preview"; changes: Changes; rows: string; targets: number; notes: string[] }
  | { outcome: "kept"; added: number; changed: number; same: number; joined: number };

export const mostSettingsBytes = 1024 * 1024;

/**
 * Reads a file of settings and says what it would change, or, with `keep`, does it: all of it in one piece, or nothing
 * when one row is bad. With a wave, every setting of the file takes part in it too, with its target.
 */
export async function bringInSettings(
  database: Database,
  posted: PostedFile,
  waveId: string | null,
  keep: boolean,
): Promise<Brought> {
  const refused = (say: string): Brought => ({ outcome: "refused", faults: [{ line: 1, say }], notes: [] });
  if (posted.tooLarge) return refused("it is larger than 1 MB. Split it into smaller files.");
  const pasted = posted.fields.get("rows")?.trim() ?? "";
  if (posted.file && pasted !== "") return refused("there is a file and there are pasted rows. Send one of the two.");
  if (!posted.file && pasted === "") return refused("nothing was chosen. Choose a file, or paste rows.");
  const { rows, faults, notes } = checkSettings(readTable(posted.file ?? new TextEncoder().encode(pasted)));
  if (faults.length > 0) return { outcome: "refused", faults, notes };
  if (keep) return database.write((unit) => keepSettings(unit, rows, waveId));
  const targets = rows.filter(({ target }) => target !== null).length;
  if (targets > 0 && waveId === null)
    notes.push("The numbers of people belong to a wave. Choose the wave below, or they are left out.");
  const changes = changesFrom(rows, await listSettings(database.read));
  return { outcome: "preview", changes, rows: asLines(rows), targets, notes };
}

/** The rows as they were read, to be sent again: a file field cannot be filled in by a page. */
function asLines(rows: SettingRow[]): string {
  return rows.map(({ name, kind, target }) => JSON.stringify({ name, kind, target: target ?? "" })).join("\n");
}

async function keepSettings(unit: Unit, rows: SettingRow[], waveId: string | null): Promise<Brought> {
  const { add, change, same } = changesFrom(rows, await listSettings(unit));
  const joining: { id: string; target: number | null }[] = [...change, ...same];
  for (const { name, kind, target } of add) {
    const id = newSettingCode();
    await addSetting(unit, { id, name, kind });
    joining.push({ id, target });
  }
  for (const { id, kind } of change) await changeSetting(unit, id, { kind, goneAt: null });
  if (waveId === null)
    return { outcome: "kept", added: add.length, changed: change.length, same: same.length, joined: 0 };
  for (const { id, target } of joining)
    if (target === null) await joinWaveAs(unit, waveId, { settingId: id });
    else await joinWave(unit, { waveId, settingId: id, target });
  return { outcome: "kept", added: add.length, changed: change.length, same: same.length, joined: joining.length };
}
