import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { clipRemovals, clips, responses, transcripts } from "#db/schema.ts";
import { aWave, databaseOf } from "#tests/a-wave.ts";
import { spawnHeard, startHeard } from "#tests/start-heard.ts";
import { aVoice, filesIn, keptFiles, say, survey } from "#tests/voice-post.ts";

const day = 24 * 60 * 60 * 1000;

test("recordings go CLIP_DAYS after their words were checked, at start, and files without an owner go too", async () => {
  const own = await startHeard({ env: { CLIP_DAYS: "7" } });
  let its = databaseOf(own.dataDir);
  const where = await aWave(its, survey);
  const ids: string[] = [];
  for (let made = 0; made < 3; made++) ids.push((await say(own.origin, where, aVoice())).id);
  await own.kill();
  const rows = await its.read.select().from(clips);
  const clipFor = (response?: string) => rows.find((row) => row.responseId === response)?.id ?? "";
  const written = { text: "Words", typed: null, madeBy: "person" as const, model: null, checkedBy: null };
  await its.write(async (unit) => {
    await unit.insert(transcripts).values({ ...written, clipId: clipFor(ids[0]), checkedAt: Date.now() - 8 * day });
    await unit.insert(transcripts).values({ ...written, clipId: clipFor(ids[1]), checkedAt: Date.now() - 6 * day });
  });
  await its.close();
  const orphans = ["kept", "incoming"].map((folder) => join(own.dataDir, "clips", folder, randomUUID()));
  for (const orphan of orphans) writeFileSync(orphan, randomBytes(50));
  writeFileSync(join(own.dataDir, "clips", "work", "left-over"), "in the clear");

  const second = await startHeard({ dataDir: own.dataDir, env: { CLIP_DAYS: "7" } });
  its = databaseOf(own.dataDir);
  const left = filesIn(join(own.dataDir, "clips")).map((file) => basename(file));
  expect(left.sort()).toEqual([clipFor(ids[1]), clipFor(ids[2])].sort());
  const [due] = await its.read
    .select()
    .from(clips)
    .where(eq(clips.id, clipFor(ids[0])));
  expect(due?.state).toBe("removed");
  expect(await its.read.select().from(clipRemovals)).toMatchObject([
    { clipId: clipFor(ids[0]), why: "checked", gone: true },
  ]);
  await its.close();
  await second.stop();
  rmSync(own.dataDir, { recursive: true });
});

test("another key than before stops the start with a line that says what to do", async () => {
  const own = await startHeard();
  await own.kill();
  writeFileSync(join(own.dataDir, "clip-key"), randomBytes(32).toString("base64"));
  expect(await whyNot({ DATA_DIR: own.dataDir })).toContain("clip-key is not the key");
  expect(await whyNot({ DATA_DIR: own.dataDir, CLIP_KEY: "short" })).toContain("CLIP_KEY must be 32 bytes");
  await own.stop();
});

async function whyNot(settings: Record<string, string>): Promise<string> {
  const child = spawnHeard(settings);
  let said = "";
  child.stderr.on("data", (part) => {
    said += part;
  });
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  return said;
}

test("a kill in the middle of recordings leaves each response whole or not at all", async () => {
  const own = await startHeard();
  let its = databaseOf(own.dataDir);
  const where = await aWave(its, survey);
  await its.close();
  const acknowledged = new Map<string, string>();
  const waiting = Array.from({ length: 120 }, () => ({ id: randomUUID(), sound: aVoice(2) }));
  const all = [...waiting];
  let killed: Promise<void> | null = null;
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      try {
        const { status, json } = await say(own.origin, where, next.sound, { id: next.id });
        if (status === 201) acknowledged.set(next.id, String(json.receipt));
        if (acknowledged.size === 40) killed = own.kill();
      } catch {
        // The server is gone: the page would send this again.
      }
  };
  await Promise.all(Array.from({ length: 16 }, sender));
  await killed;
  expect(acknowledged.size).toBeLessThan(120);

  const second = await startHeard({ dataDir: own.dataDir });
  its = databaseOf(own.dataDir);
  const rows = await its.read.select({ id: clips.id, responseId: clips.responseId }).from(clips);
  const kept = (await its.read.select({ id: responses.id }).from(responses)).map((row) => row.id);
  for (const id of acknowledged.keys()) expect(kept).toContain(id);
  expect(rows.map((row) => row.responseId).sort()).toEqual([...kept].sort());
  const onDisk = () => keptFiles(own.dataDir).map((file) => basename(file));
  expect(onDisk().sort()).toEqual(rows.map((row) => row.id).sort());

  for (const { id, sound } of all) {
    const { status, json } = await say(second.origin, where, sound, { id });
    expect([200, 201]).toContain(status);
    if (acknowledged.has(id)) expect(String(json.receipt)).toBe(acknowledged.get(id));
  }
  expect(onDisk()).toHaveLength(120);
  const [{ number } = { number: 0 }] = await its.read.select({ number: sql<number>`count(*)` }).from(clips);
  expect(number).toBe(120);
  await its.close();
  await second.stop();
  rmSync(own.dataDir, { recursive: true, force: true });
});
