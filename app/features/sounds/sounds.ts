/** What the doors and pages need of the sounds; made once at start. */
import type { Audience } from "#surveys/definition.ts";
import type { PageText } from "./page-texts.ts";

export interface KeptSound {
  id: string;
  /** The name of its file. */
  file: string;
  mime: string;
}

export interface KeptVideo extends KeptSound {
  survey: string;
  item: string;
  audience: string;
  sign: string;
  captions: string;
}

export interface Sounds {
  /** The program that speaks, and whether its sounds are made small; null when nothing speaks here. */
  speech: { program: string; small: boolean; source: string; only: string[] | null } | null;
  /** A person's recording of a text, by the name of the text's sound. */
  recordingOf(name: string): KeptSound | undefined;
  /** The same list, by identity, until a video comes or goes. */
  videos(): readonly KeptVideo[];
  /** Looks again at what is kept. */
  refresh(): Promise<void>;
  /** Every text of a survey's pages, as it is now and in each wave that is open or will be. Rendered off this thread. */
  textsOf(survey: string, audience: Audience, language: string): Promise<PageText[]>;
}
