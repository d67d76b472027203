/**
 * Machines write recordings down after keeping, from a table of what is still to do, one at a time and never in a
 * request. What fails is tried again, ever later; in the end a person does it, as where no machine is set.
 */
import type { Database } from "#db/connection.server.ts";
import { listForMachine, nextForMachine, tryMachineAgain } from "#db/stores/machine.server.ts";
import { finishWithdrawals } from "../features/responses/withdraw-response.server.ts";
import type { ClipFiles } from "../features/voice/clip-files.server.ts";
import { keepMachineText } from "../features/voice/keep-machine-text.server.ts";
import { transcribe, type WrittenByMachine } from "../features/voice/transcribe.server.ts";
import type { TranscriberSetting } from "../features/voice/transcriber-setting.ts";
import { safeError } from "../safe-error.ts";
import type { Log } from "./log.ts";

const second = 1000;
/** How long after each failed try the next one comes; after the last a person writes it down. */
const waits = [2 * second, 60 * second, 10 * 60 * second, 60 * 60 * second];
/** How often the list is looked at without being told. */
const lookEvery = 2 * second;

type Job = NonNullable<Awaited<ReturnType<typeof nextForMachine>>>;

interface Parts {
  database: Database;
  clips: ClipFiles;
  setting: TranscriberSetting | null;
  log: Log;
  /** Told when there are new words to read. */
  readSoon(): void;
  /** Told when a withdrawal that had waited for the machine may be finished. */
  tidySoon(): void;
}

export function startTranscribing({ database, clips, setting, log, readSoon, tidySoon }: Parts) {
  if (!setting) return { soon: () => {}, stop: async () => {} };
  const machine = setting;
  let running: Promise<void> | null = null;
  let stopped = false;

  async function listen({ id, mime, language }: Job): Promise<WrittenByMachine> {
    return transcribe(machine, clips.work, { sound: await clips.read(id), mime, language });
  }

  async function writeOne(job: Job): Promise<void> {
    try {
      // Machines hear words in silence that nobody said.
      const written = job.silent ? { text: "", silent: true } : await listen(job);
      await database.write((unit) => keepMachineText(unit, job, written, machine.model));
      readSoon();
      tidySoon();
    } catch (error) {
      if (stopped) return;
      log.warn({ at: "transcribing", tries: job.tries + 1, error: safeError(error) });
      const wait = waits[job.tries];
      await database.write(async (unit) => {
        await tryMachineAgain(unit, job.id, wait === undefined ? null : Date.now() + wait);
        if (wait === undefined) await finishWithdrawals(unit);
      });
      tidySoon();
    }
  }

  async function writeAll(): Promise<void> {
    await database.write((unit) => listForMachine(unit, Date.now()));
    for (;;) {
      const job = stopped ? undefined : await nextForMachine(database.read, Date.now());
      if (!job) return;
      await writeOne(job);
    }
  }

  function soon(): void {
    if (stopped || running) return;
    running = writeAll()
      .catch((error: unknown) => log.error({ at: "transcribing", error: safeError(error) }))
      .finally(() => {
        running = null;
      });
  }

  const timer = setInterval(soon, lookEvery);
  timer.unref();
  soon();
  return {
    soon,
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      // A program may listen for minutes; its work is done again after the next start.
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 2 * second).unref())]);
    },
  };
}
