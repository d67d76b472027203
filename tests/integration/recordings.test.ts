/** People's recordings of texts: sent by a page, checked, played before the machine's sound, deleted and brought back. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { parseBuffer } from "music-metadata";
import { afterAll, beforeAll, expect, test } from "vitest";
import { soundName } from "#app/features/sounds/sound-name.ts";
import { addReply } from "#db/stores/replies.server.ts";
import { listStaff } from "#db/stores/staff.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { join, person } from "./staff-cast.ts";

let heard: StartedHeard;
let coordinator: string | null;
const dataDir = mkdtempSync(joinPath(tmpdir(), "heard-recordings-"));
const ask = shipped("being-heard").items.find(({ id }) => id === "listened-to")?.ask.child ?? "";
const name = soundName("en", ask);
const page = "/surveys/being-heard/sounds?audience=child&language=en";
const clip = (file: string) => readFileSync(joinPath("tests/data/clips", file));

beforeAll(async () => {
  heard = await startHeard({ dataDir });
  coordinator = await signIn(heard.signInLink ?? "");
  // What a machine made before stands here as a file.
  mkdirSync(joinPath(dataDir, "sounds"), { recursive: true });
  writeFileSync(joinPath(dataDir, "sounds", `${name}.mp3`), clip("phone.mp3"));
});

afterAll(async () => {
  await heard.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Answer {
  status: number;
  html: string;
}

async function send(fields: Record<string, string | Buffer>, cookie = coordinator, to = page): Promise<Answer> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields))
    if (typeof value === "string") body.set(field, value);
    else body.set(field, new Blob([new Uint8Array(value)]), "sound");
  const answer = await fetch(heard.origin + to, {
    method: "POST",
    body,
    headers: cookie ? { Cookie: cookie } : {},
    redirect: "manual",
  });
  return { status: answer.status, html: (await answer.text()).replaceAll("<!-- -->", "") };
}

const keep = (file: Buffer, of = name) => send({ intent: "keep", name: of, file });
const kept = () => readdirSync(joinPath(dataDir, "recordings"));
const see = async (show = "all") => (await person(heard, coordinator).get(`${page}&show=${show}`)).html;
const served = async () => {
  const answer = await fetch(`${heard.origin}/sounds/${name}`);
  return { type: answer.headers.get("content-type"), bytes: Buffer.from(await answer.arrayBuffer()) };
};
const recordingId = (html: string) => /name="id" value="([0-9a-f]{16})"/.exec(html)?.[1] ?? "";

test("a recording is played before the machine's sound, and the machine's again when it is deleted", async () => {
  expect((await served()).bytes).toEqual(clip("phone.mp3"));
  const answer = await keep(wav(2));
  expect([answer.status, answer.html.includes(`Kept: ${ask}`)]).toEqual([200, true]);
  expect(answer.html).toContain("1 of ");
  const own = await served();
  expect(own.type).toBe("audio/mpeg");
  const { format } = await parseBuffer(own.bytes, undefined, { duration: true });
  expect(format.duration).toBeGreaterThan(1.8);
  expect(format.duration).toBeLessThan(2.3);

  const html = await see();
  expect(html).toContain("Recorded by a person");
  const id = recordingId(html);
  const deleted = await send({ intent: "delete", id });
  expect(deleted.html).toContain("Undo");
  expect((await served()).bytes).toEqual(clip("phone.mp3"));
  expect((await send({ intent: "bring-back", id })).html).toContain(`It is back: ${ask}`);
  expect((await served()).bytes).toEqual(own.bytes);

  // A newer one takes its place, and the older cannot come back beside it.
  await keep(wav(3));
  expect((await send({ intent: "bring-back", id })).status).toBe(422);
  expect((await see()).match(/>Recorded by a person</g)?.length).toBe(1);
});

test("who listened stands with the sound, and another recording has not been heard", async () => {
  await keep(wav(2));
  expect(await see("to-hear")).toContain(ask);
  expect((await send({ intent: "heard", name })).status).toBe(200);
  const html = await see();
  expect(html).toContain("Listened to: First coordinator");
  expect(await see("to-hear")).not.toContain(`id="text-${name}"`);
  await keep(wav(2));
  expect(await see("to-hear")).toContain(`id="text-${name}"`);
  // What has no sound cannot have been listened to.
  expect((await send({ intent: "heard", name: "00000000000" })).status).toBe(404);
});

test("what is no recording of a voice is refused with what to do, and nothing of it stays", async () => {
  const before = kept();
  const faults: [Buffer, string][] = [
    [clip("video.webm"), "not one sound without a picture"],
    [clip("video.mp4"), "not one sound without a picture"],
    [clip("two-sounds.webm"), "not one sound without a picture"],
    [Buffer.from("I am a recording, believe me"), "not one sound without a picture"],
    [clip("silent.webm"), "Nothing can be heard"],
    [wav(2, 0), "Nothing can be heard"],
    [wav(70), "longer than 65 seconds"],
    [Buffer.alloc(13 * 1024 * 1024, 1), "too large"],
    [Buffer.alloc(0), "choose a file first"],
  ];
  for (const [file, say] of faults) {
    const answer = await keep(file);
    expect([say, answer.status, answer.html.includes(say)]).toEqual([say, 422, true]);
  }
  expect((await keep(wav(2), "00000000000")).html).toContain("no longer in the survey");
  expect(kept()).toEqual(before);
});

test.each(["phone.m4a", "phone.mp3", "phone.ogg", "browser.webm", "browser.mp4"])("%s is taken", async (file) => {
  expect((await keep(clip(file))).status).toBe(200);
});

test("only a coordinator records, listens for the record, and deletes", async () => {
  await keep(wav(2));
  const id = recordingId(await see());
  const before = await served();
  const self = person(heard, coordinator);
  for (const role of ["safeguarding", "board", "forum"] as const) {
    const them = await join(heard, self, `The ${role}`, role);
    expect((await them.get(page)).status).toBe(403);
    for (const intent of ["keep", "delete", "heard"])
      expect((await them.post(page, { intent, name, id })).status).toBe(403);
  }
  const nobody = await send({ intent: "delete", id }, null);
  expect(nobody.status).toBe(302);
  expect((await served()).bytes).toEqual(before.bytes);
  expect((await send({ intent: "delete", id }, coordinator, "/surveys/nothing/sounds")).status).toBe(404);
});

test("what stands before and after the survey is there to record too, with the replies of a wave", async () => {
  const database = databaseOf(dataDir);
  const waveId = await aWave(database, shipped("being-heard"));
  const [self] = await listStaff(database.read);
  const reply = { id: "one", waveId, planItem: "PA1", kind: "did" as const, staffId: self?.id ?? "", at: Date.now() };
  await database.write((unit) =>
    addReply(unit, { ...reply, youSaid: "Ask us first.", weDid: "We ask you at the gate." }),
  );
  const html = await see();
  for (const text of ["Who is answering?", "What happened with my answers?", "Thank you", "We ask you at the gate."])
    expect([text, html.includes(`>${text}</p>`)]).toEqual([text, true]);
  expect(html).not.toContain("http://localhost");
  await database.close();
});

test("without ffmpeg a recording is kept as it came, and the page says what is missing", async () => {
  const bare = mkdtempSync(joinPath(tmpdir(), "heard-bare-"));
  const other = await startHeard({ env: { PATH: bare } });
  const cookie = await signIn(other.signInLink ?? "");
  const body = new FormData();
  body.set("intent", "keep");
  body.set("name", name);
  body.set("file", new Blob([clip("browser.webm")]), "v.webm");
  const answer = await fetch(other.origin + page, { method: "POST", body, headers: { Cookie: cookie ?? "" } });
  const html = await answer.text();
  expect([answer.status, html.includes("apt install espeak-ng"), html.includes("ffmpeg")]).toEqual([200, true, true]);
  const own = await fetch(`${other.origin}/sounds/${name}`);
  expect(own.headers.get("content-type")).toBe("audio/webm");
  expect(Buffer.from(await own.arrayBuffer())).toEqual(clip("browser.webm"));
  await other.stop();
  rmSync(bare, { recursive: true });
});
