import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayForField } from "#app/ui/dates.ts";
import type { Database } from "#db/connection.server.ts";
import { surveysFolder } from "#surveys/folder.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, tell } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let area: string;
const cast: Record<"coordinator" | "priya" | "tom" | "ellie" | "dee", Person> = {} as never;

/** An area in which somebody has called every number. */
beforeAll(async () => {
  area = mkdtempSync(pathOf(tmpdir(), "heard-area-"));
  const shippedArea = readFileSync(pathOf(surveysFolder(), "area.yaml"), "utf8");
  const checked = shippedArea.replaceAll("checked: false", "checked: { by: Jo Hall, on: 2026-11-01 }");
  writeFileSync(pathOf(area, "area.yaml"), checked);
  heard = await startHeard({ env: { SURVEYS_DIR: area } });
  database = databaseOf(heard.dataDir);
  cast.coordinator = await firstCoordinator(heard);
  cast.priya = await join(heard, cast.coordinator, "Priya Shah", "safeguarding");
  cast.tom = await join(heard, cast.coordinator, "Tom Reed", "safeguarding");
  cast.ellie = await join(heard, cast.coordinator, "Ellie Marsh", "board");
  cast.dee = await join(heard, cast.coordinator, "Dee Okafor", "forum");
});

afterAll(async () => {
  await database.close();
  await heard.stop();
  rmSync(area, { recursive: true, force: true });
});

const written = {
  survey: "being-heard",
  kind: "pilot",
  name: "Spring 2027",
  opens: "2026-11-01",
  closes: "2027-03-31",
  audienceBody: "The Advisory Board",
  influence: "How meetings are run",
  replyBy: "2027-05-01",
};

async function open(fields: Partial<typeof written> = {}): Promise<string> {
  const opened = await cast.coordinator.post("/waves/new", { ...written, ...fields });
  expect(opened.status).toBe(302);
  return opened.to ?? "";
}

const coProduced = { ...shipped("being-heard"), status: "co-produced" as const };
const replyBy = Date.UTC(2027, 4, 1);

async function giveEveryCheck(page: string, wave: string): Promise<void> {
  await cast.coordinator.post(page, { intent: "set-check", check: "data-protection", detail: "DPIA 12" });
  await cast.coordinator.post(page, { intent: "set-check", check: "controllers", detail: "The county council" });
  await cast.coordinator.post(page, { intent: "set-check", check: "sounds-heard", detail: "Sam, in English" });
  await cast.ellie.post(page, { intent: "set-check", check: "agreed-board" });
  await cast.dee.post(page, { intent: "set-check", check: "agreed-forum" });
  await cast.priya.post("/concerns", { intent: "acknowledge", wave });
  await cast.tom.post("/concerns", { intent: "acknowledge", wave });
}

test("a wave opens from a survey, with an address for each audience", async () => {
  const page = await open();
  const seen = await cast.coordinator.get(page);
  const wave = page.split("/").at(-1);
  for (const audience of ["child", "young-person", "parent"]) expect(seen.html).toContain(`/r/${wave}?for=${audience}`);
  expect(seen.html).toContain("1 November 2026 to 31 March 2027");
});

test("what is wrong with a new wave is told beside each field, and what was written stays", async () => {
  const seen = await cast.coordinator.post("/waves/new", {
    ...written,
    name: "",
    closes: "2026-10-01",
    survey: "none",
  });
  expect(seen.status).toBe(422);
  for (const line of ["Give the wave a name", "not before the first day", "Choose a survey of the list"])
    expect(seen.html).toContain(line);
  expect(seen.html).toContain("How meetings are run");
});

test("no wave opens as real", async () => {
  const seen = await cast.coordinator.post("/waves/new", { ...written, kind: "real" });
  expect(seen.status).toBe(422);
  expect(seen.html).toContain("A wave cannot open as real");
});

test("a draft survey stays a pilot, whatever else stands", async () => {
  const page = await open();
  await giveEveryCheck(page, page.split("/").at(-1) ?? "");
  await cast.coordinator.post(page, { intent: "make-real" });
  const seen = await cast.coordinator.get(page);
  expect(seen.html).toContain("The survey is a draft, still to be co-produced");
  expect(seen.html).not.toContain("Make this wave real");
});

test("a wave becomes real when two safeguarding people, Board, Forum and coordinator have given their word", async () => {
  const wave = await aWave(database, coProduced, { replyBy });
  const page = `/waves/${wave}`;
  await cast.priya.post("/concerns", { intent: "acknowledge", wave });
  await cast.priya.post("/concerns", { intent: "acknowledge", wave });
  expect((await cast.coordinator.get(page)).html).toContain("Waits for: safeguarding lead");

  await giveEveryCheck(page, wave);
  expect((await cast.coordinator.get(page)).html).toContain("It names no setting that takes part");
  await cast.coordinator.post(page, { intent: "make-real" });
  expect((await cast.coordinator.get(page)).html).toContain("Before it can be real");
  await cast.coordinator.post(`${page}/settings`, { intent: "open", openToAll: "yes" });
  expect((await cast.coordinator.get(page)).html).toContain("Make this wave real");
  await cast.coordinator.post(page, { intent: "make-real" });
  const seen = await cast.coordinator.get(page);
  expect(seen.html).toContain("Who gave their word");
  expect(seen.html).toContain("Priya Shah");
  expect((await cast.ellie.post(page, { intent: "take-check-back", check: "agreed-board" })).status).toBe(403);
});

test("a change of what people are promised asks the Board and the Forum again", async () => {
  const wave = await aWave(database, coProduced, { replyBy });
  const page = `/waves/${wave}`;
  await giveEveryCheck(page, wave);
  const values = { ...written, audienceBody: "Somebody else", replyBy: "2027-05-01" };
  await cast.coordinator.post(page, { intent: "change", ...values });
  const seen = await cast.coordinator.get(page);
  expect(seen.html).toContain("Waits for: Advisory Board");
  expect(seen.html).toContain("Waits for: Parent Carer Forum");
  expect(seen.html).toContain("DPIA 12");
});

test("a pilot that has kept answers never becomes real, so that its answers are not taken for real ones", async () => {
  const wave = await aWave(database, coProduced, { replyBy });
  await tell(database, { wave, words: "Hello" });
  await giveEveryCheck(`/waves/${wave}`, wave);
  await cast.coordinator.post(`/waves/${wave}`, { intent: "make-real" });
  expect((await cast.coordinator.get(`/waves/${wave}`)).html).toContain("It has kept pilot answers already");
});

test("closing a wave shows at once", async () => {
  const page = await open({ closes: "" });
  expect((await cast.coordinator.get(page)).html).toContain("Open now");
  await cast.coordinator.post(page, { intent: "close" });
  expect((await cast.coordinator.get(page)).html).toContain("Closed");
});

test("a closed wave stays closed when only its reply date is changed", async () => {
  const page = await open({ closes: "" });
  await cast.coordinator.post(page, { intent: "close" });
  const changed = { ...written, closes: dayForField(Date.now()), replyBy: "2027-06-01" };
  expect((await cast.coordinator.post(page, { intent: "change", ...changed })).status).toBe(302);
  const seen = await cast.coordinator.get(page);
  expect(seen.html).toContain("1 June 2027");
  expect(seen.html).toContain("Closed");
});

test("Board and Forum see what a wave promises, and neither counts nor addresses", async () => {
  const page = await open();
  for (const who of [cast.ellie, cast.dee]) {
    const { html } = await who.get(page);
    expect(html).toContain("How meetings are run");
    for (const hidden of ["Responses kept", "Where people begin", "?for=child", "/answers"])
      expect(html).not.toContain(hidden);
  }
});

test("a practice wave is the coordinator's own", async () => {
  const page = await open({ kind: "practice", name: "Only trying" });
  expect((await cast.coordinator.get(page)).html).toContain("Practice keeps nothing");
  expect((await cast.ellie.get("/waves")).html).not.toContain("Only trying");
});
