/** Sound made by code, so that tests need no program and no recording of anybody. */
import { writeFileSync } from "node:fs";

const rate = 48_000;

/** A WAV file: a tone that comes and goes as a voice does, or with `loud` 0 silence. */
export function wav(seconds: number, loud = 0.5): Buffer {
  const samples = Math.round(seconds * rate);
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at++) {
    const time = at / rate;
    const swell = 0.5 + 0.5 * Math.sin(2 * Math.PI * 3 * time);
    bytes.writeInt16LE(Math.round(loud * swell * Math.sin(2 * Math.PI * 220 * time) * 0x7fff), 44 + at * 2);
  }
  return bytes;
}

/** Switches for a browser whose microphone hears this file; it asks nobody for permission. */
export function microphoneOf(file: string, sound: Buffer): string[] {
  writeFileSync(file, sound);
  return [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-audio-capture=${file}`,
  ];
}
