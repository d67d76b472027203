/** The times of words, held against the silences that the program leaves when it is asked to part the words. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { knownPrograms, voices } from "#app/features/sounds/speech-setting.ts";
import { findWordTimes } from "#app/features/sounds/word-times.server.ts";

const { signal } = new AbortController();
const espeak = { command: knownPrograms[0]?.command ?? [], only: null, small: true };
const loud = 60;

/** How long each word sounds, in milliseconds, when 400 ms of silence stand between words. */
function measured(language: string, text: string): number[] {
  const program = "espeak-ng";
  const { stdout } = spawnSync(
    program,
    ["-v", voices[language] ?? "", "-s", "140", "-g", "40", "--stdout", "--stdin"],
    { input: `${text}\n`, maxBuffer: 1e8 },
  );
  const rate = stdout.readUInt32LE(24);
  const words: number[] = [];
  let began = -1;
  let last = -1;
  for (let at = 44; at + 1 < stdout.length; at += 2) {
    if (Math.abs(stdout.readInt16LE(at)) <= loud) continue;
    if (began >= 0 && at - last > rate / 2) words.push(last - began);
    if (began < 0 || at - last > rate / 2) began = at;
    last = at;
  }
  return [...words, last - began].map((bytes) => (bytes / 2 / rate) * 1000);
}

const sentences: [string, string][] = [
  ["en", "How do you feel about your school?"],
  ["en", "We will not tell anyone your name, unless you are not safe."],
  ["en", "Do people ask you before they choose for you?"],
  ["ar", "كيف تشعر تجاه مدرستك؟"],
  ["pl", "Jak się czujesz w swojej szkole?"],
  ["uk", "Як ти почуваєшся у своїй школі?"],
  ["pt", "Como te sentes na tua escola?"],
];

test("words begin where silence says that they do, to some 25 ms in the middle", async () => {
  const off: number[] = [];
  for (const [language, text] of sentences) {
    const times = await findWordTimes(espeak, language, text, signal);
    const silent = measured(language, text);
    expect([text, times.length]).toEqual([text, silent.length]);
    times.slice(0, -1).forEach(([place, from], at) => {
      const next = times[at + 1] ?? [text.length, 0];
      // After a comma comes a pause, which is not the word's.
      if (/[,.?!]\s*$/.test(text.slice(place, next[0]))) return;
      off.push(Math.abs(next[1] - from - (silent[at] ?? 0)));
    });
  }
  off.sort((one, other) => one - other);
  expect(off.length).toBeGreaterThan(30);
  expect(off[off.length >> 1]).toBeLessThan(40);
  expect(off.at(-1)).toBeLessThan(200);
}, 60_000);

test("a sentence begins after its pause; one word is told nothing of", async () => {
  const text = "Nobody reads it straight away. Do you need help now?";
  const times = await findWordTimes(espeak, "en", text, signal);
  const at = (word: string) => times.find(([place]) => text.startsWith(word, place))?.[1] ?? 0;
  expect(at("Do") - at("away.")).toBeGreaterThan(600);
  expect(at("you") - at("Do")).toBeLessThan(400);
  expect(await findWordTimes(espeak, "en", "Finish", signal)).toEqual([]);
});
