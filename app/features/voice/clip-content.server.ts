import { parseBuffer } from "music-metadata";
import { Problem } from "../../problems.ts";
import { mostSeconds } from "./clip-limits.ts";
import { isSilentWav } from "./pcm.ts";
import { walkWebm } from "./webm.ts";

export interface ClipContent {
  mime: string;
  seconds: number;
  /** Nothing can be heard in it; null when that cannot be told without decoding it. */
  silent: boolean | null;
}

/** Ours names of what recorders of browsers and phones make, by the container that was found in the bytes. */
const mimes: [RegExp, string][] = [
  [/^EBML\/(webm|matroska)/i, "audio/webm"],
  [/^Ogg/i, "audio/ogg"],
  [/^WAVE/i, "audio/wav"],
  [/^(MPEG|MP3)/i, "audio/mpeg"],
  [/^(ADTS|AAC)/i, "audio/aac"],
  [/^FLAC/i, "audio/flac"],
  [/(^|\/)(M4A|isom|iso\d|mp4\d|3gp\w|M4V|qt)/i, "audio/mp4"],
];

/** Opus needs about 3 bytes for a block of silence, and tens for the softest room. */
const silentBlock = 8;

const track = { video: 1, audio: 2 };

/**
 * What a recording is, by its bytes alone: exactly one stream of sound, no picture, not too long. Throws Problem
 * clip-not-sound, clip-too-long, clip-empty; `detail` names the item.
 */
export async function readClip(bytes: Buffer, itemId: string): Promise<ClipContent> {
  const { format } = await parseBuffer(bytes, undefined, { duration: true, skipCovers: true }).catch(() => {
    throw new Problem("clip-not-sound", itemId);
  });
  const mime = mimes.find(([pattern]) => pattern.test(format.container ?? ""))?.[1];
  const kinds = (format.trackInfo ?? []).map((each) => each.type as number | undefined);
  const sounds = kinds.filter((kind) => kind === track.audio).length;
  if (!mime || !format.hasAudio || format.hasVideo || sounds > 1 || kinds.includes(track.video))
    throw new Problem("clip-not-sound", itemId);

  const webm = mime === "audio/webm" ? walkWebm(bytes) : null;
  const seconds = Math.max(format.duration ?? 0, webm?.seconds ?? 0);
  if ((webm && webm.blocks === 0) || seconds === 0) throw new Problem("clip-empty", itemId);
  if (seconds > mostSeconds) throw new Problem("clip-too-long", itemId);
  const silent = webm
    ? /opus/i.test(format.codec ?? "")
      ? webm.meanBytes < silentBlock
      : null
    : mime === "audio/wav"
      ? isSilentWav(bytes)
      : null;
  return { mime, seconds: Math.round(seconds * 10) / 10, silent };
}
