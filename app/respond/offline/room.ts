/** Whether this device can keep a response until there is network: asked before somebody begins, not after. */
import { inStore } from "./store.ts";

/** A response with the longest recordings that fit, and some more. */
const enough = 8 * 1024 * 1024;
const trial = 256 * 1024;

/** `full`: there is too little room. `nothing`: this browser keeps nothing, as in private windows of some. */
export async function room(): Promise<"room" | "full" | "nothing"> {
  try {
    await inStore(async (db) => {
      await db.put("notes", new ArrayBuffer(trial), "trial");
      await db.delete("notes", "trial");
    });
  } catch (error) {
    return (error as DOMException).name === "QuotaExceededError" ? "full" : "nothing";
  }
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  const left = (estimate?.quota ?? enough) - (estimate?.usage ?? 0);
  return left < enough ? "full" : "room";
}
