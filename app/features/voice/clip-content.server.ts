import { parseBuffer } from "music-metadata";
import { Problem } from "../../problems.ts";
import { mostSeconds } from "./clip-limits.ts";
import { walkMp4 } from "./mp4.ts";
import { isSilentWav } from "./pcm.ts";
import type { Streams } from "./streams.ts";
import { walkWebm } from "./webm.ts";

export interface ClipContent {
  mime: string;
  seconds: number;
  /** Nothing can be heard in it; null when that cannot be told without decoding it. */
  silent: boolean | null;
}

/** Our names for what else recorders of phones and computers make, by the container that was found in the bytes. */
const mimes: [RegExp, string][] = [
  [/^Ogg/i, "audio/ogg"],
  [/^WAVE/i, "audio/wav"],
  [/^MPEG/i, "audio/mpeg"],
  [/^(ADTS|AAC)/i, "audio/aac"],
  [/^FLAC/i, "audio/flac"],
];

async function readOther(bytes: Buffer): Promise<{ mime: string; streams: Streams } | null> {
  const read = await parseBuffer(bytes, undefined, { duration: true, skipCovers: true }).catch(() => null);
  const format = read?.format;
  const mime = mimes.find(([pattern]) => pattern.test(format?.container ?? ""))?.[1];
  if (!format || !mime) return null;
  const streams = {
    sounds: format.hasAudio ? Math.max(1, format.trackInfo?.length ?? 1) : 0,
    pictures: format.hasVideo ? 1 : 0,
    seconds: format.duration ?? 0,
    silent: mime === "audio/wav" ? isSilentWav(bytes) : null,
  };
  return { mime, streams };
}

async function readStreams(bytes: Buffer): Promise<{ mime: string; streams: Streams } | null> {
  const webm = walkWebm(bytes);
  if (webm) return { mime: "audio/webm", streams: webm };
  const mp4 = walkMp4(bytes);
  if (mp4) return { mime: "audio/mp4", streams: mp4 };
  return readOther(bytes);
}

/**
 * What a recording is, by its bytes alone: exactly one stream of sound, no picture, not too long. Throws Problem
 * clip-not-sound, clip-empty, clip-too-long; `detail` names the item.
 */
export async function readClip(bytes: Buffer, itemId: string): Promise<ClipContent> {
  const read = await readStreams(bytes);
  if (read === null) throw new Problem("clip-not-sound", itemId);
  const { sounds, pictures, seconds, silent } = read.streams;
  if (sounds !== 1 || pictures > 0) throw new Problem("clip-not-sound", itemId);
  if (seconds === 0) throw new Problem("clip-empty", itemId);
  if (seconds > mostSeconds) throw new Problem("clip-too-long", itemId);
  return { mime: read.mime, seconds: Math.max(0.1, Math.round(seconds * 10) / 10), silent };
}
