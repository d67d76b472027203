import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readings, toRead } from "#db/schema.ts";
import { readHeldAgain } from "#db/stores/reading.server.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { startHeard } from "#tests/start-heard.ts";

test("what breaks the reader three times is held for a person, and everybody can still answer", async () => {
  const own = mkdtempSync(join(tmpdir(), "heard-words-"));
  const broken = join(own, "plan/phrases.yaml");
  mkdirSync(join(own, "plan"));
  cpSync(join(surveysFolder(), "plan/phrases.yaml"), broken);
  const heard = await startHeard({ env: { SURVEYS_DIR: own } });
  const database = databaseOf(heard.dataDir);
  const survey = shipped("being-heard");
  const wave = await aWave(database, survey);
  const keep = (id: string) => post(`${heard.origin}/r/${wave}/${id}?for=child`, wholeResponse(survey, "child"));

  // Somebody damages the words while Heard runs: the reader, which loads them when it is first needed, cannot start.
  writeFileSync(broken, "phrases: [");
  const held = randomUUID();
  expect((await keep(held)).status).toBe(201);
  await expect
    .poll(
      async () => (await database.read.select().from(toRead).where(eq(toRead.responseId, held)))[0]?.heldAt ?? null,
      {
        timeout: 30_000,
      },
    )
    .not.toBeNull();
  expect((await database.read.select().from(readings)).length).toBe(0);

  // The words are mended: the next answer is read, and the held one when a person says so.
  cpSync(join(surveysFolder(), "plan/phrases.yaml"), broken);
  const after = randomUUID();
  expect((await keep(after)).status).toBe(201);
  const isRead = (id: string) =>
    expect
      .poll(async () => (await database.read.select().from(readings).where(eq(readings.responseId, id))).length, {
        timeout: 30_000,
      })
      .toBe(1);
  await isRead(after);
  await database.write(readHeldAgain);
  await isRead(held);

  await database.close();
  await heard.stop();
  rmSync(own, { recursive: true });
});
