/** What a file would change in the list of settings, told before anything is done. */
import type { SettingKind } from "#db/schema.ts";
import { nameKey } from "./setting.ts";
import type { SettingRow } from "./setting-rows.ts";

export interface KnownSetting {
  id: string;
  name: string;
  kind: SettingKind;
  goneAt: number | null;
}

export interface Changes {
  add: SettingRow[];
  /** Known under this name: the kind is another, or it was out of use. */
  change: { id: string; name: string; from: SettingKind; kind: SettingKind; back: boolean; target: number | null }[];
  same: { id: string; name: string; target: number | null }[];
}

/** Compares rows with the list, by name as people write it in many ways. Names stay as they stand in the list. */
export function changesFrom(rows: SettingRow[], known: KnownSetting[]): Changes {
  const byName = new Map(known.map((setting) => [nameKey(setting.name), setting]));
  const changes: Changes = { add: [], change: [], same: [] };
  for (const row of rows) {
    const there = byName.get(nameKey(row.name));
    if (!there) changes.add.push(row);
    else if (there.kind === row.kind && there.goneAt === null)
      changes.same.push({ id: there.id, name: there.name, target: row.target });
    else {
      const { id, name, kind: from } = there;
      changes.change.push({ id, name, from, kind: row.kind, back: there.goneAt !== null, target: row.target });
    }
  }
  return changes;
}
