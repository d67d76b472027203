/** What an opened tablet knows: nothing of any person. It stays on the tablet until the facilitator leaves. */
import type { Audience } from "#surveys/definition.ts";
import type { Language } from "#surveys/languages.ts";

export interface OpenedTablet {
  /** The setting: its code and its name. */
  code: string;
  name: string;
  /** To check the PIN and the sheet where there is no network: hashes only. */
  pin: string;
  sheet: string;
  waves: {
    id: string;
    name: string;
    practice: boolean;
    closesAt: number | null;
    languages: Language[];
    audiences: { audience: Audience; title: string; mark: string }[];
  }[];
}

/** Minutes without a press until the tablet asks; 0 is never. */
export const idleChoices = [0, 5, 10, 20] as const;
export const idleUsual = 10;
/** For how long it asks before it covers the answers, in minutes. */
export const idleWarns = 2;

/** Pictures on the card of a break, of 128: 42 bits. */
export const cardLength = 6;

/** Days after which what was put away is deleted; earlier when the wave ends. */
export const breakDays = 14;

/** Most bytes that are put away at once: all recordings that a response may hold, and the rest. */
export const mostBreakBytes = 26 * 1024 * 1024;
