/** Where people answer stands in the address, is taken along, and is kept with a response of that setting's waves only. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { responses } from "#db/schema.ts";
import { addSetting, findSetting, joinWave, settingsOfWave } from "#db/stores/settings.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

let heard: StartedHeard;
let database: Database;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, shipped("being-heard"));
  await database.write(async (unit) => {
    await addSetting(unit, { id: "hill22", name: "Hill School", kind: "special-school" });
    await addSetting(unit, { id: "vale33", name: "Vale College", kind: "college" });
    await joinWave(unit, { waveId: wave, settingId: "hill22", target: 20 });
  });
});

afterAll(async () => {
  await database?.close();
  await heard?.stop();
});

async function settingOf(id: string): Promise<string | null | undefined> {
  return (await database.read.select().from(responses).where(eq(responses.id, id)))[0]?.settingId;
}

test("the address of a setting leads to a page that still names it", async () => {
  const who = await (await fetch(`${heard.origin}/r/${wave}?at=hill22`)).text();
  expect(who).toContain(`/r/${wave}?for=child&amp;lang=en&amp;at=hill22`);
  const start = await fetch(`${heard.origin}/r/${wave}?for=child&at=hill22`, { redirect: "manual" });
  expect(start.headers.get("location")).toMatch(/&at=hill22$/);
});

test("a setting of the wave is kept; one that takes no part, or is made up, is left out and nothing is refused", async () => {
  for (const [at, kept] of [
    ["hill22", "hill22"],
    ["vale33", null],
    ["nobody", null],
    ["'; drop", null],
  ] as const) {
    const id = randomUUID();
    const address = `${heard.origin}/r/${wave}/${id}?for=child&lang=en&at=${encodeURIComponent(at)}`;
    expect((await post(address, wholeResponse(shipped("being-heard"), "child"))).status).toBe(201);
    expect(await settingOf(id), at).toBe(kept);
  }
});

test("the settings of a wave stand with their targets", async () => {
  expect(await settingsOfWave(database.read, wave)).toEqual([
    { id: "hill22", name: "Hill School", kind: "special-school", goneAt: null, target: 20 },
  ]);
  expect((await findSetting(database.read, "vale33"))?.name).toBe("Vale College");
});
