/** `npm run bench`: the numbers of Heard on this machine, as a table, or with --json as one JSON object a line. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureClips } from "./clips.ts";
import { measureFirstAnswer } from "./first-answer.ts";
import { measureImport, measureReading, measureSummaries } from "./in-process.ts";
import type { Measure } from "./measure.ts";
import { measureOverHttp } from "./over-http.ts";
import { measureWeights } from "./page-weight.ts";

const { values: asked } = parseArgs({ options: { json: { type: "boolean", default: false } } });

function tell({ name, value, unit, target, ok }: Measure): void {
  if (asked.json) process.stdout.write(`${JSON.stringify({ name, value, unit, target, ok })}\n`);
  else {
    const verdict = ok === null ? "" : `${ok ? "ok" : "MISSED"}  (${target})`;
    process.stdout.write(
      `${name.padEnd(64)} ${value.toLocaleString("en-GB").padStart(10)} ${unit.padEnd(12)} ${verdict}\n`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), "heard-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

const parts: (() => Promise<Measure[]> | Measure[])[] = [
  measureWeights,
  measureFirstAnswer,
  () => measureOverHttp(join(folder, "served")),
  () => measureClips(join(folder, "clips")),
  measureReading,
  () => measureSummaries(folder),
  () => measureImport(folder),
];
try {
  for (const part of parts) for (const measure of await part()) tell(measure);
} catch (error) {
  process.stderr.write(`The bench stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
