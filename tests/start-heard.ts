/**
 * Starts what is built, as a program of its own with a data folder and a port of its own, so that tests meet Heard as
 * people do: over HTTP, and after a crash. Settings of the person who runs the tests do not reach it.
 */
import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { projectFolder } from "#surveys/folder.ts";

const program = join(projectFolder(), "build/heard/main.js");

/** Longest time until the ready line, in milliseconds: far above what a loaded machine needs. */
const longest = 60_000;

type Settings = Record<string, string | undefined>;
type Talking = ChildProcessByStdio<null, Readable, Readable>;

export interface StartedHeard {
  /** The address it serves, without a slash at the end. */
  origin: string;
  /** The first coordinator's link; null when somebody has signed in before. */
  signInLink: string | null;
  dataDir: string;
  child: ChildProcess;
  /** Asks it to stop, waits until it has ended, and removes the data folder unless it was given. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, and keeps the data folder until `stop`. */
  kill(): Promise<void>;
  /** Everything it has said so far, on both streams. */
  output(): string;
}

/** Runs the built program with these settings only; where nothing is set it takes a free port and logs nothing. */
export function spawnHeard(settings: Settings): Talking {
  if (!existsSync(program)) throw new Error("build/heard/main.js is missing: run `npm run build` first.");
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return spawn(process.execPath, [program], {
    env: {
      PATH,
      HOME,
      TMPDIR,
      SystemRoot,
      PORT: "0",
      LOG_LEVEL: "silent",
      SPEECH_COMMAND: "none",
      ...settings,
    } as Settings as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Collects what a program says on both streams. */
function listen(child: Talking): () => string {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (words: string) => {
      said += words;
    });
  return () => said;
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (ended(child)) return;
  const exit = once(child, "exit");
  child.kill(signal);
  await exit;
}

async function whenReady(child: Talking, output: () => string): Promise<string> {
  const limit = AbortSignal.timeout(longest);
  for (;;) {
    const origin = output().match(/^Heard is ready: (\S+)$/m)?.[1];
    if (origin) return origin;
    if (ended(child)) throw new Error(`Heard ended before it was ready:\n${output()}`);
    await Promise.race([once(child.stdout, "data", { signal: limit }), once(child, "close", { signal: limit })]).catch(
      () => {
        throw new Error(`Heard was not ready after ${longest / 1000} seconds:\n${output()}`);
      },
    );
  }
}

/** Starts Heard and waits until it serves. Rejects with everything it said when it ends or does not become ready. */
export async function startHeard({
  env = {},
  dataDir,
}: {
  env?: Settings;
  dataDir?: string;
} = {}): Promise<StartedHeard> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "heard-test-"));
  const child = spawnHeard({ DATA_DIR: folder, ...env });
  const output = listen(child);
  const endWithTests = () => child.kill("SIGKILL");
  process.once("exit", endWithTests);
  child.once("exit", () => process.removeListener("exit", endWithTests));

  const stop = async () => {
    await end(child, "SIGTERM");
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const origin = await whenReady(child, output);
    // It answers only after it has said how to sign in.
    await fetch(`${origin}/healthz`);
    await nextTurn();
    const signInLink = output().match(/https?:\/\/\S+\/sign-in\/\S+/)?.[0] ?? null;
    return { origin, signInLink, dataDir: folder, child, stop, kill: () => end(child, "SIGKILL"), output };
  } catch (problem) {
    child.kill("SIGKILL");
    await stop();
    throw problem;
  }
}
