import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, type Person, tell } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let coordinator: Person;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  coordinator = await firstCoordinator(heard);
});

beforeEach(async () => {
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

/** What the page of answers holds, in its HTML and in what its scripts fetch. */
async function answers(search = ""): Promise<string> {
  const page = await coordinator.get(`/waves/${wave}/answers${search}`);
  const fetched = await coordinator.get(`/waves/${wave}/answers.data${search}`);
  return page.html + fetched.html;
}

const act = (fields: Record<string, string>) =>
  coordinator.post(`/waves/${wave}/answers`, { item: "one-thing", ...fields });

test("redacted words are shown with their codes and evidence, and what was taken out is only counted", async () => {
  await tell(database, {
    wave,
    words: "Mrs Bird made me wait for my plan",
    redacted: "[name] made me wait for my plan",
    hidden: [{ text: "Mrs Bird", kind: "name" }],
    codes: [{ code: "PA3.a", evidence: ["Mrs Bird made me wait", "wait for my plan"] }],
  });
  const seen = await answers();
  expect(seen).toContain("<mark>wait for my plan</mark>");
  expect(seen).toContain("from words: “wait for my plan”");
  expect(seen).toContain("Taken out: 1 × name");
  expect(seen).not.toContain("Mrs Bird");
});

test("an answer that is held, unread or taken back gives no word, no evidence and no code away", async () => {
  const secret = { words: "SECRET one", codes: [{ code: "PA5.a", evidence: ["SECRET one"] }] };
  await tell(database, { wave, ...secret, concern: "open" });
  await tell(database, { wave, ...secret, concern: "kept-back" });
  await tell(database, { wave, words: "SECRET two", unread: "waiting" });
  const seen = await answers();
  expect(seen).toContain("The safeguarding lead is looking at this answer first");
  expect(seen).toContain("The words are being read");
  expect(seen).not.toContain("SECRET");
  expect(seen).not.toContain("from words");

  expect(await answers("?plan=PA5")).toContain("No answers like these");
  expect(await answers("?show=not-decided")).toContain("No answers like these");
});

test("a response that was taken back is not shown at all", async () => {
  await tell(database, { wave, words: "I change my mind", withdrawn: true, concern: "open" });
  expect(await answers()).toContain("No answers yet");
});

test("a code is accepted, undone and taken away, and a person adds another", async () => {
  const { response } = await tell(database, {
    wave,
    words: "We wait for the taxi",
    codes: [{ code: "PA3.a", evidence: ["wait"] }],
  });
  await act({ response, code: "PA3.a", intent: "accept" });
  expect(await answers()).toContain("accepted by First coordinator");
  expect(await answers("?show=not-decided")).toContain("No answers like these");

  await act({ response, code: "PA3.a", intent: "undo" });
  expect(await answers("?show=not-decided")).toContain("We wait for the taxi");

  await act({ response, code: "PA3.a", intent: "take-away" });
  expect(await answers()).toContain("taken away by First coordinator");
  expect(await answers("?plan=PA3")).toContain("No answers like these");

  await act({ response, code: "PA4", intent: "add-code" });
  expect(await answers("?plan=PA4")).toContain("added by First coordinator");
  await act({ response, code: "PA4", intent: "take-away" });
  expect(await answers("?plan=PA4")).toContain("No answers like these");
});

test("only codes of the plan can be added", async () => {
  const { response } = await tell(database, { wave, words: "Hello" });
  const seen = await act({ response, code: "PA99", intent: "add-code" });
  expect(seen.status).toBe(422);
  expect(seen.html).toContain("Choose what the answer is about");
});

test("words are quoted only when the person agreed, somebody looked, and they can be taken back", async () => {
  const agreed = await tell(database, { wave, words: "Ask me first", mayQuote: true });
  const not = await tell(database, { wave, words: "Do not show this", mayQuote: false });
  const release = (response: string, text: string, looked = "yes") =>
    act({ response, text, looked, intent: "release-quote" });

  expect((await release(not.response, "Do not show this")).status).toBe(403);
  expect((await release(agreed.response, "Ask me first", "")).status).toBe(422);
  expect((await release(agreed.response, " ")).status).toBe(422);
  await release(agreed.response, "Ask me");
  expect(await answers()).toContain("The Board and the Forum may see");
  await act({ response: agreed.response, intent: "take-quote-back" });
  expect(await answers()).not.toContain("The Board and the Forum may see");
});

test("nothing can be done to an answer that may not be seen, or that is of another wave", async () => {
  const code = { code: "PA3.a", evidence: ["wait"] };
  const held = await tell(database, { wave, words: "wait", concern: "open", mayQuote: true, codes: [code] });
  const unread = await tell(database, { wave, words: "wait", unread: "waiting", mayQuote: true });
  const other = await aWave(database, shipped("being-heard"));
  const elsewhere = await tell(database, { wave: other, words: "wait", mayQuote: true, codes: [code] });
  for (const { response } of [held, unread, elsewhere])
    for (const intent of ["accept", "add-code", "release-quote", "take-quote-back"])
      expect([intent, (await act({ response, code: "PA3.a", text: "x", looked: "yes", intent })).status]).toEqual([
        intent,
        404,
      ]);
});

test("answers are shown by voice, by question and 25 on a page", async () => {
  for (let number = 1; number <= 26; number++) await tell(database, { wave, words: `Words number ${number}.` });
  await tell(database, { wave, words: "From somebody else.", answeredBy: "proxy" });
  expect(await answers("?voice=proxy")).toContain("1 answer");
  expect(await answers("?voice=proxy")).not.toContain("Words number");
  expect(await answers("?item=listened-to")).toContain("No answers like these");
  expect(await answers("?item=one-thing")).toContain("27 answers, page 1 of 2");
  const first = (await coordinator.get(`/waves/${wave}/answers`)).html;
  expect(first.match(/<blockquote>/g)).toHaveLength(25);
  expect((await coordinator.get(`/waves/${wave}/answers?page=2`)).html.match(/<blockquote>/g)).toHaveLength(2);
});

test("only the acts of the page decide on a code", async () => {
  const { response } = await tell(database, { wave, words: "We wait", codes: [{ code: "PA3", evidence: ["wait"] }] });
  for (const intent of ["toString", "constructor", "decide", ""])
    expect((await act({ response, code: "PA3", intent })).status, intent).toBe(403);
});
