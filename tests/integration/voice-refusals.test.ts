import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { projectFolder } from "#surveys/folder.ts";
import { aWave, countResponses, databaseOf, post } from "#tests/a-wave.ts";
import { wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { aVoice, keptFiles, openItem, say, spoken, survey, waitingFiles } from "#tests/voice-post.ts";

let heard: StartedHeard;
let database: Database;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const sample = (name: string) => readFileSync(join(projectFolder(), "tests/data/clips", name));

/** Nothing is kept of it: no response, no file in its place, and none that waits. */
async function refused(sound: Uint8Array, status: number, problem: string, how = {}): Promise<void> {
  const before = [await countResponses(database), keptFiles(heard.dataDir).length];
  const answer = await say(heard.origin, wave, sound, how);
  expect([answer.status, answer.json.problem]).toEqual([status, problem]);
  expect([await countResponses(database), keptFiles(heard.dataDir).length]).toEqual(before);
  await expect.poll(() => waitingFiles(heard.dataDir)).toEqual([]);
}

test("what browsers record is taken: WebM and MP4 as they grow, and what phones send", async () => {
  for (const name of ["browser.webm", "browser.mp4", "phone.m4a", "phone.ogg", "phone.mp3"])
    expect([name, (await say(heard.origin, wave, sample(name))).status]).toEqual([name, 201]);
  expect((await say(heard.origin, wave, aVoice())).status).toBe(201);
});

test("a video is refused, whatever its name", async () => {
  await refused(sample("video.webm"), 415, "clip-not-sound", { name: "voice.webm" });
  await refused(sample("video.mp4"), 415, "clip-not-sound", { name: "voice.m4a" });
  await refused(sample("two-sounds.webm"), 415, "clip-not-sound");
});

test("pure garbage, half a head and a head without sound are refused", async () => {
  await refused(randomBytes(30_000), 415, "clip-not-sound");
  await refused(Buffer.from("GIF89a"), 415, "clip-not-sound");
  await refused(sample("phone.m4a").subarray(0, 300), 415, "clip-not-sound");
  await refused(sample("browser.webm").subarray(0, 160), 422, "clip-empty");
});

test("a recording that was cut off in the middle still says what it has", async () => {
  const whole = sample("browser.webm");
  expect((await say(heard.origin, wave, whole.subarray(0, Math.floor(whole.length / 2)))).status).toBe(201);
});

test("one that is too long, by its sound and not by its head, is refused", async () => {
  await refused(sample("long.webm"), 422, "clip-too-long");
});

test("one above 4 MB is refused; the others of the same post are not what is wrong", async () => {
  await refused(wav(50), 413, "clip-too-large");
});

test("an empty file is no recording, as a page sends it for every question that nobody spoke to", async () => {
  const answer = await say(heard.origin, wave, new Uint8Array(), { name: "", words: "Typed" });
  expect(answer.status).toBe(201);
  expect(waitingFiles(heard.dataDir)).toEqual([]);
});

test("a recording belongs to a question that takes words, once", async () => {
  await refused(aVoice(), 422, "unknown-item", { item: "no-such-item" });
  await refused(aVoice(), 422, "unknown-item", { item: "listened-to" });
  const twice = spoken(aVoice());
  twice.append(`v.${openItem}`, new Blob([new Uint8Array(aVoice())]), "v.webm");
  const answer = await post(`${heard.origin}/r/${wave}/${randomUUID()}?for=child`, twice);
  expect([answer.status, answer.json.problem]).toEqual([422, "unknown-item"]);
  expect(waitingFiles(heard.dataDir)).toEqual([]);
});

/** Sends a head and some bytes, then waits for the first line of the answer, or hangs up when told. */
function raw(length: string, body: Buffer, hangUp?: () => Promise<void>): Promise<string> {
  const { hostname, port } = new URL(heard.origin);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => {
      const head = [`POST /r/${wave}/${randomUUID()}?for=child HTTP/1.1`, "Host: heard", length];
      socket.write(`${[...head, "Content-Type: multipart/form-data; boundary=x"].join("\r\n")}\r\n\r\n`);
      socket.write(body, () => hangUp?.().then(() => socket.destroy()));
    });
    socket.on("data", (bytes) => {
      answer += bytes;
      if (answer.includes("\r\n")) socket.destroy();
    });
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
    socket.on("error", () => resolve(answer.split("\r\n")[0] ?? ""));
  });
}

test("100 MB are refused by their length alone, and no length is refused", async () => {
  expect(await raw("Content-Length: 104857600", Buffer.alloc(10))).toContain("413");
  expect(await raw("Transfer-Encoding: chunked", Buffer.from("0\r\n\r\n"))).toContain("411");
  expect(waitingFiles(heard.dataDir)).toEqual([]);
});

test("an upload that ends in the middle of a recording leaves nothing", async () => {
  const head = `--x\r\nContent-Disposition: form-data; name="v.${openItem}"; filename="v.webm"\r\nContent-Type: audio/webm\r\n\r\n`;
  const before = await countResponses(database);
  await raw("Content-Length: 900000", Buffer.concat([Buffer.from(head), randomBytes(300_000)]), async () => {
    await expect.poll(() => waitingFiles(heard.dataDir).length).toBe(1);
  });
  await expect.poll(() => waitingFiles(heard.dataDir)).toEqual([]);
  expect(await countResponses(database)).toBe(before);
});

test("silence is taken, and marked", async () => {
  const { id } = await say(heard.origin, wave, wav(2, 0));
  const silent = await say(heard.origin, wave, sample("silent.webm"));
  const loud = await say(heard.origin, wave, sample("browser.webm"));
  const marks = new Map(
    (await database.read.query.clips.findMany()).map((clip) => [clip.responseId, clip.silent] as const),
  );
  expect([marks.get(id), marks.get(silent.id), marks.get(loud.id)]).toEqual([true, true, false]);
});

test("a page without script is asked for that one recording again, and loses nothing", async () => {
  const to = `${heard.origin}/r/${wave}/${randomUUID()}?for=child`;
  const asked = await fetch(to, { method: "POST", body: spoken(sample("video.webm"), { words: "Typed words" }) });
  const page = await asked.text();
  expect(asked.status).toBe(415);
  expect(page).toContain("This is not a recording of a voice.");
  expect(page).toContain('value="Typed words"');
  expect(page).toContain(`type="file" name="v.${openItem}"`);
  await expect.poll(() => waitingFiles(heard.dataDir)).toEqual([]);
});

test("a page that asks one thing again carries the recording along, and it is kept once", async () => {
  const to = `${heard.origin}/r/${wave}/${randomUUID()}?for=child`;
  const first = spoken(aVoice());
  first.delete("assent");
  const asked = await fetch(to, { method: "POST", body: first });
  expect(asked.status).toBe(422);
  const carried = [...(await asked.text()).matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  expect(waitingFiles(heard.dataDir)).toHaveLength(1);
  const before = keptFiles(heard.dataDir).length;
  const send = () => {
    const again = new FormData();
    for (const [, name, value] of carried) again.append(name ?? "", value ?? "");
    again.set("assent", "yes");
    return post(to, again);
  };
  const kept = await send();
  const replayed = await send();
  expect([kept.status, replayed.status]).toEqual([201, 200]);
  expect(replayed.json).toEqual(kept.json);
  expect([waitingFiles(heard.dataDir).length, keptFiles(heard.dataDir).length]).toEqual([0, before + 1]);
});
