/**
 * A program speaks every text of the surveys' pages, some seconds after the start and then for each new wave: one text
 * at a time, at low priority, never in a request, in a worker. What is still to do is what has no file, so a restart
 * goes on.
 */
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Database } from "#db/connection.server.ts";
import { listWaves } from "#db/stores/waves.server.ts";
import type { Catalogue } from "#surveys/catalogue.ts";
import type { Audience, Survey } from "#surveys/definition.ts";
import { projectFolder } from "#surveys/folder.ts";
import { languageNamed } from "#surveys/languages.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import type { Speech } from "../features/sounds/find-speech.server.ts";
import type { PageText } from "../features/sounds/page-texts.ts";
import { safeError } from "../safe-error.ts";
import type { Log } from "./log.ts";
import type { HasSounded, ToSound, WantedPage } from "./sound-worker.ts";
import { type FoundWave, makeWaveFinder } from "./wave-finder.server.ts";

const second = 1000;
/** The start and the first answers come before the sounds. */
const firstLook = 3 * second;
const lookEvery = 30 * second;
/** A worker holds the surveys in memory: without work for this long it goes. */
const idle = 2 * 60 * second;

interface Parts {
  database: Database;
  catalogue: Catalogue;
  folders: string[];
  dataDir: string;
  speech: Speech | null;
  log: Log;
}

/** What makes a wave's page another one. */
function keyOf({ wave, survey, audience, language }: WantedPage): string {
  const { id, kind, audienceBody, influence, replyBy, replyWeeks, receivesCalls } = wave ?? ({} as Partial<FoundWave>);
  return JSON.stringify([
    survey,
    audience,
    language,
    id,
    kind,
    audienceBody,
    influence,
    replyBy,
    replyWeeks,
    receivesCalls,
  ]);
}

export function makeSounding({ database, catalogue, folders, dataDir, speech, log }: Parts) {
  const waves = makeWaveFinder(database);
  const stopping = new AbortController();
  const { signal } = stopping;
  const waiting = new Map<number, { resolve(answer: HasSounded): void; reject(reason: Error): void }>();
  let worker: Worker | null = null;
  let asked = 0;
  let goes: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  function end(reason: Error): void {
    const ended = worker;
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    void ended?.terminate();
  }

  function open(): Worker {
    const opened = new Worker(join(projectFolder(), "build/heard/sound-worker.js"), {
      workerData: { folders, dataDir, speech },
    });
    opened.unref();
    opened.on("message", (answer: HasSounded) => {
      waiting.get(answer.id)?.resolve(answer);
      waiting.delete(answer.id);
    });
    opened.on("error", (error) => {
      if (worker === opened) end(error);
    });
    return opened;
  }

  function ask(page: WantedPage, speaks: boolean): Promise<HasSounded> {
    clearTimeout(goes);
    worker ??= open();
    const used = worker;
    const id = ++asked;
    const answer = new Promise<HasSounded>((resolve, reject) => waiting.set(id, { resolve, reject }));
    used.postMessage({ id, page, speaks } satisfies ToSound);
    return answer.finally(() => {
      if (waiting.size > 0) return;
      clearTimeout(goes);
      goes = setTimeout(() => end(new Error("idle")), idle).unref();
    });
  }

  async function laterWaves(): Promise<FoundWave[]> {
    const now = Date.now();
    const later = (await listWaves(database.read)).filter(({ closesAt }) => closesAt === null || closesAt > now);
    return Promise.all(later.map(({ id }) => waves.find(id)));
  }

  function* pagesOf(survey: Survey, wave?: FoundWave): Generator<WantedPage> {
    for (const language of languagesOf(survey))
      for (const audience of survey.audiences)
        yield { ...(wave && { wave }), survey: survey.survey, audience, language };
  }

  async function work(): Promise<void> {
    const looked = new Set<string>();
    await pause(firstLook, undefined, { signal, ref: false });
    for (;;) {
      const later = await laterWaves();
      const wanted = [
        ...later.flatMap((wave) => [...pagesOf(wave.survey, wave)]),
        ...[...catalogue.surveys.values()].flatMap((survey) => [...pagesOf(survey)]),
      ];
      for (const page of wanted.filter((each) => !looked.has(keyOf(each)))) {
        signal.throwIfAborted();
        looked.add(keyOf(page));
        const { failed, error } = await ask(page, true);
        if (failed > 0) log.warn({ at: "sounds", failed, error });
      }
      await pause(lookEvery, undefined, { signal, ref: false });
    }
  }

  return {
    /** Every text of a survey's pages, as it is now and in each wave that is open or will be. */
    async textsOf(id: string, audience: Audience, language: string): Promise<PageText[]> {
      const named = languageNamed(language) ?? "en";
      const later = (await laterWaves()).filter(({ survey }) => survey.survey === id);
      const now = catalogue.get(id);
      const wanted = [...(now ? pagesOf(now) : []), ...later.flatMap((wave) => [...pagesOf(wave.survey, wave)])];
      const found = new Map<string, PageText>();
      for (const page of wanted.filter((each) => each.audience === audience && each.language === named))
        for (const text of (await ask(page, false)).texts) if (!found.has(text.name)) found.set(text.name, text);
      return [...found.values()];
    },
    /** Begins to have everything spoken, where a program speaks. */
    start(): void {
      if (!speech) return;
      working = work().catch((error: unknown) => {
        if (!signal.aborted) log.error({ at: "sounds", error: safeError(error) });
      });
    },
    async stop(): Promise<void> {
      stopping.abort();
      clearTimeout(goes);
      const used = worker;
      if (used) {
        const gone = once(used, "exit");
        used.postMessage("stop");
        await Promise.race([gone, pause(2 * second)]);
      }
      end(new Error("stopping"));
      await working;
    },
  };
}
