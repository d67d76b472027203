/** How many have answered so far, for a page that looks again by itself. */
import type { SettingKind } from "#db/schema.ts";
import type { Audience } from "#surveys/definition.ts";
import type { Shown } from "./gate.ts";

export interface LiveSetting {
  id: string;
  name: string;
  kind: SettingKind;
  people: Shown;
  target: number | null;
  /** By audience, for those who run the wave only. */
  of: Partial<Record<Audience, number>>;
}

export interface Live {
  /** True for those who run the wave: every count as it is. Else each number has passed the gate. */
  exact: boolean;
  floor: number;
  people: Shown;
  target: number | null;
  audiences: { audience: Audience; people: Shown; target: number | null }[];
  /** All that take part or were answered at; through the gate, only those of which enough people are known. */
  settings: LiveSetting[];
  /** Who answered at no setting, for those who run the wave only. */
  elsewhere: number | null;
}

/** "12 of 30", "12", "at least 10 of 30", or that there are too few to show. */
export function tellCount(people: Shown, target: number | null, exact: boolean): string {
  if (people === null) return "Too few to show";
  const least = exact ? "" : "at least ";
  return target === null ? `${least}${people}` : `${least}${people} of ${target}`;
}

/** How full the bar is, from 0 to 100; null where there is nothing to measure against. */
export function fullness(people: Shown, target: number | null): number | null {
  if (target === null || target === 0) return null;
  return Math.min(100, Math.round((100 * (people ?? 0)) / target));
}
