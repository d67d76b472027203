/** The door of shared tablets over HTTP: what opens one, what does not, and answers put away for a break. */
import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tidyBreaks } from "#app/features/tablets/keep-break.server.ts";
import type { OpenedTablet } from "#app/features/tablets/tablet.ts";
import type { Database } from "#db/connection.server.ts";
import { breaks, responses, tabletKeys } from "#db/schema.ts";
import { addSetting, joinWave } from "#db/stores/settings.server.ts";
import { changeWave } from "#db/stores/waves.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let coordinator: Person;
let wave: string;
let later: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  wave = await aWave(database, shipped("being-heard"));
  later = await aWave(database, shipped("my-plan"), { opensAt: Date.now() + 60_000, closesAt: null });
  await database.write(async (unit) => {
    for (const id of ["hill22", "vale33", "lake44"])
      await addSetting(unit, { id, name: `${id} School`, kind: "school", goneAt: id === "lake44" ? 1 : null });
    for (const [waveId, settingId] of [
      [wave, "hill22"],
      [later, "hill22"],
      [wave, "vale33"],
    ] as const)
      await joinWave(unit, { waveId, settingId, target: null });
  });
  coordinator = await firstCoordinator(heard);
});

afterAll(async () => {
  await database?.close();
  await heard?.stop();
});

async function makeKeys(setting = "hill22", of = wave): Promise<{ pin: string; sheet: string }> {
  const { html } = await coordinator.post(`/waves/${of}/tablets`, { intent: "make", setting });
  const pin = /class="pin">(\d{3} \d{3})</.exec(html)?.[1] ?? "";
  return { pin, sheet: /#sheet=([\w-]{43})/.exec(html)?.[1] ?? "" };
}

interface Opened {
  status: number;
  opened: boolean;
  say: string;
  tablet: OpenedTablet;
}

async function open(fields: Record<string, string>, setting = "hill22"): Promise<Opened> {
  const answer = await fetch(`${heard.origin}/r/k/${setting}`, { method: "POST", body: new URLSearchParams(fields) });
  return { status: answer.status, ...((await answer.json()) as Omit<Opened, "status">) };
}

test("the PIN and the sheet open a tablet, and each mark is good for a response there", async () => {
  const { pin, sheet } = await makeKeys();
  const keys: Record<string, string>[] = [{ pin }, { pin: pin.replace(" ", "") }, { sheet }];
  for (const key of keys) {
    const { status, tablet } = await open(key);
    expect(status).toBe(200);
    // A wave that has not opened yet is not there.
    expect(tablet.waves.map(({ id }) => id)).toEqual([wave]);
    for (const { audience, mark } of tablet.waves[0]?.audiences ?? []) {
      const id = randomUUID();
      const address = `${heard.origin}/r/${wave}/${id}?for=${audience}&lang=en&k=${mark}`;
      expect((await post(address, wholeResponse(shipped("being-heard"), audience))).status).toBe(201);
      const [row] = await database.read.select().from(responses).where(eq(responses.id, id));
      expect(row?.settingId).toBe("hill22");
    }
  }
  // Neither is kept as it is.
  const kept = JSON.stringify(await database.read.select().from(tabletKeys));
  expect(kept).not.toContain(pin.replace(" ", ""));
  expect(kept).not.toContain(sheet);
});

test("keys end when new ones are made, for another setting, and when they are ended", async () => {
  const old = await makeKeys();
  const now = await makeKeys();
  expect((await open({ sheet: old.sheet })).status).toBe(403);
  expect((await open({ sheet: now.sheet }, "vale33")).status).toBe(403);
  expect((await open({ pin: now.pin }, "vale33")).status).toBe(403);
  expect((await open({ sheet: now.sheet })).status).toBe(200);
  expect((await coordinator.post(`/waves/${wave}/tablets`, { intent: "end", setting: "hill22" })).status).toBe(302);
  expect((await open({ sheet: now.sheet })).say).toContain("not good any more");
  expect((await coordinator.post(`/waves/${wave}/tablets`, { intent: "make", setting: "lake44" })).status).toBe(404);
});

test("keys end with their wave", async () => {
  const { sheet } = await makeKeys();
  expect((await open({ sheet })).status).toBe(200);
  await database.write((unit) => changeWave(unit, wave, { closesAt: Date.now() - 1 }));
  expect((await open({ sheet })).status).toBe(403);
  await database.write((unit) => changeWave(unit, wave, { closesAt: Date.now() + 3_600_000 }));
  expect((await open({ sheet })).status).toBe(200);
});

test("what is no PIN is told without a try; wrong PINs are counted kindly, and the sheet opens on", async () => {
  const { pin, sheet } = await makeKeys("vale33");
  for (const none of ["", "12345", "1234567", "abcdef", "12 34"])
    expect(await open({ pin: none }, "vale33")).toMatchObject({ status: 422, opened: false });
  const wrong = pin.startsWith("000") ? "111111" : "000000";
  const told = await open({ pin: wrong }, "vale33");
  expect(told.status).toBe(403);
  expect(told.say).toMatch(/You can try \d+ more times\./);
  let last = told;
  for (let tries = 0; tries < 20 && last.status === 403; tries++) last = await open({ pin: wrong }, "vale33");
  expect(last.status).toBe(429);
  expect(last.say).toContain("Wait 10 minutes");
  expect((await open({ pin }, "vale33")).status).toBe(429);
  expect((await open({ sheet }, "vale33")).status).toBe(200);
  // Another school does not notice.
  expect((await open({ pin: wrong })).status).toBe(403);
});

test("the page of a setting is there for its code alone, speaks, and says what it needs", async () => {
  const seen = await fetch(`${heard.origin}/r/k/hill22?for=child&lang=ar`);
  const html = await seen.text();
  expect(html).toContain('dir="rtl"');
  expect(html).toMatch(/<section id="tablet-no-script"><div/);
  expect(html).toMatch(/id="tablet-give" hidden/);
  const english = await (await fetch(`${heard.origin}/r/k/hill22`)).text();
  expect(english).toContain("A shared tablet needs scripts, and they do not run here.");
  expect(seen.headers.get("content-security-policy")).toContain("manifest-src 'self'");
  const manifest = await (await fetch(`${heard.origin}/r/k/hill22/app.webmanifest`)).json();
  expect(manifest).toMatchObject({ start_url: "/r/k/hill22", display: "fullscreen" });
  expect((await fetch(`${heard.origin}${manifest.icons[0].src}`)).headers.get("content-type")).toContain("svg");
  for (const path of ["/r/k/nobody", "/r/k/lake44", "/r/k", "/r/k/hill22/other", "/r/k/hill22/break/more"])
    expect((await fetch(`${heard.origin}${path}`)).status, path).toBe(404);
});

test("answers are put away, found and taken away by a tablet of that setting only, and go in time", async () => {
  const { sheet } = await makeKeys();
  const other = await makeKeys("vale33");
  const markOf = async (key: string, setting: string) =>
    (await open({ sheet: key }, setting)).tablet.waves[0]?.audiences[0]?.mark ?? "";
  const [mark, theirs] = [await markOf(sheet, "hill22"), await markOf(other.sheet, "vale33")];
  const id = createHash("sha256").update("card").digest("hex");
  const send = async (fields: Record<string, string | Blob>, by = mark, setting = "hill22") => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return fetch(`${heard.origin}/r/k/${setting}/break?wave=${wave}&mark=${by}`, { method: "POST", body });
  };
  const sealed = new Blob([new Uint8Array(3_000_000).fill(7)]);
  const small = new Blob(["a little"]);
  expect((await send({ id, sealed: small }, "made-up")).status).toBe(403);
  expect((await send({ id, sealed: small }, theirs)).status).toBe(403);
  expect((await send({ id: "card", sealed: small })).status).toBe(400);
  expect((await send({ id, sealed })).status).toBe(201);
  expect((await send({ id, sealed: new Blob(["other"]) })).status).toBe(201);
  const found = await send({ find: id });
  expect(found.headers.get("x-wave")).toBe(wave);
  expect((await found.arrayBuffer()).byteLength).toBe(3_000_000);
  expect((await send({ find: id }, theirs, "vale33")).status).toBe(404);
  expect((await send({ gone: id }, theirs, "vale33")).status).toBe(200);
  expect((await send({ find: id })).status).toBe(200);
  expect((await send({ gone: id })).status).toBe(200);
  expect((await send({ find: id })).status).toBe(404);

  await send({ id, sealed });
  await database.write((unit) => changeWave(unit, wave, { closesAt: null }));
  const day = 24 * 3_600_000;
  expect(await tidyBreaks(database, Date.now() + 13 * day)).toBe(0);
  expect(await tidyBreaks(database, Date.now() + 16 * day)).toBe(1);
  await send({ id, sealed });
  await database.write((unit) => changeWave(unit, wave, { closesAt: Date.now() - 1 }));
  // A wave that was found is believed for a second.
  await expect.poll(async () => (await send({ id, sealed: small })).status).toBe(410);
  expect(await tidyBreaks(database, Date.now())).toBe(1);
  expect(await database.read.select({ id: breaks.id }).from(breaks)).toEqual([]);
  let last = 404;
  for (let tries = 0; tries < 70 && last === 404; tries++) last = (await send({ find: "0".repeat(64) })).status;
  expect(last).toBe(429);
});

test("only who runs the wave opens its pages of tablets", async () => {
  const cast = {
    safeguarding: await join(heard, coordinator, "Priya Shah", "safeguarding"),
    board: await join(heard, coordinator, "Ellie Marsh", "board"),
    forum: await join(heard, coordinator, "Dee Okafor", "forum"),
    nobody: person(heard, null),
  };
  for (const path of [`/waves/${wave}/tablets`, `/waves/${wave}/school-pack?setting=hill22`]) {
    const seen = await coordinator.get(path);
    expect(seen.status).toBe(200);
    expect(seen.html).toContain("hill22 School");
    for (const [role, each] of Object.entries(cast)) {
      const got = [await each.get(path), await each.post(path, { intent: "make", setting: "hill22" })];
      for (const { status, to, html } of got) {
        expect(to === "/sign-in" || status === 403 || status === 404, role).toBe(true);
        expect(html).not.toContain("hill22 School");
      }
    }
  }
});
