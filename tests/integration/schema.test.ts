import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { openDatabase } from "#db/connection.server.ts";
import * as schema from "#db/schema.ts";
import { projectFolder } from "#surveys/folder.ts";

const folder = () => mkdtempSync(join(tmpdir(), "heard-schema-"));
const migrations = join(projectFolder(), "db/migrations");

test("the migrations make the tables that the schema describes, column by column", async () => {
  const place = folder();
  const file = join(place, "heard.sqlite");
  await openDatabase(file, migrations).close();
  const made = new SqliteDatabase(file, { readonly: true });
  const tables = Object.values(schema).filter((each) => is(each, SQLiteTable));
  const inFile = made.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  );
  expect(tables.map((table) => getTableConfig(table).name).sort()).toEqual(
    (inFile.all() as { name: string }[]).map((row) => row.name).sort(),
  );
  for (const table of tables) {
    const { name, columns } = getTableConfig(table);
    const there = made.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number }[];
    const shape = (column: { name: string; type: string; notNull: boolean }) =>
      `${column.name} ${column.type.toLowerCase()}${column.notNull ? " not null" : ""}`;
    expect(
      columns.map((column) => shape({ name: column.name, type: column.getSQLType(), notNull: column.notNull })).sort(),
      name,
    ).toEqual(
      there.map((column) => shape({ name: column.name, type: column.type, notNull: column.notnull === 1 })).sort(),
    );
  }
  made.close();
  rmSync(place, { recursive: true });
});

test("a piece of work that fails changes nothing, and those committed with it are kept", async () => {
  const place = folder();
  const database = openDatabase(join(place, "heard.sqlite"), migrations);
  const keep = (name: string, fail = false) =>
    database.write(async (unit) => {
      await unit.insert(schema.secrets).values({ name, value: "1" });
      if (fail) throw new Error("on purpose");
      return name;
    });
  const done = await Promise.allSettled([keep("one"), keep("two", true), keep("three"), keep("one")]);
  expect(done.map((each) => each.status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected"]);
  const names = (await database.read.select().from(schema.secrets)).map((row) => row.name);
  expect(names.sort()).toEqual(["one", "three"]);
  await expect(database.read.insert(schema.secrets).values({ name: "past the queue", value: "1" })).rejects.toThrow();
  await database.close();
  rmSync(place, { recursive: true });
});
