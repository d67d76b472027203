/** Nobody can join addresses and answers: not by ids, times, order, or what stands in one table and another (decision 4). */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";
import type { StartedHeard } from "#tests/start-heard.ts";
import { bringIn, nowDue, pageBehind, rowsOf, startWithMail } from "./invite.ts";
import { firstCoordinator } from "./staff-cast.ts";

const survey = shipped("being-heard");
const people = 20;
let mail: MailServer;
let heard: StartedHeard;
let database: Database;
/** In the order in which they answered. */
const answered: { address: string; id: string; link: string; by: string }[] = [];

beforeAll(async () => {
  mail = await startMailServer();
  heard = await startWithMail(mail);
  database = databaseOf(heard.dataDir);
  const coordinator = await firstCoordinator(heard);
  const wave = await aWave(database, survey);
  const addresses = Array.from({ length: people + 5 }, (_, at) => `person${at}@example.org`);
  await bringIn(coordinator, wave, addresses.join("\n"));
  await coordinator.post(`/waves/${wave}/invitations`, { intent: "send", when: "now" });
  nowDue(heard);
  await vi.waitFor(() => expect(mail.arrived).toHaveLength(addresses.length), { timeout: 40_000 });
  const some = addresses.slice(0, people).sort(() => Math.random() - 0.5);
  // Some answer alone and some in the same moment, and others come without a letter between them.
  for (let from = 0; from < people; from += 4)
    await Promise.all([
      ...some.slice(from, from + 4).map(async (address) => {
        const link = mail.arrived.find(({ to }) => to === address)?.link ?? "";
        const page = await pageBehind(link);
        const url = new URL(page);
        if (from === 4) {
          const draft = wholeResponse(survey, "parent", `draft of ${address}`);
          draft.delete("finish");
          draft.set("save", "1");
          expect((await post(page, draft)).status).toBe(200);
        }
        expect((await post(page, wholeResponse(survey, "parent", `words of ${address}`))).status).toBe(201);
        const id = url.pathname.split("/")[3] ?? "";
        answered.push({ address, id, link, by: url.searchParams.get("by") ?? "" });
      }),
      fetch(`${heard.origin}/r/${wave}?for=parent`, { redirect: "manual" }).then((answer) =>
        post(new URL(answer.headers.get("location") ?? "", heard.origin).href, wholeResponse(survey, "parent")),
      ),
    ]);
}, 120_000);

afterAll(async () => {
  await database.close();
  await heard.stop();
  await mail.stop();
});

const ofResponses = [
  "responses",
  "answers",
  "to_read",
  "readings",
  "codings",
  "concerns",
  "quotes",
  "drawings",
  "clips",
];
const ofInvitations = [
  "rights",
  "links",
  "drafts",
  "invitations",
  "ended_invitations",
  "never_write",
  "reminder_plans",
  "mailings",
  "mails",
];

const columnsOf = (table: string) => {
  const rows = rowsOf(heard, `SELECT * FROM ${table}`);
  const [first] = rows;
  return Object.keys(first ?? {}).map((name) => ({
    column: `${table}.${name}`,
    name,
    values: rows.map((row) => String(row[name])),
  }));
};

/** What can be made of a value without the server's key. */
const derived = (value: string) => [
  value,
  ...(["hex", "base64", "base64url"] as const).map((as) => createHash("sha256").update(value).digest(as)),
];

test("nothing of a response stands with an invitation, as it is or hashed", () => {
  // Values that many rows share, such as the wave, tell nobody apart.
  const telling = (values: string[]) => values.filter((value) => value !== "null" && value.length > 8);
  const shared = /^(wave_id|audience|language|day|state|kind)$/;
  const mine = ofInvitations.flatMap(columnsOf).filter(({ name }) => !shared.test(name));
  const known = new Map(
    mine.flatMap(({ column, values }) =>
      telling(values).flatMap((value) => derived(value).map((each) => [each, column])),
    ),
  );
  expect(known.size).toBeGreaterThan(100);
  const found = ofResponses
    .flatMap(columnsOf)
    .filter(({ name }) => !shared.test(name))
    .flatMap(({ column, values }) =>
      telling(values).flatMap((value) =>
        derived(value).flatMap((each) => (known.has(each) ? [`${column} ${known.get(each)}`] : [])),
      ),
    );
  expect(found).toEqual([]);
});

test("who has answered is no address any more, and what stays bears no time", () => {
  const addresses = rowsOf(heard, "SELECT address FROM invitations").map(({ address }) => address);
  expect(addresses).toHaveLength(5);
  const ended = rowsOf(heard, "SELECT * FROM ended_invitations");
  expect(ended).toHaveLength(people);
  for (const row of ended) expect(Object.keys(row)).toEqual(["wave_id", "mark", "how"]);
  expect(rowsOf(heard, "SELECT * FROM drafts")).toEqual([]);
  expect(Object.keys(rowsOf(heard, "SELECT * FROM rights")[0] ?? {})).toEqual([
    ...["id", "wave_id", "audience", "kind", "spent", "handed"],
  ]);
});

test("no table has rows in the order in which people answered", () => {
  for (const table of [...ofResponses, ...ofInvitations]) {
    const [row] = rowsOf(heard, `SELECT sql FROM sqlite_master WHERE name = '${table}'`);
    expect(String(row?.sql), table).toContain("WITHOUT ROWID");
  }
  const ids = answered.map(({ id }) => id);
  const hashes = answered.map(({ link }) =>
    createHash("sha256")
      .update(link.match(/[\w-]{43}/)?.[0] ?? "")
      .digest("hex"),
  );
  const rights = hashes.map((hash) =>
    String(rowsOf(heard, `SELECT right_id FROM links WHERE hash = '${hash}'`)[0]?.right_id),
  );
  expect(new Set(rights).size).toBe(people);
  const stored = (query: string) => rowsOf(heard, query).map((row) => String(Object.values(row)[0]));
  const placesOf = (all: string[], mine: string[]) => mine.map((each) => all.indexOf(each));
  const response = placesOf(stored("SELECT id FROM responses"), ids);
  expect(response).not.toContain(-1);
  // 20 people in random order: a correlation over 0.8 comes by chance less than once in 50,000 runs.
  for (const [all, mine] of [
    [stored("SELECT id FROM rights"), rights],
    [stored("SELECT hash FROM links"), hashes],
  ] as const)
    expect(Math.abs(correlation(response, placesOf(all, mine)))).toBeLessThan(0.8);
});

test("no token and no address stands in the files or in what was said", () => {
  const said = heard.output();
  for (const { address, link, by, id } of answered) {
    const token = link.match(/[\w-]{43}/)?.[0] ?? "no token";
    for (const text of [address, token, by, id]) expect(said).not.toContain(text);
    for (const name of readdirSync(heard.dataDir).filter((each) => each.startsWith("heard.sqlite")))
      expect(readFileSync(join(heard.dataDir, name)).includes(token), name).toBe(false);
  }
});

function correlation(one: number[], other: number[]): number {
  const rank = (values: number[]) => values.map((value) => values.filter((each) => each < value).length);
  const [a, b] = [rank(one), rank(other)];
  const mean = (one.length - 1) / 2;
  const sum = (f: (at: number) => number) => one.reduce((all, _, at) => all + f(at), 0);
  const of = (ranks: number[], at: number) => (ranks[at] ?? 0) - mean;
  return sum((at) => of(a, at) * of(b, at)) / sum((at) => of(a, at) ** 2);
}
