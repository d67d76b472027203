/** What a person writes about a drawing is read like typed words; who may see the drawing is watched over. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { answers, clips, codings } from "#db/schema.ts";
import { between, countedPeople, takeNewBatch } from "#db/stores/summaries.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { aVoice, spoken } from "#tests/voice-post.ts";
import { join, type Person, person } from "./staff-cast.ts";

const survey = shipped("being-heard");
const house = '[["blue",2,[100,100,200,250,300,300]]]';
const item = "one-thing";
const cast: Record<string, Person> = {};
let heard: StartedHeard;
let database: Database;
let wave: string;
let coordinator: Person;
let cookie: string;

beforeAll(async () => {
  heard = await startHeard({ env: { LOG_LEVEL: "debug" } });
  database = databaseOf(heard.dataDir);
  cookie = (await signIn(heard.signInLink ?? "")) ?? "";
  coordinator = person(heard, cookie);
  cast.safeguarding = await join(heard, coordinator, "Priya Shah", "safeguarding");
  cast.board = await join(heard, coordinator, "Ellie Marsh", "board");
  cast.forum = await join(heard, coordinator, "Dee Okafor", "forum");
  cast.nobody = person(heard, null);
});

beforeEach(async () => {
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

async function somebodyDraws(words = "", strokes = house): Promise<string> {
  const id = randomUUID();
  const fields = wholeResponse(survey, "child", words);
  fields.set(`d.${item}`, strokes);
  fields.set("quote", "yes");
  expect((await post(`${heard.origin}/r/${wave}/${id}?for=child`, fields)).status).toBe(201);
  return id;
}

const page = () => `/waves/${wave}/drawings`;
const pictureAt = (id: string) => `${page()}/${id}/${item}`;
const describe_ = (id: string, description: string) =>
  coordinator.post(page(), { intent: "describe", response: id, item, description });
const answersPage = async () => (await coordinator.get(`/waves/${wave}/answers`)).html;
/** Waits until the program has read, and the page of answers says so. */
const untilAnswersSay = (words: string) =>
  expect.poll(async () => (await answersPage()).includes(words), { timeout: 20_000 }).toBe(true);

async function wordsOf(id: string): Promise<string | null | undefined> {
  const rows = await database.read.select().from(answers);
  return rows.find((row) => row.responseId === id && row.itemId === item)?.words;
}

const mark = "A person described the drawing: ";

test("a drawing is shown to the coordinator as a picture that can run nothing, and to nobody else", async () => {
  const id = await somebodyDraws();
  expect((await coordinator.get(pictureAt(id))).html).toContain('<path stroke="#1f5fd0"');
  expect((await coordinator.get(page())).html).toContain("A drawing of 1 line in blue. Nobody has described it yet.");
  for (const [role, status] of [
    ["safeguarding", 404],
    ["board", 403],
    ["forum", 403],
    ["nobody", 302],
  ] as const) {
    const seen = await (cast[role] as Person).get(pictureAt(id));
    expect([role, seen.status], role).toEqual([role, status]);
    expect(seen.html).not.toContain("<path");
    const list = await (cast[role] as Person).get(page());
    expect(list.html, role).not.toContain(id);
  }
  expect((await coordinator.get(`/waves/${await aWave(database, survey)}/drawings/${id}/${item}`)).status).toBe(404);
});

test("the picture's own policy lets nothing run, and no cache keeps it", async () => {
  const id = await somebodyDraws();
  const { headers } = await fetch(heard.origin + pictureAt(id), { headers: { Cookie: cookie } });
  expect(headers.get("content-type")).toContain("image/svg+xml");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'; sandbox");
  expect(headers.get("cache-control")).toContain("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("a description is screened for names, coded, and stands beside the drawing as its alternative text", async () => {
  const id = await somebodyDraws();
  const empty = await describe_(id, "  ");
  expect([empty.status, empty.html.includes("Write what you see")]).toEqual([422, true]);
  expect(
    (await describe_(id, "A child says: nobody asked me before they changed my plan.\n\nBeside it Mrs Bird stands."))
      .status,
  ).toBe(302);
  await untilAnswersSay("A child says: nobody asked me before they changed my plan.");
  const seen = await answersPage();
  expect(seen.includes('alt="A drawing. A child says: nobody asked me before they changed my plan. Beside it [')).toBe(
    true,
  );
  expect(seen.includes("Mrs Bird")).toBe(false);
  expect(await wordsOf(id)).toBe(
    `${mark}A child says: nobody asked me before they changed my plan. Beside it Mrs Bird stands.`,
  );
  const suggested = (await database.read.select().from(codings)).filter((row) => row.responseId === id);
  expect(suggested.some((row) => row.itemId === item && row.source === "lexicon")).toBe(true);
});

test("describing again keeps typed words and accepted codes, and replaces only the description", async () => {
  const id = await somebodyDraws("Nobody asked me about my plan");
  await untilAnswersSay("Nobody asked me about my plan");
  await coordinator.post(`/waves/${wave}/answers`, { intent: "add-code", response: id, item, code: "PA2" });
  await describe_(id, "A closed door.");
  await describe_(id, "An open door.");
  expect(await wordsOf(id)).toBe(`Nobody asked me about my plan\n\n${mark}An open door.`);
  await untilAnswersSay("An open door.");
  const mine = (await database.read.select().from(codings)).filter(
    (row) => row.responseId === id && row.code === "PA2",
  );
  expect(mine.map((row) => row.accepted)).toEqual([true]);
  expect((await coordinator.get(`${page()}?drawing=${id}.${item}`)).html).toContain("They also said:");
});

test("a quote of a description says whose words they are", async () => {
  const id = await somebodyDraws();
  await describe_(id, "A sun over a school.");
  await untilAnswersSay("A sun over a school.");
  const release = { intent: "release-quote", response: id, item, text: "A sun over a school.", looked: "yes" };
  await coordinator.post(`/waves/${wave}/answers`, release);
  expect((await answersPage()).includes(`<blockquote>${mark}A sun over a school.</blockquote>`)).toBe(true);
});

test("a description that means danger goes to the safeguarding lead, and the drawing with it", async () => {
  const id = await somebodyDraws();
  await describe_(id, "A child says: my uncle hits me and I am not safe at home.");
  await expect.poll(async () => (await coordinator.get(pictureAt(id))).status, { timeout: 20_000 }).toBe(404);
  expect((await cast.safeguarding?.get(pictureAt(id)))?.status).toBe(200);
  expect((await answersPage()).includes("hits me")).toBe(false);
  expect((await coordinator.get(page())).html).not.toContain(id);
});

test("who sees danger in a drawing tells the lead; then only the lead sees it, until it is released", async () => {
  const id = await somebodyDraws();
  const raised = { intent: "concern", response: id, item, note: "A small figure behind bars" };
  expect((await coordinator.post(page(), raised)).to).toContain("done=concern");
  expect((await coordinator.get(pictureAt(id))).status).toBe(404);
  expect((await coordinator.post(page(), raised)).status).toBe(404);
  expect((await describe_(id, "I look once more")).status).toBe(404);
  expect((await answersPage()).includes(pictureAt(id))).toBe(false);

  const list = (await cast.safeguarding?.get("/concerns"))?.html ?? "";
  const open = [...new Set(list.match(/\/concerns\/[0-9a-f-]{36}/g))];
  let found = "";
  for (const concern of open) {
    const { html = "" } = (await cast.safeguarding?.get(concern)) ?? {};
    if (html.includes("A small figure behind bars")) found = concern;
  }
  const seen = (await cast.safeguarding?.get(found))?.html ?? "";
  expect(seen.includes(`src="${pictureAt(id)}"`)).toBe(true);
  expect(seen.includes("The words are gone")).toBe(false);
  await cast.safeguarding?.post(found, { intent: "released", note: "It is a zoo." });
  expect((await coordinator.get(pictureAt(id))).status).toBe(200);
  expect((await answersPage()).includes(pictureAt(id))).toBe(true);
});

test("words beside a drawing hold it back until they are read", async () => {
  const id = await somebodyDraws("I am not safe at home, my uncle hits me");
  expect((await coordinator.get(pictureAt(id))).status).toBe(404);
  await expect.poll(async () => (await cast.safeguarding?.get(pictureAt(id)))?.status, { timeout: 20_000 }).toBe(200);
  expect((await coordinator.get(pictureAt(id))).status).toBe(404);
});

test("no page of the Board or the Forum holds a drawing", async () => {
  for (const path of ["summary", "forum"])
    for (const role of ["board", "forum"]) {
      const { html, status } = (await cast[role]?.get(`/waves/${wave}/${path}`)) ?? { html: "", status: 0 };
      expect(status).toBe(200);
      expect(html).not.toMatch(/\/drawings\//);
    }
});

test("what is said aloud, typed and described stand together, in whatever order they come", async () => {
  for (const order of ["described first", "heard first"]) {
    const id = randomUUID();
    const fields = spoken(aVoice(), { words: "I typed this" });
    fields.set(`d.${item}`, house);
    expect((await post(`${heard.origin}/r/${wave}/${id}?for=child`, fields)).status).toBe(201);
    const [clip] = (await database.read.select().from(clips)).filter((row) => row.responseId === id);
    const hear = (text: string) =>
      coordinator.post(`/waves/${wave}/voice`, { intent: "save", clip: clip?.id ?? "", text });
    await expect.poll(async () => (await coordinator.get(pictureAt(id))).status, { timeout: 20_000 }).toBe(200);
    if (order === "described first") await describe_(id, "A hill.");
    await hear("I said this");
    await expect.poll(async () => (await coordinator.get(pictureAt(id))).status, { timeout: 20_000 }).toBe(200);
    await describe_(id, "A high hill.");
    await hear("I said that");
    expect(await wordsOf(id), order).toBe(`I typed this\n\nI said that\n\n${mark}A high hill.`);
  }
});

test("a description in capitals, or one that begins like another, replaces only itself", async () => {
  const id = await somebodyDraws(`${mark}A hill.`);
  await expect.poll(async () => (await coordinator.get(pictureAt(id))).status, { timeout: 20_000 }).toBe(200);
  await describe_(id, "A HILL.");
  await expect.poll(async () => (await coordinator.get(pictureAt(id))).status, { timeout: 20_000 }).toBe(200);
  await describe_(id, "A lake.");
  expect(await wordsOf(id)).toBe(`${mark}A hill.\n\n${mark}A lake.`);
});

test("no log tells whose drawing was looked at", async () => {
  const id = await somebodyDraws();
  await coordinator.get(pictureAt(id));
  await coordinator.get(`${page()}?drawing=${id}.${item}`);
  await describe_(id, "Quillfeather Lane");
  expect(heard.output()).toContain("/waves/:id/drawings/:id");
  expect(heard.output()).not.toContain(id);
  expect(heard.output()).not.toContain("Quillfeather");
});

test("a drawing counts in nothing until it is described, and then by its words alone", async () => {
  const [silent, told, feared] = [await somebodyDraws(), await somebodyDraws(), await somebodyDraws()];
  await describe_(told, "A child says: nobody asked me before they changed my plan.");
  await untilAnswersSay("nobody asked me before");
  await coordinator.post(page(), { intent: "concern", response: feared, item, note: "" });
  await database.write((unit) => takeNewBatch(unit, wave, 1));
  const people = new Map((await countedPeople(database.read, wave)).map((row) => [row[0], row[4]?.split(between)]));
  const said = (id: string) => people.get(id)?.find((answer) => answer.startsWith(item));
  expect([said(silent), said(told), said(feared)]).toEqual([`${item}[]`, `${item}[]?`, `${item}[]`]);
});
