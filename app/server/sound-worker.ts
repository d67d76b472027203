/**
 * The worker of sounds: renders pages away from the thread that answers people, finds their texts, and has a program
 * speak what has no sound yet. One message in, one message out.
 */
import { parentPort, workerData } from "node:worker_threads";
import { loadCatalogue } from "#surveys/catalogue.ts";
import type { Audience } from "#surveys/definition.ts";
import type { Language } from "#surveys/languages.ts";
import type { Speech } from "../features/sounds/find-speech.server.ts";
import { type PageText, textsOfPage } from "../features/sounds/page-texts.ts";
import { openSoundsFolder, soundsFolder, soundsMade } from "../features/sounds/sounds-folder.server.ts";
import { speak } from "../features/sounds/speak.server.ts";
import { safeError } from "../safe-error.ts";
import { makePages } from "./pages.server.ts";
import type { FoundWave } from "./wave-finder.server.ts";

/** A page of a wave, or of a survey as it is now. */
export interface WantedPage {
  wave?: FoundWave;
  survey: string;
  audience: Audience;
  language: Language;
}

export interface ToSound {
  id: number;
  page: WantedPage;
  /** Only to tell the texts, or to have them spoken too. */
  speaks: boolean;
}

export interface HasSounded {
  id: number;
  texts: PageText[];
  /** How many could not be spoken, and why the last of them. */
  failed: number;
  error: ReturnType<typeof safeError> | null;
}

interface Given {
  folders: string[];
  dataDir: string;
  speech: Speech | null;
}

const { folders, dataDir, speech } = workerData as Given;
const catalogue = loadCatalogue(folders);
const nothing = { offered: () => [], refresh: async () => {} };
/** Scripts, looks and other pictures change no text that is read. */
const pages = makePages(catalogue, [], [], nothing, ({ html }) => textsOfPage(html));
const folder = soundsFolder(dataDir);
const ready = speech ? openSoundsFolder(folder, speech) : Promise.resolve();
const stopping = new AbortController();
/** Not tried again before the next start. */
const failed = new Set<string>();

function textsOf({ wave, survey: id, audience, language }: WantedPage): PageText[] {
  if (wave) return pages.ofWave(wave, audience, language);
  const survey = catalogue.get(id);
  return survey ? pages.ofSurvey(survey, audience, language) : [];
}

async function speakEach(texts: PageText[]): Promise<Pick<HasSounded, "failed" | "error">> {
  let error: HasSounded["error"] = null;
  let count = 0;
  await ready;
  if (!speech) return { failed: 0, error };
  const there = await soundsMade(folder);
  for (const text of texts) {
    if (there.has(text.name) || failed.has(text.name) || speech.only?.includes(text.language) === false) continue;
    try {
      await speak(speech, folder, text, stopping.signal);
    } catch (fault) {
      if (stopping.signal.aborted) break;
      failed.add(text.name);
      count++;
      error = safeError(fault);
    }
  }
  return { failed: count, error };
}

parentPort?.on("message", async (message: ToSound | "stop") => {
  if (message === "stop") {
    // The program that speaks is ended, and then nothing is left that keeps this worker.
    stopping.abort();
    parentPort?.close();
    return;
  }
  const { id, page, speaks } = message;
  const texts = textsOf(page);
  const spoken = speaks ? await speakEach(texts) : { failed: 0, error: null };
  parentPort?.postMessage({ id, texts: speaks ? [] : texts, ...spoken } satisfies HasSounded);
});
