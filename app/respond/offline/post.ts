/** Posts a response of the outbox, and tells a server that says no from a network that says nothing. */
import type { Waiting } from "./store.ts";

export type Answered =
  | { outcome: "kept"; receipt: string[] }
  /** The server keeps nothing of this, and said so: practice, or a no. */
  | { outcome: "not-kept" }
  | { outcome: "refused"; say: string }
  /** No network, or a server that cannot now: it waits. */
  | { outcome: "later" };

/** A slow mobile network sends some 10 KB a second; more patience only keeps a person waiting. */
const patience = (bytes: number) => 20_000 + bytes / 10;

/** Refusals that sending the same again can mend. */
const passing = ["cut-off", "too-many-tries", "no-length"];

/** From here on a concern is told that it comes late. */
const late = 10;

function bodyOf({ fields, finishedAt }: Waiting): { body: FormData; bytes: number } {
  const body = new FormData();
  let bytes = 0;
  for (const [name, value] of fields) {
    if (typeof value === "string") body.append(name, value);
    else {
      bytes += value.bytes.byteLength;
      body.append(name, new File([value.bytes], value.name, { type: value.type }));
    }
  }
  const waited = Math.floor((Date.now() - finishedAt) / 60_000);
  if (waited >= late) body.set("waited", String(waited));
  return { body, bytes };
}

export async function postEntry(waiting: Waiting): Promise<Answered> {
  const { body, bytes } = bodyOf(waiting);
  try {
    const answer = await fetch(waiting.url, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(patience(bytes)),
    });
    // The page of a school's own network login is no answer of ours.
    const said = (await answer.json()) as Record<string, unknown>;
    if (answer.ok && said.kept === true && Array.isArray(said.receipt))
      return { outcome: "kept", receipt: said.receipt.map(String) };
    if (answer.ok && said.kept === false) return { outcome: "not-kept" };
    const no = answer.status >= 400 && answer.status < 500 && typeof said.problem === "string";
    if (no && !passing.includes(said.problem as string)) return { outcome: "refused", say: String(said.say ?? "") };
  } catch {
    // Nobody answered.
  }
  return { outcome: "later" };
}
