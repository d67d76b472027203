import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { clipRemovals, clips, concerns } from "#db/schema.ts";
import { aWave, databaseOf, post } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { aVoice, filesHolding, filesIn, keptFiles, openItem, say, spoken, survey } from "#tests/voice-post.ts";

let heard: StartedHeard;
let database: Database;
let wave: string;
const day = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const clipOf = async (responseId: string) =>
  (await database.read.select().from(clips).where(eq(clips.responseId, responseId)))[0];

const keptIds = () => keptFiles(heard.dataDir).map((file) => basename(file));

test("a recording is kept once; the same post again gets the same receipt and no second file", async () => {
  const sound = aVoice();
  const first = await say(heard.origin, wave, sound);
  const files = keptFiles(heard.dataDir).length;
  const again = await say(heard.origin, wave, sound, { id: first.id });
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.json).toEqual(first.json);
  expect(keptFiles(heard.dataDir)).toHaveLength(files);
});

test("sixteen presses at the same moment keep one recording", async () => {
  const [id, sound] = [randomUUID(), aVoice()];
  const files = keptFiles(heard.dataDir).length;
  const sent = await Promise.all(Array.from({ length: 16 }, () => say(heard.origin, wave, sound, { id })));
  expect(sent.map(({ status }) => status).sort()).toEqual([...Array(15).fill(200), 201]);
  expect(keptFiles(heard.dataDir)).toHaveLength(files + 1);
  expect(keptIds()).toContain((await clipOf(id))?.id);
});

test("another recording under the same id is refused, and so is none", async () => {
  const { id } = await say(heard.origin, wave, aVoice());
  const other = await say(heard.origin, wave, aVoice(), { id });
  const none = await say(heard.origin, wave, new Uint8Array(), { id });
  expect([other.status, none.status]).toEqual([409, 409]);
});

test("no byte of a voice stands in the clear on the disk, and the key is not in the database", async () => {
  const sound = aVoice(3);
  const { id } = await say(heard.origin, wave, sound);
  expect((await clipOf(id))?.bytes).toBe(sound.length);
  expect(filesHolding(heard.dataDir, sound)).toEqual([]);
  const key = readFileSync(join(heard.dataDir, "clip-key"), "utf8").trim();
  expect(statSync(join(heard.dataDir, "clip-key")).mode & 0o777).toBe(0o600);
  const inDatabase = filesIn(heard.dataDir).filter((file) => file.includes("heard.sqlite"));
  for (const file of inDatabase) {
    const bytes = readFileSync(file);
    expect([bytes.includes(key), bytes.includes(Buffer.from(key, "base64"))], file).toEqual([false, false]);
  }
});

test("an answer that was only said is no skipped answer", async () => {
  const { id } = await say(heard.origin, wave, aVoice());
  const found = await database.read.query.answers.findFirst({
    where: (answer, { and, eq: is }) => and(is(answer.responseId, id), is(answer.itemId, openItem)),
  });
  expect(found).toMatchObject({ words: null, out: null });
});

test("trying out, practice and a no keep no recording", async () => {
  const before = filesIn(join(heard.dataDir, "clips")).length;
  const practice = await aWave(database, survey, { kind: "practice" });
  const no = spoken(aVoice());
  no.set("assent", "no");
  const answers = [
    await post(`${heard.origin}/try/being-heard/child`, spoken(aVoice())),
    await say(heard.origin, practice, aVoice()),
    await post(`${heard.origin}/r/${wave}/${randomUUID()}?for=child`, no),
  ];
  expect(answers.map(({ json }) => json)).toEqual(Array(3).fill({ kept: false }));
  await expect.poll(() => filesIn(join(heard.dataDir, "clips")).length).toBe(before);
});

test("tables of voices tell no order and no clock of the person", () => {
  const file = new SqliteDatabase(join(heard.dataDir, "heard.sqlite"), { readonly: true });
  for (const table of ["clips", "transcripts", "to_transcribe", "hearings", "clip_removals"]) {
    const [row] = file.prepare("SELECT sql FROM sqlite_master WHERE name = ?").all(table) as { sql: string }[];
    expect(row?.sql, table).toContain("WITHOUT ROWID");
  }
  const columns = (file.pragma("table_info(clips)") as { name: string }[]).map(({ name }) => name);
  const known = ["bytes", "digest", "id", "item_id", "mime", "response_id", "seconds", "silent", "state"];
  expect(columns.sort()).toEqual(known);
  file.close();
});

test("taking answers back deletes the recording, and a row proves it", async () => {
  const { id, json } = await say(heard.origin, wave, aVoice());
  const clip = (await clipOf(id))?.id ?? "";
  await withdraw(json.receipt as string[]);
  await expect.poll(keptIds).not.toContain(clip);
  expect(await clipOf(id)).toBeUndefined();
  const proof = async () => (await database.read.select().from(clipRemovals).where(eq(clipRemovals.clipId, clip)))[0];
  await expect.poll(async () => (await proof())?.gone).toBe(true);
  expect(await proof()).toMatchObject({ why: "withdrawn", day: Math.floor(Date.now() / day) * day });
});

test("while a concern is open the recording stays", async () => {
  const { id, json } = await say(heard.origin, wave, aVoice());
  const clip = (await clipOf(id))?.id ?? "";
  const concern = { id: randomUUID(), responseId: id, itemId: openItem, evidence: [], raisedAt: 1 };
  await database.write(async (unit) => {
    await unit.insert(concerns).values({ ...concern, state: "open" });
  });
  await withdraw(json.receipt as string[]);
  const other = await say(heard.origin, wave, aVoice());
  const itsClip = (await clipOf(other.id))?.id;
  await withdraw(other.json.receipt as string[]);
  await expect.poll(keptIds).not.toContain(itsClip);
  expect(keptIds()).toContain(clip);
});

async function withdraw(receipt: string[]): Promise<void> {
  const body = new URLSearchParams({ act: "withdraw", typed: receipt.join(" ") });
  const answer = await fetch(`${heard.origin}/r/${wave}/receipt`, { method: "POST", body });
  expect(answer.status).toBe(200);
}
