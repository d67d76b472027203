/** Sealing of recordings: AES-256-GCM, a fresh nonce each, bound to the recording's id so that files cannot change places. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const mark = Buffer.from("HV1");
const nonceLength = 12;
const proofLength = 16;

/** How many bytes longer a sealed recording is. */
const overhead = mark.length + nonceLength + proofLength;

/** Seals a recording part by part: first `head`, then each `part`, then `end`. */
export function sealing(key: Buffer, id: string) {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(id));
  return {
    head: Buffer.concat([mark, nonce]),
    part: (bytes: Buffer) => cipher.update(bytes),
    end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  };
}

/** The recording in the clear. Throws when the key is another one, or a byte was changed. */
export function unseal(key: Buffer, id: string, sealed: Buffer): Buffer {
  if (sealed.length < overhead || !sealed.subarray(0, mark.length).equals(mark))
    throw new Error("A recording's file is not one of ours.");
  const nonce = sealed.subarray(mark.length, mark.length + nonceLength);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(-proofLength));
  return Buffer.concat([decipher.update(sealed.subarray(mark.length + nonceLength, -proofLength)), decipher.final()]);
}
