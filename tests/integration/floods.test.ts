/** A whole school behind one address is never refused; a flood of rubbish from the same address is, and hurts nobody. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, countResponses, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { load } from "#tests/bench/load.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

const survey = shipped("being-heard");
let heard: StartedHeard;
let database: Database;
let wave: string;

beforeAll(async () => {
  heard = await startHeard({ env: { LOG_LEVEL: "debug", TRUST_PROXY: "1" } });
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const from = (address: string) => ({ "X-Forwarded-For": address });

/** Begins as a person does, and gives the address of their own page. */
async function begin(address: string): Promise<string> {
  const begun = await fetch(`${heard.origin}/r/${wave}?for=child&lang=en`, {
    redirect: "manual",
    headers: from(address),
  });
  expect(begun.status).toBe(303);
  return new URL(begun.headers.get("location") ?? "", heard.origin).href;
}

async function finish(own: string, address: string): Promise<number> {
  const headers = { Accept: "application/json", ...from(address) };
  const answer = await fetch(own, { method: "POST", body: wholeResponse(survey, "child", ""), headers });
  await answer.arrayBuffer();
  return answer.status;
}

const sendRubbish = (address: string, to = `${heard.origin}/r/${wave}/${randomUUID()}?lang=en`) =>
  fetch(to, { method: "POST", body: new URLSearchParams({ finish: "1", "a.nothing": "x" }), headers: from(address) });

test("600 answers of a school are kept while rubbish pours in from the same address", async () => {
  const school = "198.51.100.7";
  const before = await countResponses(database);
  const body = "finish=1&a.nothing=x";
  const flood = load({
    port: Number(new URL(heard.origin).port),
    connections: 32,
    seconds: 6,
    status: 429,
    next: () =>
      Buffer.from(
        `POST /r/${wave}/${randomUUID()} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${school}\r\nAccept: application/json\r\n` +
          `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      ),
  });
  const statuses: number[] = [];
  const tablets = Array.from({ length: 20 }, async () => {
    for (let child = 0; child < 30; child++) statuses.push(await finish(await begin(school), school));
  });
  await Promise.all(tablets);
  const { answers: refused, others } = await flood;
  expect(statuses.filter((status) => status !== 201)).toEqual([]);
  expect(await countResponses(database)).toBe(before + 600);

  expect(refused).toBeGreaterThan(300);
  // A few are read and answered one by one, before the rest is refused unread.
  expect([...others.keys()]).toEqual([422]);
  expect(others.get(422)).toBeLessThanOrEqual(120);
});

test("what is refused is told in its language when to come again, and another address is not held back", async () => {
  const rude = "203.0.113.9";
  for (let sent = 0; sent < 120; sent++) expect((await sendRubbish(rude)).status).toBe(422);
  const refused = await sendRubbish(rude, `${heard.origin}/r/${wave}/${randomUUID()}?lang=pl`);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  const page = await refused.text();
  expect(page).toContain('lang="pl"');
  expect(page).toContain("Poczekaj jedną minutę.");
  expect((await sendRubbish("203.0.113.10")).status).toBe(422);
  expect(await finish(await begin(rude), rude)).toBe(201);
});

test("a page of ours that sends only rubbish is held back alone", async () => {
  const home = "192.0.2.44";
  const own = await begin(home);
  const statuses: number[] = [];
  for (let sent = 0; sent < 10; sent++) statuses.push((await sendRubbish(home, own)).status);
  expect(statuses).toEqual([...Array(8).fill(422), 429, 429]);
  expect(await finish(await begin(home), home)).toBe(201);
});

test("wrong addresses are held back as well", async () => {
  const rude = "203.0.113.77";
  const statuses = new Set<number>();
  for (let sent = 0; sent < 130; sent++)
    statuses.add((await sendRubbish(rude, `${heard.origin}/r/nowhere2/${randomUUID()}`)).status);
  expect([...statuses]).toEqual([404, 429]);
});

test("a call for somebody to come is not held back by a flood", async () => {
  const rude = "203.0.113.9";
  expect((await sendRubbish(rude)).status).toBe(429);
  const call = await fetch(`${heard.origin}/r/${wave}/${randomUUID()}?call`, {
    method: "POST",
    body: new URLSearchParams({ audience: "child" }),
    headers: { Accept: "application/json", ...from(rude) },
  });
  expect(call.status).not.toBe(429);
});

test("a filled trap asks again and loses nothing; our script is never caught", async () => {
  const words = "A sentence to keep";
  const body = wholeResponse(survey, "child", words);
  body.set("website", "https://cheap.example");
  const own = await begin("192.0.2.45");
  const before = await countResponses(database);
  const asked = await fetch(own, { method: "POST", body });
  const page = await asked.text();
  expect(asked.status).toBe(422);
  expect(page).toContain(words);
  expect(page).not.toContain("cheap.example");
  expect(await countResponses(database)).toBe(before);

  const again = new FormData();
  for (const [, name = "", value = ""] of page.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g))
    again.append(name, value);
  again.set("assent", "yes");
  expect((await fetch(own, { method: "POST", body: again })).status).toBe(201);
  body.set("a.one-thing", "Other words");
  expect((await post(await begin("192.0.2.45"), body)).status).toBe(201);
  expect((await (await fetch(own)).text()).includes('<input name="website" hidden="">')).toBe(true);
});

test("nothing that was said tells an address", () => {
  for (const address of ["198.51.100.7", "203.0.113", "192.0.2.4", "127.0.0.1"])
    expect(heard.output().replaceAll(heard.origin, "")).not.toContain(address);
});
