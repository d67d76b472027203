import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, tell } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let wave: string;
let coordinator: Person;
let priya: Person;
let tom: Person;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  coordinator = await firstCoordinator(heard);
  priya = await join(heard, coordinator, "Priya Shah", "safeguarding");
  tom = await join(heard, coordinator, "Tom Reed", "safeguarding");
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const words = (text: string) => ({ wave, words: `${text}, says Mia`, redacted: `${text}, says [name]` });
const forCoordinator = async () => (await coordinator.get(`/waves/${wave}/answers`)).html;

test("the lead reads the words as they were typed, and every look is written down", async () => {
  const { concern } = await tell(database, { ...words("I am not safe at home"), concern: "open" });
  expect((await priya.get("/concerns")).html).toContain("Not opened yet");

  const seen = await priya.get(`/concerns/${concern}`);
  expect(seen.html).toContain("I am not safe at home, says Mia");
  await tom.get(`/concerns/${concern}`);
  const log = (await priya.get(`/concerns/${concern}`)).html;
  expect(log.match(/Priya Shah<\/strong> opened it/g)).toHaveLength(1);
  expect(log.match(/Tom Reed<\/strong> opened it/g)).toHaveLength(1);
  expect((await priya.get("/concerns")).html).toContain("Opened before");
});

test("a decision needs a reason; released words are then seen without names", async () => {
  const { concern } = await tell(database, { ...words("They shout at me"), concern: "open" });
  expect(await forCoordinator()).not.toContain("They shout at me");
  const without = await priya.post(`/concerns/${concern}`, { intent: "released", note: " " });
  expect([without.status, without.html.includes("Write down why")]).toEqual([422, true]);
  expect(await forCoordinator()).not.toContain("They shout at me");

  await priya.post(`/concerns/${concern}`, { intent: "released", note: "Spoke to the school." });
  expect(await forCoordinator()).toContain("They shout at me, says [name]");
  expect(await forCoordinator()).not.toContain("Mia");
  expect((await priya.get(`/concerns/${concern}`)).html).toContain("Spoke to the school.");
});

test("what is kept back later takes its quote along", async () => {
  const { concern, response } = await tell(database, {
    ...words("Please read this"),
    concern: "released",
    mayQuote: true,
  });
  const quote = { response, item: "one-thing", text: "QUOTED words", looked: "yes", intent: "release-quote" };
  await coordinator.post(`/waves/${wave}/answers`, quote);
  expect(await forCoordinator()).toContain("QUOTED words");
  await tom.post(`/concerns/${concern}`, { intent: "kept-back", note: "It points at one child." });
  expect(await forCoordinator()).not.toContain("QUOTED words");
  await tom.post(`/concerns/${concern}`, { intent: "released", note: "Looked again." });
  expect(await forCoordinator()).not.toContain("QUOTED words");
});

test("answers that were taken back go when the concern on them is decided, and the log stays", async () => {
  const { concern } = await tell(database, { ...words("I take this back"), concern: "open", withdrawn: true });
  const before = await priya.get(`/concerns/${concern}`);
  expect(before.html).toContain("The person took their answers back");
  expect(before.html).toContain("I take this back, says Mia");

  await priya.post(`/concerns/${concern}`, { intent: "released", note: "All is well." });
  const after = await priya.get(`/concerns/${concern}`);
  expect(after.html).toContain("The words are gone");
  expect(after.html).not.toContain("I take this back");
  expect(after.html).toContain("All is well.");
});

test("what the program could not read is read by a person, who writes what others may see", async () => {
  const { response } = await tell(database, { ...words("Unreadable"), unread: "held" });
  const list = await priya.get("/concerns");
  expect(list.html).toContain("The program could not read these");
  expect(list.html).not.toContain("Unreadable");

  await priya.post("/concerns", { intent: "take-held", response });
  expect((await priya.post("/concerns", { intent: "take-held", response })).status).toBe(404);
  const open = (await priya.get("/concerns")).html.match(/\/concerns\/[0-9a-f-]{36}/g)?.at(-1) ?? "";
  expect((await priya.get(open)).html).toContain("Unreadable, says Mia");
  expect((await priya.post(open, { intent: "released", note: "Fine", redacted: "" })).status).toBe(422);
  expect(await forCoordinator()).not.toContain("Unreadable");

  await priya.post(open, { intent: "released", note: "Fine", redacted: "Unreadable, says a friend" });
  expect(await forCoordinator()).toContain("Unreadable, says a friend");
});

test("the first to acknowledge a test concern is the lead, the second another person", async () => {
  expect((await priya.get("/concerns")).html).toContain("This is a test. No person wrote it.");
  await priya.post("/concerns", { intent: "acknowledge", wave });
  expect((await priya.get("/concerns")).html).toContain("You have acknowledged this test");
  await tom.post("/concerns", { intent: "acknowledge", wave });
  const { html } = await coordinator.get(`/waves/${wave}`);
  expect(html.indexOf("Priya Shah")).toBeLessThan(html.indexOf("Tom Reed"));
  expect(html).toContain("Tom Reed");
});
