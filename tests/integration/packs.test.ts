import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { symbolPacks } from "#db/schema.ts";
import { projectFolder } from "#surveys/folder.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { linkIn, person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let coordinator: string | null;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  coordinator = await signIn(heard.signInLink ?? "");
});

afterAll(async () => {
  await database.close();
  await heard.stop();
  rmSync(heard.dataDir, { recursive: true, force: true });
});

const terms = { name: "Our own", author: "Class 4", licence: "CC0 1.0", link: "https://example.org/own" };
const picture = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${fill}" d="M0 0h9v9z"/></svg>`;
const own: Record<string, string> = {
  "index.csv": "concept,file\nlisten,ear.svg\ngood,yes.svg\n",
  "ear.svg": picture("red"),
  "yes.svg": picture("green"),
};

function packOf(files: Record<string, string>, fields: Partial<typeof terms> = terms, asZip = true): FormData {
  const body = new FormData();
  body.set("intent", "add");
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const each = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  if (asZip) body.append("files", new Blob([new Uint8Array(zipSync(Object.fromEntries(each)))]), "pack.zip");
  else for (const [name, bytes] of each) body.append("files", new Blob([new Uint8Array(bytes)]), name);
  return body;
}

async function send(body: BodyInit, cookie: string | null = coordinator) {
  const headers: Record<string, string> = cookie ? { Cookie: cookie } : {};
  const answer = await fetch(`${heard.origin}/symbols`, { method: "POST", body, headers, redirect: "manual" });
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}

const packs = () => database.read.select().from(symbolPacks);
const folder = () => join(heard.dataDir, "symbol-packs");
const onDisk = () => (existsSync(folder()) ? readdirSync(folder()) : []);
const survey = async () => (await fetch(`${heard.origin}/try/being-heard/child`)).text();

test("a set is added, looked at, offered, chosen by a person, credited, and taken away", async () => {
  const before = await survey();
  expect(before).not.toContain("c.pack");
  const added = await send(packOf(own));
  expect(added.status).toBe(201);
  expect(added.html).toContain("2 pictures");
  const [pack] = await packs();
  expect(pack).toMatchObject({ ...terms, concepts: ["listen", "good"], offeredAt: null });
  const id = pack?.id ?? "";
  expect(await survey(), "nobody sees it before it is offered").toBe(before);
  expect((await fetch(`${heard.origin}/packs/${id}.css`)).status).toBe(404);

  const file = await fetch(`${heard.origin}/packs/${id}/listen.svg`);
  expect(file.headers.get("content-type")).toContain("image/svg+xml");
  expect(file.headers.get("content-security-policy")).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await file.text()).toBe(picture("red"));

  expect(await send(new URLSearchParams({ intent: "offer", pack: id }))).toMatchObject({ status: 302, to: "/symbols" });
  const page = await survey();
  expect(page).toContain(`id="c-pack-${id}"`);
  expect(page).toContain("Our own: Class 4, CC0 1.0");
  const wave = await aWave(database, shipped("being-heard"));
  expect(await (await fetch(`${heard.origin}/r/${wave}?for=child`)).text()).toContain(`/packs/${id}.css`);
  const style = await (await fetch(`${heard.origin}/packs/${id}.css`)).text();
  expect(style).toContain(`:root:has(#c-pack-${id}:checked) img[src="/symbols/good.svg"]{content:url(${id}/good.svg)}`);
  const credits = await (await fetch(`${heard.origin}/credits`)).text();
  expect(credits).toContain('href="https://example.org/own"');

  expect((await send(new URLSearchParams({ intent: "take-away", pack: id }))).status).toBe(302);
  expect(await survey()).toBe(before);
  expect(await packs()).toEqual([]);
  expect(onDisk()).toEqual([]);
  expect((await fetch(`${heard.origin}/packs/${id}/listen.svg`)).status).toBe(404);
  expect((await send(new URLSearchParams({ intent: "take-away", pack: id }))).status).toBe(404);
});

test.each([
  [
    "a script",
    packOf({ ...own, "ear.svg": picture("red").replace("<path", "<script>x()</script><path") }),
    "ear.svg is refused",
  ],
  ["no licence", packOf(own, { ...terms, licence: "" }), "Write the licence"],
  ["no author", packOf(own, { ...terms, author: "" }), "Write who made"],
  ["a link that is none", packOf(own, { ...terms, link: "javascript:alert(1)" }), "Write the whole address"],
  ["a way out of the folder", packOf({ ...own, "../../ear.svg": "x" }), "is not a file name"],
  ["no index", packOf({ "ear.svg": picture("red") }), "needs 1 index"],
  ["only one picture, for two meanings", packOf({ ...own, "yes.svg": picture("red") }), "no picture of its own"],
  ["no zip", packOf({ "pack.zip": "this is a letter" }, terms, false), "not a zip that can be read"],
  ["no file", packOf({}, terms, false), "Choose the files"],
  ["a zip bomb", packOf({ ...own, "ear.svg": picture(" ".repeat(30_000_000)) }), "larger than 200 KB"],
])("%s: nothing is kept, and what to do is said", async (_what, body, says) => {
  const answer = await send(body);
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(says);
  expect(await packs()).toEqual([]);
  expect(onDisk()).toEqual([]);
  const typed = body.get("author");
  if (typed) expect(answer.html, "what was typed stays").toContain(String(typed));
});

test("files that were chosen one by one, with all terms in their index, are a set too", async () => {
  const { "index.csv": _, ...pictures } = own;
  const index = JSON.stringify({ ...terms, symbols: { listen: "ear.svg" } });
  expect((await send(packOf({ ...pictures, "index.json": index }, {}, false))).status).toBe(201);
  const [pack] = await packs();
  expect(pack).toMatchObject(terms);
  await send(new URLSearchParams({ intent: "take-away", pack: pack?.id ?? "" }));
});

test("only a coordinator adds, offers or takes away", async () => {
  const by = person(heard, coordinator);
  for (const role of ["safeguarding", "board", "forum"]) {
    const added = await by.post("/staff", { intent: "add", name: role, email: `${role}@example.org`, role });
    const cookie = await signIn(heard.origin + linkIn(added.html));
    expect((await person(heard, cookie).get("/symbols")).status, role).toBe(403);
    expect((await send(packOf(own), cookie)).status, role).toBe(403);
  }
  expect(await send(packOf(own), null)).toMatchObject({ status: 302, to: "/sign-in" });
  expect(await packs()).toEqual([]);
});

test("more than 20 MB is refused before it is read", async () => {
  const answer = await send(packOf({ "index.csv": "x".repeat(21 * 1024 * 1024) }, terms, false));
  expect(answer.status).toBe(413);
  expect(await packs()).toEqual([]);
});

test("addresses of pictures lead nowhere else", async () => {
  for (const path of ["/packs/../heard.sqlite", "/packs/..%2f..%2fheard.sqlite", "/packs/aaaaaaaaaaaa/..%2fx.svg"]) {
    const answer = await fetch(heard.origin + path);
    expect(answer.status, path).toBe(404);
  }
});

const mulberry = join(projectFolder(), "../shared/symbols/mulberry");

test.runIf(existsSync(mulberry))("a whole other set comes in by its index", async () => {
  const names = readdirSync(mulberry).filter((name) => name.endsWith(".svg"));
  const symbols = Object.fromEntries(names.map((name) => [name.replace(".svg", ""), name]));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(mulberry, name), "utf8")]));
  const answer = await send(packOf({ ...files, "index.json": JSON.stringify({ symbols }) }));
  expect(
    answer.status,
    answer.html
      .match(/<li>[^<]*<\/li>/g)
      ?.slice(0, 5)
      .join(),
  ).toBe(201);
  const [pack] = await packs();
  expect(pack?.concepts.length).toBeGreaterThan(90);
  await send(new URLSearchParams({ intent: "take-away", pack: pack?.id ?? "" }));
});

test("what a crash left half done is swept away at the next start", async () => {
  const dataDir = heard.dataDir;
  await send(packOf(own));
  const [pack] = await packs();
  mkdirSync(join(folder(), "0123456789ab.unfinished"));
  mkdirSync(join(folder(), "0123456789ab"));
  await heard.kill();
  heard = await startHeard({ dataDir });
  expect(onDisk()).toEqual([pack?.id]);
});
