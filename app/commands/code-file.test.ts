import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { codeFile } from "./code-file.ts";

// Loading all the words takes a second or more on a small machine.
vi.setConfig({ testTimeout: 30_000 });

function files(lines: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "heard-code-"));
  const input = join(folder, "in.jsonl");
  writeFileSync(input, lines.join("\n"));
  return { folder, input, output: join(folder, "out.jsonl") };
}

test("reads each line, in order", async () => {
  const { input, output, folder } = files([
    '{"id":"b","text":"Mrs Tanglewood never rings back","audience":"parent"}',
    "",
    '{"id":"a","text":"i dont feel safe at home","audience":"child"}',
  ]);
  expect((await codeFile(["--input", input, "--output", output])).status).toBe(0);
  const [first, second] = readFileSync(output, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    id: "b",
    pap: ["PA2"],
    sentiment: -1,
    safeguarding: false,
    redactions: ["Mrs Tanglewood"],
  });
  expect(second).toMatchObject({ id: "a", safeguarding: true });
  expect(readdirSync(folder).sort()).toEqual(["in.jsonl", "out.jsonl"]);
});

test.each([
  ['{"id":"a","text":"x","audience":"parent"}\n{broken', "Line 2 "],
  ['{"text":"x","audience":"parent"}', 'Line 1: "id"'],
  ['{"id":"a","audience":"parent"}', 'Line 1: "text"'],
  ['{"id":"a","text":"x","audience":"teacher"}', 'Line 1: "audience"'],
])("a bad line is named and leaves nothing behind: %s", async (text, named) => {
  const { input, output, folder } = files([text]);
  const { status, said } = await codeFile(["--input", input, "--output", output]);
  expect(status).toBe(1);
  expect(said).toContain(named);
  expect(readdirSync(folder)).toEqual(["in.jsonl"]);
});

test("wrong arguments get one clear line", async () => {
  expect(await codeFile(["--inptu", "x"])).toMatchObject({ status: 1, said: expect.stringContaining("--inptu") });
  expect(await codeFile([])).toMatchObject({ status: 1, said: expect.stringContaining("--input") });
  const missing = await codeFile(["--input", "/no/such.jsonl", "--output", "/tmp/x.jsonl"]);
  expect(missing).toMatchObject({ status: 1, said: expect.stringContaining("/no/such.jsonl") });
  const { input } = files(["{}"]);
  expect((await codeFile(["--input", input, "--output", "/no/such/folder/x.jsonl"])).said).toContain("/no/such/folder");
  expect(existsSync("/no/such/folder")).toBe(false);
});

test("--help says what goes in and comes out", async () => {
  const { status, said } = await codeFile(["--help"]);
  expect(status).toBe(0);
  expect(said).toContain("redactions");
});
