import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { clips, concerns, readings, toTranscribe, transcripts } from "#db/schema.ts";
import { aWave, databaseOf } from "#tests/a-wave.ts";
import { wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { aVoice, filesHolding, filesIn, openItem, say, survey } from "#tests/voice-post.ts";
import { firstCoordinator } from "./staff-cast.ts";

const folder = mkdtempSync(join(tmpdir(), "heard-machine-"));
const slow = { timeout: 30_000 };

/** A tiny transcriber that speaks OpenAI's protocol: notes what it was asked, and fails when it is told to. */
const asked: { method: string | undefined; url: string | undefined; form: FormData }[] = [];
let failures = 0;
let says = "";
const server: Server = createServer(async (req, res) => {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  const type = req.headers["content-type"] ?? "";
  const form = await new Response(Buffer.concat(parts), { headers: { "Content-Type": type } }).formData();
  asked.push({ method: req.method, url: req.url, form });
  if (failures-- > 0) res.writeHead(503).end();
  else res.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ text: says }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function withHeard(
  env: Record<string, string>,
  work: (heard: StartedHeard, database: Database, wave: string) => Promise<void>,
): Promise<void> {
  const heard = await startHeard({ env });
  const database = databaseOf(heard.dataDir);
  try {
    await work(heard, database, await aWave(database, survey));
  } finally {
    await database.close();
    await heard.stop();
  }
}

async function writtenFor(database: Database, responseId: string) {
  const [clip] = await database.read.select().from(clips).where(eq(clips.responseId, responseId));
  const [written] = await database.read
    .select()
    .from(transcripts)
    .where(eq(transcripts.clipId, clip?.id ?? ""));
  return written;
}

const byHttp = () => ({ TRANSCRIBER: "http", TRANSCRIBE_URL: address(), TRANSCRIBE_MODEL: "small" });

test("a machine of this network writes it down, is asked again after it failed, and its words are never taken for checked", () =>
  withHeard(byHttp(), async (heard, database, wave) => {
    [failures, says] = [1, " They never asked me before they changed my timetable. "];
    const sound = aVoice(1);
    const { id } = await say(heard.origin, wave, sound);
    const reading = async () => (await database.read.select().from(readings).where(eq(readings.responseId, id)))[0];
    await expect.poll(async () => (await reading())?.redacted, slow).toContain("changed my timetable");
    expect(await writtenFor(database, id)).toMatchObject({ madeBy: "machine", model: "small", checkedAt: null });

    const [first, last] = [asked[0], asked.at(-1)];
    expect(asked).toHaveLength(2);
    expect([first?.method, first?.url]).toEqual(["POST", "/v1/audio/transcriptions"]);
    expect([last?.form.get("model"), last?.form.get("language")]).toEqual(["small", "en"]);
    const file = last?.form.get("file") as File;
    expect(Buffer.from(await file.arrayBuffer()).toString("latin1", 0, 4)).toBe("RIFF");
    expect(filesHolding(heard.dataDir, sound)).toEqual([]);
    expect(readdirSync(join(heard.dataDir, "clips", "work"))).toEqual([]);

    const coordinator = await firstCoordinator(heard);
    const seen = (await coordinator.get(`/waves/${wave}/answers`)).html;
    expect(seen).toContain("written by a machine, not checked");
    expect(seen).toContain("Cannot be quoted");
    const which = { response: id, item: openItem, text: "They never asked me", looked: "yes" };
    const refused = await coordinator.post(`/waves/${wave}/answers`, { intent: "release-quote", ...which });
    expect([refused.status, refused.html.includes("check them first")]).toEqual([422, true]);
    expect((await coordinator.get(`/waves/${wave}/voice`)).html).toContain("Nobody has checked it.");

    const clip = (await writtenFor(database, id))?.clipId ?? "";
    const text = "They never asked me before they changed my timetable";
    await coordinator.post(`/waves/${wave}/voice`, { intent: "save", clip, text });
    expect(await writtenFor(database, id)).toMatchObject({ text, madeBy: "machine", model: "small" });
    expect((await writtenFor(database, id))?.checkedAt).not.toBeNull();
    await expect.poll(async () => (await reading())?.redacted, slow).toBe(text);
    const released = await coordinator.post(`/waves/${wave}/answers`, { intent: "release-quote", ...which });
    expect(released.status).toBe(200);
  }));

test("a word of danger that a machine heard reaches the safeguarding lead before anybody listens", () =>
  withHeard(byHttp(), async (heard, database, wave) => {
    says = "my uncle hits me every night and I am scared";
    const { id } = await say(heard.origin, wave, aVoice());
    const found = () => database.read.select().from(concerns).where(eq(concerns.responseId, id));
    await expect.poll(async () => (await found())[0]?.state, slow).toBe("open");
    expect((await (await firstCoordinator(heard)).get(`/waves/${wave}/voice`)).html).not.toContain("uncle");
  }));

test("silence is asked of no machine, and is marked", () =>
  withHeard(byHttp(), async (heard, database, wave) => {
    const before = asked.length;
    const { id } = await say(heard.origin, wave, wav(1, 0));
    const job = async () => (await database.read.select().from(toTranscribe))[0];
    await expect.poll(async () => (await job())?.nextAt, slow).toBeNull();
    expect([asked.length, await writtenFor(database, id)]).toEqual([before, undefined]);
  }));

test("who takes their answers back waits until the machine has listened; then the recording goes", () =>
  withHeard(byHttp(), async (heard, database, wave) => {
    [failures, says] = [1, "It was good"];
    const { id, json } = await say(heard.origin, wave, aVoice());
    const body = new URLSearchParams({ act: "withdraw", typed: (json.receipt as string[]).join(" ") });
    await fetch(`${heard.origin}/r/${wave}/receipt`, { method: "POST", body });
    const files = () => filesIn(join(heard.dataDir, "clips", "kept")).length;
    expect(files()).toBe(1);
    await expect.poll(files, slow).toBe(0);
    expect(await writtenFor(database, id)).toBeUndefined();
  }));

test("danger that the machine hears in a recording that was taken back keeps it for the safeguarding lead", () =>
  withHeard(byHttp(), async (heard, database, wave) => {
    [failures, says] = [1, "my uncle hits me every night and I am scared"];
    const { id, json } = await say(heard.origin, wave, aVoice());
    const body = new URLSearchParams({ act: "withdraw", typed: (json.receipt as string[]).join(" ") });
    await fetch(`${heard.origin}/r/${wave}/receipt`, { method: "POST", body });
    const found = () => database.read.select().from(concerns).where(eq(concerns.responseId, id));
    await expect.poll(async () => (await found())[0]?.state, slow).toBe("open");
    expect(filesIn(join(heard.dataDir, "clips", "kept"))).toHaveLength(1);
  }));

/** A program that notes its arguments and what its file begins with, and says something. */
function aProgram(): { file: string; notes: string } {
  const [file, notes] = [join(folder, "listen"), join(folder, "notes")];
  const lines = ["#!/bin/sh", `printf '%s|' "$@" > ${notes}`, `head -c 4 "$3" >> ${notes}`, "echo 'The bus is late'"];
  writeFileSync(file, `${lines.join("\n")}\n`);
  chmodSync(file, 0o700);
  return { file, notes };
}

test("a program of this machine writes it down; its file is gone afterwards", () => {
  const { file, notes } = aProgram();
  const env = { TRANSCRIBER: "command", TRANSCRIBE_COMMAND: `${file} --language "{language}" {file} 'two words'` };
  return withHeard(env, async (heard, database, wave) => {
    const { id } = await say(heard.origin, wave, aVoice());
    await expect.poll(async () => (await writtenFor(database, id))?.text, slow).toBe("The bus is late");
    const [flag, language, given, words, begins] = readFileSync(notes, "utf8").split("|");
    expect([flag, language, words, begins]).toEqual(["--language", "en", "two words", "RIFF"]);
    expect(given).toContain(join(heard.dataDir, "clips", "work"));
    expect(filesIn(join(heard.dataDir, "clips", "work"))).toEqual([]);
  });
});

test("without ffmpeg the program gets the recording as it was sent; a program that fails loses nothing", () => {
  const { file, notes } = aProgram();
  const env = { PATH: "/nowhere", TRANSCRIBER: "command", TRANSCRIBE_COMMAND: `${file} a b {file}` };
  // The script itself needs its tools.
  writeFileSync(file, `#!/bin/sh\nexport PATH=/usr/bin:/bin\nhead -c 4 "$3" > ${notes}\necho "It works"\n`);
  return withHeard(env, async (heard, database, wave) => {
    const webm = readFileSync(join(import.meta.dirname, "../data/clips/browser.webm"));
    const { id } = await say(heard.origin, wave, webm);
    await expect.poll(async () => (await writtenFor(database, id))?.text, slow).toBe("It works");
    expect(readFileSync(notes).equals(webm.subarray(0, 4))).toBe(true);

    writeFileSync(file, "#!/bin/sh\nexit 3\n");
    const failed = await say(heard.origin, wave, aVoice());
    await expect
      .poll(async () => (await database.read.select().from(toTranscribe)).find((job) => job.tries > 0)?.tries, slow)
      .toBeGreaterThan(0);
    expect(await writtenFor(database, failed.id)).toBeUndefined();
    const { html } = await (await firstCoordinator(heard)).get(`/waves/${wave}/voice`);
    expect(html).toContain("2 recordings to listen to");
  });
});
