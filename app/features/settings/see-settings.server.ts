import { findSetting, listSettings, wavesOfSetting } from "#db/stores/settings.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { nameKey } from "./setting.ts";
import { isKind } from "./setting-words.ts";

/** The settings whose name or code holds the words, of a kind or of any; and how many there are of all. */
export async function seeSettings(heard: Heard, wanted: { find: string; kind: string }) {
  const all = await listSettings(heard.database.read);
  const find = nameKey(wanted.find);
  const kind = isKind(wanted.kind) ? wanted.kind : null;
  const found = all.filter(
    (setting) =>
      (kind === null || setting.kind === kind) &&
      (find === "" || nameKey(setting.name).includes(find) || setting.id === find),
  );
  return {
    all: all.length,
    wanted: { find: wanted.find, kind: kind ?? "" },
    inUse: found.filter(({ goneAt }) => goneAt === null),
    gone: found.filter(({ goneAt }) => goneAt !== null),
  };
}

/** One setting and the waves that it takes part in. A practice wave of the Forum is not told. Throws Problem not-found. */
export async function seeSetting(heard: Heard, id: string) {
  const setting = await findSetting(heard.database.read, id);
  if (!setting) throw new Problem("not-found");
  const waves = await wavesOfSetting(heard.database.read, id);
  return {
    setting,
    waves: waves
      .filter(({ kind, runBy }) => runBy === "council" || kind !== "practice")
      .map(({ id, name, target, runBy }) => ({ id, name, target: runBy === "council" ? target : null })),
  };
}
