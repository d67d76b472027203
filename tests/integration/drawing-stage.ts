/** A wave in which children draw, with a coordinator and everybody who may not see it. A fresh wave for each test. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { join, type Person, person } from "./staff-cast.ts";

export const survey = shipped("being-heard");
export const house = '[["blue",2,[100,100,200,250,300,300]]]';
/** The question that takes words and drawings. */
export const item = "one-thing";

export interface Stage {
  heard: StartedHeard;
  database: Database;
  wave: string;
  cookie: string;
  cast: Record<"coordinator" | "safeguarding" | "board" | "forum" | "nobody", Person>;
}

/** Sets the stage for the tests of a file; what it gives is filled in before the first. */
export function setStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.heard = await startHeard({ env: { LOG_LEVEL: "debug" } });
    stage.database = databaseOf(stage.heard.dataDir);
    stage.cookie = (await signIn(stage.heard.signInLink ?? "")) ?? "";
    const coordinator = person(stage.heard, stage.cookie);
    stage.cast = {
      coordinator,
      safeguarding: await join(stage.heard, coordinator, "Priya Shah", "safeguarding"),
      board: await join(stage.heard, coordinator, "Ellie Marsh", "board"),
      forum: await join(stage.heard, coordinator, "Dee Okafor", "forum"),
      nobody: person(stage.heard, null),
    };
  });
  beforeEach(async () => {
    stage.wave = await aWave(stage.database, survey);
  });
  afterAll(async () => {
    await stage.database.close();
    await stage.heard.stop();
  });
  return stage;
}

/** A child's response with a drawing, and words if wanted; gives its id. */
export async function somebodyDraws({ heard, wave }: Stage, words = ""): Promise<string> {
  const id = randomUUID();
  const fields = wholeResponse(survey, "child", words);
  fields.set(`d.${item}`, house);
  fields.set("quote", "yes");
  expect((await post(`${heard.origin}/r/${wave}/${id}?for=child`, fields)).status).toBe(201);
  return id;
}

export const pageOf = ({ wave }: Stage) => `/waves/${wave}/drawings`;
export const pictureOf = (stage: Stage, id: string) => `${pageOf(stage)}/${id}/${item}`;

export const describeDrawing = (stage: Stage, id: string, description: string) =>
  stage.cast.coordinator.post(pageOf(stage), { intent: "describe", response: id, item, description });

export const answersPage = async ({ cast, wave }: Stage) => (await cast.coordinator.get(`/waves/${wave}/answers`)).html;

/** Waits until the program has read, and the page of answers says so. */
export const untilAnswersSay = (stage: Stage, words: string) =>
  expect.poll(async () => (await answersPage(stage)).includes(words), { timeout: 20_000 }).toBe(true);
