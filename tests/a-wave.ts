/** What tests of the respondents' door need: a wave in the server's own database, and whole responses to send. */
import { join } from "node:path";
import { type NewWave, openWave } from "#app/features/waves/open-wave.server.ts";
import { type Database, openDatabase } from "#db/connection.server.ts";
import { responses } from "#db/schema.ts";
import { loadCatalogue } from "#surveys/catalogue.ts";
import { type Audience, choicesFor, itemsFor, type Survey } from "#surveys/definition.ts";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";

export const catalogue = loadCatalogue([surveysFolder()]);

export function shipped(survey: string): Survey {
  const found = catalogue.get(survey);
  if (!found) throw new Error(`no survey ${survey}`);
  return found;
}

/** The database of a running server, opened beside it. */
export function databaseOf(dataDir: string): Database {
  return openDatabase(join(dataDir, "heard.sqlite"), join(projectFolder(), "db/migrations"));
}

/** Opens a wave, pilot and open for an hour on both sides unless told otherwise. */
export function aWave(database: Database, survey: Survey, wave: Partial<NewWave> = {}): Promise<string> {
  const hour = 60 * 60 * 1000;
  return database.write((unit) =>
    openWave(unit, survey, {
      name: "Autumn",
      kind: "pilot",
      opensAt: Date.now() - hour,
      closesAt: Date.now() + hour,
      audienceBody: "The Advisory Board",
      influence: "How meetings are run",
      replyBy: null,
      staffId: null,
      ...wave,
    }),
  );
}

export async function countResponses(database: Database): Promise<number> {
  return (await database.read.select({ id: responses.id }).from(responses)).length;
}

/** Fields of a whole response: the first choice of every item, some words, assent given. */
export function wholeResponse(survey: Survey, audience: Audience, words = "They listen to me"): FormData {
  const fields = new FormData();
  fields.set("finish", "1");
  fields.set("assent", "yes");
  fields.set("audience", audience);
  fields.set("language", "en");
  if (audience !== "parent") fields.set("who-answered", "self");
  for (const item of itemsFor(survey, audience)) {
    if (item.kind === "open") fields.set(`a.${item.id}`, words);
    else if (item.kind !== "about-you") fields.set(`a.${item.id}`, choicesFor(item, audience)[0]?.id ?? "");
  }
  return fields;
}

/** Posts a response and gives the status and, as JSON, what was answered. */
export async function post(
  address: string,
  body: FormData,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}
