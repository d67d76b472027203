import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, countResponses, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

const survey = shipped("being-heard");
const hour = 60 * 60 * 1000;
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

const address = (id: string = randomUUID(), of = wave) => `${heard.origin}/r/${of}/${id}?for=child&lang=en`;

/** What is expected of a refusal: its status and name, and that nothing was kept. */
async function refused(address: string, body: FormData, status: number, problem: string): Promise<void> {
  const before = await countResponses(database);
  const answer = await post(address, body);
  expect([answer.status, answer.json.problem]).toEqual([status, problem]);
  expect(await countResponses(database)).toBe(before);
}

test("a response is kept once, and a replay gives the same receipt", async () => {
  const to = address();
  const before = await countResponses(database);
  const first = await post(to, wholeResponse(survey, "child"));
  const second = await post(to, wholeResponse(survey, "child"));
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(first.json.receipt).toHaveLength(5);
  expect(second.json).toEqual(first.json);
  expect(await countResponses(database)).toBe(before + 1);
});

test("twenty presses at the same moment keep one response with one receipt", async () => {
  const to = address();
  const before = await countResponses(database);
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(to, wholeResponse(survey, "child"))));
  expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(19).fill(200), 201]);
  expect(new Set(answers.map((answer) => String(answer.json.receipt))).size).toBe(1);
  expect(await countResponses(database)).toBe(before + 1);
});

test("other answers under the same address are refused", async () => {
  const to = address();
  await post(to, wholeResponse(survey, "child"));
  await refused(to, wholeResponse(survey, "child", "Something else"), 409, "other-content");
});

test("an id of one wave cannot be used in another", async () => {
  const id = randomUUID();
  await post(address(id), wholeResponse(survey, "child"));
  const other = await aWave(database, survey);
  await refused(address(id, other), wholeResponse(survey, "child"), 409, "other-content");
});

test("what the survey does not know is refused and named", async () => {
  const item = wholeResponse(survey, "child");
  item.set("a.no-such-item", "yes");
  await refused(address(), item, 422, "unknown-item");

  const choice = wholeResponse(survey, "child");
  choice.set("a.listened-to", "perfectly");
  await refused(address(), choice, 422, "unknown-choice");

  const anothers = wholeResponse(survey, "child");
  anothers.set("a.matters-most", "same-person");
  await refused(address(), anothers, 422, "unknown-choice");

  const two = wholeResponse(survey, "child");
  two.append("a.listened-to", "badly");
  await refused(address(), two, 422, "too-many-choices");

  const long = wholeResponse(survey, "child", "a".repeat(5001));
  await refused(address(), long, 422, "too-long");

  const audience = wholeResponse(survey, "child");
  audience.set("audience", "teacher");
  await refused(address(), audience, 422, "wrong-audience");

  const unfinished = wholeResponse(survey, "child");
  unfinished.delete("finish");
  await refused(address(), unfinished, 422, "not-finished");
});

test("an address that is not ours is refused", async () => {
  await refused(address("not-an-id"), wholeResponse(survey, "child"), 404, "bad-address");
  await refused(address(randomUUID(), "nowhere2"), wholeResponse(survey, "child"), 404, "no-such-wave");
  const answer = await fetch(address(), { method: "DELETE" });
  expect(answer.status).toBe(405);
});

test("a wave that has not opened refuses; a closed one takes only what began before", async () => {
  const later = await aWave(database, survey, { opensAt: Date.now() + hour, closesAt: null });
  await refused(address(randomUUID(), later), wholeResponse(survey, "child"), 403, "wave-not-open-yet");

  const soonClosed = await aWave(database, survey, { closesAt: Date.now() + 1500 });
  const begun = await fetch(`${heard.origin}/r/${soonClosed}?for=child`, { redirect: "manual" });
  expect(begun.status).toBe(303);
  const own = new URL(begun.headers.get("location") ?? "", heard.origin).href;
  await expect.poll(async () => (await fetch(`${heard.origin}/r/${soonClosed}`)).status, { timeout: 5000 }).toBe(410);

  await refused(address(randomUUID(), soonClosed), wholeResponse(survey, "child"), 410, "wave-closed");
  const forged = own.replace(/\/[0-9a-f-]{36}\?/, `/${randomUUID()}?`);
  await refused(forged, wholeResponse(survey, "child"), 410, "wave-closed");
  const kept = await post(own, wholeResponse(survey, "child"));
  expect(kept.status).toBe(201);
  // Sent again without the mark of when it began: the receipt that was promised, not "closed".
  const unmarked = await post(own.replace(/&began=.*/, ""), wholeResponse(survey, "child"));
  expect([unmarked.status, unmarked.json]).toEqual([200, kept.json]);
});

test("no answer to the assent is asked again and nothing typed is lost", async () => {
  const to = address();
  const before = await countResponses(database);
  const body = wholeResponse(survey, "child", "A sentence to <keep>");
  body.delete("assent");
  const asked = await fetch(to, { method: "POST", body });
  const page = await asked.text();
  expect(asked.status).toBe(422);
  expect(page).toContain('value="A sentence to &lt;keep&gt;"');
  expect(await countResponses(database)).toBe(before);
});

test("a no keeps nothing", async () => {
  const body = wholeResponse(survey, "child");
  body.set("assent", "no");
  const before = await countResponses(database);
  expect((await post(address(), body)).json).toEqual({ kept: false });
  expect(await countResponses(database)).toBe(before);
});

test("practice waves and /try keep nothing", async () => {
  const practice = await aWave(database, survey, { kind: "practice" });
  const before = await countResponses(database);
  expect((await post(address(randomUUID(), practice), wholeResponse(survey, "child"))).json).toEqual({ kept: false });
  const tried = await post(`${heard.origin}/try/being-heard/child`, wholeResponse(survey, "child"));
  expect(tried.json).toEqual({ kept: false });
  expect(await countResponses(database)).toBe(before);
});

/** Sends bytes as they are and gives the first line that comes back; empty when the connection just ends. */
function raw(lines: string[], body = "", cutAfter = false): Promise<string> {
  const { hostname, port } = new URL(heard.origin);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
      if (cutAfter) socket.end();
    });
    socket.on("data", (bytes) => {
      answer += bytes;
      if (answer.includes("\r\n")) socket.destroy();
    });
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
    socket.on("error", () => resolve(answer.split("\r\n")[0] ?? ""));
  });
}

function head(length: string[], type = "multipart/form-data; boundary=x"): string[] {
  const path = new URL(address());
  return [`POST ${path.pathname}${path.search} HTTP/1.1`, "Host: heard", `Content-Type: ${type}`, ...length];
}

test("an upload without length, too large, or of another type is refused before it is read", async () => {
  const before = await countResponses(database);
  expect(await raw(head(["Transfer-Encoding: chunked"]), "0\r\n\r\n")).toContain("411");
  expect(await raw(head(["Content-Length: 99999999"]), "x")).toContain("413");
  expect(await raw(head(["Content-Length: 2"], "application/json"), "{}")).toContain("415");
  expect(await raw(head(["Content-Length: 2"]), "xx")).toContain("400");
  expect(await countResponses(database)).toBe(before);
});

test("an upload that is cut off in the middle keeps nothing", async () => {
  const before = await countResponses(database);
  const whole = await new Response(wholeResponse(survey, "child")).text();
  const boundary = whole.slice(2, whole.indexOf("\r\n"));
  const type = `multipart/form-data; boundary=${boundary}`;
  await raw(head([`Content-Length: ${whole.length}`], type), whole.slice(0, whole.length - 40), true);
  expect(await countResponses(database)).toBe(before);
  expect(await raw(head([`Content-Length: ${whole.length}`], type), whole)).toContain("201");
  expect(await countResponses(database)).toBe(before + 1);
});

test("a problem's page says only what can help", async () => {
  const to = address();
  await post(to, wholeResponse(survey, "child"));
  const other = await fetch(to, { method: "POST", body: wholeResponse(survey, "child", "Something else") });
  const said = await other.text();
  expect(other.status).toBe(409);
  expect(said).toContain(`href="/r/${wave}?lang=en"`);
  expect(said).not.toContain("Press Back in your browser");
  const long = await fetch(address(), { method: "POST", body: wholeResponse(survey, "child", "a".repeat(5001)) });
  expect(await long.text()).toContain("Press Back in your browser");
});

test("another site cannot answer in a person's name; our own pages, which name no origin, can", async () => {
  const from = (origin: string) =>
    fetch(address(), { method: "POST", body: wholeResponse(survey, "child"), headers: { Origin: origin } });
  const before = await countResponses(database);
  expect((await from("https://elsewhere.example")).status).toBe(403);
  expect(await countResponses(database)).toBe(before);
  expect((await from("null")).status).toBe(201);
  expect((await from(heard.origin)).status).toBe(201);
});

test("a broken address is the asker's matter", async () => {
  for (const path of ["/waves/%E0%A4%A", "/%E0%A4%A", "/r/%E0%A4%A/x"])
    expect((await fetch(`${heard.origin}${path}`)).status, path).toBeLessThan(500);
});

test("a file where words belong is refused", async () => {
  const body = wholeResponse(survey, "child");
  body.set("a.one-thing", new Blob(["words"]), "words.txt");
  await refused(address(), body, 422, "unknown-item");
});

test("a respondent's page sets no cookie, asks nothing of elsewhere and stays in no cache", async () => {
  const answer = await fetch(address());
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.match(/(src|href)="(https?:)?\/\//g)).toBeNull();
});
