import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { responses, toRead } from "#db/schema.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { startHeard } from "#tests/start-heard.ts";

const survey = shipped("being-heard");
const said = "My teacher listens to me";

test("after a kill in the middle of 200 responses every acknowledged one is there, once, and is read", async () => {
  const first = await startHeard();
  const dataDir = first.dataDir;
  let database = databaseOf(dataDir);
  const wave = await aWave(database, survey);
  await database.close();

  const acknowledged = new Map<string, string>();
  const ids = Array.from({ length: 200 }, () => randomUUID());
  let killed: Promise<void> | null = null;
  async function send(id: string): Promise<void> {
    try {
      const answer = await post(`${first.origin}/r/${wave}/${id}?for=child`, wholeResponse(survey, "child", said));
      if (answer.status === 201) acknowledged.set(id, String(answer.json.receipt));
      if (acknowledged.size === 90) killed = first.kill();
    } catch {
      // The server is gone: this response was not acknowledged, so the page would send it again.
    }
  }
  const waiting = [...ids];
  const sender = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) await send(id);
  };
  await Promise.all(Array.from({ length: 16 }, sender));
  await killed;
  expect(acknowledged.size).toBeGreaterThanOrEqual(90);
  expect(acknowledged.size).toBeLessThan(200);

  const second = await startHeard({ dataDir });
  database = databaseOf(dataDir);
  const kept = new Set((await database.read.select({ id: responses.id }).from(responses)).map((row) => row.id));
  for (const id of acknowledged.keys()) expect(kept).toContain(id);

  // A page that heard nothing sends again: each response is there once, with the receipt it was promised.
  for (const id of ids) {
    const again = await post(`${second.origin}/r/${wave}/${id}?for=child`, wholeResponse(survey, "child", said));
    expect([200, 201]).toContain(again.status);
    const promised = acknowledged.get(id);
    if (promised) expect(String(again.json.receipt)).toBe(promised);
  }
  expect((await database.read.select({ id: responses.id }).from(responses)).length).toBe(200);
  await expect.poll(async () => (await database.read.select().from(toRead)).length, { timeout: 30_000 }).toBe(0);
  await database.close();
  await second.stop();
  await first.stop();
});
