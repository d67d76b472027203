/** The list of settings, and which of them take part in a wave: by hand, from a file, from another wave. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { listSettings, settingsOfWave } from "#db/stores/settings.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, tell } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let coordinator: Person;
let dee: Person;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  coordinator = await firstCoordinator(heard);
  dee = await join(heard, coordinator, "Dee Okafor", "forum");
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const all = () => listSettings(database.read);
const named = async (name: string) => (await all()).find((setting) => setting.name === name);
const inWave = async (wave: string) =>
  Object.fromEntries((await settingsOfWave(database.read, wave)).map(({ name, target }) => [name, target]));

function form(fields: Record<string, string>, file?: string): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  if (file !== undefined) data.set("file", new Blob([file], { type: "text/csv" }), "settings.csv");
  return data;
}

/** What the page of a file would send again when a person says yes. */
function rowsIn(html: string): string {
  const rows = html.match(/<input type="hidden" name="rows" value="([\s\S]*?)"\/>/)?.[1];
  if (rows === undefined) throw new Error("the page carries no rows");
  return rows;
}

test("an empty list says what to do; one added by hand stands there, and twice it is refused", async () => {
  expect((await coordinator.get("/settings")).html).toContain("No setting yet");
  expect((await coordinator.post("/settings", { name: "Oak Tree School", kind: "school" })).status).toBe(302);
  const twice = await coordinator.post("/settings", { name: "OAK  TREE SCHOOL", kind: "school" });
  expect([twice.status, twice.html]).toEqual([
    422,
    expect.stringContaining("There is a setting with this name already"),
  ]);
  expect((await all()).map(({ id, name }) => [id.length, name])).toEqual([[6, "Oak Tree School"]]);
});

test("a file shows first what it would change; only a yes keeps it, and a second time nothing is new", async () => {
  const wave = await aWave(database, shipped("being-heard"), { name: "Spring" });
  const file = "School name,Type,Target\noak tree school,Special school,30\nSt. Mary’s,Hospital school,\n";
  const seen = await coordinator.send("/settings/import", form({ intent: "look", wave }, file));
  expect(seen.html).toContain("School becomes Special school");
  expect(seen.html).toContain("1 new setting, 1 change, 0 already there");
  expect(await all()).toHaveLength(1);

  const kept = await coordinator.send("/settings/import", form({ intent: "keep", wave, rows: rowsIn(seen.html) }));
  expect(kept.html).toContain("1 added, 1 changed, 0 already there");
  expect((await named("Oak Tree School"))?.kind).toBe("special-school");
  expect(await inWave(wave)).toEqual({ "Oak Tree School": 30, "St. Mary’s": null });

  const again = await coordinator.send(
    "/settings/import",
    form({ intent: "look", wave: "" }, "name,kind\nSAINT MARYS,hospital\n"),
  );
  expect(again.html).toContain("0 new settings, 0 changes, 1 already there");
});

test("one bad row, and nothing of the file is kept", async () => {
  const before = (await all()).length;
  const rows = "name,kind\nElm School,school\nAsh,boat\n";
  for (const intent of ["look", "keep"]) {
    const seen = await coordinator.send("/settings/import", form({ intent, rows }));
    expect(seen.status).toBe(422);
    expect(seen.html).toContain("Line 3: “boat” is no kind that we know.");
  }
  expect(await all()).toHaveLength(before);
});

test("the example to start from is itself a good file", async () => {
  const { html } = await coordinator.get("/settings/example.csv");
  const seen = await coordinator.send("/settings/import", form({ intent: "look" }, html));
  expect(seen.html).toContain("7 new settings");
});

test("search finds by name and by code, and a kind narrows it", async () => {
  const oak = await named("Oak Tree School");
  const find = async (query: string) => (await coordinator.get(`/settings?${query}`)).html;
  expect(await find("find=oak")).toContain("Found: 1 of");
  expect(await find(`find=${oak?.id}`)).toContain("Oak Tree School");
  expect(await find("kind=college")).toContain("Show all settings");
});

test("a wave takes single ones, all of a kind, and those of another wave with their numbers", async () => {
  for (const name of ["Ash School", "Bay School"]) await coordinator.post("/settings", { name, kind: "school" });
  const first = await aWave(database, shipped("being-heard"), { name: "First" });
  const second = await aWave(database, shipped("being-heard"), { name: "Second" });
  const page = `/waves/${first}/settings`;
  expect((await coordinator.get(page)).html).toContain("No setting takes part yet");
  await coordinator.post(page, { intent: "all-school" });
  const oak = (await named("Oak Tree School"))?.id ?? "";
  const ash = (await named("Ash School"))?.id ?? "";
  await coordinator.post(page, { intent: "add", setting: oak });
  expect(await inWave(first)).toEqual({ "Ash School": null, "Bay School": null, "Oak Tree School": null });

  const bad = await coordinator.post(page, [
    ["intent", "keep"],
    ["shown", ash],
    ["setting", ash],
    [`target.${ash}`, "lots"],
  ]);
  expect([bad.status, bad.html]).toEqual([422, expect.stringContaining("Write the number of people in figures")]);
  const bay = (await named("Bay School"))?.id ?? "";
  const kept = [
    ["intent", "keep"],
    ["shown", ash],
    ["shown", bay],
    ["setting", ash],
    [`target.${ash}`, "25"],
  ];
  expect((await coordinator.post(page, kept as [string, string][])).status).toBe(302);
  expect(await inWave(first)).toEqual({ "Ash School": 25, "Oak Tree School": null });

  await coordinator.post(`/waves/${second}/settings`, { intent: "copy", from: first });
  expect(await inWave(second)).toEqual({ "Ash School": 25, "Oak Tree School": null });
  await coordinator.post(page, { intent: "targets", "target.child": "100", "target.parent": "" });
  expect((await coordinator.get(page)).html).toMatch(
    /name="target.child"[^>]*value="100"|value="100"[^>]*name="target.child"/,
  );
});

test("a setting out of use is chosen for no wave, stays in those it is in, and comes back", async () => {
  const ash = (await named("Ash School"))?.id ?? "";
  expect((await coordinator.get(`/settings/${ash}`)).html).toContain("First");
  await coordinator.post(`/settings/${ash}`, { intent: "take-out" });
  const wave = await aWave(database, shipped("being-heard"), { name: "Third" });
  await coordinator.post(`/waves/${wave}/settings`, { intent: "all-school" });
  await coordinator.post(`/waves/${wave}/settings`, { intent: "add", setting: ash });
  expect(Object.keys(await inWave(wave))).toEqual(["Bay School"]);
  expect((await coordinator.get("/settings")).html).toContain("Out of use (1)");
  await coordinator.post(`/settings/${ash}`, { intent: "put-back" });
  expect((await coordinator.get("/settings")).html).not.toContain("Out of use (");
});

test("every setting of a wave has a sheet with its code and both addresses", async () => {
  const wave = await aWave(database, shipped("being-heard"), { name: "Sheets" });
  const ash = (await named("Ash School"))?.id ?? "";
  const oak = (await named("Oak Tree School"))?.id ?? "";
  await coordinator.post(`/waves/${wave}/settings`, [
    ["intent", "add"],
    ["setting", ash],
    ["setting", oak],
  ]);
  const { html } = await coordinator.get(`/waves/${wave}/sheets`);
  for (const id of [ash, oak]) {
    expect(html).toContain(`/r/k/${id}`);
    expect(html).toContain(`/r/${wave}?at=${id}`);
  }
  expect((await coordinator.get(`/waves/${wave}/sheets?setting=${ash}`)).html).not.toContain("Oak Tree School");
});

test("the Forum takes settings of the list for its own wave, never from a wave of the council", async () => {
  const opened = await dee.post("/waves/new", {
    ...{ survey: "being-heard", kind: "pilot", name: "Ours", opens: "2026-11-01", closes: "" },
    ...{ audienceBody: "", influence: "", replyBy: "" },
  });
  const page = `${opened.to}/settings`;
  const council = await aWave(database, shipped("being-heard"), { name: "Of the council" });
  expect((await dee.get(page)).html).not.toContain("Of the council");
  expect((await dee.post(page, { intent: "copy", from: council })).status).toBe(403);
  expect((await dee.post(page, { intent: "all-school" })).status).toBe(302);
  expect((await dee.get(page)).html).toContain("Ash School");
});

test("a concern tells the safeguarding lead at which setting it was said, and nobody else", async () => {
  const priya = await join(heard, coordinator, "Priya Shah", "safeguarding");
  const wave = await aWave(database, shipped("being-heard"), { name: "With a concern" });
  const setting = await named("Ash School");
  const { concern } = await tell(database, { wave, setting: setting?.id ?? "", words: "Help", concern: "open" });
  expect((await priya.get(`/concerns/${concern}`)).html).toContain("Answered at Ash School");
  expect((await priya.get("/concerns")).html).toContain("Ash School");
  const elsewhere = await tell(database, { wave, words: "Help too", concern: "open" });
  expect((await priya.get(`/concerns/${elsewhere.concern}`)).html).not.toContain("Answered at");
  expect((await coordinator.get(`/waves/${wave}/answers`)).html).not.toContain("Ash School");
});
