/** A setting as a coordinator writes it. */
import type { SettingKind } from "#db/schema.ts";
import { isKind } from "./setting-words.ts";

export interface SettingFields {
  name: string;
  kind: string;
}

export type WrongSetting = Partial<Record<keyof SettingFields, string>>;

export const longestName = 120;

/** One name for what people write in many ways: "St. Mary's Primary" and "ST MARYS  PRIMARY" are the same setting. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/['’‘`.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bsaint\b/g, "st")
    .trim();
}

/** Reads the fields; `others` are the names of all other settings. */
export function readSetting(
  fields: SettingFields,
  others: string[],
): { setting: { name: string; kind: SettingKind } } | { wrong: WrongSetting } {
  const name = fields.name.trim().replace(/\s+/g, " ");
  const wrong: WrongSetting = {};
  if (nameKey(name) === "") wrong.name = "Write the name, as people there say it.";
  else if (name.length > longestName) wrong.name = `Make the name shorter: ${longestName} letters at most.`;
  else if (others.some((other) => nameKey(other) === nameKey(name)))
    wrong.name = "There is a setting with this name already. If it is another one, add the town to the name.";
  const { kind } = fields;
  if (!isKind(kind)) return { wrong: { ...wrong, kind: "Choose what kind of setting it is." } };
  return Object.keys(wrong).length > 0 ? { wrong } : { setting: { name, kind } };
}
