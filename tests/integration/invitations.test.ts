import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, countResponses, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type Arrived, type MailServer, startMailServer } from "#tests/mail-server.ts";
import type { StartedHeard } from "#tests/start-heard.ts";
import { bringIn, nowDue, pageBehind, passTime, rowsOf, startWithMail } from "./invite.ts";
import { firstCoordinator, type Person } from "./staff-cast.ts";

const survey = shipped("being-heard");
let mail: MailServer;
let heard: StartedHeard;
let database: Database;
let coordinator: Person;
let wave: string;

const letterTo = (address: string, kind = /./) =>
  mail.arrived.filter((each) => each.to === address && kind.test(each.mail.subject ?? ""));

const headersOf = (letter: Arrived | undefined) =>
  (letter?.mail.headerLines ?? []).map(({ line }) => line.replaceAll(/\s+/g, " ")).join("\n");

beforeAll(async () => {
  mail = await startMailServer();
  heard = await startWithMail(mail);
  database = databaseOf(heard.dataDir);
  coordinator = await firstCoordinator(heard);
  wave = await aWave(database, survey);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
  await mail.stop();
});

test("bad rows are named and nothing of the list is kept", async () => {
  const rows = "email,language\na@example.org,en\nnot one,en\nb@example.org,klingon";
  const refused = await coordinator.post(`/waves/${wave}/invitations`, { intent: "keep", rows });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("Line 3: “not one” is not an e-mail address.");
  expect(refused.html).toContain("Line 4: “klingon” is not a language");
  expect(rowsOf(heard, "SELECT * FROM invitations")).toEqual([]);
});

test("young people are invited only when somebody says that they are 16 or over", async () => {
  const rows = "email,audience\nyoung@example.org,young-person";
  const asked = await coordinator.post(`/waves/${wave}/invitations`, { intent: "keep", rows });
  expect(asked.html).toContain("Tick that everybody who is invited as a young person is 16 or over.");
  expect(rowsOf(heard, "SELECT * FROM invitations")).toEqual([]);
});

test("letters go out in two languages, after a minute in which they can be stopped", async () => {
  await bringIn(
    coordinator,
    wave,
    "email,language\nanna@example.org,Polish\nbeth@example.org,en\nbeth@example.org,en\n",
  );
  const sent = await coordinator.post(`/waves/${wave}/invitations`, { intent: "send", when: "now" });
  expect(sent.html).toContain("2 letters will go from");
  expect((await coordinator.get(`/waves/${wave}/invitations`)).html).toContain("Sending soon");
  expect(mail.arrived).toEqual([]);
  nowDue(heard);
  await expect.poll(() => mail.arrived.length, { timeout: 20_000 }).toBe(2);

  const [anna] = letterTo("anna@example.org");
  const [beth] = letterTo("beth@example.org");
  expect(beth?.mail.subject).toBe("What do you think? A survey from Oxfordshire SEND Local Area Partnership");
  expect(anna?.mail.subject).toContain("Co o tym myślisz?");
  expect(anna?.mail.text).toContain("Otwórz ankietę:");
  expect(anna?.mail.html).toContain('lang="pl"');
  expect(beth?.mail.replyTo?.value[0]).toEqual({ address: "sam@example.org", name: "Sam Lee" });
  expect(beth?.mail.text).toContain("Sam Lee reads it.");
  const raw = headersOf(beth);
  expect(raw).toMatch(/List-Unsubscribe: <http[^>]+stop=[\w-]{43}>, <mailto:sam@example\.org\?subject=stop>/);
  expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(anna?.link).not.toBe(beth?.link);
  expect((await coordinator.get(`/waves/${wave}/invitations`)).html).toContain("2 of 2 sent");
});

test("the token stands in the letter alone: the database does not have it", () => {
  for (const { link } of mail.arrived) {
    const token = link.match(/[\w-]{43}/)?.[0] ?? "";
    for (const table of ["rights", "links", "invitations", "mails", "mailings"])
      expect(JSON.stringify(rowsOf(heard, `SELECT * FROM ${table}`))).not.toContain(token);
  }
});

test("a link may be opened as often as scanners like, and answers once", async () => {
  const link = letterTo("beth@example.org")[0]?.link ?? "";
  const before = JSON.stringify(rowsOf(heard, "SELECT * FROM rights ORDER BY id"));
  for (const method of ["GET", "HEAD", "GET"]) {
    const opened = await fetch(link, { method });
    expect(opened.status).toBe(200);
    expect(opened.headers.get("cache-control")).toBe("no-store");
    expect(opened.headers.get("referrer-policy")).toBe("no-referrer");
    expect((await fetch(`${link}&go=start`, { method, redirect: "manual" })).status).toBe(303);
    expect((await fetch(`${link}&stop`, { method })).status).toBe(200);
    expect((await fetch(`${link}&hand`, { method })).status).toBe(200);
  }
  expect(JSON.stringify(rowsOf(heard, "SELECT * FROM rights ORDER BY id"))).toBe(before);

  const [one, other] = [await pageBehind(link), await pageBehind(link)];
  expect(one).not.toBe(other);
  const token = link.match(/[\w-]{43}/)?.[0] ?? "";
  expect(one).not.toContain(token);
  const page = await (await fetch(one)).text();
  expect(page).toContain('name="save"');
  const first = await post(one, wholeResponse(survey, "parent"));
  expect(first.status).toBe(201);
  const replay = await post(one, wholeResponse(survey, "parent"));
  expect([replay.status, replay.json.receipt]).toEqual([200, first.json.receipt]);
  const kept = await countResponses(database);
  const second = await post(other, wholeResponse(survey, "parent", "Other words"));
  expect([second.status, second.json.problem]).toEqual([409, "already-answered"]);
  expect(await countResponses(database)).toBe(kept);

  const after = await (await fetch(link)).text();
  expect(after).toContain("Answers came with this link. Thank you.");
  expect(after).not.toContain("/symbols/receipt/");
  // Whoever still has the survey's page open is led back.
  expect((await fetch(other, { redirect: "manual" })).status).toBe(303);
});

test("two answers at the same moment with one link: one is kept", async () => {
  await bringIn(coordinator, wave, "twice@example.org");
  await coordinator.post(`/waves/${wave}/invitations`, { intent: "send", when: "now" });
  nowDue(heard);
  await expect.poll(() => letterTo("twice@example.org").length, { timeout: 20_000 }).toBe(1);
  const link = letterTo("twice@example.org")[0]?.link ?? "";
  const pages = await Promise.all([1, 2, 3, 4].map(() => pageBehind(link)));
  const answers = await Promise.all(
    pages.map((page, at) => post(page, wholeResponse(survey, "parent", `words ${at}`))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
});

test("only who has not answered is reminded, by the plan, twice at most", async () => {
  const page = `/waves/${wave}/invitations`;
  expect((await coordinator.post(page, { intent: "plan", times: "2", afterDays: "7" })).status).toBe(200);
  const reminders = (address: string) => letterTo(address, /reminder|Przypomnienie/).length;
  for (const round of [1, 2, 3]) {
    passTime(heard, "UPDATE invitations SET sent_day = sent_day - 8 * 86400000 WHERE sent_day IS NOT NULL");
    await coordinator.post(page, { intent: "remind", when: "now" });
    nowDue(heard);
    await expect.poll(() => reminders("anna@example.org"), { timeout: 20_000 }).toBe(Math.min(round, 2));
  }
  expect(reminders("beth@example.org")).toBe(0);
  expect(letterTo("anna@example.org", /Przypomnienie/)[0]?.mail.text).toContain("wcześniejszego listu");
  // Each letter's link is another one, and all of them open the same right.
  const links = letterTo("anna@example.org").map(({ link }) => link);
  expect(new Set(links).size).toBe(3);
  expect((await post(await pageBehind(links[2] ?? ""), wholeResponse(survey, "parent"))).status).toBe(201);
  expect(await (await fetch(links[0] ?? "")).text()).toContain("odpowiedzi");
  expect(
    (await post(await pageBehind(links[1] ?? "").catch(() => links[1] ?? ""), wholeResponse(survey, "parent"))).status,
  ).not.toBe(201);
});

test("whoever wants no more letters gets none, and is never taken in again", async () => {
  const page = `/waves/${wave}/invitations`;
  await bringIn(coordinator, wave, "stop@example.org\nmailer@example.org");
  await coordinator.post(page, { intent: "send", when: "now" });
  nowDue(heard);
  await expect.poll(() => letterTo("mailer@example.org").length, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => letterTo("stop@example.org").length, { timeout: 20_000 }).toBe(1);

  const link = letterTo("stop@example.org")[0]?.link ?? "";
  const asked = await (await fetch(`${link}&stop`)).text();
  expect(asked).toContain("Shall we stop writing to you?");
  const stopped = await fetch(`${link}&stop`, { method: "POST", body: new URLSearchParams({ act: "stop" }) });
  expect(await stopped.text()).toContain("We do not write to you again");
  // The one press of mail programs.
  const oneClick = headersOf(letterTo("mailer@example.org")[0]).match(/List-Unsubscribe: <([^>]+)>/)?.[1] ?? "";
  const pressed = await fetch(oneClick, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(pressed.status).toBe(200);

  expect(
    rowsOf(heard, "SELECT address FROM invitations WHERE address IN ('stop@example.org', 'mailer@example.org')"),
  ).toEqual([]);
  const other = await aWave(database, survey, { name: "Spring" });
  const again = await bringIn(coordinator, other, "stop@example.org\nmailer@example.org\nnew@example.org");
  expect(again).toContain("1 new address kept");
  expect(again).toContain("2 addresses asked never to be written to");
  expect(rowsOf(heard, `SELECT address FROM invitations WHERE wave_id = '${other}'`)).toEqual([
    { address: "new@example.org" },
  ]);
});

test("who has answered can still say: stop writing to me", async () => {
  const oneClick = headersOf(letterTo("beth@example.org")[0]).match(/List-Unsubscribe: <([^>]+)>/)?.[1] ?? "";
  await fetch(oneClick, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  const other = await aWave(database, survey, { name: "Summer" });
  expect(await bringIn(coordinator, other, "beth@example.org\nz@example.org")).toContain("1 address asked never");
});

test("wrong links and links of a closed wave say so, with their status", async () => {
  const wrong = await fetch(`${heard.origin}/r/i/${"x".repeat(43)}`);
  expect(wrong.status).toBe(404);
  expect(await wrong.text()).toContain("We do not know this link");
  const closing = await aWave(database, survey, { name: "Closing" });
  await bringIn(coordinator, closing, "late@example.org");
  await coordinator.post(`/waves/${closing}/invitations`, { intent: "send", when: "now" });
  nowDue(heard);
  await expect.poll(() => letterTo("late@example.org").length, { timeout: 20_000 }).toBe(1);
  const link = letterTo("late@example.org")[0]?.link ?? "";
  const page = await pageBehind(link);
  passTime(heard, `UPDATE waves SET closes_at = ${Date.now()} WHERE id = '${closing}'`);
  await expect.poll(async () => (await fetch(link)).status, { timeout: 5000 }).toBe(410);
  expect(await (await fetch(link)).text()).toContain("This survey has closed");
  // What began before is still taken.
  expect((await post(page, wholeResponse(survey, "parent"))).status).toBe(201);
  expect((await coordinator.post(`/waves/${closing}/invitations`, { intent: "remind", when: "now" })).status).toBe(422);
});
