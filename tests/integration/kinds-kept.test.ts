/** Over HTTP: what the newer kinds of items send stands in the database, and waves from before still take answers. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, responses, surveyVersions } from "#db/schema.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

let heard: StartedHeard;
let database: Database;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await database?.close();
  await heard?.stop();
});

const address = (wave: string, id: string, audience: string) => `${heard.origin}/r/${wave}/${id}?for=${audience}`;

async function kept(id: string, item: string) {
  const rows = await database.read.select().from(answers).where(eq(answers.responseId, id));
  return rows.find((row) => row.itemId === item);
}

test("a sort, a pick in order, a random order, a way of giving and an answer off the path are kept as sent", async () => {
  const wave = await aWave(database, shipped("every-kind"));
  const fields = new FormData();
  const sent = {
    ...{ finish: "1", assent: "yes", audience: "young-person", language: "en", "who-answered": "self" },
    ...{ "a.sorting.sport": "bad", "a.sorting.maths": "good" },
    "p.most-important": "help friends",
    "s.several": "sign draw write talk none",
    ...{ "a.several": "talk", "a.pet": "no", "a.pet-where": "inside" },
  };
  for (const [name, value] of Object.entries(sent)) fields.append(name, value);
  for (const choice of ["friends", "help"]) fields.append("a.most-important", choice);
  for (const way of ["eyes", "switch"]) fields.append("given-by", way);
  const id = randomUUID();
  expect((await post(address(wave, id, "young-person"), fields)).status).toBe(201);

  expect(await kept(id, "sorting")).toMatchObject({ choices: ["maths:good", "sport:bad"], out: null });
  expect(await kept(id, "most-important")).toMatchObject({ choices: ["help", "friends"], inOrder: true });
  expect(await kept(id, "several")).toMatchObject({ shownOrder: ["sign", "draw", "write", "talk", "none"] });
  expect(await kept(id, "pet-where")).toMatchObject({ choices: ["inside"], offPath: true });
  expect((await database.read.select().from(responses).where(eq(responses.id, id)))[0]).toMatchObject({
    givenBy: ["eyes", "switch"],
    answeredBy: "self",
  });
});

test("a wave whose survey was frozen before there were paths, sorts and signed videos opens and takes answers", async () => {
  const survey = shipped("being-heard");
  const wave = await aWave(database, survey);
  const version = (await database.read.select().from(surveyVersions)).find((row) => row.survey === "being-heard");
  const items = survey.items.map(({ topics: _t, when: _w, next: _n, sign: _s, ...item }) => item);
  await database.write(async (unit) => {
    await unit
      .update(surveyVersions)
      .set({ definition: JSON.stringify({ ...survey, items }) })
      .where(eq(surveyVersions.id, version?.id ?? ""));
  });
  const page = await fetch(`${heard.origin}/r/${wave}?for=child`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(survey.title.child ?? "")]);
  expect((await post(address(wave, randomUUID(), "child"), wholeResponse(survey, "child"))).status).toBe(201);
});
