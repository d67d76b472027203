/**
 * What an MP4 recording is, by its boxes. Recorders of browsers write it in fragments, and its head then tells the length
 * of none of them, so the times of all fragments are added up.
 */
import type { Streams } from "./streams.ts";

const inside = new Set(["moov", "trak", "mdia", "moof", "traf", "mvex"]);

interface Track {
  id: number;
  timescale: number;
  length: number;
  handler: string;
}

/** Where in a box a number stands; `wide` in its second version. */
function times(view: DataView, from: number): { timescale: number; length: number } {
  const wide = view.getUint8(from) === 1;
  const timescale = view.getUint32(from + (wide ? 20 : 12));
  return { timescale, length: wide ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16) };
}

/** How long the samples of one run last. */
function runLength(view: DataView, from: number, usual: number): number {
  const flags = view.getUint32(from) & 0xffffff;
  const samples = view.getUint32(from + 4);
  if ((flags & 0x100) === 0) return samples * usual;
  let at = from + 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const size = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4;
  let length = 0;
  for (let sample = 0; sample < samples && at + 4 <= view.byteLength; sample++, at += size)
    length += view.getUint32(at);
  return length;
}

function usualLength(view: DataView, from: number): number | null {
  const flags = view.getUint32(from) & 0xffffff;
  if ((flags & 0x8) === 0) return null;
  return view.getUint32(from + 8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0));
}

/** Walks through the boxes; null when this is no MP4. Stops where the bytes end or make no sense. */
export function walkMp4(bytes: Uint8Array): Streams | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 16 || name(4) !== "ftyp") return null;
  const tracks: Track[] = [];
  const usual = new Map<number, number>();
  const lengths = new Map<number, number>();
  let data = 0;
  let here = 0;
  let at = 0;
  try {
    while (at + 8 <= bytes.length) {
      const short = view.getUint32(at);
      const kind = name(at + 4);
      const head = short === 1 ? 16 : 8;
      const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? bytes.length - at : short;
      if (size < head) break;
      const from = at + head;
      const track = tracks.at(-1);
      if (kind === "trak") tracks.push({ id: 0, timescale: 1, length: 0, handler: "" });
      if (kind === "tkhd" && track) track.id = view.getUint32(from + (view.getUint8(from) === 1 ? 20 : 12));
      if (kind === "mdhd" && track) Object.assign(track, times(view, from));
      if (kind === "hdlr" && track && track.handler === "") track.handler = name(from + 8);
      if (kind === "trex") usual.set(view.getUint32(from + 4), view.getUint32(from + 12));
      if (kind === "tfhd") {
        here = view.getUint32(from + 4);
        const own = usualLength(view, from);
        if (own !== null) usual.set(here, own);
      }
      if (kind === "trun") lengths.set(here, (lengths.get(here) ?? 0) + runLength(view, from, usual.get(here) ?? 0));
      if (kind === "mdat") data += Math.min(size, bytes.length - at) - head;
      at = inside.has(kind) ? from : at + size;
    }
  } catch {
    // The bytes end in the middle of a box: what came before it counts.
  }
  const sounds = tracks.filter((track) => track.handler === "soun");
  const played = tracks.filter((track) => track.handler === "soun" || track.handler === "vide");
  const last = played.map((track) => Math.max(track.length, lengths.get(track.id) ?? 0) / track.timescale);
  return {
    sounds: sounds.length,
    pictures: tracks.filter((track) => track.handler === "vide").length,
    seconds: data === 0 ? 0 : Math.max(0, ...last),
    silent: null,
  };
}
