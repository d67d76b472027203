/** Taking answers back leaves nothing of them: not in a table, a file, a page or a number. One bare row stays. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { summaryCommand } from "#app/commands/summary-command.ts";
import { clips, codings, concerns, responses, toRead } from "#db/schema.ts";
import { post, wholeResponse } from "#tests/a-wave.ts";
import { aVoice, filesHolding, keptFiles } from "#tests/voice-post.ts";
import { house, item, setStage, survey } from "./drawing-stage.ts";

const stage = setStage();

async function keep(fields: FormData): Promise<{ id: string; receipt: string; address: string }> {
  const id = randomUUID();
  const address = `${stage.heard.origin}/r/${stage.wave}/${id}?for=child`;
  const { status, json } = await post(address, fields);
  expect(status).toBe(201);
  return { id, receipt: (json.receipt as string[]).join(" "), address };
}

async function ask(receipt: string, act: string): Promise<string> {
  const body = new URLSearchParams({ chosen: receipt, act });
  return (await fetch(`${stage.heard.origin}/r/${stage.wave}/receipt`, { method: "POST", body })).text();
}

const isRead = (id: string) =>
  expect
    .poll(async () => (await stage.database.read.select().from(toRead).where(eq(toRead.responseId, id))).length, {
      timeout: 20_000,
    })
    .toBe(0);

/** Tables with a row that holds any of these texts. */
function tablesHolding(...texts: string[]): string[] {
  const file = new SqliteDatabase(join(stage.heard.dataDir, "heard.sqlite"), { readonly: true });
  const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const holding = tables.filter((table) =>
    file
      .prepare(`SELECT * FROM "${table}"`)
      .all()
      .some((row) => texts.some((text) => JSON.stringify(row).includes(text))),
  );
  file.close();
  return holding;
}

const summary = async () => {
  const args = ["--wave", stage.wave, "--format", "json", "--floor", "inside"];
  return JSON.parse((await summaryCommand(args, { DATA_DIR: stage.heard.dataDir })).said) as { people: number | null };
};

test("words, clip, drawing, transcript, codes and quote are gone everywhere, and the numbers follow", async () => {
  const words = "Marmalade tigers never listen to me";
  const voice = aVoice();
  const spokenOf = "Velvet submarines should be asked first";
  const fields = wholeResponse(survey, "child", words);
  fields.set("quote", "yes");
  fields.set(`d.${item}`, house);
  fields.set(`v.${item}`, new Blob([new Uint8Array(voice)]), "v.webm");
  const mine = await keep(fields);
  const others = await Promise.all(Array.from({ length: 9 }, () => keep(wholeResponse(survey, "child", ""))));
  await isRead(mine.id);

  const { coordinator } = stage.cast;
  const answersPage = `/waves/${stage.wave}/answers?show=with-words`;
  const voicePage = `/waves/${stage.wave}/voice`;
  const [clip] = await stage.database.read.select().from(clips).where(eq(clips.responseId, mine.id));
  expect(
    (await coordinator.post(voicePage, { intent: "save", clip: clip?.id ?? "", text: spokenOf })).status,
  ).toBeLessThan(400);
  await isRead(mine.id);
  await expect.poll(() => tablesHolding("Velvet"), { timeout: 20_000 }).toContain("readings");
  expect((await coordinator.get(answersPage)).html.includes("Velvet")).toBe(true);
  const which = { response: mine.id, item };
  const [coding] = await stage.database.read.select().from(codings).where(eq(codings.responseId, mine.id));
  await coordinator.post(answersPage, { intent: "accept", ...which, code: coding?.code ?? "" });
  const quoted = await coordinator.post(answersPage, { intent: "release-quote", ...which, text: words, looked: "yes" });
  expect(quoted.status).toBeLessThan(400);
  expect((await summary()).people).toBe(10);
  expect(tablesHolding("Marmalade", "Velvet").length).toBeGreaterThanOrEqual(4);
  expect(keptFiles(stage.heard.dataDir)).toHaveLength(1);
  expect(await ask(mine.receipt, "look")).toContain("A person has read what you said.");

  expect(await ask(mine.receipt, "withdraw")).toContain("They are deleted.");
  expect(tablesHolding(mine.id, "Marmalade", "Velvet", "[100,100,200,250,300,300]")).toEqual(["responses"]);
  const [bare] = await stage.database.read.select().from(responses).where(eq(responses.id, mine.id));
  expect(bare).toMatchObject({ digest: "", givenBy: [], mayQuote: false, settingId: null });
  await expect.poll(() => keptFiles(stage.heard.dataDir), { timeout: 20_000 }).toEqual([]);
  expect(filesHolding(stage.heard.dataDir, voice)).toEqual([]);
  for (const page of [answersPage, voicePage, `/waves/${stage.wave}/drawings`, `/waves/${stage.wave}/summary`]) {
    const { html } = await coordinator.get(page);
    for (const gone of ["Marmalade", "Velvet", mine.id]) expect(html.includes(gone), `${gone} on ${page}`).toBe(false);
  }
  const after = await summary();
  expect(JSON.stringify(after)).not.toContain("Marmalade");
  // The gate counts people in batches, so that nobody can be found by subtracting: nine are not ten.
  expect(after.people).not.toBe(10);
  expect(others).toHaveLength(9);

  // A device that sends it once more gets the receipt that it was promised, and nothing comes back.
  const again = await post(mine.address, fields);
  expect([again.status, String(again.json.receipt)]).toEqual([200, mine.receipt.replaceAll(" ", ",")]);
  expect(tablesHolding("Marmalade", "Velvet")).toEqual([]);
  expect(keptFiles(stage.heard.dataDir)).toEqual([]);
});

test("what was deleted cannot be read from the database file either", async () => {
  const mine = await keep(wholeResponse(survey, "child", "Cinnamon lighthouses are too loud for me"));
  await isRead(mine.id);
  expect(await ask(mine.receipt, "withdraw")).toContain("They are deleted.");
  const file = join(stage.heard.dataDir, "heard.sqlite");
  const database = new SqliteDatabase(file);
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  for (const each of [file, `${file}-wal`]) expect(readFileSync(each).includes("Cinnamon"), each).toBe(false);
});

test("under an open concern it stays, hidden, and goes by itself when the concern is closed", async () => {
  const fields = wholeResponse(survey, "child", "i dont feel safe at home");
  fields.set(`v.${item}`, new Blob([new Uint8Array(aVoice())]), "v.webm");
  const mine = await keep(fields);
  await isRead(mine.id);
  const page = await ask(mine.receipt, "withdraw");
  expect(page).toContain("Nobody counts or shows them now.");
  expect(page).toContain("Then we delete them.");
  expect(keptFiles(stage.heard.dataDir)).toHaveLength(1);
  const { coordinator, safeguarding } = stage.cast;
  expect((await coordinator.get(`/waves/${stage.wave}/answers`)).html).not.toContain("dont feel safe");
  expect((await summary()).people).toBeNull();

  const [concern] = await stage.database.read.select().from(concerns).where(eq(concerns.responseId, mine.id));
  const decided = await safeguarding.post(`/concerns/${concern?.id}`, {
    intent: "kept-back",
    redacted: "",
    note: "Spoke to school",
  });
  expect(decided.status).toBeLessThan(400);
  // The lead's record of why somebody had to look stays, and the page says so.
  await expect.poll(() => tablesHolding("dont feel safe"), { timeout: 20_000 }).toEqual(["concerns"]);
  await expect.poll(() => keptFiles(stage.heard.dataDir), { timeout: 20_000 }).toEqual([]);
  const then = await ask(mine.receipt, "look");
  expect(then).toContain("They are deleted.");
  expect(then).toContain("That person keeps their notes, and the words that worried them.");
});

test("a call for somebody to come is no answer: it stays", async () => {
  const mine = await keep(wholeResponse(survey, "child", ""));
  const called = await fetch(`${stage.heard.origin}/r/${stage.wave}/${mine.id}?call`, {
    method: "POST",
    body: new URLSearchParams({ audience: "child", name: "Robin Teal" }),
    headers: { Accept: "application/json" },
  });
  expect(called.status).toBe(201);
  expect(await ask(mine.receipt, "ask-withdraw")).toContain("We keep that call.");
  await ask(mine.receipt, "withdraw");
  expect(tablesHolding("Robin Teal")).toEqual(["calls"]);
});
