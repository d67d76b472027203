/** A shared tablet's mark stands in place of a person's own: for what began before a wave closed, and for where it was. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionMark } from "#app/features/responses/session-mark.server.ts";
import type { Database } from "#db/connection.server.ts";
import { responses, secrets } from "#db/schema.ts";
import { addSetting, joinWave } from "#db/stores/settings.server.ts";
import { changeWave } from "#db/stores/waves.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

let heard: StartedHeard;
let database: Database;
let secret: string;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  const [row] = await database.read.select().from(secrets).where(eq(secrets.name, "began"));
  secret = row?.value ?? "";
  wave = await aWave(database, shipped("being-heard"));
  await database.write(async (unit) => {
    await addSetting(unit, { id: "hill22", name: "Hill School", kind: "special-school" });
    await joinWave(unit, { waveId: wave, settingId: "hill22", target: null });
    await changeWave(unit, wave, { closesAt: Date.now() - 1000 });
  });
});

afterAll(async () => {
  await database?.close();
  await heard?.stop();
});

async function send(mark: string) {
  const id = randomUUID();
  const address = `${heard.origin}/r/${wave}/${id}?for=child&lang=en&k=${mark}`;
  const { status } = await post(address, wholeResponse(shipped("being-heard"), "child"));
  const [row] = await database.read.select().from(responses).where(eq(responses.id, id));
  return { status, setting: row?.settingId, page: (await fetch(address)).status };
}

const marked = (began: number, to = wave, by = secret) =>
  sessionMark(by, { setting: "hill22", wave: to, audience: "child", began });

test("a session that began before the wave closed is taken after it, at its setting, under any fresh id", async () => {
  const before = marked(Date.now() - 60_000);
  expect(await send(before)).toEqual({ status: 201, setting: "hill22", page: 200 });
  expect(await send(before)).toEqual({ status: 201, setting: "hill22", page: 200 });
});

test("a later session, another wave's mark and one that somebody made up are not", async () => {
  for (const mark of [
    marked(Date.now()),
    marked(Date.now() - 60_000, "other234"),
    marked(1, wave, "guessed"),
    "hill22",
  ])
    expect(await send(mark)).toEqual({ status: 410, setting: undefined, page: 410 });
});
