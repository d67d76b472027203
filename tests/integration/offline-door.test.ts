/** What the door gives a device that has to do without network: the worker, the list, and pages that are everybody's. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

let heard: StartedHeard;
let database: Database;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

interface Listed {
  pages: [string, string][];
  files: string[];
  more: string[];
  sounds: string[];
}

const list = async (who = "for=child&lang=en") =>
  (await (await fetch(`${heard.origin}/r/offline/${wave}?${who}`)).json()) as Listed;

test("the worker is a script for respondents' pages alone, asked for anew, and may connect only to us", async () => {
  const answer = await fetch(`${heard.origin}/r/sw.js`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; connect-src 'self'");
  // Nothing widens its scope beyond the folder in which it stands.
  expect(answer.headers.get("service-worker-allowed")).toBeNull();
  const text = await answer.text();
  expect(text).toMatch(/const version = "[0-9a-f]{16}"/);
  expect(text).toContain('request.method !== "GET"');
  expect((await fetch(`${heard.origin}/r/sw.js/more`)).status).toBe(404);
  expect((await fetch(`${heard.origin}/r/sw.js`, { method: "POST" })).status).toBe(405);
});

test("the policy of a survey's page lets it have our worker and nobody else's", async () => {
  const page = await fetch(`${heard.origin}/r/${wave}/${randomUUID()}?for=child&lang=en`);
  expect(page.headers.get("content-security-policy")).toContain("worker-src 'self';");
});

test("every page and file of the list is there, and none of them is a page of staff", async () => {
  const { pages, files, more } = await list();
  expect(pages.map(([key]) => key)).toEqual([`/r/${wave}?for=child&lang=en`, `/r/${wave}/thanks?for=child&lang=en`]);
  const addresses = [...pages.map(([, address]) => address), ...files, ...more];
  for (const address of addresses) {
    const answer = await fetch(heard.origin + address);
    expect(`${address} ${answer.status}`).toBe(`${address} 200`);
    await answer.arrayBuffer();
  }
  const names = files.join(" ");
  for (const part of ["outbox-", "recorder-", "board-", "finish-", "controls.svg", "/fonts/atkinson-400.woff2"])
    expect(names).toContain(part);
  expect(names).not.toMatch(/\/assets\/(root|entry|wave|staff|components|heard)-/);
  expect(more.join(" ")).toMatch(/opendyslexic/);
  // Only the tones of the pictures that stand on this page.
  expect(more.join(" ")).toMatch(/tone-1\//);
  expect(more.length).toBeLessThan(files.length * 5);
});

test("another language brings its own words and letters, and English beside them", async () => {
  const arabic = (await list("for=child&lang=ar")).files.join(" ");
  expect(arabic).toContain("/fonts/arabic-400.woff2");
  const english = (await list()).files.join(" ");
  expect(english).not.toContain("/fonts/arabic-400.woff2");
});

test("a page that is kept is the same for everybody: no id, mark, setting or session stands in it", async () => {
  const own = `${randomUUID()}?for=child&lang=en&began=abc.def&at=abcdef&k=abcdef.child.x.y`;
  const [one, other] = await Promise.all(
    [own, `${randomUUID()}?for=child&lang=en`].map(async (each) =>
      (await fetch(`${heard.origin}/r/${wave}/${each}`)).text(),
    ),
  );
  expect(one).toBe(other);
  const thanks = await Promise.all(
    ["&at=abcdef&k=x", ""].map(async (more) =>
      (await fetch(`${heard.origin}/r/${wave}/thanks?for=child&lang=en${more}`)).text(),
    ),
  );
  expect(thanks[0]).toBe(thanks[1]);
  expect(thanks[0]?.match(/<li>/g)).toHaveLength(128);
});

test("a wave that is over, or an audience that it does not ask, has no list", async () => {
  const over = await aWave(database, shipped("being-heard"), { closesAt: Date.now() - 1 });
  expect((await fetch(`${heard.origin}/r/offline/${over}?for=child`)).status).toBe(410);
  expect((await fetch(`${heard.origin}/r/offline/${wave}?for=nobody`)).status).toBe(422);
  expect((await fetch(`${heard.origin}/r/offline/none?for=child`)).status).toBe(404);
});
