import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const curve = { name: "ECDH", namedCurve: "P-256" } as const;

/** The pair of keys for handed-in files. The private half stands in `hand-in-key` of the data folder and leaves it never. */
export interface HandInKey {
  privateKey: CryptoKey;
  /** 65 bytes in base64, for every tablet. */
  publicKey: string;
}

async function newKey(): Promise<string> {
  const pair = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  return `${JSON.stringify(await crypto.subtle.exportKey("jwk", pair.privateKey))}\n`;
}

/** Reads the key, and makes it the first time. */
export async function handInKeyOf(dataDir: string): Promise<HandInKey> {
  const file = join(dataDir, "hand-in-key");
  try {
    writeFileSync(file, await newKey(), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  chmodSync(file, 0o600);
  const jwk = JSON.parse(readFileSync(file, "utf8")) as JsonWebKey;
  const bytes = (text = "") => Buffer.from(text, "base64url");
  const point = Buffer.concat([Buffer.from([4]), bytes(jwk.x), bytes(jwk.y)]);
  return {
    privateKey: await crypto.subtle.importKey("jwk", jwk, curve, false, ["deriveBits"]),
    publicKey: point.toString("base64"),
  };
}
