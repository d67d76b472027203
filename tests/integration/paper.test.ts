/** Booklets typed in, over HTTP: the same checks as on the screen, each booklet once, and taken back within the sitting. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { responses } from "#db/schema.ts";
import { listConcerns } from "#db/stores/concerns.server.ts";
import { answersOf, findResponse } from "#db/stores/responses.server.ts";
import { addSetting, joinWave } from "#db/stores/settings.server.ts";
import { aWave, countResponses, databaseOf, shipped, wholeResponse } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { join, type Person, person } from "./staff-cast.ts";

const survey = shipped("being-heard");
let heard: StartedHeard;
let database: Database;
let coordinator: Person;
let cookie: string;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  cookie = (await signIn(heard.signInLink ?? "")) ?? "";
  coordinator = person(heard, cookie);
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const today = () => new Date().toISOString().slice(0, 10);

async function booklet(): Promise<{ number: string; pictures: string[] }> {
  const { html } = await coordinator.get(`/waves/${wave}/booklet?for=child&numbered=1`);
  const number = html.match(/<b dir="ltr">([a-z ]{11})<\/b>/)?.[1] ?? "";
  return { number, pictures: [...html.matchAll(/\/symbols\/receipt\/([\w-]+)\.svg/g)].map(([, name]) => name ?? "") };
}

type Changes = Record<string, string | string[] | null>;

/** Types a whole child's booklet in, with changes; null takes a field out. */
async function type(changes: Changes = {}, to = wave, as = cookie) {
  const body = new URLSearchParams();
  const whole = wholeResponse(survey, "child") as unknown as Iterable<[string, string]>;
  const usual: Changes = {
    ...Object.fromEntries(whole),
    intent: "keep",
    "sitting.sheet": crypto.randomUUID(),
    "sitting.day": today(),
    "sitting.count": "2",
  };
  delete usual.finish;
  for (const [name, values] of Object.entries({ ...usual, ...changes }))
    for (const value of values === null ? [] : [values].flat()) body.append(name, value);
  const answer = await fetch(`${heard.origin}/waves/${to}/paper?for=child&lang=en`, {
    method: "POST",
    body,
    headers: { Cookie: as },
    redirect: "manual",
  });
  const html = (await answer.text()).replaceAll("<!-- -->", "").replaceAll("&#x27;", "'");
  return { status: answer.status, html, last: html.match(/name="sitting.last"[^>]*value="([^"]+)"/)?.[1] ?? "" };
}

const idIn = (last: string) => last.split(".")[0] ?? "";

test("a booklet is kept like an answer of the page, with the pictures that are printed in it", async () => {
  const { number, pictures } = await booklet();
  expect(pictures).toHaveLength(5);
  const setting = { id: "bcdfgh", name: "Hill School", kind: "school" as const };
  await database.write(async (unit) => {
    await addSetting(unit, setting);
    await joinWave(unit, { waveId: wave, settingId: setting.id });
  });
  const kept = await type({ "sitting.number": ` ${number.toUpperCase()} `, "sitting.setting": setting.id });
  expect(kept.status).toBe(200);
  expect(kept.html).toContain("The five pictures in this booklet work from now on");
  expect(kept.html).toContain("3 booklets entered in this sitting");
  const row = await findResponse(database.read, idIn(kept.last));
  expect(row).toMatchObject({
    waveId: wave,
    source: "paper",
    answeredBy: "self",
    receipt: pictures.join(" "),
    settingId: setting.id,
    day: Date.parse(today()),
  });
  // The number stands on the paper alone.
  const everything = JSON.stringify(await database.read.select().from(responses));
  expect(everything).not.toContain(number.replaceAll(" ", ""));

  const found = await fetch(`${heard.origin}/r/${wave}/receipt`, {
    method: "POST",
    body: new URLSearchParams({ typed: pictures.join(" "), act: "look" }),
  });
  expect(await found.text()).toContain("Your answers arrived.");
});

test("the same number a second time is refused, and so is a slip of the fingers or another wave's number", async () => {
  const { number } = await booklet();
  expect((await type({ "sitting.number": number })).status).toBe(200);
  const before = await countResponses(database);
  for (const again of [{}, { "a.one-thing": "Other words" }] as Changes[]) {
    const refused = await type({ "sitting.number": number, ...again });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("This booklet was entered before");
  }
  const slip = number.replace(/^./, (letter) => (letter === "b" ? "c" : "b"));
  for (const wrong of [slip, "abc", "bcd fgh jkm"])
    expect((await type({ "sitting.number": wrong })).html).toContain("not the number of a booklet of this wave");
  const other = await aWave(database, survey);
  expect((await type({ "sitting.number": number }, other)).status).toBe(422);
  expect(await countResponses(database)).toBe(before);
});

describe("without a number", () => {
  test("the pictures are shown to be written down, and Save pressed twice keeps it once", async () => {
    const sheet = { "sitting.sheet": "one-sheet" };
    const first = await type(sheet);
    expect(first.html).toContain("These pictures belong to this booklet");
    const before = await countResponses(database);
    expect((await type(sheet)).status).toBe(200);
    expect(await countResponses(database)).toBe(before);
  });
});

test.each<[string, Changes, string]>([
  ["no own yes", { assent: null }, "whether the person ticked Yes"],
  ["a choice that is none", { "a.listened-to": "nearly" }, "not one of the choices"],
  ["a question that is none", { "a.nothing": "yes" }, "belongs to no question"],
  ["words that are too long", { "a.one-thing": "x".repeat(5001) }, "too long to keep"],
  ["no day", { "sitting.day": "" }, "Write the day"],
  ["a day to come", { "sitting.day": "2999-01-01" }, "has not come yet"],
  ["a day before the wave", { "sitting.day": "2020-01-01" }, "had not begun"],
])("%s is refused, nothing is kept, and what was typed stays", async (_, changes, say) => {
  const before = await countResponses(database);
  const refused = await type({ "a.one-thing": "They listen to me", ...changes });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(say);
  if (!("a.one-thing" in changes)) expect(refused.html).toContain("They listen to me");
  expect(await countResponses(database)).toBe(before);
});

test("who ticked No is kept nowhere, and the page says how to shred", async () => {
  const before = await countResponses(database);
  const { status, html } = await type({ assent: "no" });
  expect(status).toBe(200);
  expect(html).toContain("Shred this booklet now");
  expect(await countResponses(database)).toBe(before);
});

test("typed words are screened like others: the safeguarding lead hears of them first", async () => {
  const kept = await type({ "a.one-thing": "My uncle hits me and I am scared to go home." });
  await expect.poll(async () => (await listConcerns(database.read)).length, { timeout: 30_000 }).toBeGreaterThan(0);
  const answers = await coordinator.get(`/waves/${wave}/answers`);
  expect(answers.html).not.toContain("My uncle hits me");
  const refused = await type({ intent: "take-back", "sitting.last": kept.last });
  expect(refused.html).toContain("The safeguarding lead must look at it first");
  expect(await findResponse(database.read, idIn(kept.last))).toBeDefined();
});

test("a mistake is taken back whole, put right, and saved under the same number and pictures", async () => {
  const { number, pictures } = await booklet();
  const kept = await type({ "sitting.number": number, "a.one-thing": null, quote: "yes" });
  const back = await type({ intent: "take-back", "sitting.last": kept.last });
  expect(back.html).toContain("Taken back");
  expect(back.html).toContain(`value="${number.replaceAll(" ", "")}"`);
  expect(back.html).toMatch(/name="quote"[^>]*checked=""[^>]*value="yes"|value="yes"[^>]*checked=""/);
  const id = idIn(kept.last);
  expect(await findResponse(database.read, id)).toBeUndefined();
  expect(await answersOf(database.read, id)).toEqual([]);
  const again = await type({ "sitting.number": number, "a.one-thing": null, "a.listened-to": "~not-sure" });
  expect(again.status).toBe(200);
  expect((await findResponse(database.read, id))?.receipt).toBe(pictures.join(" "));
});

test("nobody takes back what they did not enter", async () => {
  const kept = await type({ "a.one-thing": null });
  const forged = `${idIn(kept.last)}.AAAAAAAAAAAAAAAAAAAAAA.`;
  expect((await type({ intent: "take-back", "sitting.last": forged })).status).toBe(404);
  expect(await findResponse(database.read, idIn(kept.last))).toBeDefined();
});

test("only those who run the wave type booklets in, and practice keeps nothing", async () => {
  const before = await countResponses(database);
  for (const role of ["safeguarding", "board", "forum"] as const) {
    const other = await join(heard, coordinator, `Other ${role}`, role);
    expect((await other.get(`/waves/${wave}/paper`)).status).toBe(403);
    expect((await other.post(`/waves/${wave}/paper`, { intent: "keep" })).status).toBe(403);
  }
  expect((await person(heard, null).get(`/waves/${wave}/paper`)).to).toBe("/sign-in");
  const practice = await aWave(database, survey, { kind: "practice" });
  expect((await type({}, practice)).html).toContain("keeps nothing");
  expect(await countResponses(database)).toBe(before);
});
