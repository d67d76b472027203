import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { post, shipped, wholeResponse } from "#tests/a-wave.ts";
import { signIn } from "#tests/sign-in.ts";
import { spawnHeard, startHeard } from "#tests/start-heard.ts";

const folder = mkdtempSync(join(tmpdir(), "heard-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs Heard with settings that it cannot start with, and gives how it ended. */
async function startWrongly(settings: Record<string, string>) {
  const child = spawnHeard({ DATA_DIR: folder, ...settings });
  const [[code], said, complaint] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  return { code, said, complaint };
}

test("a port that is in use is named in one line", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, said, complaint } = await startWrongly({ PORT: String(port) });
  other.close();
  expect(complaint).toBe(
    `Heard cannot start. Port ${port} is in use: stop the other program, or set PORT to another number.\n`,
  );
  expect([code, said]).toEqual([1, ""]);
});

test("a data folder that cannot be written is named in one line", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const { code, said, complaint } = await startWrongly({ DATA_DIR: join(file, "data") });
  expect(complaint).toBe(
    `Heard cannot start. It cannot write to the folder ${join(file, "data")}: let it write there, or name another folder in DATA_DIR.\n`,
  );
  expect([code, said]).toEqual([1, ""]);
});

test.each(["abc", "70000", "-1", "80.5"])("PORT=%s is refused in one line", async (port) => {
  const { code, said, complaint } = await startWrongly({ PORT: port });
  expect(complaint).toMatch(/^Heard cannot start\. PORT must be [^\n]+\n$/);
  expect([code, said]).toEqual([1, ""]);
});

test("the sign-in link works once", async () => {
  const heard = await startHeard();
  try {
    const link = heard.signInLink ?? "";
    expect(link.startsWith(`${heard.origin}/sign-in/`)).toBe(true);
    const cookie = await signIn(link);
    expect(cookie).not.toBeNull();
    const home = await fetch(heard.origin, { headers: { Cookie: cookie ?? "" } });
    expect(await home.text()).toContain("First coordinator");

    expect(await signIn(link)).toBeNull();
    expect(await (await fetch(link)).text()).toContain("This link has been used");
  } finally {
    await heard.stop();
  }
});

test("looking at the sign-in link does not use it up", async () => {
  const heard = await startHeard();
  try {
    for (let look = 0; look < 3; look++) expect((await fetch(heard.signInLink ?? "")).status).toBe(200);
    expect(await signIn(heard.signInLink ?? "")).not.toBeNull();
  } finally {
    await heard.stop();
  }
});

/** Opens a pilot as the coordinator does, on the page, and gives the wave's own page. */
async function openPilot(origin: string, cookie: string): Promise<string> {
  const opened = await fetch(`${origin}/waves/new`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookie },
    body: new URLSearchParams({ survey: "being-heard", kind: "pilot", name: "Spring pilot", opens: "2026-01-05" }),
  });
  return opened.headers.get("location") ?? "";
}

test("a restart keeps everything: the wave, the answers, and who is signed in", async () => {
  const first = await startHeard();
  try {
    const cookie = (await signIn(first.signInLink ?? "")) ?? "";
    const wavePage = await openPilot(first.origin, cookie);
    expect(wavePage).toMatch(/^\/waves\/.+/);
    const responsePath = `/r/${wavePage.split("/").at(-1)}/${randomUUID()}`;
    const said = () => wholeResponse(shipped("being-heard"), "child");
    const kept = await post(`${first.origin}${responsePath}`, said());
    expect(kept.status).toBe(201);
    await first.kill();

    const second = await startHeard({ dataDir: first.dataDir });
    try {
      expect(second.signInLink).toBeNull();
      const seen = await fetch(`${second.origin}${wavePage}`, { headers: { Cookie: cookie } });
      expect(seen.status).toBe(200);
      expect(await seen.text()).toContain("Spring pilot");
      const again = await post(`${second.origin}${responsePath}`, said());
      expect(again).toEqual({ status: 200, json: { ...kept.json } });
    } finally {
      await second.stop();
    }
  } finally {
    await first.stop();
  }
});
