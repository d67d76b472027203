import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "../../problems.ts";
import { readClip } from "../voice/clip-content.server.ts";
import { runProgram } from "../voice/run-program.server.ts";
import { mostRecordingSeconds } from "./recording-limits.ts";

export interface CheckedRecording {
  mime: string;
  seconds: number;
  bytes: Uint8Array;
}

/** What to do about each fault, for whoever sits at the page. */
const says: Partial<Record<string, string>> = {
  "clip-not-sound":
    "This is not one sound without a picture. Record it here, or choose a file such as webm, m4a, mp3 or wav.",
  "clip-empty": "There is nothing in this recording. Record it again.",
};
const tooLong = `This is longer than ${mostRecordingSeconds} seconds. Read only the words that stand here.`;
const silent = "Nothing can be heard in this recording. Look whether the microphone is on, and record again.";

/** Where ffmpeg is here every recording becomes an mp3 as loud as the others, which every device plays. */
async function evened({ bytes, ...as }: CheckedRecording): Promise<CheckedRecording> {
  const folder = await mkdtemp(join(tmpdir(), "heard-recording-"));
  try {
    const [from, to] = [join(folder, "in"), join(folder, "out.mp3")];
    await writeFile(from, bytes);
    const loud = ["-af", "loudnorm=I=-18:TP=-2:LRA=11", "-ar", "44100", "-ac", "1", "-b:a", "64k"];
    const quiet = ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", from, "-map", "0:a:0"];
    const ran = await runProgram([...quiet, ...loud, "-map_metadata", "-1", to], 60_000);
    if (ran === "missing") return { bytes, ...as };
    return { ...as, mime: "audio/mpeg", bytes: await readFile(to) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What somebody recorded or chose, by its bytes alone: exactly one stream of sound, no picture, no silence, short. A
 * string is what to change.
 */
export async function checkRecording(bytes: Uint8Array): Promise<CheckedRecording | string> {
  try {
    const read = await readClip(Buffer.from(bytes), "");
    if (read.seconds > mostRecordingSeconds) return tooLong;
    if (read.silent) return silent;
    return await evened({ mime: read.mime, seconds: read.seconds, bytes }).catch(() => says["clip-not-sound"] ?? "");
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.problem === "clip-too-long") return tooLong;
    return says[error.problem] ?? error.say;
  }
}
