/** Drawings as they arrive: checked strictly, kept whole with their response, once, and gone when it is taken back. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mostDrawingBytes, mostPoints, mostStrokes } from "#app/features/responses/drawing.ts";
import type { Database } from "#db/connection.server.ts";
import { answers, drawings } from "#db/schema.ts";
import { aWave, countResponses, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

const survey = shipped("being-heard");
const house = '[["blue",2,[100,100,200,250,300,300]],["rubber",3,[5,5]]]';
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

const address = (id: string = randomUUID()) => `${heard.origin}/r/${wave}/${id}?for=child&lang=en`;

function drawn(drawing: string, words = ""): FormData {
  const fields = wholeResponse(survey, "child", words);
  fields.set("d.one-thing", drawing);
  return fields;
}

const drawingsOf = async (id: string) =>
  (await database.read.select().from(drawings)).filter((row) => row.responseId === id);

test("a drawing is kept with its answer, which is then not skipped, and one without keeps none", async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  expect((await post(address(one), drawn(house))).status).toBe(201);
  expect((await post(address(other), wholeResponse(survey, "child"))).status).toBe(201);
  expect(await drawingsOf(one)).toEqual([
    { responseId: one, itemId: "one-thing", strokes: house, description: null, describedBy: null, describedAt: null },
  ]);
  expect(await drawingsOf(other)).toEqual([]);
  const rows = await database.read.select().from(answers);
  const out = (id: string) => rows.find((row) => row.responseId === id && row.itemId === "one-thing")?.out;
  expect(out(one)).toBeNull();
});

test("the same drawing under the same id is the same response, however it is spaced; another is not", async () => {
  const to = address();
  const first = await post(to, drawn(house));
  const again = await post(to, drawn(` ${house.replaceAll(",", ", ")}`));
  expect([first.status, again.status, again.json.receipt]).toEqual([201, 200, first.json.receipt]);
  const other = await post(to, drawn(house.replace("blue", "red")));
  const none = await post(to, drawn(""));
  expect([other.status, none.status]).toEqual([409, 409]);
});

const dots = (many: number) => `[${Array(many).fill('["red",1,[1,1]]').join()}]`;
const malformed: [why: string, sent: string, problem: string][] = [
  ["not JSON", "a house", "drawing-not-readable"],
  ["not a list", '{"strokes":[]}', "drawing-not-readable"],
  ["an unknown colour", '[["pink",2,[1,1]]]', "drawing-not-readable"],
  ["a colour of the language", '[["constructor",2,[1,1]]]', "drawing-not-readable"],
  ["script as colour", '[["red\\"/><script>alert(1)</script>",2,[1,1]]]', "drawing-not-readable"],
  ["script as point", '[["red",2,["<script>",1]]]', "drawing-not-readable"],
  ["no number", '[["red",2,[NaN,1]]]', "drawing-not-readable"],
  ["null as point", '[["red",2,[null,1]]]', "drawing-not-readable"],
  ["an endless number", '[["red",2,[1e999,1]]]', "drawing-not-readable"],
  ["half a point", '[["red",2,[1,2,3]]]', "drawing-not-readable"],
  ["a point beside the paper", '[["red",2,[1,1001]]]', "drawing-not-readable"],
  ["too many strokes", dots(mostStrokes + 1), "drawing-too-big"],
  [
    "too many points",
    `[["red",1,[${Array(mostPoints + 1)
      .fill("1,1")
      .join()}]]]`,
    "drawing-too-big",
  ],
  ["too many bytes", `[${" ".repeat(mostDrawingBytes)}]`, "drawing-too-big"],
];

test.each(malformed)("%s is refused, and nothing is kept", async (_, sent, problem) => {
  const before = await countResponses(database);
  const answer = await post(address(), drawn(sent));
  expect([answer.status, answer.json.problem]).toEqual([422, problem]);
  expect(await countResponses(database)).toBe(before);
});

test("a drawing where none is asked for, or two at once, are refused", async () => {
  const elsewhere = wholeResponse(survey, "child");
  elsewhere.set("d.listened-to", house);
  expect((await post(address(), elsewhere)).json.problem).toBe("unknown-item");
  const two = drawn(house);
  two.append("d.one-thing", house);
  expect((await post(address(), two)).json.problem).toBe("drawing-not-readable");
});

test("a page that says what is wrong with a drawing tells what to do, and shows nothing of it", async () => {
  const answer = await fetch(address(), { method: "POST", body: drawn("<script>alert(1)</script>") });
  const page = await answer.text();
  expect(page).toContain("write what you drew");
  expect(page).not.toContain("alert(1)");
});

test("the largest drawing passes, together with the longest words", async () => {
  const points = Array((mostPoints / mostStrokes) * 2).fill(1000);
  const full = JSON.stringify(Array.from({ length: mostStrokes }, () => ["orange", 3, points]));
  expect((await post(address(), drawn(full, "é".repeat(5000)))).status).toBe(201);
});

test("who is asked for their yes again sends the drawing along", async () => {
  const body = drawn(house);
  body.delete("assent");
  const page = await (await fetch(address(), { method: "POST", body })).text();
  expect(page.replaceAll("&quot;", '"')).toContain(`name="d.one-thing" value="${house}"`);
});

test("taking the answers back deletes the drawing", async () => {
  const id = randomUUID();
  const { json } = await post(address(id), drawn(house));
  expect(await drawingsOf(id)).toHaveLength(1);
  const body = new URLSearchParams({ typed: (json.receipt as string[]).join(" "), act: "withdraw" });
  const page = await (await fetch(`${heard.origin}/r/${wave}/receipt`, { method: "POST", body })).text();
  expect(page).toContain("They are deleted.");
  expect(await drawingsOf(id)).toEqual([]);
});
