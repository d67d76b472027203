/**
 * One SQLite file, two connections. Every write goes through one queue and is committed with the others that wait
 * with it: each piece of work has a savepoint of its own, and its promise is kept only after COMMIT has reached the
 * disk (`synchronous=FULL`). So a failing piece changes nothing, and what was acknowledged is never lost.
 * Inside a piece of work await stores only: a network or file wait would hold up everybody's writing.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as schema from "./schema.ts";

/** What stores talk to: the reader, or the writer inside a piece of work. */
export type Unit = BetterSQLite3Database<typeof schema>;

export interface Database {
  /** For reading only. */
  read: Unit;
  /** Runs the work in the queue and resolves after it is durable; rejects, with nothing kept, when the work throws. */
  write<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** Finishes what waits, then closes both connections. */
  close(): Promise<void>;
}

interface Waiting {
  work: (unit: Unit) => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (reason: unknown) => void;
}

/** Most pieces of work in one commit, so that a flood cannot hold the first of them back for long. */
const together = 64;

function connect(file: string): SqliteDatabase.Database {
  const connection = new SqliteDatabase(file);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("busy_timeout = 5000");
  // What somebody takes back is written over in the file, not only forgotten.
  connection.pragma("secure_delete = ON");
  return connection;
}

/** Opens (and when new, makes) the database at `file` and brings it up to date from the migrations folder. */
export function openDatabase(file: string, migrationsFolder: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const writer = connect(file);
  migrate(drizzle(writer), { migrationsFolder });
  const reader = connect(file);
  reader.pragma("query_only = ON");
  const unit = drizzle(writer, { schema });
  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const begin = writer.prepare("BEGIN IMMEDIATE");
  const commit = writer.prepare("COMMIT");
  const rollback = writer.prepare("ROLLBACK");
  const savepoint = writer.prepare("SAVEPOINT piece");
  const release = writer.prepare("RELEASE piece");
  const undo = writer.prepare("ROLLBACK TO piece");

  async function commitTogether(pieces: Waiting[]): Promise<void> {
    const done: (() => void)[] = [];
    try {
      begin.run();
      for (const piece of pieces) {
        savepoint.run();
        try {
          const value = await piece.work(unit);
          done.push(() => piece.resolve(value as never));
        } catch (error) {
          undo.run();
          done.push(() => piece.reject(error));
        }
        release.run();
      }
      commit.run();
    } catch (error) {
      if (writer.inTransaction) rollback.run();
      for (const piece of pieces) piece.reject(error);
      return;
    }
    for (const tell of done) tell();
  }

  async function runQueue(): Promise<void> {
    // Yield once, so that all requests of this turn of the event loop share the first commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await commitTogether(waiting.splice(0, together));
    running = null;
  }

  return {
    read: drizzle(reader, { schema }),
    write(work) {
      return new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        running ??= runQueue();
      });
    },
    async close() {
      while (running) await running;
      reader.close();
      writer.close();
    },
  };
}
