/**
 * Reading comes after keeping (decision 2). This side takes responses from the list of what is still to be read, one at
 * a time, has the worker compute, and writes what it found in one transaction that also takes the response off the
 * list: a crash repeats and never skips. A response that breaks the worker three times, or whose words are not English,
 * is held for a person.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Database, Unit } from "#db/connection.server.ts";
import {
  addCodings,
  addConcerns,
  addReadings,
  countFailedTry,
  forgetReading,
  holdForPerson,
  nextToRead,
  takeOffList,
  type WordsToRead,
  wasReadBefore,
} from "#db/stores/reading.server.ts";
import { answersOf, findResponse } from "#db/stores/responses.server.ts";
import { forgetWaited } from "#db/stores/waited.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import { projectFolder } from "#surveys/folder.ts";
import { finishWithdrawals } from "../features/responses/withdraw-response.server.ts";
import { safeError } from "../safe-error.ts";
import type { Log } from "./log.ts";
import type { HasRead, ToRead } from "./reader.ts";
import { readViews } from "./reading-views.ts";

/** Longest time for one response, in milliseconds: reading takes some 20; a minute of looping would hold up a concern. */
const longest = 20_000;
/** How often the list is looked at without being told, for what another program brought in. */
const lookEvery = 3_000;

interface Parts {
  database: Database;
  folders: string[];
  log: Log;
  /** Told after each response: a withdrawal may have waited for it. */
  tidySoon?: () => void;
}

export function startReading({ database, folders, log, tidySoon }: Parts) {
  let worker: Worker | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const plans = new Map<string, Map<string, string[]>>();

  async function planOf(waveId: string): Promise<Map<string, string[]>> {
    const known = plans.get(waveId);
    if (known) return known;
    const wave = await findWave(database.read, waveId);
    const made = new Map(wave?.survey.items.map((item) => [item.id, item.plan]));
    plans.set(waveId, made);
    return made;
  }

  function compute(message: ToRead): Promise<HasRead> {
    worker ??= new Worker(join(projectFolder(), "build/heard/reader.js"), { workerData: folders });
    const used = worker;
    return new Promise((resolve, reject) => {
      const stopWaiting = () => {
        clearTimeout(timer);
        used.off("message", hasRead);
        used.off("error", fail);
        used.off("exit", ended);
      };
      const hasRead = (read: HasRead) => {
        stopWaiting();
        resolve(read);
      };
      const fail = (reason: Error) => {
        stopWaiting();
        worker = null;
        used.on("error", () => {});
        void used.terminate();
        reject(reason);
      };
      const ended = () => fail(new Error("The reading worker ended."));
      const timer = setTimeout(() => fail(new Error("Reading took too long.")), longest);
      used.on("message", hasRead);
      used.on("error", fail);
      used.on("exit", ended);
      used.postMessage(message);
    });
  }

  async function keep(unit: Unit, { responseId, answers }: WordsToRead, read: HasRead): Promise<void> {
    // Somebody wrote down a recording meanwhile: what was read is not all that is said, and the list still has it.
    const words = new Map((await answersOf(unit, responseId)).map((answer) => [answer.itemId, answer.words]));
    if (answers.some(({ itemId, words: before }) => words.has(itemId) && words.get(itemId) !== before)) return soon();
    // Read before by another program, or nothing left to read: then there is nothing to write.
    if (!(await takeOffList(unit, responseId))) return;
    if (await wasReadBefore(unit, responseId)) await forgetReading(unit, responseId);
    await addReadings(
      unit,
      read.map((answer) => ({
        responseId,
        itemId: answer.itemId,
        redacted: answer.redacted,
        hidden: answer.hidden,
        sentiment: answer.sentimentSure ? answer.sentiment : null,
        sentimentEvidence: answer.sentimentEvidence,
      })),
    );
    await addCodings(
      unit,
      read.flatMap(({ itemId, codes }) => codes.map((code) => ({ responseId, itemId, ...code }))),
    );
    const raisedAt = Date.now();
    await addConcerns(
      unit,
      read
        .filter((answer) => answer.concern)
        .map(({ itemId, concernEvidence }) => ({
          id: randomUUID(),
          responseId,
          itemId,
          evidence: concernEvidence,
          raisedAt,
          state: "open" as const,
        })),
    );
    await forgetWaited(unit);
    const response = await findResponse(unit, responseId);
    if (response?.withdrawnDay !== null) await finishWithdrawals(unit);
  }

  async function readOne(response: WordsToRead): Promise<void> {
    // The words and rules of reading are English: what they do not find in another language would look safe.
    if (response.language !== "en" && response.answers.some(({ words }) => words !== null))
      return database.write((unit) => holdForPerson(unit, response.responseId, Date.now()));
    const plan = await planOf(response.waveId);
    const answers = response.answers.flatMap(({ itemId, words }) =>
      words === null ? [] : [{ itemId, itemPlan: plan.get(itemId) ?? [], words }],
    );
    try {
      const read = await compute({ audience: response.audience, answers });
      await database.write((unit) => keep(unit, response, read));
      // Only now: before the commit nothing has been taken away yet.
      tidySoon?.();
    } catch (error) {
      if (stopped) return;
      log.error({ at: "reading", error: safeError(error) });
      await database.write((unit) => countFailedTry(unit, response.responseId, Date.now()));
    }
  }

  async function readAll(): Promise<void> {
    for (;;) {
      again = false;
      const waiting = await nextToRead(database.read, 50);
      for (const response of waiting) {
        if (stopped) return;
        await readOne(response);
      }
      const views = await readViews({ database, log, compute, stopped: () => stopped });
      if (waiting.length === 0 && views === 0 && !again) return;
    }
  }

  function soon(): void {
    again = true;
    if (stopped || running) return;
    running = readAll()
      .catch((error: unknown) => log.error({ at: "reading", error: safeError(error) }))
      .finally(() => {
        running = null;
      });
  }

  const timer = setInterval(soon, lookEvery);
  timer.unref();
  soon();

  return {
    soon,
    /** Resolves when everything on the list has been read or is held. */
    async finished(): Promise<void> {
      while (running) await running;
    },
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await worker?.terminate();
      await running;
    },
  };
}
