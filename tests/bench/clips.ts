/** Responses with a recording of 400 KB, then of 60 seconds: how many a second are safely on the disk, and how much memory it takes. */
import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { platform } from "node:os";
import { aWave, databaseOf, shipped, wholeResponse } from "#tests/a-wave.ts";
import { wav } from "#tests/sound.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { load } from "./load.ts";
import { atMost, type Measure, plain } from "./measure.ts";

const survey = shipped("being-heard");
const clients = 16;
const seconds = 10;
const mostMemory = 400;

/** The most memory that a process has ever held, in MB, as Linux counts it; null elsewhere. */
function peakMemory(pid: number | undefined): number | null {
  if (platform() !== "linux") return null;
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return peak === undefined ? null : Number(peak) / 1024;
}

/** A recording of this many bytes: what it sounds like costs nothing, only how much there is. */
async function measureOf(heard: StartedHeard, wave: string, what: string, clipBytes: number): Promise<Measure[]> {
  const fields = wholeResponse(survey, "parent", "");
  const sound = wav((clipBytes - 44) / 96_000);
  fields.set("v.one-thing", new Blob([new Uint8Array(sound)], { type: "audio/wav" }), "voice.wav");
  const sent = new Request("http://127.0.0.1", { method: "POST", body: fields });
  const body = Buffer.from(await sent.arrayBuffer());
  const head = `?for=parent&lang=en HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nContent-Type: ${sent.headers.get("content-type")}\r\nContent-Length: ${body.length}\r\n\r\n`;
  const next = () => Buffer.concat([Buffer.from(`POST /r/${wave}/${randomUUID()}${head}`), body]);
  const port = Number(new URL(heard.origin).port);
  const run = await load({ port, connections: clients, seconds, status: 201, next });
  if (run.others.size > 0) throw new Error(`recordings: not every answer was 201: ${JSON.stringify([...run.others])}`);
  return [
    plain(`durable responses with ${what}, ${clients} clients`, run.perSecond, "responses/s"),
    plain(`99 of 100 responses with ${what} within`, run.p99, "ms"),
  ];
}

export async function measureClips(folder: string): Promise<Measure[]> {
  const heard = await startHeard({ dataDir: folder, env: { ANSWERS_PER_MINUTE: "1000000" } });
  try {
    const database = databaseOf(folder);
    const wave = await aWave(database, survey);
    await database.close();
    const short = await measureOf(heard, wave, "a recording of 400 KB", 400 * 1024);
    const long = await measureOf(heard, wave, "60 seconds recorded at 128 kbit/s", 60 * 16_000);
    const memory = peakMemory(heard.child.pid);
    return [
      ...short,
      ...long,
      ...(memory === null
        ? []
        : [atMost("most memory while recordings come in", Math.round(memory), "MB", mostMemory)]),
    ];
  } finally {
    await heard.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
