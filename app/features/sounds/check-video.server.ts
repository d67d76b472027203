import { walkMp4 } from "../voice/mp4.ts";
import { walkWebm } from "../voice/webm.ts";
import { mostVideoSeconds } from "./video-limits.ts";

export interface CheckedVideo {
  mime: "video/mp4" | "video/webm";
  seconds: number;
}

const notVideo = "This is not one video with one picture. Choose an mp4 (H.264) or a webm.";
const otherCodec =
  "Many devices cannot play the way in which this video is packed (for example HEVC from an iPhone). Save it as H.264, on an iPhone under Settings, Camera, Formats, Most compatible.";

/** How the pictures of an MP4 are packed, by the first entry of each of its tracks. */
function packedInMp4(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf("stsd"); at >= 0; at = bytes.indexOf("stsd", at + 4))
    found.push(bytes.toString("latin1", at + 16, at + 20));
  return found;
}

/** What a video is, by its bytes alone: one picture, at most one sound, short, playable. A string is what to change. */
export function checkVideo(sent: Uint8Array): CheckedVideo | string {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  const webm = walkWebm(bytes);
  const streams = webm ?? walkMp4(bytes);
  if (streams?.pictures !== 1 || streams.sounds > 1 || streams.seconds === 0) return notVideo;
  if (streams.seconds > mostVideoSeconds)
    return `This is longer than ${mostVideoSeconds / 60} minutes. Sign one question in one video.`;
  const plays = webm
    ? /V_(VP8|VP9|AV1)/.test(bytes.toString("latin1", 0, 64 * 1024))
    : packedInMp4(bytes).some((way) => /^(avc1|avc3|av01|vp09)$/.test(way));
  if (!plays) return otherCodec;
  return { mime: webm ? "video/webm" : "video/mp4", seconds: Math.round(streams.seconds * 10) / 10 };
}
