/** Which program speaks: `find` looks for one that is known, `none` speaks nothing. */
export type SpeechSetting = "find" | "none" | { command: string[] };

/** Reads SPEECH_COMMAND; a string is what is wrong with it. */
export function readSpeech(text: string | undefined): SpeechSetting | string {
  if (text === undefined) return "find";
  if (text.trim() === "none") return "none";
  if (!text.includes("{file}"))
    return "SPEECH_COMMAND must name where the sound goes, for example: espeak-ng -v {voice} -w {file} (or none)";
  return { command: text.trim().split(/\s+/) };
}

/** The voice of a language as espeak-ng names it; other programs may know another name for {voice} or need none. */
export const voices: Readonly<Record<string, string>> = {
  en: "en-gb",
  ar: "ar",
  ur: "ur",
  pl: "pl",
  uk: "uk",
  pt: "pt-pt",
  zh: "cmn",
};

export interface KnownProgram {
  program: string;
  command: string[];
  /** The languages it speaks; null: all of ours. */
  only: string[] | null;
}

/** The programs that are looked for, the best first. Slower than their usual pace: children listen. */
export const knownPrograms: KnownProgram[] = [
  { program: "espeak-ng", command: ["espeak-ng", "-v", "{voice}", "-s", "140", "-w", "{file}", "--stdin"], only: null },
  { program: "flite", command: ["flite", "-voice", "slt", "-o", "{file}"], only: ["en"] },
];
