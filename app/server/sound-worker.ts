/**
 * The worker of sounds: renders pages away from the thread that answers people, finds their texts, and has a program
 * speak what has no sound yet and tell when its words begin. One message in, one message out.
 */
import { parentPort, workerData } from "node:worker_threads";
import { loadCatalogue } from "#surveys/catalogue.ts";
import type { Audience } from "#surveys/definition.ts";
import type { Language } from "#surveys/languages.ts";
import type { ReplyShown } from "../features/responses/receipt-found.tsx";
import { loadReceiptPictures } from "../features/responses/receipt-pictures.server.ts";
import type { Speech } from "../features/sounds/find-speech.server.ts";
import { type PageText, textsOfPage } from "../features/sounds/page-texts.ts";
import { keepTimes, openSoundsFolder, soundsFolder, soundsMade } from "../features/sounds/sounds-folder.server.ts";
import { speak } from "../features/sounds/speak.server.ts";
import { findWordTimes, tellsTimes } from "../features/sounds/word-times.server.ts";
import { safeError } from "../safe-error.ts";
import { framesAround } from "./frames-to-speak.tsx";
import { makePages } from "./pages.server.ts";
import type { FoundWave } from "./wave-finder.server.ts";

/** A page of a wave, or of a survey as it is now. */
export interface WantedPage {
  wave?: FoundWave;
  survey: string;
  audience: Audience;
  language: Language;
  /** The pages around the survey, and the replies that stand there. */
  around?: { replies: ReplyShown[] };
}

export interface ToSound {
  id: number;
  page: WantedPage;
  /** To tell the texts, to have them spoken, or to find when each word of their sounds begins. */
  does: "tell" | "speak" | "time";
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
  backupDays: number | undefined;
}

const { folders, dataDir, speech, backupDays } = workerData as Given;
const catalogue = loadCatalogue(folders);
const nothing = { offered: () => [], refresh: async () => {} };
/** Scripts, looks and other pictures change no text that is read. */
const pages = makePages(catalogue, [], [], nothing, ({ html }) => textsOfPage(html));
const pictures = loadReceiptPictures();
const folder = soundsFolder(dataDir);
const ready = speech ? openSoundsFolder(folder, speech) : Promise.resolve();
const stopping = new AbortController();
/** Not tried again before the next start. */
const failed = new Set<string>();

function textsOf({ wave, survey: id, audience, language, around }: WantedPage): PageText[] {
  const survey = wave?.survey ?? catalogue.get(id);
  if (around && survey) {
    const of = { survey, audience, language, checkedOnly: wave?.kind === "real", replyBy: wave?.replyBy ?? null };
    return framesAround(catalogue, pictures, backupDays, { ...of, replies: around.replies }).flatMap(textsOfPage);
  }
  if (wave) return pages.ofWave(wave, audience, language);
  return survey ? pages.ofSurvey(survey, audience, language) : [];
}

async function forEach(texts: PageText[], ends: string[], act: (speech: Speech, text: PageText) => Promise<void>) {
  let error: HasSounded["error"] = null;
  let count = 0;
  await ready;
  if (!speech) return { failed: 0, error };
  const there = await soundsMade(folder, ends);
  for (const text of texts) {
    const key = `${ends.join()} ${text.name}`;
    if (there.has(text.name) || failed.has(key) || speech.only?.includes(text.language) === false) continue;
    try {
      await act(speech, text);
    } catch (fault) {
      if (stopping.signal.aborted) break;
      failed.add(key);
      count++;
      error = safeError(fault);
    }
  }
  return { failed: count, error };
}

async function timeEach(texts: PageText[]) {
  const sounds = await soundsMade(folder);
  const made = texts.filter(({ name }) => sounds.has(name));
  return forEach(speech && tellsTimes(speech) ? made : [], ["json"], async (used, { name, language, text }) => {
    await keepTimes(folder, name, await findWordTimes(used, language, text, stopping.signal));
  });
}

parentPort?.on("message", async (message: ToSound | "stop") => {
  if (message === "stop") {
    // The program that speaks is ended, and then nothing is left that keeps this worker.
    stopping.abort();
    parentPort?.close();
    return;
  }
  const { id, page, does } = message;
  const texts = textsOf(page);
  const nothingFailed = { failed: 0, error: null };
  const came =
    does === "time"
      ? await timeEach(texts)
      : does === "speak"
        ? await forEach(texts, ["mp3", "wav"], (used, text) => speak(used, folder, text, stopping.signal))
        : nothingFailed;
  parentPort?.postMessage({ id, texts: does === "tell" ? texts : [], ...came } satisfies HasSounded);
});
