/** A tablet's sealed outbox, handed in by a coordinator: every response once, the same checks, and a word on each row. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SealedEntry, sealOutbox } from "#app/features/responses/outbox-file.ts";
import type { Database } from "#db/connection.server.ts";
import { clips, concerns, responses, waited } from "#db/schema.ts";
import type { Survey } from "#surveys/definition.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { join, person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let cookie: string;
let key: Uint8Array<ArrayBuffer>;
let wave: string;
const survey: Survey = shipped("being-heard");

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  cookie = (await signIn(heard.signInLink ?? "")) ?? "";
  wave = await aWave(database, survey);
  const listed = (await (await fetch(`${heard.origin}/r/offline/${wave}?for=child`)).json()) as { key: string };
  key = Uint8Array.from(Buffer.from(listed.key, "base64"));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const minute = 60_000;

/** One response as a tablet holds it, finished some minutes ago. */
function anEntry(
  words: string,
  more: { wave?: string; ago?: number; voice?: Buffer; assent?: string } = {},
): SealedEntry {
  const id = randomUUID();
  const to = more.wave ?? wave;
  const data = wholeResponse(survey, "child", words);
  if (more.assent) data.set("assent", more.assent);
  const fields: SealedEntry["fields"] = [...data].map(([name, value]) => [name, String(value)]);
  if (more.voice)
    fields.push(["v.one-thing", { name: "voice.wav", type: "audio/wav", base64: more.voice.toString("base64") }]);
  const finishedAt = Date.now() - (more.ago ?? 0) * minute;
  return { id, wave: to, url: `/r/${to}/${id}?for=child&lang=en`, finishedAt, fields };
}

async function handIn(file: Blob | null): Promise<{ status: number; html: string }> {
  const body = new FormData();
  if (file) body.set("file", file, "heard-answers-2026-11-25.heard");
  const answer = await fetch(`${heard.origin}/hand-in`, { method: "POST", body, headers: { Cookie: cookie } });
  return { status: answer.status, html: (await answer.text()).replaceAll("<!-- -->", "") };
}

/** What the page says of each row. */
const rowsIn = (html: string) =>
  [...html.matchAll(/<th scope="row">\d+<\/th><td>[^<]*<\/td><td><strong>([^<]*)<\/strong>/g)].map(([, said]) => said);
const keptIn = async (id: string) =>
  (await database.read.select().from(responses)).filter((row) => row.waveId === id).map((row) => row.id);

test("every response is kept once, whichever way comes first, and clips are whole", async () => {
  const entries = [anEntry("one", { voice: wav(2) }), anEntry("two"), anEntry("three")];
  const [, , third] = entries as [SealedEntry, SealedEntry, SealedEntry];
  // The tablet found a network for this one.
  const sent = new FormData();
  for (const [name, value] of third.fields) sent.append(name, String(value));
  expect((await post(heard.origin + third.url, sent)).status).toBe(201);

  const file = await sealOutbox(key, entries);
  expect(rowsIn((await handIn(file)).html)).toEqual(["Kept", "Kept", "Was here already"]);
  expect(rowsIn((await handIn(file)).html)).toEqual(["Was here already", "Was here already", "Was here already"]);
  expect((await keptIn(wave)).sort()).toEqual(entries.map(({ id }) => id).sort());
  const [clip, ...more] = await database.read.select().from(clips);
  expect(more).toEqual([]);
  expect(clip).toMatchObject({ responseId: entries[0]?.id, seconds: 2, bytes: wav(2).length });
});

test("what cannot be kept is named, and holds nothing else up", async () => {
  const closed = await aWave(database, survey, { closesAt: Date.now() - minute });
  const other = anEntry("other");
  const forged = { ...anEntry("forged"), url: `/r/${wave}/${randomUUID()}?for=child&lang=en` };
  const strange = {
    ...anEntry("strange"),
    fields: [
      ["finish", "1"],
      ["audience", "child"],
      ["a.none", "x"],
    ],
  };
  const entries = [
    anEntry("late", { wave: closed }),
    anEntry("elsewhere", { wave: "nowhere1" }),
    forged,
    strange as SealedEntry,
    anEntry("broken", { voice: Buffer.from("no sound at all") }),
    anEntry("said no", { assent: "no" }),
    other,
  ];
  const { html } = await handIn(await sealOutbox(key, entries));
  expect(rowsIn(html)).toEqual([...Array(5).fill("Not kept"), "Nothing to keep", "Kept"]);
  for (const why of ["This survey has closed", "This wave is not here", "This is not a recording"])
    expect(html).toContain(why);
  expect(html).toContain("7 responses: 1 here now, 5 not kept");
  expect(await keptIn(wave)).toContain(other.id);
  // Other content under an id that was kept before.
  const changed = { ...other, fields: anEntry("changed").fields };
  expect(rowsIn((await handIn(await sealOutbox(key, [changed]))).html)).toEqual(["Not kept"]);
});

test("a file that was changed, is none, or was sealed for another server opens nothing", async () => {
  const file = await sealOutbox(key, [anEntry("sealed words")]);
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.includes("sealed words")).toBe(false);
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const theirs = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const before = (await keptIn(wave)).length;
  for (const wrong of [new Blob([bytes]), new Blob(["hello"]), await sealOutbox(theirs, [anEntry("x")])]) {
    const { status, html } = await handIn(wrong);
    expect(status).toBe(422);
    expect(html).toContain("This file cannot be opened.");
  }
  expect((await handIn(null)).html).toContain("No file was chosen.");
  expect((await keptIn(wave)).length).toBe(before);
});

test("a concern that comes late says how late; what raises none keeps no time", async () => {
  await handIn(
    await sealOutbox(key, [anEntry("My uncle hits me at home", { ago: 95 }), anEntry("All good", { ago: 95 })]),
  );
  const found = async () => (await database.read.select().from(concerns)).map((row) => row.waited);
  await expect.poll(found, { timeout: 20_000 }).toEqual([95]);
  await expect.poll(async () => (await database.read.select().from(waited)).length, { timeout: 20_000 }).toBe(0);
  const coordinator = person(heard, cookie);
  const lead = await join(heard, coordinator, "Priya Shah", "safeguarding");
  expect((await lead.get("/concerns")).html).toContain("Came 95 minutes late");
  const [concern] = await database.read.select().from(concerns);
  expect((await lead.get(`/concerns/${concern?.id}`)).html).toContain(
    "The answers waited about 95 minutes on a device",
  );
  for (const role of ["safeguarding", "board", "forum"] as const) {
    const other = role === "safeguarding" ? lead : await join(heard, coordinator, `A ${role}`, role);
    expect((await other.get("/hand-in")).status).toBe(403);
    expect((await other.post("/hand-in")).status).toBe(403);
  }
  expect((await person(heard, null).get("/hand-in")).to).toContain("sign-in");
});

test("a page that says by itself how long its answers waited is believed only as far as can be", async () => {
  const words = "My stepdad hurts me every day";
  for (const [minutes, kept] of [
    ["45", 45],
    ["3", null],
    ["99999999", null],
  ] as const) {
    const id = randomUUID();
    const fields = wholeResponse(survey, "child", words);
    fields.set("waited", minutes);
    expect((await post(`${heard.origin}/r/${wave}/${id}?for=child&lang=en`, fields)).status).toBe(201);
    // It is no part of the answers: the same again without it is the same response.
    fields.delete("waited");
    expect((await post(`${heard.origin}/r/${wave}/${id}?for=child&lang=en`, fields)).status).toBe(200);
    const mine = async () =>
      (await database.read.select().from(concerns)).filter((row) => row.responseId === id).map((row) => row.waited);
    await expect.poll(mine, { timeout: 20_000 }).toEqual([kept]);
  }
});
