import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { summaryCommand } from "#app/commands/summary-command.ts";
import { openTestWave } from "./fill-wave.ts";

let opened: Awaited<ReturnType<typeof openTestWave>> | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function wave() {
  opened = await openTestWave();
  await opened.add(25, "child", "self", { "listened-to": { choices: ["badly"] } });
  await opened.add(9, "parent", "self", { "family-listened-to": { choices: ["badly"] } });
  return { ...opened, run: (...args: string[]) => summaryCommand(args, { DATA_DIR: opened?.folder }) };
}

test("json is the publishable summary: nothing under the publication floor is in it", async () => {
  const { run, wave: of } = await wave();
  const { status, said } = await run("--wave", of.id, "--format", "json");
  expect(status).toBe(0);
  const summary = JSON.parse(said);
  expect(summary).toMatchObject({ format: "heard-summary/1", floor: 10, people: 20 });
  expect(summary.groups.find((group: { audience: string }) => group.audience === "parent").people).toBeNull();
  const inside = JSON.parse((await run("--wave", of.id, "--format", "json", "--floor", "inside")).said);
  expect(inside).toMatchObject({ floor: 5, people: 30 });
});

test("html is one file that asks nothing of any other address", async () => {
  const { run, wave: of, folder } = await wave();
  const output = join(folder, "summary.html");
  expect((await run("--wave", of.id, "--format", "html", "--output", output)).status).toBe(0);
  const html = readFileSync(output, "utf8");
  expect(html).toContain("20 of 20 people spoke about this.");
  expect(html).toContain("Being listened to");
  const addresses = [...html.matchAll(/(?:src|href|url\()=?["'(]?([^"')\s>]+)/g)].map((found) => found[1]);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address?.startsWith("data:"))).toEqual([]);
});

test("a wave that too few people answered says so, and shows no number", async () => {
  opened = await openTestWave();
  await opened.add(4, "child", "self", { "listened-to": { choices: ["badly"] } });
  const { said } = await summaryCommand(["--wave", opened.wave.id, "--format", "html"], { DATA_DIR: opened.folder });
  expect(said).toContain("There is nothing to show yet.");
  expect(said).toContain("At least 10 people of one group must answer first.");
  expect(said).not.toContain("spoke about this");
});

test.each([
  [["--format", "json"], "--wave"],
  [["--wave", "nowhere", "--format", "json"], '"nowhere"'],
  [["--wave", "x"], "--format"],
  [["--wave", "x", "--format", "pdf"], '"pdf"'],
  [["--wave", "x", "--format", "json", "--floor", "low"], '"low"'],
  [["--waev", "x"], "--waev"],
])("what is wrong in %j is said in one line", async (args, named) => {
  const { run } = await wave();
  const { status, said } = await run(...args);
  expect(status).toBe(1);
  expect(said).toContain(named);
  expect(said.trim().split("\n")).toHaveLength(1);
});

test("a file that cannot be written and a folder without data are named", async () => {
  const { run, wave: of, folder } = await wave();
  const output = join(folder, "no/such/summary.json");
  expect((await run("--wave", of.id, "--format", "json", "--output", output)).said).toContain(output);
  const elsewhere = await summaryCommand(["--wave", of.id, "--format", "json"], { DATA_DIR: join(folder, "empty") });
  expect(elsewhere).toMatchObject({ status: 1, said: expect.stringContaining("DATA_DIR") });
  expect(existsSync(join(folder, "empty"))).toBe(false);
});
