import { addSetting, changeSetting, findSetting, listSettings } from "#db/stores/settings.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";
import { readSetting, type SettingFields, type WrongSetting } from "./setting.ts";
import { newSettingCode } from "./setting-code.server.ts";

/** Adds one setting; gives what to change in the fields, or null. */
export async function addOneSetting(heard: Heard, fields: SettingFields): Promise<WrongSetting | null> {
  return heard.database.write(async (unit) => {
    const names = (await listSettings(unit)).map(({ name }) => name);
    const read = readSetting(fields, names);
    if ("wrong" in read) return read.wrong;
    await addSetting(unit, { id: newSettingCode(), ...read.setting });
    return null;
  });
}

/**
 * Does what a coordinator pressed on the page of a setting; gives what to change, or null. A setting is taken out of
 * use, never deleted: answers name it. Throws Problem: not-found, not-allowed.
 */
export async function doOnSetting(
  heard: Heard,
  id: string,
  intent: string,
  fields: SettingFields,
): Promise<WrongSetting | null> {
  return heard.database.write(async (unit) => {
    if (!(await findSetting(unit, id))) throw new Problem("not-found");
    if (intent === "take-out") await changeSetting(unit, id, { goneAt: Date.now() });
    else if (intent === "put-back") await changeSetting(unit, id, { goneAt: null });
    else if (intent === "change") {
      const others = (await listSettings(unit)).filter((other) => other.id !== id).map(({ name }) => name);
      const read = readSetting(fields, others);
      if ("wrong" in read) return read.wrong;
      await changeSetting(unit, id, read.setting);
    } else throw new Problem("not-allowed");
    return null;
  });
}
