/** Videos in sign that are added by a page: checked by content, seen in open waves at once, deleted and brought back. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { join as joins, person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let coordinator: string;
let wave: string;
const folder = mkdtempSync(join(tmpdir(), "heard-video-"));
const page = "/surveys/being-heard/signed?audience=child";

/** A video of one colour; no real sign is shipped. */
function video(name: string, seconds: number, ...how: string[]): Buffer {
  const program = "ffmpeg";
  const colour = ["-f", "lavfi", "-i", `color=teal:size=160x120:rate=5:duration=${seconds}`];
  const made = spawnSync(program, ["-v", "error", ...colour, "-pix_fmt", "yuv420p", ...how, join(folder, name)]);
  if (made.status !== 0) throw new Error(`ffmpeg made no video: ${made.stderr}`);
  return readFileSync(join(folder, name));
}

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  coordinator = (await signIn(heard.signInLink ?? "")) ?? "";
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
  rmSync(folder, { recursive: true });
});

async function send(fields: Record<string, string | Buffer>, cookie: string | null = coordinator) {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields))
    if (typeof value === "string") body.set(field, value);
    else body.set(field, new Blob([new Uint8Array(value)]), "video");
  const headers: Record<string, string> = cookie ? { Cookie: cookie } : {};
  const answer = await fetch(heard.origin + page, { method: "POST", body, headers, redirect: "manual" });
  return { status: answer.status, html: (await answer.text()).replaceAll("<!-- -->", "") };
}

const keep = (file: Buffer, more: Record<string, string> = {}) =>
  send({ intent: "keep", item: "listened-to", audience: "child", sign: "bsl", file, ...more });
const kept = () => readdirSync(join(heard.dataDir, "signed"));
/** The survey as a child gets it in the open wave. */
const asked = async () => (await fetch(`${heard.origin}/r/${wave}?for=child`)).text();
const videoIn = (html: string) => /\/media\/being-heard\/(up-[0-9a-f]{16}\.mp4)/.exec(html)?.[1] ?? null;

test("a video is seen in an open wave at once, with captions, until it is deleted", async () => {
  expect(videoIn(await asked())).toBeNull();
  const bytes = video("one.mp4", 3);
  const answer = await keep(bytes, { captions: "Do people listen to you?" });
  expect([answer.status, answer.html.includes("Kept. People see it from now on.")]).toEqual([200, true]);
  const html = await asked();
  const name = videoIn(html) ?? "";
  expect(html).toContain('kind="captions"');
  const served = await fetch(`${heard.origin}/media/being-heard/${name}`);
  expect(served.headers.get("content-type")).toBe("video/mp4");
  expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes);
  const words = await fetch(`${heard.origin}/media/being-heard/${name.replace("mp4", "vtt")}`);
  expect(await words.text()).toBe("WEBVTT\n\n00:00:00.000 --> 00:02:00.000\nDo people listen to you?\n");
  // Another survey has no such video, and no name leads to another file.
  expect((await fetch(`${heard.origin}/media/my-plan/${name}`)).status).toBe(404);
  expect((await fetch(`${heard.origin}/media/being-heard/up-0000000000000000.mp4`)).status).toBe(404);

  const id = name.slice(3, 19);
  expect((await send({ intent: "delete", id })).html).toContain("Undo");
  expect(videoIn(await asked())).toBeNull();
  expect((await fetch(`${heard.origin}/media/being-heard/${name}`)).status).toBe(404);
  await send({ intent: "bring-back", id });
  expect(videoIn(await asked())).toBe(name);
  await keep(video("two.mp4", 2));
  expect(videoIn(await asked())).not.toBe(name);
  expect((await send({ intent: "bring-back", id })).status).toBe(422);
});

test("what is no video that devices play is refused with what to do, and nothing of it stays", async () => {
  const before = kept();
  const faults: [Buffer, string][] = [
    [wav(1), "not one video"],
    [Buffer.from("a video, believe me"), "not one video"],
    [readFileSync("tests/data/clips/browser.webm"), "not one video"],
    [video("long.mp4", 130), "longer than 2 minutes"],
    [video("packed.mp4", 2, "-c:v", "mpeg4"), "Save it as H.264"],
    [Buffer.alloc(41 * 1024 * 1024, 1), "more than 40 MB"],
    [Buffer.alloc(0), "Choose a video first"],
  ];
  for (const [file, say] of faults) {
    const answer = await keep(file);
    expect([say, answer.status, answer.html.includes(say)]).toEqual([say, 422, true]);
  }
  expect((await keep(video("three.mp4", 2), { item: "nothing" })).status).toBe(404);
  expect((await keep(video("four.webm", 2, "-c:v", "libvpx"))).status).toBe(200);
  expect(kept().length).toBe(before.length + 1);
});

test("only a coordinator adds and deletes", async () => {
  const before = await asked();
  const id = /up-([0-9a-f]{16})/.exec(before)?.[1] ?? "";
  for (const role of ["safeguarding", "board", "forum"] as const) {
    const them = await joins(heard, person(heard, coordinator), `The ${role}`, role);
    expect((await them.get(page)).status).toBe(403);
    expect((await them.post(page, { intent: "delete", id })).status).toBe(403);
  }
  expect((await send({ intent: "delete", id }, null)).status).toBe(302);
  expect(videoIn(await asked())).toBe(videoIn(before));
});
