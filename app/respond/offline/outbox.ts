/**
 * The outbox: whole responses that wait on this device until the server has said yes. Nothing leaves it otherwise, there
 * is no expiry, and two tabs never send the same twice (the server would know it again, too).
 */
import { alone } from "./alone.ts";
import { type Answered, postEntry } from "./post.ts";
import { type Entry, inStore, type Waiting } from "./store.ts";

export type { Entry, Field, Waiting } from "./store.ts";

/** Where this device keeps nothing, the page itself holds what waits, until it is closed. */
const inMemory = new Map<string, Waiting>();

export const sessionOf = (url: string) => new URLSearchParams(url.split("?")[1]).get("k") ?? "";

function tell(): void {
  document.dispatchEvent(new Event("heard:outbox"));
}

/** Puts a response on this device. False: only in this page's memory, since the device keeps nothing or is full. */
export async function keep(entry: Entry): Promise<boolean> {
  const waiting: Waiting = {
    ...entry,
    state: "waiting",
    session: sessionOf(entry.url),
    finishedAt: Date.now(),
    say: "",
  };
  try {
    await inStore((db) => db.put("outbox", waiting));
    return true;
  } catch {
    inMemory.set(entry.id, waiting);
    return false;
  } finally {
    tell();
  }
}

async function find(id: string): Promise<Waiting | undefined> {
  return inMemory.get(id) ?? (await inStore((db) => db.get("outbox", id)).catch(() => undefined));
}

/** Everything that waits here, also what was refused; the oldest first. */
export async function listOutbox(): Promise<Waiting[]> {
  const kept = await inStore((db) => db.getAll("outbox")).catch(() => []);
  return [...inMemory.values(), ...kept].sort((one, other) => one.finishedAt - other.finishedAt);
}

const sentOf = (session: string) => `sent ${session}`;

/** Takes a response away for good; `sent` counts it for its session. */
export async function takeOut({ id, session }: Waiting, sent: boolean): Promise<void> {
  inMemory.delete(id);
  await inStore(async (db) => {
    const work = db.transaction(["outbox", "notes"], "readwrite");
    const there = (await work.objectStore("outbox").getKey(id)) !== undefined;
    await work.objectStore("outbox").delete(id);
    const notes = work.objectStore("notes");
    if (sent && there && session)
      await notes.put((((await notes.get(sentOf(session))) as number | undefined) ?? 0) + 1, sentOf(session));
    await work.done;
  }).catch(() => {});
  tell();
}

/** The server has it, by another way: nothing of it waits here any more. */
export async function forget(id: string): Promise<void> {
  const waiting = await find(id);
  if (waiting) await takeOut(waiting, true);
}

async function setAside(waiting: Waiting, say: string): Promise<void> {
  const refused: Waiting = { ...waiting, state: "refused", say };
  if (inMemory.has(waiting.id)) inMemory.set(waiting.id, refused);
  else await inStore((db) => db.put("outbox", refused)).catch(() => {});
  tell();
}

/** How many wait, were refused, and have been sent from this device; of one tablet's session when it is named. */
export async function counts(session?: string): Promise<{ waiting: number; sent: number; refused: number }> {
  const all = (await listOutbox()).filter((each) => session === undefined || each.session === session);
  const sent = await inStore(async (db) => {
    if (session !== undefined) return ((await db.get("notes", sentOf(session))) as number | undefined) ?? 0;
    const keys = (await db.getAllKeys("notes")).filter((key) => key.startsWith(sentOf("")));
    const numbers = await Promise.all(keys.map((key) => db.get("notes", key)));
    return numbers.reduce<number>((sum, number) => sum + Number(number), 0);
  }).catch(() => 0);
  const refused = all.filter(({ state }) => state === "refused").length;
  return { waiting: all.length - refused, sent, refused };
}

/**
 * Sends one response, once, whatever other tabs do. "gone": another tab has sent it meanwhile. What the server refuses
 * stays as refused.
 */
export async function send(id: string): Promise<Answered | { outcome: "gone" }> {
  const answered = await alone(id, async (): Promise<Answered | { outcome: "gone" }> => {
    const waiting = await find(id);
    if (!waiting) return { outcome: "gone" };
    const answer = await postEntry(waiting);
    if (answer.outcome === "kept" || answer.outcome === "not-kept") await takeOut(waiting, answer.outcome === "kept");
    if (answer.outcome === "refused") await setAside(waiting, answer.say);
    return answer;
  });
  // Another tab is sending it: what comes of it is asked for next time.
  return answered ?? { outcome: "later" };
}

/** Tries everything that waits; `again` also what was refused. Gives how many still wait. */
export async function sendAll(again = false): Promise<number> {
  let left = 0;
  for (const { id, state } of await listOutbox()) {
    if (state === "refused" && !again) continue;
    const { outcome } = await send(id);
    if (outcome === "later") left++;
  }
  return left;
}
