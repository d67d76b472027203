/**
 * What a WebM recording is, by its blocks. Browsers write one as it grows: its parts have no length, so that libraries
 * give up on it, and its head knows neither how long it is nor whether there is any sound in it. A head may also lie.
 */
import type { Streams } from "./streams.ts";

const ids = {
  segment: 0x18538067,
  cluster: 0x1f43b675,
  group: 0xa0,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  track: 0xae,
};
const inside = new Set(Object.values(ids));
const timecode = 0xe7;
const timecodeScale = 0x2ad7b1;
const simpleBlock = 0xa3;
const block = 0xa1;
const trackType = 0x83;
const codec = 0x86;
const begin = 0x1a45dfa3;
const video = 1;
const audio = 2;

/** Opus needs about 3 bytes for a block of silence, and tens for the softest room. */
const silentBlock = 8;

/** A number of EBML: its length stands in its first bits. All ones means "not known yet", given as Infinity. */
function readNumber(bytes: Uint8Array, at: number, keepMark: boolean): { value: number; length: number } | null {
  const first = bytes[at];
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return null;
  let value = keepMark ? first : first & (0xff >> length);
  let unknown = !keepMark && value === 0xff >> length;
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] as number;
    unknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value: unknown ? Number.POSITIVE_INFINITY : value, length };
}

function whole(bytes: Uint8Array, from: number, to: number): number {
  return bytes.subarray(from, to).reduce((value, byte) => value * 256 + byte, 0);
}

/**
 * Walks through the parts; null when this is no WebM at all. It stops where the bytes end or make no sense, so that a
 * recording which was cut off still tells what it has.
 */
export function walkWebm(bytes: Uint8Array): Streams | null {
  if (readNumber(bytes, 0, true)?.value !== begin) return null;
  let at = 0;
  let scale = 1_000_000;
  let cluster = 0;
  let last = 0;
  let blocks = 0;
  let sound = 0;
  let isOpus = false;
  const types: number[] = [];
  while (at < bytes.length) {
    const id = readNumber(bytes, at, true);
    const size = id && readNumber(bytes, at + id.length, false);
    if (!id || !size) break;
    const from = at + id.length + size.length;
    if (inside.has(id.value)) {
      at = from;
      continue;
    }
    const to = Math.min(from + size.value, bytes.length);
    if (id.value === timecodeScale) scale = whole(bytes, from, to);
    if (id.value === timecode) cluster = whole(bytes, from, to);
    if (id.value === trackType) types.push(whole(bytes, from, to));
    if (id.value === codec) isOpus = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 16))) === "A_OPUS";
    if (id.value === simpleBlock || id.value === block) {
      const own = from + (readNumber(bytes, from, false)?.length ?? 1);
      const offset = ((bytes[own] ?? 0) << 8) | (bytes[own + 1] ?? 0);
      last = Math.max(last, cluster + (offset > 0x7fff ? offset - 0x10000 : offset));
      blocks++;
      sound += Math.max(0, to - own - 3);
    }
    at = to;
  }
  return {
    sounds: types.filter((type) => type === audio).length,
    pictures: types.filter((type) => type === video).length,
    seconds: blocks === 0 ? 0 : Math.max((last * scale) / 1e9, 0.02),
    silent: isOpus && blocks > 0 ? sound / blocks < silentBlock : null,
  };
}
