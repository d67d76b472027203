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
import { listReplies } from "#db/stores/replies.server.ts";
import { listWaves } from "#db/stores/waves.server.ts";
import type { Catalogue } from "#surveys/catalogue.ts";
import type { Audience, Survey } from "#surveys/definition.ts";
import { projectFolder } from "#surveys/folder.ts";
import { inEnglish, type Language, languageNamed, languages } from "#surveys/languages.ts";
import type { Plan } from "#surveys/plan.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import type { ReplyShown } from "../features/responses/receipt-found.tsx";
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
  plan: Plan;
  folders: string[];
  dataDir: string;
  speech: Speech | null;
  /** How long copies of what was taken back may stay, where it is set. */
  backupDays: number | undefined;
  log: Log;
}

/** What makes a wave's page another one. */
function keyOf({ wave, survey, audience, language, around }: WantedPage): string {
  const { id, kind, audienceBody, influence, replyBy, replyWeeks, receivesCalls } = wave ?? ({} as Partial<FoundWave>);
  const ofWave = [id, kind, audienceBody, influence, replyBy, replyWeeks, receivesCalls];
  return JSON.stringify([survey, audience, language, around, ...ofWave]);
}

export function makeSounding({ database, catalogue, plan, folders, dataDir, speech, backupDays, log }: Parts) {
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
      workerData: { folders, dataDir, speech, backupDays },
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

  function ask(page: WantedPage, does: ToSound["does"]): Promise<HasSounded> {
    clearTimeout(goes);
    worker ??= open();
    const used = worker;
    const id = ++asked;
    const answer = new Promise<HasSounded>((resolve, reject) => waiting.set(id, { resolve, reject }));
    used.postMessage({ id, page, does } satisfies ToSound);
    return answer.finally(() => {
      if (waiting.size > 0) return;
      clearTimeout(goes);
      goes = setTimeout(() => end(new Error("idle")), idle).unref();
    });
  }

  /** Staff write replies in English, as the plan is. */
  async function repliesOf(waveId: string, language: Language): Promise<ReplyShown[]> {
    const asWritten = (words: string) => (language === "en" ? words : inEnglish(words));
    return (await listReplies(database.read, waveId)).map(({ planItem, kind, youSaid, weDid, at }) => {
      const name = asWritten(plan.items.find((each) => each.id === planItem)?.easyRead ?? planItem);
      return { name, kind, youSaid: asWritten(youSaid), weDid: asWritten(weDid), at };
    });
  }

  async function pagesOf(survey: Survey, wave?: FoundWave): Promise<WantedPage[]> {
    const wanted: WantedPage[] = [];
    for (const language of languagesOf(survey)) {
      const around = { replies: wave ? await repliesOf(wave.id, language) : [] };
      for (const audience of survey.audiences) {
        const page = { ...(wave && { wave }), survey: survey.survey, audience, language };
        wanted.push(page, { ...page, around });
      }
    }
    return wanted;
  }

  /** Every page that a respondent may be shown now or later; a closed wave's receipts are still looked up. */
  async function pagesOfAll(only?: string): Promise<WantedPage[]> {
    const now = Date.now();
    const wanted: WantedPage[] = [];
    for (const { id, closesAt } of await listWaves(database.read)) {
      const wave = await waves.find(id);
      if (only && wave.survey.survey !== only) continue;
      const closed = closesAt !== null && closesAt <= now;
      wanted.push(...(await pagesOf(wave.survey, wave)).filter(({ around }) => around || !closed));
    }
    for (const survey of catalogue.surveys.values())
      if (!only || survey.survey === only) wanted.push(...(await pagesOf(survey)));
    // English first, and in each language what is asked before what stands around it.
    const rank = ({ language, around }: WantedPage) => languages.indexOf(language) * 2 + Number(!!around);
    return wanted.sort((one, other) => rank(one) - rank(other));
  }

  async function work(): Promise<void> {
    const looked = { speak: new Set<string>(), time: new Set<string>() };
    await pause(firstLook, undefined, { signal, ref: false });
    for (;;) {
      // When words begin is found after everything has a sound: it takes a run of the program for each word.
      for (const does of ["speak", "time"] as const)
        for (const page of (await pagesOfAll()).filter((each) => !looked[does].has(keyOf(each)))) {
          signal.throwIfAborted();
          looked[does].add(keyOf(page));
          const { failed, error } = await ask(page, does);
          if (failed > 0) log.warn({ at: "sounds", failed, error });
        }
      await pause(lookEvery, undefined, { signal, ref: false });
    }
  }

  return {
    /** Every text of a survey's pages, as it is now and in each wave that is open or will be. */
    async textsOf(id: string, audience: Audience, language: string): Promise<PageText[]> {
      const named = languageNamed(language) ?? "en";
      const found = new Map<string, PageText>();
      for (const page of await pagesOfAll(id)) {
        if (page.audience !== audience || page.language !== named) continue;
        for (const text of (await ask(page, "tell")).texts) {
          const before = found.get(text.name);
          if (!before || before.kind === "passed") found.set(text.name, text);
        }
      }
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
