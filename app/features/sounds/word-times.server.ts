/**
 * When each word of a text begins in the sound that espeak-ng makes of it. The program does not tell. But it speaks the
 * same text alike each time, and a break of strength "none" before a word only moves what comes after it: so the sound with
 * such a break is the same, sample by sample, up to where that word begins (measured in the README).
 */
import { spawn } from "node:child_process";
import { forPrograms } from "../../env.server.ts";
import type { Speech } from "./find-speech.server.ts";
import { makeKind } from "./speak.server.ts";
import { voices } from "./speech-setting.ts";
import { startsOfWords, type WordTimes } from "./word-times.ts";

const longest = 20_000;
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** True where the program is one whose times can be found. */
export const tellsTimes = ({ command }: Speech) => /(^|\/)espeak-ng$/.test(command[0] ?? "");

/** The samples that the program speaks, as they come on its standard output. */
function samples(speech: Speech, language: string, markup: string, signal: AbortSignal): Promise<Buffer> {
  const own = speech.command.slice(1).map((word) => word.replace("{voice}", voices[language] ?? language));
  const to = own.indexOf("{file}");
  const words = own.filter((_, at) => to < 0 || (at !== to && at !== to - 1));
  return new Promise((resolve, reject) => {
    const child = spawn(speech.command[0] ?? "", [...words, "-m", "--stdout"], {
      env: forPrograms(),
      stdio: ["pipe", "pipe", "ignore"],
      timeout: longest,
      killSignal: "SIGKILL",
      signal,
    });
    makeKind(child);
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stdin.on("error", () => {});
    child.stdin.end(`${markup}\n`);
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(Buffer.concat(parts)) : reject(new Error("No sound came."))));
  });
}

/** Bytes before the samples of a WAV file, as the program writes it. */
const head = 44;

const samplesOf = (sound: Buffer) =>
  new Int16Array(sound.buffer.slice(sound.byteOffset + head, sound.byteOffset + sound.length - (sound.length % 2)));

function sameFromStart(one: Int16Array, other: Int16Array): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one[at] === other[at]) at++;
  return at;
}

/** The break adds 10 ms. Much more or less: the program spoke the words differently, and the place tells nothing. */
const adds = 0.01;
const farOff = 0.012;
/** Quieter than this is silence, and a sentence ends with at least so much of it, in seconds. */
const silent = 60;
const pause = 0.08;

/** Where the longest silence ends; null when there is none. */
function afterSilence(sound: Int16Array, from: number, to: number, rate: number): number | null {
  let longestYet = pause * rate;
  let found: number | null = null;
  let since = from;
  for (let at = from; at < to; at++) {
    if (Math.abs(sound[at] ?? 0) <= silent) continue;
    if (at - since > longestYet) {
      longestYet = at - since;
      found = at;
    }
    since = at;
  }
  return found;
}

/**
 * Where each word begins, as [place in the text, milliseconds]. A word that cannot be told is left out, and is lit
 * together with the one before it. Empty when the text has one word, or fewer than half can be told.
 */
export async function findWordTimes(
  speech: Speech,
  language: string,
  text: string,
  signal: AbortSignal,
): Promise<WordTimes> {
  const starts = startsOfWords(text, language);
  if (starts.length < 2) return [];
  const spoken = await samples(speech, language, escaped(text), signal);
  const rate = spoken.readUInt32LE(24);
  const whole = samplesOf(spoken);
  const found: (number | null)[] = [0];
  for (const start of starts.slice(1)) {
    const broken = `${escaped(text.slice(0, start))}<break strength="none"/>${escaped(text.slice(start))}`;
    const other = samplesOf(await samples(speech, language, broken, signal));
    const off = Math.abs((other.length - whole.length) / rate - adds);
    found.push(off > farOff ? null : sameFromStart(whole, other));
  }
  const times: WordTimes = [];
  found.forEach((at, word) => {
    const before = Math.round(((times.at(-1)?.[1] ?? -1) / 1000) * rate);
    const start = starts[word] ?? 0;
    // A break before a sentence is part of the pause that is there anyway.
    const begins = /[.!?\u2026\u3002\uff1f\u061f\u06d4]["\u201d]?\s*$/.test(text.slice(0, start));
    const next = found.slice(word + 1).find((each) => each !== null && each > before) ?? whole.length;
    const sure = begins && before >= 0 ? afterSilence(whole, before, next, rate) : at;
    if (sure !== null && sure > before) times.push([start, Math.round((sure / rate) * 1000)]);
  });
  return times.length * 2 > starts.length ? times : [];
}
