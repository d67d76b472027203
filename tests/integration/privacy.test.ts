import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";

let heard: StartedHeard;
let database: Database;

beforeAll(async () => {
  heard = await startHeard({ env: { LOG_LEVEL: "debug" } });
  database = databaseOf(heard.dataDir);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

test("the log holds no words, no id, no receipt, no secret and no address of a person", async () => {
  const survey = shipped("being-heard");
  const wave = await aWave(database, survey);
  const id = randomUUID();
  const words = "Zebedee Quillfeather was kind to me";
  const { json } = await post(`${heard.origin}/r/${wave}/${id}?for=child`, wholeResponse(survey, "child", words));
  await fetch(`${heard.origin}/r/${wave}/${id}?for=child&secret=${words}`);
  await fetch(`${heard.origin}/r/${wave}/${id}`, {
    method: "POST",
    body: new URLSearchParams({ "a.one-thing": words }),
  });
  const secret = heard.signInLink?.split("/").pop() ?? "";
  const cookie = (await signIn(heard.signInLink ?? "")) ?? "";
  for (const path of ["/waves", `/waves/${wave}`, `/waves/${wave}/answers?word=${words}`, "/staff", "/nowhere"])
    await fetch(`${heard.origin}${path}`, { headers: { Cookie: cookie } });

  // The last line is written after the answer has been sent: it is awaited, or nothing would have been looked at.
  const log = () =>
    heard
      .output()
      .split("\n")
      .filter((line) => !line.startsWith("Sign in as"))
      .join("\n");
  await expect.poll(log, { timeout: 20_000 }).toContain('"path":"/nowhere"');
  const said = log();
  expect(said).toContain("/waves/:id");
  for (const private_ of [
    "Quillfeather",
    id,
    (json.receipt as string[]).join(" "),
    secret,
    cookie,
    "127.0.0.1",
    "::1",
    "undici",
  ])
    expect(said).not.toContain(private_);
});

test("nothing kept with an answer tells who, when in the day, or in which order", () => {
  const file = new SqliteDatabase(join(heard.dataDir, "heard.sqlite"), { readonly: true });
  const columns = (table: string) =>
    (file.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name);
  expect(columns("responses").sort()).toEqual(
    [
      "answered_by",
      "audience",
      "counted_in",
      "day",
      "digest",
      "given_by",
      "id",
      "language",
      "may_quote",
      "receipt",
      "setting_id",
      "source",
      "wave_id",
      "withdrawn_day",
    ].sort(),
  );
  expect(columns("answers").sort()).toEqual([
    "choices",
    "in_order",
    "item_id",
    "off_path",
    "out",
    "response_id",
    "shown_order",
    "words",
  ]);
  for (const table of ["responses", "answers", "to_read", "readings", "codings", "concerns", "quotes", "drawings"]) {
    const [row] = file.prepare("SELECT sql FROM sqlite_master WHERE name = ?").all(table) as { sql: string }[];
    expect(row?.sql, table).toContain("WITHOUT ROWID");
  }
  const days = file.prepare("SELECT day FROM responses").all() as { day: number }[];
  expect(days.length).toBeGreaterThan(0);
  for (const { day } of days) expect(day % 86_400_000).toBe(0);
  file.close();
});

test("the secret of a sign-in link is not in the database", () => {
  const secret = heard.signInLink?.split("/").pop() ?? "";
  for (const name of ["heard.sqlite", "heard.sqlite-wal"])
    expect(readFileSync(join(heard.dataDir, name)).includes(secret), name).toBe(false);
});
