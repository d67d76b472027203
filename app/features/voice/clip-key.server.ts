import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Unit } from "#db/connection.server.ts";
import { keepSecret } from "#db/stores/secrets.server.ts";

/** 32 bytes from base64 or 64 hexadecimal digits; null for anything else. */
export function readKey(text: string): Buffer | null {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, "hex");
  const key = /^[A-Za-z0-9+/]{43}=?$/.test(trimmed) ? Buffer.from(trimmed, "base64") : null;
  return key?.length === 32 ? key : null;
}

/** The key from the file `clip-key` of the data folder, for its owner's eyes only; made on the first start. */
export function keyOfFolder(dataDir: string): Buffer {
  const file = join(dataDir, "clip-key");
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  chmodSync(file, 0o600);
  const key = readKey(readFileSync(file, "utf8"));
  if (!key) throw new Error(`${file} is not a key: put the right file back from your backup`);
  return key;
}

/** True when this is the key with which recordings of this database have been sealed since the first start. */
export async function isOurKey(unit: Unit, key: Buffer): Promise<boolean> {
  const proof = createHmac("sha256", key).update("the key of the recordings").digest("base64");
  return (await keepSecret(unit, "clip-key-proof", proof)) === proof;
}
