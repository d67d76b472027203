/**
 * The file in which a shared tablet hands its outbox in by another way: sealed for the server's key alone, so that
 * whoever carries it can read nothing. Browser and server use the same code (WebCrypto): ECDH P-256 with a fresh key,
 * HKDF, AES-256-GCM. Layout: mark, 65 bytes of the fresh public key, 12 bytes of nonce, and what is sealed.
 */
const mark = new TextEncoder().encode("HEARD-OUTBOX-1\n");
const pointLength = 65;
const nonceLength = 12;
const headLength = mark.length + pointLength + nonceLength;
const curve = { name: "ECDH", namedCurve: "P-256" } as const;

export type SealedField = [name: string, value: string | { name: string; type: string; base64: string }];

/** A response as it stands in the file. */
export interface SealedEntry {
  id: string;
  wave: string;
  url: string;
  /** Milliseconds since 1970, by the tablet's clock. */
  finishedAt: number;
  fields: SealedField[];
}

/** `point`: the fresh public key, which also salts the derivation. */
async function keyFor(mine: CryptoKey, theirs: CryptoKey, point: BufferSource): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, mine, 256);
  const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: point, info: mark };
  return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Seals entries for the server whose public key (65 bytes) is given. */
export async function sealOutbox(publicKey: Uint8Array<ArrayBuffer>, entries: SealedEntry[]): Promise<Blob> {
  const theirs = await crypto.subtle.importKey("raw", publicKey, curve, false, []);
  const mine = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const point = await crypto.subtle.exportKey("raw", mine.publicKey);
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const key = await keyFor(mine.privateKey, theirs, point);
  const plain = new TextEncoder().encode(JSON.stringify(entries));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: mark }, key, plain);
  return new Blob([mark, point, iv, sealed], { type: "application/octet-stream" });
}

/** What a file holds, as it was written; null when it is no such file, was changed, or was sealed for another server. */
export async function unsealOutbox(privateKey: CryptoKey, file: Uint8Array<ArrayBuffer>): Promise<unknown> {
  if (file.length <= headLength || !mark.every((byte, at) => file[at] === byte)) return null;
  const point = file.slice(mark.length, mark.length + pointLength);
  const iv = file.slice(mark.length + pointLength, headLength);
  try {
    const theirs = await crypto.subtle.importKey("raw", point, curve, false, []);
    const key = await keyFor(privateKey, theirs, point);
    const how = { name: "AES-GCM", iv, additionalData: mark };
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, file.slice(headLength))));
  } catch {
    return null;
  }
}
