import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { knownPrograms, type SpeechSetting } from "./speech-setting.ts";

/** The program that speaks. */
export interface Speech {
  command: string[];
  /** The languages it speaks; null: all of ours. */
  only: string[] | null;
  /** ffmpeg is here and makes the sounds small. */
  small: boolean;
}

/** Whether a program of this name can be run here. */
export function isHere(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return folder !== "";
    } catch {
      return false;
    }
  });
}

/** The program that the setting names, or one that is found by itself; null: nothing speaks here. */
export function findSpeech(setting: SpeechSetting): Speech | null {
  if (setting === "none") return null;
  const small = isHere("ffmpeg");
  if (setting !== "find") return { command: setting.command, only: null, small };
  const found = knownPrograms.find(({ program }) => isHere(program));
  return found ? { command: found.command, only: found.only, small } : null;
}
