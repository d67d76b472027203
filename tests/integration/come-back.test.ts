/** Saving and coming back by the link, and handing the survey on to a child. All without script. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";
import type { StartedHeard } from "#tests/start-heard.ts";
import { bringIn, nowDue, pageBehind, passTime, rowsOf, startWithMail } from "./invite.ts";
import { firstCoordinator, type Person } from "./staff-cast.ts";

const survey = shipped("being-heard");
let mail: MailServer;
let heard: StartedHeard;
let coordinator: Person;
let wave: string;

beforeAll(async () => {
  mail = await startMailServer();
  heard = await startWithMail(mail);
  coordinator = await firstCoordinator(heard);
  const database = databaseOf(heard.dataDir);
  wave = await aWave(database, survey);
  await database.close();
});

afterAll(async () => {
  await heard.stop();
  rmSync(heard.dataDir, { recursive: true, force: true });
  await mail.stop();
});

async function linkTo(address: string): Promise<string> {
  await bringIn(coordinator, wave, address);
  await coordinator.post(`/waves/${wave}/invitations`, { intent: "send", when: "now" });
  nowDue(heard);
  return vi.waitFor(
    () => {
      const link = mail.arrived.findLast(({ to }) => to === address)?.link;
      if (!link) throw new Error("no letter yet");
      return link;
    },
    { timeout: 20_000 },
  );
}

function begun(words: string): FormData {
  const fields = wholeResponse(survey, "parent", words);
  fields.delete("finish");
  fields.set("save", "1");
  return fields;
}

test("saved answers come back by the link alone, and are gone when they are sent", async () => {
  const link = await linkTo("save@example.org");
  const first = await pageBehind(link);
  const saved = await fetch(first, { method: "POST", body: begun('They "listen" <a & b>') });
  expect(saved.status).toBe(200);
  const told = await saved.text();
  expect(told).toContain("Your answers are saved");
  expect(told).toContain("They are not sent yet.");

  const [draft] = rowsOf(heard, "SELECT * FROM drafts");
  expect(Number(draft?.day) % 86_400_000).toBe(0);
  expect(Buffer.from(draft?.sealed as Buffer).includes("listen")).toBe(false);
  const opened = await (await fetch(link)).text();
  expect(opened).toContain("You began before");

  const again = await pageBehind(link, "on");
  expect(new URL(again).hash).not.toBe("#begin");
  const page = await (await fetch(again)).text();
  expect(page).toContain("\nThey &quot;listen&quot; &lt;a &amp; b&gt;</textarea>");
  const yes = page.match(/<input[^>]*id="assent-yes"[^>]*>/)?.[0];
  expect(yes).toContain("checked");
  const pressed = [...page.matchAll(/<input[^>]*name="a\.[^>]*checked=""[^>]*>/g)].length;
  expect(pressed).toBe(
    [...begun("").keys()].filter((name) => name.startsWith("a.")).length -
      survey.items.filter(({ kind }) => kind === "open").length,
  );
  // A page that does not go on is everybody's: nothing of it is filled in.
  expect(await (await fetch(await pageBehind(link))).text()).not.toContain("&quot;listen&quot;");

  expect((await post(again, wholeResponse(survey, "parent"))).status).toBe(201);
  expect(rowsOf(heard, "SELECT * FROM drafts")).toEqual([]);
  const late = await fetch(first, { method: "POST", body: begun("too late"), headers: { Accept: "application/json" } });
  expect(late.status).toBe(409);
});

test("a draft can be deleted, and goes after 30 days", async () => {
  const link = await linkTo("thirty@example.org");
  await fetch(await pageBehind(link), { method: "POST", body: begun("x") });
  const forgot = await fetch(link, {
    method: "POST",
    body: new URLSearchParams({ act: "forget" }),
    redirect: "manual",
  });
  expect(forgot.status).toBe(303);
  expect(rowsOf(heard, "SELECT * FROM drafts")).toEqual([]);

  await fetch(await pageBehind(link), { method: "POST", body: begun("x") });
  passTime(heard, "UPDATE drafts SET day = day - 31 * 86400000");
  await heard.kill();
  // Who is signed in stays so: the same server in another place.
  Object.assign(heard, await startWithMail(mail, { dataDir: heard.dataDir }));
  await vi.waitFor(() => expect(rowsOf(heard, "SELECT * FROM drafts")).toEqual([]), { timeout: 20_000 });
});

test("what one letter's link saved another letter's link does not open, and says which does", async () => {
  const link = (await linkTo("two@example.org")).replace(/^http:\/\/[^/]+/, heard.origin);
  await fetch(await pageBehind(link), { method: "POST", body: begun("only by the first link") });
  const own = await firstLetterAgain("two@example.org");
  expect(own).not.toBe(link);
  const opened = await (await fetch(own)).text();
  expect(opened).toContain("You saved answers with an earlier letter.");
  expect(opened).not.toContain("You began before");
  expect(await (await fetch(await pageBehind(own, "on"))).text()).not.toContain("only by the first link");
  expect(await (await fetch(link)).text()).toContain("You began before");
});

async function firstLetterAgain(address: string): Promise<string> {
  const before = mail.arrived.length;
  passTime(heard, "UPDATE invitations SET sent_day = sent_day - 8 * 86400000 WHERE sent_day IS NOT NULL");
  await coordinator.post(`/waves/${wave}/invitations`, { intent: "remind", when: "now" });
  nowDue(heard);
  return vi.waitFor(
    () => {
      const found = mail.arrived.slice(before).find(({ to }) => to === address);
      if (!found) throw new Error("no reminder yet");
      return found.link;
    },
    { timeout: 20_000 },
  );
}

test("a parent hands the survey on: the child's link knows nothing of the parent's, and answers once by itself", async () => {
  const link = (await linkTo("hand@example.org")).replace(/^http:\/\/[^/]+/, heard.origin);
  const asked = await (await fetch(`${link}&hand`)).text();
  expect(asked).toContain("You do not see your child’s answers.");
  const handed = await fetch(link, {
    method: "POST",
    body: new URLSearchParams({ hand: "child" }),
    redirect: "manual",
  });
  expect(handed.status).toBe(303);
  const childs = new URL(handed.headers.get("location") ?? "", heard.origin).href;
  expect(childs).not.toContain(link.match(/[\w-]{43}/)?.[0]);
  const first = await (await fetch(childs)).text();
  expect(first).toContain("This is for you");
  expect(first).not.toContain("Stop writing");
  expect(first).not.toContain(link.match(/[\w-]{43}/)?.[0] ?? "");

  const page = await pageBehind(childs);
  expect(page).toContain("for=child");
  // Whoever has the device next could open what was saved: a link that was handed on saves nothing.
  expect(await (await fetch(page)).text()).not.toContain('name="save"');
  expect((await post(page, wholeResponse(survey, "child"))).status).toBe(201);
  expect(await (await fetch(childs)).text()).toContain("Answers came with this link.");
  expect((await post(await pageBehind(link), wholeResponse(survey, "parent"))).status).toBe(201);
  // A parent who has answered may still hand it on, up to six times.
  const more = [];
  for (let each = 0; each < 6; each++)
    more.push(
      await fetch(link, { method: "POST", body: new URLSearchParams({ hand: "young-person" }), redirect: "manual" }),
    );
  const places = more.map((answer) => answer.headers.get("location") ?? "");
  expect(places.filter((place) => place.includes("&hand")).length).toBe(1);
  expect(await (await fetch(`${link}&hand`)).text()).toContain("You handed it on 6 times.");
});
