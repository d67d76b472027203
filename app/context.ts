/**
 * What a request may use. Module-level state exists once per bundle, so the server that owns the database and the
 * catalogue passes them in, through Remix's load context.
 */
import type {} from "@remix-run/server-runtime";
import type { Database } from "#db/connection.server.ts";
import type { Catalogue } from "#surveys/catalogue.ts";
import type { Plan } from "#surveys/plan.ts";
import type { Env } from "./env.server.ts";
import type { PackShelf } from "./features/packs/pack.ts";
import type { Sounds } from "./features/sounds/sounds.ts";
import type { ClipFiles } from "./features/voice/clip-files.server.ts";

export interface Heard {
  env: Env;
  database: Database;
  catalogue: Catalogue;
  plan: Plan;
  packs: PackShelf;
  sounds: Sounds;
  /** Tells the reading worker that there is something to read. */
  readSoon(): void;
  /** Recordings, encrypted and apart from the database. */
  clips: ClipFiles;
  /** Tells the transcriber, where one is set, that there is something to listen to. */
  transcribeSoon(): void;
  /** The server's own key, from which keys for single purposes are made. It is in no backup of the database. */
  serverKey: Buffer;
  /** The outbox of letters. */
  mailing: {
    /** Tells that there may be something to send. */
    soon(): void;
    /** Why no letter goes out at the moment; null when nothing is wrong. */
    problem(): string | null;
  };
  /** Has the files deleted of recordings that were taken away. */
  tidySoon(): void;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends Heard {
    /** For this page's scripts. */
    nonce: string;
  }
}
