import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { clips, codings, concerns, hearings, readings, transcripts } from "#db/schema.ts";
import { aWave, databaseOf } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { aVoice, openItem, say, survey } from "#tests/voice-post.ts";
import { firstCoordinator, join, type Person, person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let wave: string;
let coordinator: Person;
let lead: Person;
let board: Person;
let forum: Person;
let cookie: string;

beforeAll(async () => {
  heard = await startHeard({ env: { LOG_LEVEL: "debug" } });
  database = databaseOf(heard.dataDir);
  coordinator = await firstCoordinator(heard);
  [lead, board, forum] = [
    await join(heard, coordinator, "Sana", "safeguarding"),
    await join(heard, coordinator, "Bo", "board"),
    await join(heard, coordinator, "Fay", "forum"),
  ];
  const added = await coordinator.post("/staff", {
    ...{ intent: "add", name: "Cody", email: "cody@example.org", role: "coordinator" },
  });
  cookie = (await signIn(heard.origin + (added.html.match(/\/sign-in\/[\w-]{20,}/)?.[0] ?? ""))) ?? "";
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

beforeEach(async () => {
  wave = await aWave(database, survey);
});

/** A child says something; gives the response and the recording. */
async function told(sound = aVoice(), words = ""): Promise<{ id: string; clip: string; sound: Buffer }> {
  const { id, status } = await say(heard.origin, wave, sound, { words });
  expect(status).toBe(201);
  const [row] = await database.read.select().from(clips).where(eq(clips.responseId, id));
  return { id, clip: row?.id ?? "", sound };
}

const page = () => `/waves/${wave}/voice`;
const soundAt = (clip: string) => `/waves/${wave}/voice/${clip}`;
const write = (who: Person, clip: string, text: string) => who.post(page(), { intent: "save", clip, text });
const readingOf = async (id: string) =>
  (await database.read.select().from(readings).where(eq(readings.responseId, id)))[0];
const isRead = (id: string, words: string) =>
  expect.poll(async () => (await readingOf(id))?.redacted ?? "", { timeout: 20_000 }).toContain(words);

async function hear(clip: string, headers: Record<string, string> = {}) {
  const answer = await fetch(heard.origin + soundAt(clip), { headers: { Cookie: cookie, ...headers } });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

test("only a coordinator and the safeguarding lead hear a voice", async () => {
  const { clip } = await told();
  const nobody = person(heard, null);
  for (const [who, status] of [
    [coordinator, 200],
    [lead, 200],
    [board, 403],
    [forum, 403],
    [nobody, 302],
  ] as const)
    expect([(await who.get(soundAt(clip))).status, (await who.get(page())).status]).toEqual([status, status]);
  const other = await aWave(database, survey);
  expect((await coordinator.get(`/waves/${other}/voice/${clip}`)).status).toBe(404);
});

test("the sound comes as it was said, whole and in ranges, and stays in no cache", async () => {
  const { clip, sound } = await told();
  const whole = await hear(clip);
  expect(whole.bytes.equals(sound)).toBe(true);
  expect(Object.fromEntries(whole.answer.headers)).toMatchObject({
    "content-type": "audio/wav",
    "cache-control": "no-store",
    "accept-ranges": "bytes",
    "content-length": String(sound.length),
  });
  const part = await hear(clip, { Range: "bytes=100-199" });
  expect([part.answer.status, part.answer.headers.get("content-range")]).toEqual([
    206,
    `bytes 100-199/${sound.length}`,
  ]);
  expect(part.bytes.equals(sound.subarray(100, 200))).toBe(true);
  const end = await hear(clip, { Range: "bytes=-10" });
  expect(end.bytes.equals(sound.subarray(-10))).toBe(true);
  expect((await hear(clip, { Range: `bytes=${sound.length}-` })).answer.status).toBe(416);
});

test("who listened is written down, once for one hearing, and seen on the page; the log has no id of a recording", async () => {
  const { clip } = await told();
  await hear(clip);
  await hear(clip, { Range: "bytes=0-9" });
  await lead.get(soundAt(clip));
  expect(await database.read.select().from(hearings).where(eq(hearings.clipId, clip))).toHaveLength(2);
  const { html } = await coordinator.get(`${page()}?clip=${clip}`);
  expect(html).toContain("Cody");
  expect(html).toContain("Sana");
  expect(heard.output()).toContain("/voice/:id");
  expect(heard.output()).not.toContain(clip);
});

test("until somebody listened it counts as to listen to, and a written word is read, redacted and coded", async () => {
  const { id, clip } = await told();
  expect((await coordinator.get(`/waves/${wave}`)).html).toContain("1 recording to listen to");
  expect((await coordinator.get("/")).html).toContain("Listen to 1 recording");
  expect((await lead.get("/concerns")).html).toContain("1 recording");
  expect((await coordinator.get(`/waves/${wave}/answers`)).html).toContain("nobody has listened yet");

  expect((await write(coordinator, clip, " ")).status).toBe(422);
  const saved = await write(coordinator, clip, "Mrs Quillfeather never asked me before they changed my timetable");
  expect([saved.status, saved.to]).toEqual([302, `${page()}?done=save`]);
  await isRead(id, "changed my timetable");
  const { html } = await coordinator.get(`/waves/${wave}/answers`);
  expect(html).toContain("Said aloud, written down by a person");
  expect(html).not.toContain("Quillfeather");
  expect((await database.read.select().from(codings).where(eq(codings.responseId, id))).length).toBeGreaterThan(0);
  expect((await coordinator.get(`/waves/${wave}`)).html).not.toContain("recording to listen to");
});

test("what was typed beside it stays, and what a person decided on its codes, too", async () => {
  const { id, clip } = await told(aVoice(), "They never ask me before the meeting");
  await isRead(id, "before the meeting");
  const [code] = await database.read.select().from(codings).where(eq(codings.responseId, id));
  const which = { response: id, item: openItem, code: code?.code ?? "" };
  await coordinator.post(`/waves/${wave}/answers`, { intent: "accept", ...which });
  await write(coordinator, clip, "The bus is always late");
  await isRead(id, "bus is always late");
  expect((await readingOf(id))?.redacted).toContain("before the meeting");
  const after = await database.read.select().from(codings).where(eq(codings.responseId, id));
  expect(after.find((each) => each.code === code?.code)?.accepted).toBe(true);

  await write(coordinator, clip, "The train is always late");
  await isRead(id, "train is always late");
  const redacted = (await readingOf(id))?.redacted ?? "";
  expect([redacted.includes("before the meeting"), redacted.includes("bus")]).toEqual([true, false]);
});

test("a word of danger in what is written down reaches the safeguarding lead and nobody else", async () => {
  const { id, clip } = await told(aVoice(), "They listen to me");
  await isRead(id, "listen to me");
  await write(coordinator, clip, "My uncle hits me every night and I am scared");
  await expect
    .poll(async () => (await database.read.select().from(concerns).where(eq(concerns.responseId, id))).length, {
      timeout: 20_000,
    })
    .toBe(1);
  expect((await coordinator.get(`/waves/${wave}/answers`)).html).not.toContain("uncle");
  expect((await coordinator.get(soundAt(clip))).status).toBe(404);
  expect((await coordinator.get(page())).html).not.toContain("uncle");
  const [concern] = await database.read.select().from(concerns).where(eq(concerns.responseId, id));
  const seen = await lead.get(`/concerns/${concern?.id}`);
  expect(seen.html).toContain("uncle");
  expect(seen.html).toContain(`/voice/${clip}`);
});

test("a concern that was decided is open again when the recording gives new reasons, and only then", async () => {
  const { id, clip } = await told(aVoice(), "My uncle hits me every night");
  const state = async () => (await database.read.select().from(concerns).where(eq(concerns.responseId, id)))[0];
  await expect.poll(async () => (await state())?.state, { timeout: 20_000 }).toBe("open");
  await lead.post(`/concerns/${(await state())?.id}`, { intent: "released", note: "Looked into" });
  await write(coordinator, clip, "And the bus is late");
  await isRead(id, "bus is late");
  expect((await state())?.state).toBe("released");
  await write(coordinator, clip, "I want to kill myself");
  await expect.poll(async () => (await state())?.state, { timeout: 20_000 }).toBe("open");
});

test("somebody who listens raises a concern: it is the lead's from then on, and back when released", async () => {
  const { id, clip } = await told();
  await coordinator.post(page(), { intent: "concern", clip, note: "They sound afraid" });
  expect((await coordinator.get(soundAt(clip))).status).toBe(404);
  expect((await coordinator.get(page())).html).toContain("Nothing waits to be listened to.");
  expect((await coordinator.get(`/waves/${wave}/answers`)).html).toContain("safeguarding lead is looking");
  const [concern] = await database.read.select().from(concerns).where(eq(concerns.responseId, id));
  const { html } = await lead.get(`/concerns/${concern?.id}`);
  expect(html).toContain("They sound afraid");
  expect(html).toContain("Nothing is written down yet.");
  expect((await lead.get(soundAt(clip))).status).toBe(200);
  expect((await lead.post(`/concerns/${concern?.id}`, { intent: "released", note: "All is well" })).status).toBe(302);
  expect((await coordinator.get(soundAt(clip))).status).toBe(200);
});

test("nothing is said: it is done, and no words come of it", async () => {
  const { id, clip } = await told();
  await coordinator.post(page(), { intent: "nothing", clip });
  const [written] = await database.read.select().from(transcripts).where(eq(transcripts.clipId, clip));
  expect(written).toMatchObject({ text: "", madeBy: "person" });
  expect((await coordinator.get(`/waves/${wave}`)).html).not.toContain("recording to listen to");
  expect(await readingOf(id)).toBeUndefined();
});
