/** The reading worker: computes and never writes. One message in, one message out; it knows no response by name. */
import { parentPort, workerData } from "node:worker_threads";
import type { Audience } from "#surveys/definition.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";
import { readWords, type WordsRead } from "../features/coding/read-answer.ts";
import { compileReadingWords } from "../features/coding/reading-words.ts";

export interface ToRead {
  audience: Audience;
  answers: { itemId: string; itemPlan: string[]; words: string }[];
}

export type HasRead = (WordsRead & { itemId: string })[];

const words = compileReadingWords(loadReadingWords(workerData as string[]));

parentPort?.on("message", ({ audience, answers }: ToRead) => {
  const read: HasRead = answers.map((answer) => ({
    itemId: answer.itemId,
    ...readWords(answer.words, { audience, itemPlan: answer.itemPlan }, words),
  }));
  parentPort?.postMessage(read);
});
