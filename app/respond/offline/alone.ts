/** One tab at a time for one piece of work: by Web Locks, and where a browser has none, by a lease on this device. */
import { inStore } from "./store.ts";

/** Far longer than one response takes; after it a tab that was closed meanwhile holds nobody up. */
const leaseLasts = 3 * 60_000;

/** Does the work unless another tab is doing it; then gives undefined. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  if (navigator.locks)
    return navigator.locks.request(`heard ${name}`, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
  const key = `lease ${name}`;
  const got = await inStore(async (db) => {
    const held = db.transaction("notes", "readwrite");
    const until = (await held.store.get(key)) as number | undefined;
    // A lease that ends far ahead was written before the clock was changed.
    const free = until === undefined || until < Date.now() || until > Date.now() + leaseLasts;
    if (free) await held.store.put(Date.now() + leaseLasts, key);
    await held.done;
    return free;
  }).catch(() => true);
  if (!got) return undefined;
  try {
    return await work();
  } finally {
    await inStore((db) => db.delete("notes", key)).catch(() => {});
  }
}
