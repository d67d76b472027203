/** Who may see a drawing, and when: coordinators until somebody fears for a person, then the safeguarding lead alone. */
import { expect, test } from "vitest";
import { aWave } from "#tests/a-wave.ts";
import {
  answersPage,
  describeDrawing,
  item,
  pageOf,
  pictureOf,
  setStage,
  somebodyDraws,
  survey,
} from "./drawing-stage.ts";

const stage = setStage();

test("a drawing is shown to the coordinator as a picture that can run nothing, and to nobody else", async () => {
  const id = await somebodyDraws(stage);
  expect((await stage.cast.coordinator.get(pictureOf(stage, id))).html).toContain('<path stroke="#1f5fd0"');
  expect((await stage.cast.coordinator.get(pageOf(stage))).html).toContain(
    "A drawing of 1 line in blue. Nobody has described it yet.",
  );
  for (const [role, status] of [
    ["safeguarding", 404],
    ["board", 403],
    ["forum", 403],
    ["nobody", 302],
  ] as const) {
    const seen = await stage.cast[role].get(pictureOf(stage, id));
    expect([role, seen.status], role).toEqual([role, status]);
    expect(seen.html).not.toContain("<path");
    const list = await stage.cast[role].get(pageOf(stage));
    expect(list.html, role).not.toContain(id);
  }
  expect(
    (await stage.cast.coordinator.get(`/waves/${await aWave(stage.database, survey)}/drawings/${id}/${item}`)).status,
  ).toBe(404);
});

test("the picture's own policy lets nothing run, and no cache keeps it", async () => {
  const id = await somebodyDraws(stage);
  const { headers } = await fetch(stage.heard.origin + pictureOf(stage, id), { headers: { Cookie: stage.cookie } });
  expect(headers.get("content-type")).toContain("image/svg+xml");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'; sandbox");
  expect(headers.get("cache-control")).toContain("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("a description that means danger goes to the safeguarding lead, and the drawing with it", async () => {
  const id = await somebodyDraws(stage);
  await describeDrawing(stage, id, "A child says: my uncle hits me and I am not safe at home.");
  const seenBy = async (role: "coordinator" | "safeguarding") =>
    (await stage.cast[role].get(pictureOf(stage, id))).status;
  await expect.poll(() => seenBy("safeguarding"), { timeout: 20_000 }).toBe(200);
  expect(await seenBy("coordinator")).toBe(404);
  expect((await answersPage(stage)).includes("hits me")).toBe(false);
  expect((await stage.cast.coordinator.get(pageOf(stage))).html).not.toContain(id);
});

test("who sees danger in a drawing tells the lead; then only the lead sees it, until it is released", async () => {
  const id = await somebodyDraws(stage);
  const raised = { intent: "concern", response: id, item, note: "A small figure behind bars" };
  expect((await stage.cast.coordinator.post(pageOf(stage), raised)).to).toContain("done=concern");
  expect((await stage.cast.coordinator.get(pictureOf(stage, id))).status).toBe(404);
  expect((await stage.cast.coordinator.post(pageOf(stage), raised)).status).toBe(404);
  expect((await describeDrawing(stage, id, "I look once more")).status).toBe(404);
  expect((await answersPage(stage)).includes(pictureOf(stage, id))).toBe(false);

  const list = (await stage.cast.safeguarding.get("/concerns"))?.html ?? "";
  const open = [...new Set(list.match(/\/concerns\/[0-9a-f-]{36}/g))];
  let found = "";
  for (const concern of open) {
    const { html = "" } = (await stage.cast.safeguarding.get(concern)) ?? {};
    if (html.includes("A small figure behind bars")) found = concern;
  }
  const seen = (await stage.cast.safeguarding.get(found))?.html ?? "";
  expect(seen.includes(`src="${pictureOf(stage, id)}"`)).toBe(true);
  expect(seen.includes("The words are gone")).toBe(false);
  await stage.cast.safeguarding.post(found, { intent: "released", note: "It is a zoo." });
  expect((await stage.cast.coordinator.get(pictureOf(stage, id))).status).toBe(200);
  expect((await answersPage(stage)).includes(pictureOf(stage, id))).toBe(true);
});

test("words beside a drawing hold it back until they are read", async () => {
  const id = await somebodyDraws(stage, "I am not safe at home, my uncle hits me");
  expect((await stage.cast.coordinator.get(pictureOf(stage, id))).status).toBe(404);
  await expect
    .poll(async () => (await stage.cast.safeguarding.get(pictureOf(stage, id))).status, { timeout: 20_000 })
    .toBe(200);
  expect((await stage.cast.coordinator.get(pictureOf(stage, id))).status).toBe(404);
});

test("no page of the Board or the Forum holds a drawing", async () => {
  for (const path of ["summary", "forum"])
    for (const role of ["board", "forum"] as const) {
      const { html, status } = (await stage.cast[role].get(`/waves/${stage.wave}/${path}`)) ?? { html: "", status: 0 };
      expect(status).toBe(200);
      expect(html).not.toMatch(/\/drawings\//);
    }
});

test("no log tells whose drawing was looked at", async () => {
  const id = await somebodyDraws(stage);
  await stage.cast.coordinator.get(pictureOf(stage, id));
  await stage.cast.coordinator.get(`${pageOf(stage)}?drawing=${id}.${item}`);
  await describeDrawing(stage, id, "Quillfeather Lane");
  expect(stage.heard.output()).toContain("/waves/:id/drawings/:id");
  expect(stage.heard.output()).not.toContain(id);
  expect(stage.heard.output()).not.toContain("Quillfeather");
});
