import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { spawnHeard } from "#tests/start-heard.ts";

const folder = mkdtempSync(join(tmpdir(), "heard-voice-settings-"));

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [{ TRANSCRIBER: "http", TRANSCRIBE_URL: "https://8.8.8.8/v1" }, "must be on this machine or on a private network"],
  [{ TRANSCRIBER: "http", TRANSCRIBE_URL: "http://169.254.169.254/" }, "must be on this machine"],
  [{ TRANSCRIBER: "http" }, "set TRANSCRIBE_URL"],
  [{ TRANSCRIBER: "http", TRANSCRIBE_URL: "http://a:b@127.0.0.1/" }, "must hold no name or password"],
  [{ TRANSCRIBER: "command" }, "set TRANSCRIBE_COMMAND"],
  [{ TRANSCRIBER: "command", TRANSCRIBE_COMMAND: "whisper" }, "must hold {file}"],
  [{ TRANSCRIBER: "cloud" }, "TRANSCRIBER must be none, command or http"],
])("%j stops the start with one line", async (settings, line) => {
  const child = spawnHeard({ DATA_DIR: mkdtempSync(join(folder, "data-")), ...settings });
  let said = "";
  child.stderr.on("data", (part) => {
    said += part;
  });
  await new Promise((resolve) => child.once("close", resolve));
  expect([child.exitCode, said.trim().split("\n").length]).toEqual([1, 1]);
  expect(said).toContain(line);
});
