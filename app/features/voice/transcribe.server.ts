/**
 * Has a program of this machine, or one on this network, write a recording down. The sound stands in the clear only in a
 * folder of its own, only while it is listened to; the folder is emptied at start too.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { askHttp } from "./ask-http.server.ts";
import { isSilentWav } from "./pcm.ts";
import { runProgram } from "./run-program.server.ts";
import type { TranscriberSetting } from "./transcriber-setting.ts";

/** Longest time for one recording, in milliseconds: a slow computer needs about its length, a very slow one several. */
const longest = 10 * 60 * 1000;
const longestConversion = 60 * 1000;

/** Our names for a format, and those of ffmpeg: told, so that it never guesses by what a sender wrote into the bytes. */
const formats: Record<string, { ending: string; ffmpeg: string }> = {
  "audio/webm": { ending: "webm", ffmpeg: "matroska" },
  "audio/mp4": { ending: "mp4", ffmpeg: "mov" },
  "audio/ogg": { ending: "ogg", ffmpeg: "ogg" },
  "audio/wav": { ending: "wav", ffmpeg: "wav" },
  "audio/mpeg": { ending: "mp3", ffmpeg: "mp3" },
  "audio/aac": { ending: "aac", ffmpeg: "aac" },
  "audio/flac": { ending: "flac", ffmpeg: "flac" },
};

export interface WrittenByMachine {
  text: string;
  /** Nothing can be heard; null when that cannot be told. Then nobody was asked. */
  silent: boolean | null;
}

interface ToWrite {
  sound: Buffer;
  mime: string;
  language: string;
}

/** Writes one recording down. Rejects when the program fails, cannot be reached or takes too long. */
export async function transcribe(
  setting: TranscriberSetting,
  workFolder: string,
  { sound, mime, language }: ToWrite,
): Promise<WrittenByMachine> {
  const folder = await mkdtemp(join(workFolder, "job-"));
  try {
    const format = formats[mime] ?? { ending: "bin", ffmpeg: "matroska" };
    const file = join(folder, `sound.${format.ending}`);
    await writeFile(file, sound, { mode: 0o600 });
    const wave = await asWave(file, format.ffmpeg, join(folder, "speech.wav"));
    const silent = wave ? isSilentWav(wave.sound) : null;
    if (silent) return { text: "", silent };
    const heard = wave ?? { file, sound, mime };
    if (setting.kind === "http") {
      const { url, model } = setting;
      const text = await askHttp({ url, model, language, sound: heard.sound, mime: heard.mime, most: longest });
      return { text: text.trim(), silent };
    }
    const filled = (word: string) => word.replaceAll("{file}", heard.file).replaceAll("{language}", language);
    const ran = await runProgram(setting.command.map(filled), longest);
    if (ran === "missing") throw new Error("The program of TRANSCRIBE_COMMAND is not there.");
    return { text: ran.said.trim(), silent };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The recording as plain speech for machines, 16 kHz, one channel; null where there is no ffmpeg. */
async function asWave(
  file: string,
  format: string,
  to: string,
): Promise<{ file: string; sound: Buffer; mime: string } | null> {
  const quietly = ["-nostdin", "-v", "error", "-protocol_whitelist", "file"];
  const command = ["ffmpeg", ...quietly, "-f", format, "-i", file, "-ac", "1", "-ar", "16000", "-f", "wav", "-y", to];
  // What ffmpeg cannot read, the transcriber may.
  const ran = await runProgram(command, longestConversion).catch(() => "missing" as const);
  return ran === "missing" ? null : { file: to, sound: await readFile(to), mime: "audio/wav" };
}
