/**
 * The steps of `npm run check` and `npm test`. A step is a tool that counts as one, or a run of tests of which each
 * counts. No step keeps the next from running; the last line says how many passed and failed.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));

function tool(name, program, ...args) {
  return { name, args: [join("node_modules", program), ...args] };
}

function tests(name, folder) {
  return { ...tool(name, "vitest/vitest.mjs", "run", "--project", folder), counts: "tests" };
}

const biome = "@biomejs/biome/bin/biome";

export const quickSteps = [
  tool("format", biome, "check", "--linter-enabled=false", "."),
  tool("lint", biome, "lint", "--error-on-warnings", "."),
  tool("types", "typescript/bin/tsc"),
  tool("boundaries", "dependency-cruiser/bin/dependency-cruise.mjs", "app", "db", "surveys", "tests"),
  tool("unused code", "knip/bin/knip.js", "--no-progress"),
  tests("unit tests", "unit"),
  tests("integration tests", "integration"),
];

export const allSteps = [...quickSteps, tests("journeys", "journeys")];

/** Resolves to the exit code and everything that was said, in the order in which it was said. */
function run(args) {
  return new Promise((resolve) => {
    const env = process.stdout.isTTY ? { FORCE_COLOR: "1", ...process.env } : process.env;
    const child = spawn(process.execPath, args, { cwd: project, env, stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    child.stdout.on("data", (words) => said.push(words));
    child.stderr.on("data", (words) => said.push(words));
    child.on("close", (code) => resolve({ ok: code === 0, output: Buffer.concat(said).toString() }));
  });
}

async function runTool({ args }) {
  const { ok, output } = await run(args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** A test file that could not be read, and an error outside every test, count as one failure. */
function countTests(file, ok) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  const unreadable = testResults.filter((each) => each.status === "failed" && each.assertionResults.length === 0);
  const failed = numFailedTests + unreadable.length;
  return { passed: numPassedTests, failed: failed === 0 && !ok ? 1 : failed };
}

async function runTests({ args }) {
  const folder = mkdtempSync(join(tmpdir(), "heard-steps-"));
  const report = join(folder, "report.json");
  const { ok, output } = await run([...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  try {
    return { ...countTests(report, ok), output };
  } catch {
    return { passed: 0, failed: 1, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the steps one after the other, tells how each went, and ends the process: 0 only when something passed and nothing failed. */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    process.stdout.write(`${step.name.padEnd(18)} `);
    const started = performance.now();
    const { passed, failed, output } = await (step.counts === "tests" ? runTests(step) : runTool(step));
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const many = step.counts === "tests" ? `${passed} passed, ` : "";
    console.log(
      failed === 0 ? `ok      ${many}${seconds}` : `FAILED  ${many}${failed} failed, ${seconds}\n\n${output}`,
    );
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
