/** Every text of a survey's page is spoken by a real program after the start, and served to whoever presses. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseBuffer } from "music-metadata";
import { afterAll, expect, test } from "vitest";
import { textsOfPage } from "#app/features/sounds/page-texts.ts";
import { startHeard } from "#tests/start-heard.ts";

const folder = mkdtempSync(join(tmpdir(), "heard-sounds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const patient = { timeout: 280_000, interval: 200 };
const made = (dataDir: string) => {
  try {
    return readdirSync(join(dataDir, "sounds")).filter((file) => /^[0-9a-z]{11}\./.test(file));
  } catch {
    return [];
  }
};

/** A folder for PATH with these programs and no other. */
function pathWith(...programs: string[]): string {
  const place = mkdtempSync(join(folder, "path-"));
  for (const program of programs) {
    const real = execFileSync("sh", ["-c", `command -v ${program}`])
      .toString()
      .trim();
    symlinkSync(real, join(place, program));
  }
  return place;
}

test("a program that is found by itself speaks every text, goes on after a crash, and hostile names find nothing", async () => {
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  const env = { SPEECH_COMMAND: "" };
  const first = await startHeard({ dataDir, env });
  await expect.poll(() => made(dataDir).length, patient).toBeGreaterThan(5);
  await first.kill();
  const before = made(dataDir).length;
  // What a power cut left is neither served nor kept.
  writeFileSync(join(dataDir, "sounds/making-0000000000a.wav"), "half");

  const heard = await startHeard({ dataDir, env });
  const html = await (await fetch(`${heard.origin}/try/being-heard/child`)).text();
  const texts = textsOfPage(html).filter(({ language }) => language === "en");
  expect(texts.length).toBeGreaterThan(50);
  const names = texts.map(({ name }) => name);
  await expect
    .poll(() => names.filter((name) => !made(dataDir).some((file) => file.startsWith(name))), patient)
    .toEqual([]);
  expect(made(dataDir).length).toBeGreaterThan(before);
  expect(readdirSync(join(dataDir, "sounds"))).not.toContain("making-0000000000a.wav");

  const address = `${heard.origin}/sounds/${names[3]}`;
  const whole = await fetch(address);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "audio/mpeg"]);
  expect(whole.headers.get("cache-control")).toBe("public, max-age=3600");
  const { format } = await parseBuffer(bytes, undefined, { duration: true });
  expect(format.duration).toBeGreaterThan(0.2);
  expect([format.numberOfChannels, format.container]).toEqual([1, "MPEG"]);
  const part = await fetch(address, { headers: { Range: "bytes=10-19" } });
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);

  for (const name of ["made-by", "..%2Fheard.sqlite", "../heard.sqlite", "zzzzzzzzzzz", `${names[3]}.mp3`, ""]) {
    const answer = await fetch(`${heard.origin}/sounds/${name}`);
    expect([name, answer.status]).toEqual([name, 404]);
  }
  await heard.stop();
}, 600_000);

test("without a speech program nothing is made and everything else works", async () => {
  const heard = await startHeard({ env: { SPEECH_COMMAND: "", PATH: pathWith("sh"), LOG_LEVEL: "warn" } });
  expect((await fetch(`${heard.origin}/try/being-heard/child`)).status).toBe(200);
  expect((await fetch(`${heard.origin}/sounds/00000000000`)).status).toBe(404);
  expect(made(heard.dataDir)).toEqual([]);
  expect(heard.output()).not.toMatch(/sounds/);
  await heard.stop();
});

test("without ffmpeg the sounds are wav; a program that fails is told without the words", async () => {
  const wav = await startHeard({ env: { SPEECH_COMMAND: "", PATH: pathWith("espeak-ng") } });
  await expect.poll(() => made(wav.dataDir).length, patient).toBeGreaterThan(1);
  const [name = ""] = (made(wav.dataDir)[0] ?? "").split(".");
  const answer = await fetch(`${wav.origin}/sounds/${name}`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "audio/wav"]);
  await wav.stop();

  const broken = await startHeard({ env: { SPEECH_COMMAND: "false -w {file}", LOG_LEVEL: "warn" } });
  await expect.poll(() => broken.output(), patient).toMatch(/"at":"sounds","failed":\d+/);
  expect(made(broken.dataDir)).toEqual([]);
  expect(broken.output()).not.toContain("How do you feel");
  await broken.stop();
}, 400_000);

test("a speech command that names no file is a clear line", async () => {
  await expect(startHeard({ env: { SPEECH_COMMAND: "espeak-ng" } })).rejects.toThrow(
    "SPEECH_COMMAND must name where the sound goes",
  );
});
