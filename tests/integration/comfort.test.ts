import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, countResponses, databaseOf, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

let heard: StartedHeard;
let database: Database;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const survey = shipped("being-heard");

async function start(audience = "child"): Promise<{ wave: string; address: string; html: string }> {
  const wave = await aWave(database, survey);
  const page = await fetch(`${heard.origin}/r/${wave}?for=${audience}`);
  return { wave, address: page.url, html: await page.text() };
}

function withComfort(settings: Record<string, string>): FormData {
  const fields = wholeResponse(survey, "child");
  for (const [setting, value] of Object.entries(settings)) fields.set(`c.${setting}`, value);
  return fields;
}

const send = async (address: string, body: FormData) => {
  const answer = await fetch(address, { method: "POST", body, headers: { Accept: "text/html" } });
  return { status: answer.status, html: await answer.text() };
};

/** The ids of what is chosen in the comfort panel of a page. */
const chosen = (html: string) =>
  [...html.matchAll(/<input [^>]*name="c\.[^>]*>/g)]
    .filter(([input]) => /\schecked=""/.test(input))
    .map(([input]) => /id="([^"]+)"/.exec(input)?.[1]);

/** Everything that is kept, byte by byte. */
function kept(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? kept(path) : readFileSync(path, "latin1")))
    .join("\n");
}

test("comfort goes to the page after it and is kept nowhere; the next person's page is the first again", async () => {
  const { wave, address, html } = await start();
  const settings = { paper: "yellow", size: "4", calm: "1", "scan-speed": "sehr-auffaellig" };
  const before = chosen(html);
  const thanks = await send(address, withComfort(settings));
  expect(thanks.status).toBe(201);
  expect(chosen(thanks.html)).toEqual(expect.arrayContaining(["c-paper-yellow", "c-size-4", "c-calm"]));
  expect(await countResponses(database)).toBe(1);
  expect(kept(heard.dataDir)).not.toContain("sehr-auffaellig");
  expect(kept(heard.dataDir)).not.toContain("c.paper");
  const next = await fetch(`${heard.origin}/r/${wave}?for=child`);
  expect(next.headers.get("set-cookie")).toBeNull();
  expect(chosen(await next.text())).toEqual(before);
});

test("the same answers with other comfort are the same response", async () => {
  const { address } = await start();
  const first = await send(address, withComfort({ paper: "blue" }));
  const again = await send(address, withComfort({ paper: "pink" }));
  expect([first.status, again.status]).toEqual([201, 200]);
  const receipt = (html: string) => [...html.matchAll(/receipt\/([a-z]+)\.svg/g)].map(([, name]) => name);
  expect(receipt(again.html)).toEqual(receipt(first.html));
});

test("when the own yes is asked again, comfort is there, is not sent twice, and can be changed", async () => {
  const { address } = await start();
  const fields = withComfort({ paper: "dark" });
  fields.delete("assent");
  const { status, html } = await send(address, fields);
  expect(status).toBe(422);
  expect(chosen(html)).toContain("c-paper-dark");
  expect(html).not.toMatch(/type="hidden" name="c\./);
  expect(html).toMatch(/<form [^>]*id="answers"/);
});

test("what no page of ours sends under a comfort name changes nothing and breaks nothing", async () => {
  const { address, html } = await start();
  const fields = withComfort({ paper: '"><script>alert(1)</script>', size: "99", "": "x", tone: "5".repeat(5000) });
  const answer = await send(address, fields);
  expect(answer.status).toBe(201);
  expect(answer.html).not.toContain("<script>alert");
  expect(chosen(answer.html)).toEqual(chosen(html));
});

test("a receipt is looked up with the same look, and its address says nothing", async () => {
  const { wave } = await start();
  const body = new FormData();
  body.set("c.paper", "green");
  const { html } = await send(`${heard.origin}/r/${wave}/receipt`, body);
  expect(chosen(html)).toContain("c-paper-green");
  expect(html).not.toMatch(/(href|action)="[^"]*(paper|c\.)/);
});

test("what the looks need is there: styles with their letters, and pictures in five tones", async () => {
  const { html } = await start();
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? "");
  expect(styles.length).toBeGreaterThanOrEqual(2);
  const texts = await Promise.all(styles.map(async (href) => (await fetch(heard.origin + href)).text()));
  const addresses = texts.join("\n").matchAll(/url\(["']?([^)"']+)["']?\)/g);
  for (const [, address = ""] of addresses) {
    const absolute = address.startsWith("/") ? address : `/symbols/${address}`;
    const answer = await fetch(heard.origin + absolute, { method: "HEAD" });
    expect(answer.status, absolute).toBe(200);
  }
});
