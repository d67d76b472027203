/**
 * A program speaks every text of the surveys' pages, some seconds after the start and then for each new wave: one text
 * at a time, at low priority, never in a request. What is still to do is what has no file, so a restart goes on.
 */
import { setTimeout as pause } from "node:timers/promises";
import { listWaves } from "#db/stores/waves.server.ts";
import { languagesOf } from "#surveys/survey-in.ts";
import { findSpeech } from "../features/sounds/find-speech.server.ts";
import { textsOfPage } from "../features/sounds/page-texts.ts";
import { openSoundsFolder, soundsFolder, soundsMade } from "../features/sounds/sounds-folder.server.ts";
import { speak } from "../features/sounds/speak.server.ts";
import { safeError } from "../safe-error.ts";
import type { Door } from "./door.ts";
import type { Log } from "./log.ts";
import type { ReadyPage } from "./send.tsx";

const second = 1000;
/** The start and the first answers come before the sounds. */
const firstLook = 3 * second;
const lookEvery = 30 * second;

/** Every page that a respondent may be shown now or later. */
async function* pagesToSpeak({ catalogue, pages, waves, database }: Door): AsyncGenerator<ReadyPage> {
  const later = (await listWaves(database.read)).filter(({ closesAt }) => closesAt === null || closesAt > Date.now());
  for (const { id } of later) {
    const wave = await waves.find(id);
    for (const language of languagesOf(wave.survey))
      for (const audience of wave.survey.audiences) yield pages.ofWave(wave, audience, language);
  }
  for (const survey of catalogue.surveys.values())
    for (const language of languagesOf(survey))
      for (const audience of survey.audiences) yield pages.ofSurvey(survey, audience, language);
}

export function startSounding(door: Door, log: Log) {
  const speech = findSpeech(door.env.speech);
  if (!speech) return { stop: async () => {} };
  const folder = soundsFolder(door.env.dataDir);
  const stopping = new AbortController();
  const { signal } = stopping;
  const looked = new WeakSet<ReadyPage>();
  /** Not tried again before the next start. */
  const failed = new Set<string>();

  async function speakPage(page: ReadyPage): Promise<void> {
    if (speech === null) return;
    const there = await soundsMade(folder);
    const failedBefore = failed.size;
    let last: unknown;
    for (const text of textsOfPage(page.bytes.identity.toString())) {
      const { name, language } = text;
      if (there.has(name) || failed.has(name) || speech.only?.includes(language) === false) continue;
      await speak(speech, folder, text, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        failed.add(name);
        last = error;
      });
    }
    if (last) log.warn({ at: "sounds", failed: failed.size - failedBefore, error: safeError(last) });
  }

  async function work(): Promise<void> {
    await pause(firstLook, undefined, { signal, ref: false });
    if (speech) await openSoundsFolder(folder, speech);
    for (;;) {
      for await (const page of pagesToSpeak(door)) {
        signal.throwIfAborted();
        if (!looked.has(page)) await speakPage(page);
        looked.add(page);
        await pause(10, undefined, { ref: false });
      }
      await pause(lookEvery, undefined, { signal, ref: false });
    }
  }

  const working = work().catch((error: unknown) => {
    if (!signal.aborted) log.error({ at: "sounds", error: safeError(error) });
  });
  return {
    async stop(): Promise<void> {
      stopping.abort();
      await working;
    },
  };
}
