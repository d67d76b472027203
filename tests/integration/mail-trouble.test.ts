/** Mail that does not go as it should: wrong addresses, full boxes, a crash in the middle, and GOV.UK Notify. */
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { bringIn, nowDue, passTime, rowsOf, startWithMail } from "./invite.ts";
import { firstCoordinator, type Person } from "./staff-cast.ts";

const survey = shipped("being-heard");
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
});

afterAll(() => mail.stop());

/** Starting Heard up to twice and waiting for letters takes long where others work on the same machine. */
vi.setConfig({ testTimeout: 240_000 });

async function waveOf(heard: StartedHeard): Promise<string> {
  const database = databaseOf(heard.dataDir);
  const wave = await aWave(database, survey);
  await database.close();
  return wave;
}

const send = (by: Person, wave: string) => by.post(`/waves/${wave}/invitations`, { intent: "send", when: "now" });
const lettersTo = (address: string) => mail.arrived.filter(({ to }) => to === address).length;

test("an address that does not exist comes back at once; a full box is tried again", async () => {
  const heard = await startWithMail(mail);
  try {
    const coordinator = await firstCoordinator(heard);
    const wave = await waveOf(heard);
    mail.refuse("gone@example.org", { code: 550, say: "no such person" });
    mail.refuse("full@example.org", { code: 451, say: "the box is full" });
    await bringIn(coordinator, wave, "gone@example.org\nfull@example.org\nfine@example.org");
    await send(coordinator, wave);
    nowDue(heard);
    await vi.waitFor(() => expect(lettersTo("fine@example.org")).toBe(1), { timeout: 20_000 });
    const state = (address: string) =>
      rowsOf(heard, `SELECT state FROM invitations WHERE address = '${address}'`)[0]?.state;
    await vi.waitFor(() => expect(state("gone@example.org")).toBe("bounced"), { timeout: 20_000 });
    await vi.waitFor(
      () => expect(rowsOf(heard, "SELECT tries, state FROM mails")).toEqual([{ tries: 1, state: "waiting" }]),
      { timeout: 20_000 },
    );
    const page = (await coordinator.get(`/waves/${wave}/invitations`)).html;
    expect(page).toContain("gone@example.org");
    expect(page).toContain("451 the box is full");
    expect(page).not.toContain("full@example.org");

    mail.refuse("full@example.org", null);
    nowDue(heard);
    await vi.waitFor(() => expect(lettersTo("full@example.org")).toBe(1), { timeout: 20_000 });
    await vi.waitFor(() => expect(rowsOf(heard, "SELECT * FROM mails")).toEqual([]), { timeout: 20_000 });
    expect(lettersTo("gone@example.org")).toBe(0);

    const marked = await coordinator.post(`/waves/${wave}/invitations`, {
      intent: "bounced",
      addresses: "Fine <fine@example.org>, nobody@example.org",
    });
    expect(marked.html).toContain("1 address marked: no more letters go there. 1 address not on the list.");
    expect(state("fine@example.org")).toBe("bounced");
  } finally {
    await heard.stop();
  }
});

test("a server that is killed while it sends sends nothing twice", async () => {
  let heard = await startWithMail(mail);
  const { dataDir } = heard;
  try {
    const coordinator = await firstCoordinator(heard);
    const wave = await waveOf(heard);
    const addresses = Array.from({ length: 40 }, (_, at) => `kill${at}@example.org`);
    await bringIn(coordinator, wave, addresses.join("\n"));
    await send(coordinator, wave);
    const before = mail.arrived.length;
    nowDue(heard);
    await vi.waitFor(() => expect(mail.arrived.length - before).toBeGreaterThan(5), { timeout: 20_000, interval: 2 });
    await heard.kill();
    expect(mail.arrived.length - before).toBeLessThan(40);
    heard = await startWithMail(mail, { dataDir });
    await vi.waitFor(() => expect(rowsOf(heard, "SELECT id FROM mails WHERE state = 'waiting'")).toEqual([]), {
      timeout: 40_000,
    });
    await vi.waitFor(() => expect(rowsOf(heard, "SELECT id FROM mails WHERE state = 'sending'")).toEqual([]), {
      timeout: 40_000,
    });
    const each = addresses.map(lettersTo);
    expect(Math.max(...each)).toBe(1);
    const unsure = rowsOf(heard, "SELECT id FROM mails WHERE state = 'unsure'").length;
    expect(unsure).toBeLessThanOrEqual(1);
    expect(each.filter((number) => number === 0).length).toBeLessThanOrEqual(unsure);
  } finally {
    await heard.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("a letter whose taking nobody heard of is not sent again by itself, and says so", async () => {
  const heard = await startWithMail(mail);
  try {
    const coordinator = await firstCoordinator(heard);
    const wave = await waveOf(heard);
    mail.breakAfter("break@example.org");
    await bringIn(coordinator, wave, "break@example.org");
    await send(coordinator, wave);
    nowDue(heard);
    await vi.waitFor(() => expect(rowsOf(heard, "SELECT state FROM mails")).toEqual([{ state: "unsure" }]), {
      timeout: 20_000,
    });
    expect((await coordinator.get(`/waves/${wave}/invitations`)).html).toContain("1 letter may not have arrived");
    expect(lettersTo("break@example.org")).toBe(1);
    const stopped = await coordinator.post(`/waves/${wave}/invitations`, {
      intent: "stop",
      mailing: String(rowsOf(heard, "SELECT id FROM mailings")[0]?.id),
    });
    expect(stopped.html).toContain("Stopped. What has not gone does not go.");
    expect(rowsOf(heard, "SELECT * FROM mails")).toEqual([]);
  } finally {
    await heard.stop();
  }
});

test("a mailing that is stopped within its minute sends nothing", async () => {
  const heard = await startWithMail(mail);
  try {
    const coordinator = await firstCoordinator(heard);
    const wave = await waveOf(heard);
    await bringIn(coordinator, wave, "never@example.org\nlater@example.org");
    await send(coordinator, wave);
    await coordinator.post(`/waves/${wave}/invitations`, {
      intent: "stop",
      mailing: String(rowsOf(heard, "SELECT id FROM mailings")[0]?.id),
    });
    // The list is as it was: the next press sends to both, and only once.
    await coordinator.post(`/waves/${wave}/invitations`, { intent: "off", addresses: "never@example.org" });
    const at = await coordinator.post(`/waves/${wave}/invitations`, {
      intent: "send",
      when: "later",
      day: "2020-01-01",
      clock: "10:00",
    });
    expect(at.html).toContain("This time has passed.");
    await send(coordinator, wave);
    passTime(heard, "UPDATE mailings SET starts_at = 0");
    nowDue(heard);
    await vi.waitFor(() => expect(lettersTo("later@example.org")).toBe(1), { timeout: 20_000 });
    expect(lettersTo("never@example.org")).toBe(0);
  } finally {
    await heard.stop();
  }
});

test("a coordinator sets mail up by the page; the password is sealed and never shown again", async () => {
  const heard = await startHeard();
  try {
    const coordinator = await firstCoordinator(heard);
    const { hostname, port } = new URL(mail.url);
    const fields = {
      kind: "smtp",
      host: hostname,
      port,
      user: "",
      from: "Heard <hello@example.org>",
      replyTo: "nobody",
      perMinute: "60",
    };
    const wrong = await coordinator.post("/mail", { intent: "keep", ...fields });
    expect([wrong.status, wrong.html.includes("Write the e-mail address of the person who reads")]).toEqual([
      422,
      true,
    ]);
    const kept = await coordinator.post("/mail", { intent: "keep", ...fields, replyTo: "Sam Lee <sam@example.org>" });
    expect(kept.html).toContain("Kept. Send yourself a test letter now.");
    const before = mail.arrived.length;
    expect((await coordinator.post("/mail", { intent: "test" })).html).toContain("Look whether it arrives.");
    expect(mail.arrived.length).toBe(before + 1);
    const secret = { ...fields, replyTo: "sam@example.org", user: "hello", password: "correct horse" };
    await coordinator.post("/mail", { intent: "keep", ...secret, host: "127.0.0.1", port: "9" });
    expect((await coordinator.get("/mail")).html).not.toContain("correct horse");
    expect(JSON.stringify(rowsOf(heard, "SELECT * FROM mail_settings"))).not.toMatch(/correct|horse|hello/);
    const refused = await coordinator.post("/mail", { intent: "test" });
    expect([refused.status, refused.html.includes("The letter did not go.")]).toEqual([422, true]);
    // A kept password goes to no other server.
    const moved = await coordinator.post("/mail", {
      intent: "keep",
      ...secret,
      password: "",
      host: "mail.example.com",
    });
    expect(moved.html).toContain("write the password again");
  } finally {
    await heard.stop();
  }
});

const service = "26785a09-ab16-4eb0-8407-a37497a57506";
const secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";

test("letters go out by GOV.UK Notify, signed, and an address that it refuses comes back", async () => {
  const got: { body: Record<string, unknown>; authorization: string }[] = [];
  const notify: Server = createServer(async (req, res) => {
    const body = (await json(req)) as Record<string, unknown>;
    got.push({ body, authorization: req.headers.authorization ?? "" });
    const bad = body.email_address === "bad@example.org";
    res.writeHead(bad ? 400 : 201, { "Content-Type": "application/json" });
    res.end(
      JSON.stringify(
        bad
          ? { errors: [{ error: "ValidationError", message: "email_address Not a valid email address" }] }
          : { id: "1" },
      ),
    );
  }).listen(0, "127.0.0.1");
  await once(notify, "listening");
  const heard = await startHeard({
    env: {
      MAIL: "notify",
      NOTIFY_KEY: `live-${service}-${secret}`,
      NOTIFY_TEMPLATE: service,
      NOTIFY_URL: `http://127.0.0.1:${(notify.address() as AddressInfo).port}`,
      MAIL_REPLY_TO: "Sam Lee <sam@example.org>",
      MAIL_PER_MINUTE: "3000",
    },
  });
  try {
    const coordinator = await firstCoordinator(heard);
    const wave = await waveOf(heard);
    await bringIn(coordinator, wave, "email,language\ngood@example.org,ar\nbad@example.org,en");
    await send(coordinator, wave);
    nowDue(heard);
    await vi.waitFor(() => expect(got).toHaveLength(2), { timeout: 20_000 });
    await vi.waitFor(() => expect(rowsOf(heard, "SELECT * FROM mails")).toEqual([]), { timeout: 20_000 });
    const letter = got.find(({ body }) => body.email_address === "good@example.org") ?? got[0];
    expect(letter?.body).toMatchObject({ template_id: service });
    const { subject, body, link } = (letter?.body.personalisation ?? {}) as Record<string, string>;
    expect(subject).toContain("ما رأيك؟");
    expect(body).toContain(link);
    const [head = "", claim = "", sign = ""] = letter?.authorization.replace("Bearer ", "").split(".") ?? [];
    expect(sign).toBe(createHmac("sha256", secret).update(`${head}.${claim}`).digest("base64url"));
    expect(JSON.parse(Buffer.from(claim, "base64url").toString())).toMatchObject({ iss: service });
    expect(rowsOf(heard, "SELECT address, state FROM invitations ORDER BY address")).toEqual([
      { address: "bad@example.org", state: "bounced" },
      { address: "good@example.org", state: "sent" },
    ]);
    // What the server's settings say cannot be changed by a page.
    expect((await coordinator.post("/mail", { intent: "keep", kind: "none" })).status).toBe(422);
  } finally {
    await heard.stop();
    notify.close();
  }
});
