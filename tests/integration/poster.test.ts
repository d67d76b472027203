/** Posters with a code that opens a wave: for everybody or one audience, of a setting, in any language; for who runs it. */
import { expect, test } from "vitest";
import { addSetting, joinWave } from "#db/stores/settings.server.ts";
import { readQr } from "#tests/read-qr.ts";
import { setStage, survey } from "./drawing-stage.ts";

const stage = setStage();
const posterOf = (query = "") => `/waves/${stage.wave}/poster${query}`;
const show = async (query = "") => (await stage.cast.coordinator.get(posterOf(query))).html;

test("the code opens the wave, and the address stands in letters beside it", async () => {
  const page = await show();
  expect(readQr(page)).toBe(`${stage.heard.origin}/r/${stage.wave}?lang=en`);
  expect(page).toMatch(new RegExp(`class="address"[^>]*>${stage.heard.origin}/r/${stage.wave}<`));
  const opened = await fetch(readQr(page));
  expect([opened.status, (await opened.text()).includes("Who is answering?")]).toEqual([200, true]);
  expect(page).toContain("No phone can open");
});

test("each audience has a poster in its own tone that opens its own page", async () => {
  const page = await show("?for=each");
  expect(page.match(/<article/g)).toHaveLength(survey.audiences.length);
  for (const audience of survey.audiences) {
    const one = await show(`?for=${audience}`);
    expect(readQr(one)).toBe(`${stage.heard.origin}/r/${stage.wave}?for=${audience}&lang=en`);
    expect(one).toContain(survey.title[audience]);
    const opened = await fetch(readQr(one), { redirect: "manual" });
    expect([opened.status, opened.headers.get("location")]).toEqual([303, expect.stringContaining(`for=${audience}`)]);
  }
});

test("a poster of a setting takes its code along; one that takes no part is left out", async () => {
  await stage.database.write(async (unit) => {
    await addSetting(unit, { id: "hk7m2p", name: "Hill School", kind: "school" });
    await joinWave(unit, { waveId: stage.wave, settingId: "hk7m2p" });
  });
  const code = readQr(await show("?for=child&at=hk7m2p"));
  expect(code).toBe(`${stage.heard.origin}/r/${stage.wave}?for=child&lang=en&at=hk7m2p`);
  const opened = await fetch(code, { redirect: "manual" });
  expect(opened.headers.get("location")).toContain("&at=hk7m2p");
  expect(readQr(await show("?at=nowhr2"))).not.toContain("at=");
});

test("another language runs its own way, says that nobody has checked it, and opens in it", async () => {
  const page = await show("?lang=ar&size=large");
  expect(page).toContain('<main lang="ar" dir="rtl" class="posters large">');
  expect(page).toContain("Nobody who speaks this language has checked these words yet.");
  const opened = await fetch(readQr(page));
  expect((await opened.text()).includes('<html lang="ar" dir="rtl">')).toBe(true);
});

test("only who runs the wave may print, and finds the way from its page", async () => {
  const statuses = await Promise.all(
    (["coordinator", "safeguarding", "board", "forum", "nobody"] as const).map(
      async (role) => (await stage.cast[role].get(posterOf())).status,
    ),
  );
  expect(statuses).toEqual([200, 403, 403, 403, 302]);
  expect((await stage.cast.coordinator.get(`/waves/${stage.wave}`)).html).toContain(`href="${posterOf()}"`);
  expect((await stage.cast.coordinator.get("/waves/nowhere2/poster")).status).toBe(404);
});
