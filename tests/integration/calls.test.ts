/** Asking someone to come: kept once, seen by the safeguarding lead alone, refused where nobody would receive it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { callEvents, calls } from "#db/schema.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let coordinator: Person;
let priya: Person;
let wave: string;

beforeAll(async () => {
  heard = await startHeard({ env: { LOG_LEVEL: "debug" } });
  database = databaseOf(heard.dataDir);
  coordinator = await firstCoordinator(heard);
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const json = { Accept: "application/json" };
const pageOf = (id = randomUUID(), of = wave) => `${heard.origin}/r/${of}/${id}?call`;

async function call(address: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams({ audience: "child", language: "en", ...fields });
  const answer = await fetch(address, { method: "POST", body, headers: json });
  return { status: answer.status, told: (await answer.json()) as { called: boolean; say: string } };
}

async function callsIn(id: string) {
  return (await database.read.select().from(calls)).filter((row) => row.waveId === id);
}

async function pageText(of: string, audience = "child"): Promise<string> {
  return (await fetch(`${heard.origin}/r/${of}/${randomUUID()}?for=${audience}`)).text();
}

test("nobody is promised before a safeguarding person has signed in, and the call is refused", async () => {
  expect(await pageText(wave)).not.toContain('id="call-form"');
  expect(await pageText(wave)).toContain("Nobody can come from here at the moment");
  const refused = await call(pageOf());
  expect([refused.status, refused.told.called]).toEqual([409, false]);
  expect(refused.told.say).toContain("Nobody was told");
  expect(await callsIn(wave)).toEqual([]);

  // Added, but never signed in: there is nobody yet who would see it.
  await coordinator.post("/staff", { intent: "add", name: "Una", email: "una@example.org", role: "safeguarding" });
  expect((await call(pageOf())).status).toBe(409);
  expect((await coordinator.get(`/waves/${wave}`)).html).toContain("Nobody would receive a call");

  priya = await join(heard, coordinator, "Priya Shah", "safeguarding");
  await expect.poll(() => pageText(wave), { timeout: 10_000 }).toContain('id="call-form"');
  expect((await coordinator.get(`/waves/${wave}`)).html).not.toContain("Nobody would receive a call");
});

test("a call is kept once, with its clock, and the same press again is the same call", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const address = pageOf(randomUUID(), own);
  const before = Date.now();
  const first = await call(address, { name: "Mia, Hill School", words: "I am scared" });
  const again = await call(address, { name: "Mia, Hill School", words: "I am scared" });
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(first.told).toEqual({ called: true, say: "It arrived. Please tell a grown-up near you too." });
  const [kept, ...more] = await callsIn(own);
  expect(more).toEqual([]);
  expect(kept).toMatchObject({ audience: "child", language: "en", name: "Mia, Hill School", words: "I am scared" });
  expect(kept?.raisedAt).toBeGreaterThanOrEqual(before);
  expect(kept?.raisedAt).toBeLessThanOrEqual(Date.now());

  // Other words from the same page are a call of their own; a bare press is one, too.
  expect((await call(address, { words: "Nobody came" })).status).toBe(201);
  expect((await call(address)).status).toBe(201);
  expect(await callsIn(own)).toHaveLength(3);
});

test("two presses at the same moment are one call", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const address = pageOf(randomUUID(), own);
  const both = await Promise.all([call(address), call(address), call(address)]);
  expect(both.map((each) => each.status).sort()).toEqual([200, 200, 201]);
  expect(await callsIn(own)).toHaveLength(1);
});

test("nothing of a call leads to the response of the same page, and taking answers back leaves the call", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const id = randomUUID();
  await call(pageOf(id, own), { name: "Mia" });
  const sent = wholeResponse(shipped("being-heard"), "child");
  const { json: told } = await post(`${heard.origin}/r/${own}/${id}?for=child`, sent);
  const [kept] = await callsIn(own);
  expect(JSON.stringify(kept)).not.toContain(id);

  const body = new URLSearchParams({ typed: (told.receipt as string[]).join(" "), act: "withdraw" });
  const gone = await fetch(`${heard.origin}/r/${own}/receipt`, { method: "POST", body });
  expect(await gone.text()).toContain("You took your answers back");
  expect(await callsIn(own)).toHaveLength(1);
});

test("the lead sees it at the top, alone; opening, taking on and finishing are written down", async () => {
  const own = await aWave(database, shipped("being-heard"), { name: "Spring at Hill School" });
  await call(pageOf(randomUUID(), own), { audience: "young-person", name: "Sam, library", words: "Please come" });
  const list = await priya.get("/concerns");
  expect(list.html).toMatch(/<title>\(\d+\) Concerns - Heard<\/title>/);
  expect(list.html).toContain("A young person asked for someone to come, in Spring at Hill School");
  expect(list.html).toContain("Came 0 minutes ago");
  // Who and where stands inside, where looking is logged.
  expect(list.html).not.toContain("Sam, library");
  expect((await priya.get("/")).html).toMatch(/Answer \d+ calls? for somebody to come/);

  const [kept] = await callsIn(own);
  const path = `/calls/${kept?.id}`;
  const board = await join(heard, coordinator, "Bo Lee", "board");
  for (const other of [coordinator, board]) expect((await other.get(path)).status).toBe(403);
  for (const other of [coordinator, board]) expect((await other.get("/calls/now")).status).toBe(403);
  expect((await person(heard, null).get(path)).status).toBe(302);
  for (const page of [`/waves/${own}`, `/waves/${own}/answers`])
    expect((await coordinator.get(page)).html).not.toMatch(/Sam, library|Please come/);

  const seen = await priya.get(path);
  expect(seen.html).toContain("Sam, library");
  expect(seen.html).toContain("Please come");
  await priya.post(path, { intent: "acknowledged", note: "" });
  expect((await priya.get(path)).html).toMatch(/Priya Shah<\/strong> took it on/);
  expect((await priya.post(path, { intent: "done", note: " " })).html).toContain("Write down what was done");
  await priya.post(path, { intent: "done", note: "Spoke to the school." });
  const done = (await priya.get(path)).html;
  expect(done).toContain("Spoke to the school.");
  expect(done.match(/Priya Shah<\/strong> opened it/g)).toHaveLength(1);
  expect((await priya.get("/concerns")).html).toContain("Calls that are done");
  expect((await priya.post(path, { intent: "delete", note: "x" })).status).toBe(403);
  expect((await priya.get("/calls/none")).status).toBe(404);
  const acts = (await database.read.select().from(callEvents)).filter((event) => event.callId === kept?.id);
  expect(acts.map((event) => event.act).sort()).toEqual(["acknowledged", "done", "seen"]);
});

test("practice and trying out say that nobody would come, and send nothing", async () => {
  const practice = await aWave(database, shipped("being-heard"), { kind: "practice" });
  const tried = await (await fetch(`${heard.origin}/try/being-heard/child`)).text();
  for (const text of [await pageText(practice), tried]) {
    expect(text).not.toContain('id="call-form"');
    expect(text).toContain("Nobody would come. Nothing is sent.");
  }
  expect((await call(pageOf(randomUUID(), practice))).status).toBe(409);
  expect(await callsIn(practice)).toEqual([]);
});

test("a wave that has closed meanwhile still takes a call; one that is not open yet takes none", async () => {
  const hour = 60 * 60 * 1000;
  const closed = await aWave(database, shipped("being-heard"), { closesAt: Date.now() - 1000 });
  expect((await call(pageOf(randomUUID(), closed))).status).toBe(201);
  const later = await aWave(database, shipped("being-heard"), { opensAt: Date.now() + hour, closesAt: null });
  expect((await call(pageOf(randomUUID(), later))).status).toBe(409);
});

test("bad input is told as not sent, and too many letters are cut, not refused", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const address = pageOf(randomUUID(), own);
  const raw = (body: string, type: string) =>
    fetch(address, { method: "POST", body, headers: { ...json, "Content-Type": type } });
  for (const [answer, status] of [
    [await raw("{}", "application/json"), 415],
    [await raw("audience=nobody", "application/x-www-form-urlencoded"), 422],
    [await raw("", "application/x-www-form-urlencoded"), 422],
    [await raw(`audience=child&words=${"x".repeat(300_000)}`, "application/x-www-form-urlencoded"), 413],
  ] as const) {
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ called: false, say: expect.stringContaining("Nobody was told") });
  }
  expect((await call(`${heard.origin}/r/${own}/not-an-id?call`)).status).toBe(404);
  expect(await callsIn(own)).toEqual([]);

  const long = await call(address, { name: "é".repeat(5000), words: "<b>&\u0000\r\n".repeat(500), language: "../x" });
  expect(long.status).toBe(201);
  const [kept] = await callsIn(own);
  expect([kept?.name.length, kept?.words.length, kept?.language]).toEqual([200, 2000, "en"]);
  expect((await priya.get(`/calls/${kept?.id}`)).html).toContain("&lt;b&gt;");
});

test("another site cannot call in somebody's name", async () => {
  const headers = { ...json, Origin: "https://elsewhere.example" };
  const body = new URLSearchParams({ audience: "child" });
  expect((await fetch(pageOf(), { method: "POST", body, headers })).status).toBe(403);
});

test("a whole school behind one address can call; one page cannot call without end", async () => {
  const own = await aWave(database, shipped("being-heard"));
  const school = await Promise.all(Array.from({ length: 60 }, () => call(pageOf(randomUUID(), own))));
  expect(school.every((each) => each.status === 201)).toBe(true);
  const address = pageOf(randomUUID(), own);
  const statuses: number[] = [];
  for (let turn = 0; turn < 12; turn++) statuses.push((await call(address, { words: `turn ${turn}` })).status);
  expect(statuses.slice(0, 10).every((status) => status === 201)).toBe(true);
  expect(statuses.slice(10)).toEqual([429, 429]);
});

test("without script the answer is a page for the frame of the panel, which only our own pages may show", async () => {
  const body = new URLSearchParams({ audience: "child", language: "en", words: "no script" });
  const answer = await fetch(pageOf(), { method: "POST", body, headers: { Accept: "text/html" } });
  const html = await answer.text();
  expect(html).toContain("It arrived. Please tell a grown-up near you too.");
  expect(html).not.toContain('id="talk"');
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
});

test("the log holds nothing of a call", () => {
  for (const private_ of ["Mia, Hill School", "I am scared", "Sam, library", "?call"])
    expect(heard.output()).not.toContain(private_);
});
