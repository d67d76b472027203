/**
 * The picture card of a break. Six pictures of 128 are 42 bits. From them the tablet makes, slowly on purpose, an id
 * under which the server finds what was put away, and a key that never leaves the tablet; neither tells the pictures.
 */
import { cardLength } from "../../features/tablets/tablet.ts";
import type { Field } from "../offline/outbox.ts";

/** Some half a second on a weak tablet, for each guess. */
const rounds = 310_000;

export type Card = number[];

export function newCard(): Card {
  return Array.from(crypto.getRandomValues(new Uint8Array(cardLength)), (byte) => byte & 127);
}

/** As it stands in the address of the card's code. */
export const cardText = (card: Card) => card.map((place) => place.toString(16).padStart(2, "0")).join("");

export function cardIn(text: string): Card | null {
  if (!new RegExp(`^([0-7][0-9a-f]){${cardLength}}$`).test(text)) return null;
  return Array.from({ length: cardLength }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** The id and the key of a card at a setting. */
export async function keysOf(card: Card, setting: string): Promise<{ id: string; key: CryptoKey }> {
  const given = await crypto.subtle.importKey("raw", new Uint8Array(card), "PBKDF2", false, ["deriveBits"]);
  const salt = bytes(`heard break ${setting}`);
  const slow = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    given,
    256,
  );
  const root = await crypto.subtle.importKey("raw", slow, "HKDF", false, ["deriveBits", "deriveKey"]);
  const of = (use: string) => ({ name: "HKDF", hash: "SHA-256", salt, info: bytes(use) });
  const id = new Uint8Array(await crypto.subtle.deriveBits(of("id"), root, 256));
  const key = await crypto.subtle.deriveKey(of("key"), root, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  return { id: Array.from(id, (byte) => byte.toString(16).padStart(2, "0")).join(""), key };
}

/** What is put away: whose page it was, where on it, and the answers. */
export interface PutAway {
  wave: string;
  audience: string;
  language: string;
  screen: string;
  fields: Field[];
}

type Place = { name: string; type: string; at: number; length: number };

/** The words as JSON, then the recordings as they are, sealed together (AES-GCM). */
export async function seal(key: CryptoKey, away: PutAway): Promise<ArrayBuffer> {
  const sounds: Uint8Array[] = [];
  let at = 0;
  const fields = away.fields.map(([name, value]) => {
    if (typeof value === "string") return [name, value];
    const sound = new Uint8Array(value.bytes);
    sounds.push(sound);
    at += sound.length;
    return [name, { name: value.name, type: value.type, at: at - sound.length, length: sound.length }];
  });
  const head = bytes(JSON.stringify({ ...away, fields }));
  const length = new Uint8Array(new Uint32Array([head.length]).buffer);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = await new Blob([length, head, ...(sounds as BlobPart[])]).arrayBuffer();
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain);
  return new Blob([iv, sealed]).arrayBuffer();
}

/** Rejects when the key is another one. */
export async function unseal(key: CryptoKey, sealed: ArrayBuffer): Promise<PutAway> {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.slice(0, 12) }, key, sealed.slice(12));
  const [length = 0] = new Uint32Array(plain.slice(0, 4));
  const head = JSON.parse(new TextDecoder().decode(plain.slice(4, 4 + length))) as Omit<PutAway, "fields"> & {
    fields: [string, string | Place][];
  };
  const from = 4 + length;
  const fields = head.fields.map(([name, value]): Field => {
    if (typeof value === "string") return [name, value];
    const { at, length: long, ...sound } = value;
    return [name, { ...sound, bytes: plain.slice(from + at, from + at + long) }];
  });
  return { ...head, fields };
}
