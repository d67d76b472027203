/** What a person writes about a drawing is read like typed words, and says whose words it is. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { answers, clips, codings } from "#db/schema.ts";
import { between, countedPeople, takeNewBatch } from "#db/stores/summaries.server.ts";
import { post } from "#tests/a-wave.ts";
import { aVoice, spoken } from "#tests/voice-post.ts";
import {
  answersPage,
  describeDrawing,
  house,
  item,
  pageOf,
  pictureOf,
  setStage,
  somebodyDraws,
  untilAnswersSay,
} from "./drawing-stage.ts";

const stage = setStage();
const mark = "A person described the drawing: ";

async function wordsOf(id: string): Promise<string | null | undefined> {
  const rows = await stage.database.read.select().from(answers);
  return rows.find((row) => row.responseId === id && row.itemId === item)?.words;
}

test("a description is screened for names, coded, and stands beside the drawing as its alternative text", async () => {
  const id = await somebodyDraws(stage);
  const empty = await describeDrawing(stage, id, "  ");
  expect([empty.status, empty.html.includes("Write what you see")]).toEqual([422, true]);
  expect(
    (
      await describeDrawing(
        stage,
        id,
        "A child says: nobody asked me before they changed my plan.\n\nBeside it Mrs Bird stands.",
      )
    ).status,
  ).toBe(302);
  await untilAnswersSay(stage, "A child says: nobody asked me before they changed my plan.");
  const seen = await answersPage(stage);
  expect(seen.includes('alt="A drawing. A child says: nobody asked me before they changed my plan. Beside it [')).toBe(
    true,
  );
  expect(seen.includes("Mrs Bird")).toBe(false);
  expect(await wordsOf(id)).toBe(
    `${mark}A child says: nobody asked me before they changed my plan. Beside it Mrs Bird stands.`,
  );
  const suggested = (await stage.database.read.select().from(codings)).filter((row) => row.responseId === id);
  expect(suggested.some((row) => row.itemId === item && row.source === "lexicon")).toBe(true);
});

test("describing again keeps typed words and accepted codes, and replaces only the description", async () => {
  const id = await somebodyDraws(stage, "Nobody asked me about my plan");
  await untilAnswersSay(stage, "Nobody asked me about my plan");
  await stage.cast.coordinator.post(`/waves/${stage.wave}/answers`, {
    intent: "add-code",
    response: id,
    item,
    code: "PA2",
  });
  await describeDrawing(stage, id, "A closed door.");
  await describeDrawing(stage, id, "An open door.");
  expect(await wordsOf(id)).toBe(`Nobody asked me about my plan\n\n${mark}An open door.`);
  await untilAnswersSay(stage, "An open door.");
  const mine = (await stage.database.read.select().from(codings)).filter(
    (row) => row.responseId === id && row.code === "PA2",
  );
  expect(mine.map((row) => row.accepted)).toEqual([true]);
  expect((await stage.cast.coordinator.get(`${pageOf(stage)}?drawing=${id}.${item}`)).html).toContain(
    "They also said:",
  );
});

test("a quote of a description says whose words they are", async () => {
  const id = await somebodyDraws(stage);
  await describeDrawing(stage, id, "A sun over a school.");
  await untilAnswersSay(stage, "A sun over a school.");
  const release = { intent: "release-quote", response: id, item, text: "A sun over a school.", looked: "yes" };
  await stage.cast.coordinator.post(`/waves/${stage.wave}/answers`, release);
  expect((await answersPage(stage)).includes(`<blockquote>${mark}A sun over a school.</blockquote>`)).toBe(true);
});

test("what is said aloud, typed and described stand together, in whatever order they come", async () => {
  for (const order of ["described first", "heard first"]) {
    const id = randomUUID();
    const fields = spoken(aVoice(), { words: "I typed this" });
    fields.set(`d.${item}`, house);
    expect((await post(`${stage.heard.origin}/r/${stage.wave}/${id}?for=child`, fields)).status).toBe(201);
    const [clip] = (await stage.database.read.select().from(clips)).filter((row) => row.responseId === id);
    const hear = (text: string) =>
      stage.cast.coordinator.post(`/waves/${stage.wave}/voice`, { intent: "save", clip: clip?.id ?? "", text });
    await expect
      .poll(async () => (await stage.cast.coordinator.get(pictureOf(stage, id))).status, { timeout: 20_000 })
      .toBe(200);
    if (order === "described first") await describeDrawing(stage, id, "A hill.");
    await hear("I said this");
    await expect
      .poll(async () => (await stage.cast.coordinator.get(pictureOf(stage, id))).status, { timeout: 20_000 })
      .toBe(200);
    await describeDrawing(stage, id, "A high hill.");
    await hear("I said that");
    expect(await wordsOf(id), order).toBe(`I typed this\n\nI said that\n\n${mark}A high hill.`);
  }
});

test("a description in capitals, or one that begins like another, replaces only itself", async () => {
  const id = await somebodyDraws(stage, `${mark}A hill.`);
  await expect
    .poll(async () => (await stage.cast.coordinator.get(pictureOf(stage, id))).status, { timeout: 20_000 })
    .toBe(200);
  await describeDrawing(stage, id, "A HILL.");
  await expect
    .poll(async () => (await stage.cast.coordinator.get(pictureOf(stage, id))).status, { timeout: 20_000 })
    .toBe(200);
  await describeDrawing(stage, id, "A lake.");
  expect(await wordsOf(id)).toBe(`${mark}A hill.\n\n${mark}A lake.`);
});

test("a drawing counts in nothing until it is described, and then by its words alone", async () => {
  const [silent, told, feared] = [await somebodyDraws(stage), await somebodyDraws(stage), await somebodyDraws(stage)];
  await describeDrawing(stage, told, "A child says: nobody asked me before they changed my plan.");
  await untilAnswersSay(stage, "nobody asked me before");
  await stage.cast.coordinator.post(pageOf(stage), { intent: "concern", response: feared, item, note: "" });
  await stage.database.write((unit) => takeNewBatch(unit, stage.wave, 1));
  const people = new Map(
    (await countedPeople(stage.database.read, stage.wave)).map((row) => [row[0], row[4]?.split(between)]),
  );
  const said = (id: string) => people.get(id)?.find((answer) => answer.startsWith(item));
  expect([said(silent), said(told), said(feared)]).toEqual([`${item}[]`, `${item}[]?`, `${item}[]`]);
});
