/**
 * What makes the page comfortable for one person: radios named `c.<setting>` whose effect is in the style sheet, so that
 * all of it works without script. They are sent along with the answers, the pages after it look the same, and nothing
 * keeps them: no table, no address, no storage. The next person's page is as it always was (DP6).
 */
import { comfortMark } from "./survey-page.ts";

/** Setting and value of what is chosen. */
export type Comfort = Readonly<Record<string, string>>;

/** One thing to choose, with its values in order; the usual one is the first unless `usual` names it. */
export interface ComfortChoice {
  setting: string;
  values: readonly string[];
  usual?: string;
}

/** What a person sees first. */
export const firstChoices: readonly ComfortChoice[] = [
  { setting: "size", values: ["1", "2", "3", "4", "5"] },
  { setting: "paper", values: ["device", "cream", "white", "blue", "green", "pink", "dark", "black", "yellow"] },
  { setting: "symbols", values: ["key", "none", "every", "only"] },
];

/** What is folded away under More. */
export const moreChoices: readonly ComfortChoice[] = [
  { setting: "space", values: ["1", "2", "3"] },
  { setting: "letters", values: ["usual", "lexend", "dyslexic"] },
  { setting: "tone", values: ["0", "1", "2", "3", "4", "5"] },
  { setting: "speed", values: ["slow", "normal", "fast"], usual: "normal" },
  { setting: "hold", values: ["0", "250", "500", "1000"] },
  { setting: "repeat", values: ["0", "400", "800"] },
];

/** What is on or off, beside the rows of choices. */
export const switches = { first: ["big", "calm"], more: ["hand"] } as const;

const settingShape = /^[a-z]+(-[a-z]+)*$/;
const valueShape = /^[a-z0-9-]{1,24}$/;

/** What was sent as comfort among posted fields; what no page of ours sends is left out. */
export function comfortOf(fields: ReadonlyMap<string, readonly string[]>): Comfort {
  const chosen: Record<string, string> = {};
  for (const [name, [value = ""]] of fields) {
    const setting = name.slice(comfortMark.length);
    if (name.startsWith(comfortMark) && settingShape.test(setting) && valueShape.test(value)) chosen[setting] = value;
  }
  return chosen;
}
