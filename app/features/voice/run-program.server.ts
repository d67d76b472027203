import { spawn } from "node:child_process";
import { forPrograms } from "../../env.server.ts";

/** What a program said on its standard output. `missing`: there is no such program. */
export type Ran = { said: string } | "missing";

const mostSaid = 256 * 1024;

/**
 * Runs a program without a shell, with hardly anything of our environment. Rejects when it fails, says too much, or takes
 * longer than `most` milliseconds; what it complains about is not in the message, since it may name what it heard.
 */
export function runProgram(command: string[], most: number): Promise<Ran> {
  const [program = "", ...words] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      env: forPrograms(),
      stdio: ["ignore", "pipe", "ignore"],
      timeout: most,
      killSignal: "SIGKILL",
    });
    // It does not outlive us: it holds a voice.
    const kill = () => child.kill("SIGKILL");
    process.once("exit", kill);
    child.once("close", () => process.removeListener("exit", kill));
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (part: Buffer) => {
      size += part.length;
      if (size > mostSaid) child.kill("SIGKILL");
      else parts.push(part);
    });
    child.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ENOENT" ? resolve("missing") : reject(new Error(`A program did not start (${error.code}).`)),
    );
    child.on("close", (code, signal) => {
      if (code === 0) resolve({ said: Buffer.concat(parts).toString("utf8") });
      else if (code !== null || signal !== null) reject(new Error(`A program ended with ${code ?? signal}.`));
    });
  });
}
