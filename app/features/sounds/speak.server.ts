import { type ChildProcess, spawn } from "node:child_process";
import { rename, rm, stat } from "node:fs/promises";
import { setPriority } from "node:os";
import { join } from "node:path";
import { forPrograms } from "../../env.server.ts";
import type { Speech } from "./find-speech.server.ts";
import { voices } from "./speech-setting.ts";

/** Far above what the longest text needs, in milliseconds. */
const longest = 60_000;

/** Files that are being made begin with this; what a crash leaves of them is removed at the next start. */
export const unfinished = "making-";

/** Gives way to everything that answers a person. */
export function makeKind(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, 15);
  } catch {
    // It has ended already.
  }
}

/** Runs a program without a shell; what it complains about is left out, since it may hold the words. */
function run(command: string[], input: string, signal: AbortSignal): Promise<void> {
  const [program = "", ...words] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      env: forPrograms(),
      stdio: ["pipe", "ignore", "ignore"],
      timeout: longest,
      killSignal: "SIGKILL",
      signal,
    });
    makeKind(child);
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", (error: NodeJS.ErrnoException) => reject(new Error(`${program} did not run (${error.code}).`)));
    child.on("close", (code, ended) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code ?? ended}.`)),
    );
  });
}

interface Wanted {
  name: string;
  language: string;
  text: string;
}

/** Makes the sound of one text, whole or not at all: `<name>.mp3`, or `.wav` where ffmpeg is not here. */
export async function speak(speech: Speech, folder: string, wanted: Wanted, signal: AbortSignal): Promise<void> {
  const { name, language, text } = wanted;
  const wav = join(folder, `${unfinished}${name}.wav`);
  const mp3 = join(folder, `${unfinished}${name}.mp3`);
  const fill = (word: string) => word.replace("{voice}", voices[language] ?? language).replace("{file}", wav);
  try {
    await run(speech.command.map(fill), `${text}\n`, signal);
    // A header alone is no sound.
    if ((await stat(wav)).size < 100) throw new Error("The speech program made no sound.");
    if (speech.small) {
      const quiet = ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", wav];
      await run([...quiet, "-ac", "1", "-b:a", "32k", "-map_metadata", "-1", mp3], "", signal);
      await rename(mp3, join(folder, `${name}.mp3`));
    } else await rename(wav, join(folder, `${name}.wav`));
  } finally {
    await rm(wav, { force: true });
    await rm(mp3, { force: true });
  }
}
