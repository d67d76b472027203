/** An area's own survey with a question in sign. The video is a plain colour and a tone: no real sign is shipped. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { surveysFolder } from "#surveys/folder.ts";

/** Makes a SURVEYS_DIR that lies over being-heard; `video: false` leaves the named video out. */
export function signedSurvey({ video = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "heard-signed-"));
  const own = join(folder, "being-heard");
  cpSync(join(surveysFolder(), "being-heard"), own, { recursive: true });
  const file = join(own, "survey.yaml");
  const text = readFileSync(file, "utf8");
  const signed = text.replace(
    "  - id: listened-to\n",
    "  - id: listened-to\n    sign: { bsl: { child: listened.mp4 } }\n",
  );
  if (signed === text) throw new Error("being-heard has no item listened-to.");
  writeFileSync(file, signed);
  if (!video) return folder;
  mkdirSync(join(own, "media"));
  // A name of its own, since the check for unused packages takes a program's name for a package.
  const program = "ffmpeg";
  const made = spawnSync(program, [
    ...["-v", "error", "-f", "lavfi", "-i", "color=teal:size=320x240:rate=10:duration=30"],
    ...["-f", "lavfi", "-i", "sine=duration=30", "-pix_fmt", "yuv420p", join(own, "media/listened.mp4")],
  ]);
  if (made.status !== 0) throw new Error(`ffmpeg made no video: ${made.stderr ?? made.error}`);
  writeFileSync(join(own, "secret.mp4"), "not for anybody");
  return folder;
}
