/** A wave of the Forum's own: only those of the Forum whom it names read it, and nobody else through any door. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { findWave } from "#db/stores/waves.server.ts";
import { databaseOf } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, tell } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let cast: Record<"coordinator" | "priya" | "ellie" | "dee" | "sam", Person>;
let own = "";
let council = "";

const terms = {
  survey: "being-heard",
  kind: "pilot",
  opens: "2026-11-01",
  closes: "",
  audienceBody: "The Forum",
  influence: "What the Forum asks for",
  replyBy: "2027-03-01",
};

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  const coordinator = await firstCoordinator(heard);
  cast = {
    coordinator,
    priya: await join(heard, coordinator, "Priya Shah", "safeguarding"),
    ellie: await join(heard, coordinator, "Ellie Marsh", "board"),
    dee: await join(heard, coordinator, "Dee Okafor", "forum"),
    sam: await join(heard, coordinator, "Sam Reed", "forum"),
  };
  own = (await cast.dee.post("/waves/new", { ...terms, name: "Waiting lists" })).to ?? "";
  council = (await cast.coordinator.post("/waves/new", { ...terms, name: "Autumn" })).to ?? "";
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const idOf = (page: string) => page.split("/")[2] ?? "";

test("who of the Forum opens a wave runs it; a coordinator's is the council's", async () => {
  expect((await findWave(database.read, idOf(own)))?.runBy).toBe("forum");
  expect((await findWave(database.read, idOf(council)))?.runBy).toBe("council");
  expect((await cast.dee.get(own)).html).toContain("Responses kept");
  expect((await cast.ellie.post("/waves/new", { ...terms, name: "No" })).status).toBe(403);
});

/** Pages of a wave that are for everybody who may know of it, each with its reason. */
const forMore = new Map([
  ["waves/:wave", "what people are told, and the checks"],
  ["waves/:wave/summary", "through the gate"],
  ["waves/:wave/forum", "through the gate"],
  ["waves/:wave/live", "through the gate"],
  ["waves/:wave/live/now", "through the gate"],
  ["waves/:wave/replies", "the council replies to what the gate lets out"],
]);

/** Every page of a wave, also those that are written after this test. */
const closed = [...readFileSync("app/routes.ts", "utf8").matchAll(/route\("(waves\/:wave[^"]*)"/g)]
  .map((found) => found[1] ?? "")
  .filter((page) => !forMore.has(page));

test("the list of a wave's pages was found", () => {
  expect(closed).toContain("waves/:wave/answers");
  expect(closed.length).toBeGreaterThan(5);
});

const filled = (page: string, wave: string) => `/${page.replace(":wave", idOf(wave)).replaceAll(/:\w+/g, "none")}`;
const refused = (seen: { status: number }) => [403, 404, 405].includes(seen.status);

test.each(closed)("%s of the Forum's wave is closed to coordinators, Board and others of the Forum", async (page) => {
  for (const who of [cast.coordinator, cast.ellie, cast.sam]) {
    expect(refused(await who.get(filled(page, own))), "get").toBe(true);
    expect(refused(await who.post(filled(page, own), { intent: "x" })), "post").toBe(true);
  }
});

test.each(closed)("%s of the council's wave is closed to the Forum", async (page) => {
  for (const who of [cast.dee, cast.sam, cast.ellie]) {
    expect(refused(await who.get(filled(page, council))), "get").toBe(true);
    expect(refused(await who.post(filled(page, council), { intent: "x" })), "post").toBe(true);
  }
});

test.each(["close", "change", "make-real", "read-again", "name-runner", "unname-runner", "take-over"])(
  "nobody else presses %s on a wave of the Forum",
  async (intent) => {
    for (const who of [cast.coordinator, cast.ellie, cast.sam])
      expect((await who.post(own, { intent, runner: "x" })).status).toBe(403);
    expect((await cast.priya.post(own, { intent })).status).toBe(403);
  },
);

test("a concern goes to the safeguarding lead first; then only the Forum's runner reads the rest", async () => {
  const wave = idOf(own);
  await tell(database, { wave, words: "My sister waits. She is Lola.", redacted: "My sister waits. She is [name]." });
  const { concern } = await tell(database, { wave, words: "He hits me", concern: "open" });
  const read = await cast.dee.get(`${own}/answers`);
  expect(read.html).toContain("She is [name]");
  expect(read.html).not.toContain("Lola");
  expect(read.html).not.toContain("He hits me");
  expect((await cast.priya.get(`/concerns/${concern}`)).html).toContain("He hits me");
  for (const who of [cast.coordinator, cast.sam, cast.ellie])
    for (const page of ["/", "/waves", own, `${own}/summary`, `${own}/forum`])
      expect((await who.get(page)).html).not.toMatch(/She is|2 responses|Read and code Waiting/);
  expect((await cast.dee.get("/waves")).html).toContain("2 responses kept");
});

test("the council replies to what the gate lets out, and lets out no sentence of its own", async () => {
  const page = `${own}/replies`;
  expect((await cast.coordinator.get(page)).html).not.toContain("Tell it without numbers");
  expect((await cast.dee.get(page)).html).toContain("Tell it without numbers");
  const sentence = { planItem: "PA2", sentence: "Some people wait for a place." };
  expect((await cast.coordinator.post(page, { intent: "release", ...sentence })).status).toBe(403);
  expect((await cast.dee.post(page, { intent: "release", ...sentence })).status).toBe(302);
  const reply = { planItem: "PA2", kind: "did", youSaid: "We wait", weDid: "More places", id: "" };
  expect((await cast.coordinator.post(page, { intent: "write", ...reply })).status).toBe(302);
  for (const who of [cast.sam, cast.ellie]) expect((await who.get(page)).status).toBe(403);
});

test("the runner names another of the Forum, takes a name off, and one is always left", async () => {
  const others = (await cast.dee.get(own)).html;
  const sam = others.match(/<option value="([^"]+)"[^>]*>Sam Reed/)?.[1] ?? "";
  expect((await cast.dee.post(own, { intent: "name-runner", runner: "somebody" })).status).toBe(403);
  expect((await cast.dee.post(own, { intent: "name-runner", runner: sam })).status).toBe(302);
  expect((await cast.sam.get(`${own}/answers`)).status).toBe(200);
  expect((await cast.dee.post(own, { intent: "unname-runner", runner: sam })).status).toBe(302);
  expect((await cast.sam.get(`${own}/answers`)).status).toBe(403);
  const dee = (await cast.dee.get(own)).html.match(/name="runner" value="([^"]+)"/)?.[1] ?? "";
  const last = await cast.dee.post(own, { intent: "unname-runner", runner: dee });
  expect([last.status, last.html]).toEqual([422, expect.stringContaining("Name somebody else first")]);
});

test("recordings and drawings of the Forum's wave are the safeguarding lead's", async () => {
  for (const page of ["voice", "drawings"]) {
    expect((await cast.priya.get(`${own}/${page}`)).status).toBe(200);
    expect((await cast.dee.get(`${own}/${page}`)).status).toBe(403);
    expect((await cast.dee.get(own)).html).not.toContain(`href="${own}/${page}"`);
  }
});

test("when everybody who ran it has left, one of the Forum takes it over", async () => {
  const page = (await cast.sam.post("/waves/new", { ...terms, name: "Short breaks" })).to ?? "";
  expect((await cast.dee.post(page, { intent: "take-over" })).status).toBe(403);
  const people = (await cast.coordinator.get("/staff")).html;
  const sam = people.match(/Sam Reed[\s\S]*?name="person" value="([^"]+)"/)?.[1] ?? "";
  await cast.coordinator.post("/staff", { intent: "end", person: sam });
  expect((await cast.dee.get(`${page}/answers`)).status).toBe(403);
  expect((await cast.coordinator.post(page, { intent: "take-over" })).status).toBe(403);
  expect((await cast.dee.get(page)).html).toContain("Nobody runs this wave any more");
  expect((await cast.dee.post(page, { intent: "take-over" })).status).toBe(302);
  expect((await cast.dee.get(`${page}/answers`)).status).toBe(200);
});

test("a practice wave of the Forum is its runner's own", async () => {
  const page = (await cast.dee.post("/waves/new", { ...terms, kind: "practice", name: "Trying" })).to ?? "";
  expect((await cast.dee.get(page)).status).toBe(200);
  for (const who of [cast.coordinator, cast.ellie]) {
    expect((await who.get(page)).status).toBe(404);
    expect((await who.get("/waves")).html).not.toContain("Trying");
  }
});
