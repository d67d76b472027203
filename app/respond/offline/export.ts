/** Hands the outbox in by another way: a file that is sealed on this device, and that only the server can open. */
import { type SealedEntry, type SealedField, sealOutbox } from "../../features/responses/outbox-file.ts";
import { listOutbox } from "./outbox.ts";
import { type Field, inStore } from "./store.ts";

const keyName = "hand-in key";

/** Remembers the server's public key while there is network. */
export async function rememberKey(base64: string): Promise<void> {
  await inStore((db) => db.put("notes", base64, keyName));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** By the browser's own reader: a loop over a long recording would hold up a weak tablet. */
async function toBase64(bytes: ArrayBuffer): Promise<string> {
  const reader = new FileReader();
  reader.readAsDataURL(new Blob([bytes]));
  await new Promise((resolve) => reader.addEventListener("load", resolve));
  return String(reader.result).replace(/^[^,]*,/, "");
}

async function sealed([name, value]: Field): Promise<SealedField> {
  if (typeof value === "string") return [name, value];
  return [name, { name: value.name, type: value.type, base64: await toBase64(value.bytes) }];
}

/**
 * Saves a file with everything that waits here or was refused; nothing goes from the device. Gives how many responses
 * are in it. Rejects when this device has never had the server's key.
 */
export async function exportOutbox(): Promise<number> {
  const waiting = await listOutbox();
  if (waiting.length === 0) return 0;
  const key = await inStore((db) => db.get("notes", keyName));
  if (typeof key !== "string") throw new Error("This device has no key of the server yet.");
  const entries: SealedEntry[] = [];
  for (const { id, wave, url, finishedAt, fields } of waiting)
    entries.push({ id, wave, url, finishedAt, fields: await Promise.all(fields.map(sealed)) });
  const address = URL.createObjectURL(await sealOutbox(fromBase64(key), entries));
  const day = new Date().toISOString().slice(0, 10);
  const link = Object.assign(document.createElement("a"), { href: address, download: `heard-answers-${day}.heard` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return entries.length;
}
