/**
 * What stands on this device until the server has said yes. One database; iOS closes it behind a page's back, so every
 * piece of work opens it again when it has to, and is tried anew.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** A field as it is sent; a recording as bytes, since WebKit loses blobs. */
export type Field = [name: string, value: string | { name: string; type: string; bytes: ArrayBuffer }];

/** A whole response, as it is posted to `url`. */
export interface Entry {
  id: string;
  wave: string;
  /** Path and query of its page: the address that it is posted to. */
  url: string;
  began: string | null;
  fields: Field[];
}

/** `refused`: the server said no; it waits for a person and is never dropped. */
export interface Waiting extends Entry {
  state: "waiting" | "refused";
  /** The tablet's session, when it was given in one. */
  session: string;
  /** This device's clock at Finish. */
  finishedAt: number;
  /** Why it was refused, in the server's words. */
  say: string;
}

/** What somebody has answered so far. */
export interface Draft {
  id: string;
  wave: string;
  audience: string;
  /** Path and query of its page. */
  url: string;
  /** The screen on which it was left, with `#`. */
  screen: string;
  savedAt: number;
  /** Ids of pressed radios and boxes, in the order of pressing. */
  pressed: string[];
  /** Values of the other fields by their id. */
  values: [id: string, value: string][];
  clips: [id: string, sound: { name: string; type: string; bytes: ArrayBuffer }][];
}

export interface Places extends DBSchema {
  outbox: { key: string; value: Waiting };
  drafts: { key: string; value: Draft };
  /** Sent responses by session, and what else is one value. */
  notes: { key: string; value: unknown };
}

let opening: Promise<IDBPDatabase<Places>> | null = null;

function open(): Promise<IDBPDatabase<Places>> {
  opening ??= openDB<Places>("heard", 1, {
    upgrade(db) {
      db.createObjectStore("outbox", { keyPath: "id" });
      db.createObjectStore("drafts", { keyPath: "id" });
      db.createObjectStore("notes");
    },
    blocking: close,
    terminated: close,
  });
  return opening;
}

function close(): void {
  const closing = opening;
  opening = null;
  void closing?.then(
    (db) => db.close(),
    () => {},
  );
}

const tries = 3;

/** Does a piece of work on the database. Rejects when there is none, or it is full. */
export async function inStore<T>(work: (db: IDBPDatabase<Places>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(await open());
    } catch (error) {
      close();
      const full = (error as DOMException).name === "QuotaExceededError";
      if (full || attempt === tries || !("indexedDB" in window)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}
