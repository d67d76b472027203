import type { Database } from "#db/connection.server.ts";
import type { Log } from "./log.ts";

export function startReading(_: { database: Database; folders: string[]; log: Log }) {
  return { soon() {}, async stop() {} };
}
