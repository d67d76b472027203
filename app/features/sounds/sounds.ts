/** What the doors and pages need of the sounds; made once at start. */
import type { Audience } from "#surveys/definition.ts";
import type { AddedVideo } from "../surveys/signed-videos.ts";
import type { PageText } from "./page-texts.ts";

export interface KeptSound {
  id: string;
  /** The name of its file. */
  file: string;
  mime: string;
}

export interface Sounds {
  /** The program that speaks, how a hearing names it, and the languages it speaks; null when nothing speaks here. */
  speech: { program: string; source: string; only: string[] | null } | null;
  /** ffmpeg is here: sounds are small, and recordings are made to play on every device. */
  small: boolean;
  /** A person's recording of a text, by the name of the text's sound. */
  recordingOf(name: string): KeptSound | undefined;
  /** Videos in sign that were added by a page: the same list, by identity, until one comes or goes. */
  videos(): readonly AddedVideo[];
  /** Looks again at what is kept. */
  refresh(): Promise<void>;
  /** Every text of a survey's pages, as it is now and in each wave that is open or will be. Rendered off this thread. */
  textsOf(survey: string, audience: Audience, language: string): Promise<PageText[]>;
}
