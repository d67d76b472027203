import { afterEach, expect, test } from "vitest";
import { seeSummary } from "#app/features/summaries/build-summary.server.ts";
import type { Summary } from "#app/features/summaries/summary.ts";
import { addConcern } from "#db/stores/concerns.server.ts";
import { setQuote } from "#db/stores/quotes.server.ts";
import { deleteAnswers, markWithdrawn } from "#db/stores/responses.server.ts";
import { openTestWave } from "./fill-wave.ts";

let opened: Awaited<ReturnType<typeof openTestWave>> | undefined;

async function openIt() {
  opened = await openTestWave();
  return opened;
}

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

const see = (wave: NonNullable<typeof opened>, floor = 5) =>
  seeSummary(wave.database, wave.wave, wave.plan, { floor, batch: 5 });
const finding = (summary: Summary, planItem: string) => {
  const found = summary.findings.find((each) => each.planItem === planItem);
  if (!found) throw new Error(`no finding ${planItem}`);
  return found;
};
const listened = (choice: string) => ({ "listened-to": { choices: [choice] } });

test("people are counted by plan item and side, in steps, each group apart", async () => {
  const here = await openIt();
  await here.add(12, "child", "self", listened("well"));
  await here.add(8, "child", "self", listened("badly"));
  await here.add(6, "child", "proxy", listened("badly"));
  await here.add(7, "parent", "self", { "family-listened-to": { choices: ["badly"] } });
  const summary = await see(here);

  expect(summary.people).toBe(30);
  const heard = finding(summary, "PA1");
  expect(heard.of).toBe(30);
  expect(heard.spoke).toBe(30);
  expect(JSON.stringify(heard)).not.toContain("15");
  expect(heard.groups.map(({ audience, voice, of, people }) => [audience, voice, of, people.good, people.bad])).toEqual(
    [
      ["child", "self", 20, 10, 5],
      ["child", "proxy", 5, null, 5],
      ["parent", "self", 5, null, 5],
    ],
  );
  expect(finding(summary, "PA3").spoke).toBeNull();
});

test("a person who said good and bad counts once for each, and once as a person", async () => {
  const here = await openIt();
  await here.add(10, "child", "self", { ...listened("well"), "what-changed": { choices: ["heard-nothing"] } });
  expect(finding(await see(here), "PA1").groups[0]?.people).toEqual({ spoke: 10, good: 10, middle: null, bad: 10 });
});

test("a reversed question counts on the other side", async () => {
  const here = await openIt();
  await here.add(10, "child", "self", { "chosen-without": { choices: ["yes"] } });
  expect(finding(await see(here), "PA1").groups[0]?.people).toMatchObject({ good: null, bad: 10 });
});

test("outs, skips, practice and answers off the path are no answer; outs are told", async () => {
  const here = await openIt();
  await here.add(5, "child", "self", { "listened-to": { out: "not-sure" }, practice: { choices: ["bad"] } });
  await here.add(5, "child", "self", { "listened-to": { choices: ["badly"], offPath: true } });
  const summary = await see(here);
  expect(summary.people).toBe(10);
  expect(finding(summary, "PA1").spoke).toBeNull();
  expect(summary.outs).toContainEqual({ way: "not-sure", people: 5 });
});

test("codes from words count when a person accepted them, with the feeling of the words; the rest are said to wait", async () => {
  const here = await openIt();
  const words = (accepted: boolean | null) => ({
    "one-thing": { words: "It took so long", read: { sentiment: -1 as const, codes: [{ code: "PA3.a", accepted }] } },
  });
  await here.add(6, "parent", "self", words(true));
  await here.add(7, "parent", "self", words(null));
  await here.add(5, "parent", "self", words(false));
  const summary = await see(here);
  expect(finding(summary, "PA3").groups[0]?.people).toEqual({ spoke: 5, good: null, middle: null, bad: 5 });
  expect(finding(summary, "PA3").topics).toMatchObject([{ id: "PA3.a", people: 5 }]);
  expect(summary.waiting).toBe(5);
});

test("words under a concern count nowhere and are not quoted; the pressed answers of that person stay", async () => {
  const here = await openIt();
  const ids = await here.add(6, "child", "self", {
    ...listened("badly"),
    "one-thing": { words: "I am not safe", read: { sentiment: -1, codes: [{ code: "PA4", accepted: true }] } },
  });
  const quote = { itemId: "one-thing", waveId: here.wave.id, releasedBy: "coordinator", releasedAt: 1 };
  const held = ids[0] ?? "";
  await here.database.write(async (unit) => {
    for (const responseId of ids)
      await setQuote(unit, { ...quote, responseId, text: `quote of ${ids.indexOf(responseId)}` });
  });
  expect(finding(await see(here), "PA4").spoke).toBe(5);
  expect(finding(await see(here), "PA4").quotes).toHaveLength(6);
  await here.database.write(async (unit) => {
    for (const [at, responseId] of [held, ids[1] ?? ""].entries())
      await addConcern(unit, {
        ...{ id: `c${at}`, responseId, itemId: "one-thing", evidence: [], raisedAt: 1 },
        state: at === 0 ? "open" : "kept-back",
      });
  });
  const after = await see(here);
  expect(finding(after, "PA4").spoke).toBeNull();
  expect(finding(after, "PA4").quotes.map((each) => each.text)).not.toContain("quote of 0");
  expect(finding(after, "PA4").quotes).toHaveLength(4);
  expect(finding(after, "PA1").groups[0]?.people.bad).toBe(5);
});

test("a quote tells one thing about who said it, and only when enough people share it (SD5)", async () => {
  const here = await openIt();
  const one = {
    "one-thing": { words: "Ask me", read: { sentiment: 0 as const, codes: [{ code: "PA1.b", accepted: true }] } },
  };
  const quoteOf = async (ids: string[], text: string) =>
    here.database.write((unit) =>
      setQuote(unit, {
        ...{ responseId: ids[0] ?? "", itemId: "one-thing", waveId: here.wave.id, text },
        ...{ releasedBy: "coordinator", releasedAt: 1 },
      }),
    );
  await quoteOf(await here.add(5, "young-person", "self", one), "own");
  await quoteOf(await here.add(2, "young-person", "proxy", one), "proxy");
  await quoteOf(await here.add(9, "parent", "self", one), "parent");
  expect(finding(await see(here), "PA1").quotes).toEqual([
    { text: "own", speaker: "self" },
    { text: "parent", speaker: "parent" },
    { text: "proxy", speaker: null },
  ]);
});

test("numbers move only when a floor of new people has come, and never by one (SD4)", async () => {
  const here = await openIt();
  await here.add(9, "child", "self", listened("well"));
  await here.add(5, "parent", "self", { "family-listened-to": { choices: ["badly"] } });
  const before = await see(here);
  await here.add(1, "child", "self", listened("badly"));
  await here.add(3, "child", "self", listened("well"));
  expect(await see(here)).toEqual(before);
  await here.add(1, "child", "self", listened("badly"));
  expect(finding(await see(here), "PA1").groups[0]).toMatchObject({
    of: 10,
    people: { spoke: 10, good: 10, bad: null },
  });
});

test("a publication takes whole batches together until its own floor is full", async () => {
  const here = await openIt();
  await here.add(12, "child", "self", listened("well"));
  const before = await see(here, 10);
  await here.add(8, "child", "self", listened("well"));
  await see(here);
  expect(await see(here, 10)).toEqual(before);
  await here.add(6, "child", "self", listened("well"));
  expect((await see(here, 10)).people).toBe(20);
});

test("who takes their answers back is in no number", async () => {
  const here = await openIt();
  const ids = await here.add(10, "child", "self", listened("well"));
  expect((await see(here)).people).toBe(10);
  await here.database.write(async (unit) => {
    await markWithdrawn(unit, ids[0] ?? "", 0);
    await deleteAnswers(unit, ids[0] ?? "");
  });
  expect((await see(here)).people).toBe(5);
});

test("choices are told per group as they were chosen, both questions of a pair", async () => {
  const here = await openIt();
  for (const [choice, people] of Object.entries({ yes: 11, sometimes: 6, no: 5 }))
    await here.add(people, "child", "self", {
      "asked-first": { choices: [choice] },
      "chosen-without": { choices: [choice] },
      "listened-to": { choices: [people > 5 ? "well" : "badly"] },
    });
  const { items } = await see(here);
  const pair = items.filter((item) => item.pair === "asked-or-not");
  expect(pair.map((item) => item.groups[0]?.choices?.map((choice) => [choice.id, choice.side, choice.people]))).toEqual(
    [
      [
        ["yes", "good", 10],
        ["sometimes", "middle", 5],
        ["no", "bad", 5],
      ],
      [
        ["yes", "bad", 10],
        ["sometimes", "middle", 5],
        ["no", "good", 5],
      ],
    ],
  );
  expect(items.find((item) => item.id === "listened-to")?.groups[0]?.choices).toBeNull();
});
