/** Small things sealed with keys that are made from the server's key, each for one purpose (AES-256-GCM). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const nonceLength = 12;
const proofLength = 16;

/** A key for one purpose. */
export function keyFor(secret: Buffer | string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "heard", purpose, 32));
}

/** Seals bytes; `about` is what they belong to, so that they cannot change places. */
export function sealBytes(key: Buffer, about: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes in the clear; null when the key is another one, they belong elsewhere, or a byte was changed. */
export function openSealed(key: Buffer, about: string, sealed: Buffer): Buffer | null {
  if (sealed.length < nonceLength + proofLength) return null;
  try {
    const opener = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceLength));
    opener.setAAD(Buffer.from(about));
    opener.setAuthTag(sealed.subarray(-proofLength));
    return Buffer.concat([opener.update(sealed.subarray(nonceLength, -proofLength)), opener.final()]);
  } catch {
    return null;
  }
}
