/** A real database in a folder of its own, with a wave and people in it, for tests of what is counted and shown. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWave } from "#app/features/waves/open-wave.server.ts";
import { openDatabase } from "#db/connection.server.ts";
import type { AnsweredBy, Sentiment } from "#db/schema.ts";
import { addCodings, addReadings } from "#db/stores/reading.server.ts";
import { addAnswers, addResponse } from "#db/stores/responses.server.ts";
import { addStaff } from "#db/stores/staff.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import { loadCatalogue } from "#surveys/catalogue.ts";
import type { Audience } from "#surveys/definition.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { loadReadingWords } from "#surveys/load-plan.ts";

const day = 24 * 60 * 60 * 1000;

export interface Said {
  choices?: string[];
  words?: string;
  out?: "not-sure" | "skipped";
  offPath?: boolean;
  /** What reading made of the words; left out: not read yet. */
  read?: { sentiment: Sentiment; codes: { code: string; accepted: boolean | null }[] };
}

export async function openTestWave(survey = "being-heard") {
  const folder = mkdtempSync(join(tmpdir(), "heard-summary-"));
  const file = join(folder, "heard.sqlite");
  const database = openDatabase(file, join(projectFolder(), "db/migrations"));
  const definition = loadCatalogue([surveysFolder()]).get(survey);
  if (!definition) throw new Error(`no survey ${survey}`);
  const { plan } = loadReadingWords([surveysFolder()]);
  const waveId = await database.write(async (unit) => {
    for (const role of ["coordinator", "board", "forum"] as const)
      await addStaff(unit, { id: role, name: role, email: `${role}@example.org`, role, addedAt: 0, leftAt: null });
    return openWave(unit, definition, {
      name: "Spring",
      kind: "pilot",
      opensAt: 0,
      closesAt: null,
      audienceBody: "The Advisory Board",
      influence: "How meetings are held",
      replyBy: null,
      staffId: "coordinator",
    });
  });
  const wave = await findWave(database.read, waveId);
  if (!wave) throw new Error("the wave was not kept");

  /** Adds people who all said the same; gives their ids. */
  async function add(people: number, audience: Audience, voice: AnsweredBy, said: Record<string, Said>) {
    const ids = Array.from({ length: people }, () => randomUUID());
    await database.write(async (unit) => {
      for (const id of ids) {
        await addResponse(unit, {
          ...{ id, waveId, audience, language: "en", answeredBy: voice, receipt: id, digest: id, mayQuote: true },
          ...{ day: 20_000 * day, source: null, withdrawnDay: null },
        });
        const all = Object.entries(said).map(([itemId, each]) => ({ responseId: id, itemId, ...each }));
        await addAnswers(
          unit,
          all.map(({ responseId, itemId, choices = [], words = null, out = null, offPath = false }) => ({
            ...{ responseId, itemId, choices, words, out, offPath },
          })),
        );
        for (const { responseId, itemId, words, read } of all) {
          if (!read) continue;
          const sentimentEvidence: string[] = [];
          await addReadings(unit, [
            { responseId, itemId, redacted: words ?? "", hidden: [], sentiment: read.sentiment, sentimentEvidence },
          ]);
          await addCodings(
            unit,
            read.codes.map((code) => ({
              ...{ responseId, itemId, source: "lexicon" as const, evidence: [], weight: 1, ...code },
            })),
          );
        }
      }
    });
    return ids;
  }

  async function close() {
    await database.close();
    rmSync(folder, { recursive: true });
  }
  return { database, plan, wave, add, close, folder, file };
}
