/**
 * What only the blocks of a WebM recording tell. Browsers write one as it grows, so its head knows neither how long it
 * is nor whether there is any sound in it; a head may also say what is not true.
 */
const ids = { segment: 0x18538067, cluster: 0x1f43b675, info: 0x1549a966, group: 0xa0 };
const timecode = 0xe7;
const timecodeScale = 0x2ad7b1;
const simpleBlock = 0xa3;
const block = 0xa1;
const containers = new Set(Object.values(ids));

export interface WebmSound {
  /** The time of the last block. */
  seconds: number;
  blocks: number;
  /** Mean bytes of a block: Opus needs hardly any for silence. */
  meanBytes: number;
}

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

/** Walks through the blocks; stops where the bytes end or make no sense, so a recording that was cut off still tells. */
export function walkWebm(bytes: Uint8Array): WebmSound {
  let at = 0;
  let scale = 1_000_000;
  let cluster = 0;
  let last = 0;
  let blocks = 0;
  let sound = 0;
  while (at < bytes.length) {
    const id = readNumber(bytes, at, true);
    const size = id && readNumber(bytes, at + id.length, false);
    if (!id || !size) break;
    const from = at + id.length + size.length;
    if (containers.has(id.value)) {
      at = from;
      continue;
    }
    const to = Math.min(from + size.value, bytes.length);
    if (id.value === timecodeScale) scale = whole(bytes, from, to);
    if (id.value === timecode) cluster = whole(bytes, from, to);
    if (id.value === simpleBlock || id.value === block) {
      const track = readNumber(bytes, from, false);
      const own = track ? from + track.length : to;
      const offset = ((bytes[own] ?? 0) << 8) | (bytes[own + 1] ?? 0);
      last = Math.max(last, cluster + (offset > 0x7fff ? offset - 0x10000 : offset));
      blocks++;
      sound += Math.max(0, to - own - 3);
    }
    at = to;
  }
  return { seconds: (last * scale) / 1e9, blocks, meanBytes: blocks === 0 ? 0 : sound / blocks };
}
