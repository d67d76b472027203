import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideConcern } from "#app/features/safeguarding/decide-concern.server.ts";
import type { Database } from "#db/connection.server.ts";
import { answers, codings, concerns, readings, toRead } from "#db/schema.ts";
import { addReply } from "#db/stores/replies.server.ts";
import { addStaff, type StaffMember } from "#db/stores/staff.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

const survey = shipped("being-heard");
const sam: StaffMember = {
  id: randomUUID(),
  name: "Sam",
  email: "sam@example.org",
  role: "safeguarding",
  addedAt: 0,
  leftAt: null,
};
let heard: StartedHeard;
let database: Database;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, survey);
  await database.write((unit) => addStaff(unit, sam));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

async function keep(words: string): Promise<{ id: string; receipt: string[] }> {
  const id = randomUUID();
  const { json } = await post(`${heard.origin}/r/${wave}/${id}?for=child`, wholeResponse(survey, "child", words));
  return { id, receipt: json.receipt as string[] };
}

const isRead = (id: string) =>
  expect
    .poll(async () => (await database.read.select().from(toRead).where(eq(toRead.responseId, id))).length, {
      timeout: 20_000,
    })
    .toBe(0);

const left = async (id: string) => ({
  answers: (await database.read.select().from(answers).where(eq(answers.responseId, id))).length,
  readings: (await database.read.select().from(readings).where(eq(readings.responseId, id))).length,
  codings: (await database.read.select().from(codings).where(eq(codings.responseId, id))).length,
});

async function ask(fields: Record<string, string>): Promise<{ status: number; page: string }> {
  const answer = await fetch(`${heard.origin}/r/${wave}/receipt`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, page: await answer.text() };
}

test("five pictures, pressed one after the other, open what happened", async () => {
  const { receipt } = await keep("They listen to me");
  let page = await (await fetch(`${heard.origin}/r/${wave}/receipt`)).text();
  for (const [pressed, name] of receipt.entries()) {
    expect(page).toContain(`You pressed ${pressed} of 5`);
    const chosen = page.match(/name="chosen" value="([^"]*)"/)?.[1] ?? "";
    page = (await ask({ chosen, press: name })).page;
  }
  expect(page).toContain("Your answers arrived.");
  expect(page).toContain("There is no reply yet.");
});

test("typed words open it as well, and wrong ones say what to do", async () => {
  const { receipt } = await keep("They listen to me");
  expect((await ask({ typed: receipt.join(", ").toUpperCase() })).page).toContain("Your answers arrived.");
  const turned = await ask({ typed: [...receipt].reverse().join(" ") });
  expect(turned.status).toBe(404);
  expect(turned.page).toContain("We found no answers with these 5 pictures.");
  // What was pressed is still there to be mended.
  expect(turned.page).toContain(`name="chosen" value="${[...receipt].reverse().join(" ")}"`);
  const some = await ask({ typed: "apple banana" });
  expect(some.status).toBe(200);
  expect(some.page).toContain("You pressed 2 of 5");
  const unknown = await ask({ typed: "apple unicornix", chosen: "fox" });
  expect(unknown.status).toBe(422);
  expect(unknown.page).toContain("We do not know this word: unicornix");
  expect(unknown.page).toContain("You pressed 1 of 5");
});

test("a receipt opens nothing in another wave", async () => {
  const { receipt } = await keep("They listen to me");
  const other = await aWave(database, survey);
  const answer = await fetch(`${heard.origin}/r/${other}/receipt`, {
    method: "POST",
    body: new URLSearchParams({ typed: receipt.join(" ") }),
  });
  expect(answer.status).toBe(404);
});

test("the reply to what a person spoke about stands behind their receipt", async () => {
  const { receipt } = await keep("They listen to me");
  const reply = { id: randomUUID(), waveId: wave, kind: "did" as const, staffId: sam.id, at: Date.now() };
  await database.write(async (unit) => {
    await addReply(unit, { ...reply, planItem: "PA1", youSaid: "Ask us first.", weDid: "We ask before each meeting." });
    await addReply(unit, { ...reply, id: randomUUID(), planItem: "AFI4", youSaid: "We wait.", weDid: "A new nurse." });
  });
  const { page } = await ask({ typed: receipt.join(" ") });
  expect(page).toContain("We ask before each meeting.");
  expect(page).not.toContain("A new nurse.");
});

test("taking back deletes answers, readings and codes, and says so", async () => {
  const { id, receipt } = await keep("They never listen to me and nobody asks me");
  await isRead(id);
  expect((await left(id)).codings).toBeGreaterThan(0);
  const before = await ask({ chosen: receipt.join(" "), act: "ask-withdraw" });
  for (const said of ["We delete what you pressed", "One line stays.", "You cannot undo this."])
    expect(before.page).toContain(said);
  expect((await left(id)).answers).toBeGreaterThan(0);
  const { page } = await ask({ chosen: receipt.join(" "), act: "withdraw" });
  expect(page).toContain("You took your answers back. They are deleted.");
  expect(await left(id)).toEqual({ answers: 0, readings: 0, codings: 0 });
  expect((await ask({ typed: receipt.join(" ") })).page).toContain("You took your answers back.");
});

test("an answer under an open concern is not deleted before the safeguarding lead has decided, and the page says so", async () => {
  const { id, receipt } = await keep("i dont feel safe at home");
  await isRead(id);
  const { page } = await ask({ chosen: receipt.join(" "), act: "withdraw" });
  expect(page).toContain("One person whose job is to keep people safe must look at them first.");
  expect((await left(id)).answers).toBeGreaterThan(0);

  const [concern] = await database.read
    .select()
    .from(concerns)
    .where(and(eq(concerns.responseId, id), eq(concerns.state, "open")));
  const note = { note: "Spoke with the school", redacted: "" };
  await database.write((unit) => decideConcern(unit, sam, concern?.id ?? "", "kept-back", note));
  expect(await left(id)).toEqual({ answers: 0, readings: 0, codings: 0 });
  expect((await ask({ typed: receipt.join(" ") })).page).toContain("They are deleted.");
});

test("a withdrawal before reading waits until the words have been screened", async () => {
  const { id, receipt } = await keep("somone at home hurts me");
  await ask({ chosen: receipt.join(" "), act: "withdraw" });
  await isRead(id);
  expect((await database.read.select().from(concerns).where(eq(concerns.responseId, id))).length).toBe(1);
  expect((await left(id)).answers).toBeGreaterThan(0);
});

test("a class with many mistakes is not shut out, guessing is, and only in that wave", async () => {
  const { receipt } = await keep("They listen to me");
  const other = await aWave(database, survey);
  const guess = (of: string) =>
    fetch(`${heard.origin}/r/${of}/receipt`, {
      method: "POST",
      body: new URLSearchParams({ typed: "apple apple apple apple apple" }),
    });
  for (let child = 0; child < 30; child++) {
    for (let mistake = 0; mistake < 5; mistake++) expect((await guess(wave)).status).toBe(404);
    expect((await ask({ typed: receipt.join(" ") })).status).toBe(200);
  }
  let tries = 0;
  while (tries < 200 && (await guess(wave)).status === 404) tries++;
  const shut = await guess(wave);
  expect(shut.status).toBe(429);
  expect(Number(shut.headers.get("retry-after"))).toBeGreaterThan(60);
  expect((await guess(other)).status).toBe(404);
});
