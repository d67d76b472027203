/** How many have answered: every count for those who run a wave, and through the gate for everybody else. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Live } from "#app/features/summaries/live.ts";
import type { Database } from "#db/connection.server.ts";
import { addSetting, joinWave } from "#db/stores/settings.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, tell } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let cast: Record<"coordinator" | "board" | "forum", Person>;
let wave = "";

const answered = { oakoak: 23, ashash: 6, baybay: 3 };

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  const coordinator = await firstCoordinator(heard);
  cast = {
    coordinator,
    board: await join(heard, coordinator, "Ellie Marsh", "board"),
    forum: await join(heard, coordinator, "Dee Okafor", "forum"),
  };
  wave = await aWave(database, shipped("being-heard"));
  await database.write(async (unit) => {
    for (const [id, name] of [
      ["oakoak", "Oak School"],
      ["ashash", "Ash School"],
      ["baybay", "Bay School"],
      ["firfir", "Fir School"],
    ] as const) {
      await addSetting(unit, { id, name, kind: "school" });
      await joinWave(unit, { waveId: wave, settingId: id, target: 30 });
    }
  });
  for (const [setting, many] of Object.entries(answered))
    for (let each = 0; each < many; each++) await tell(database, { wave, setting, words: "Hello" });
  await tell(database, { wave, words: "From home" });
  await tell(database, { wave, setting: "oakoak", words: "Taken back", withdrawn: true });
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const now = async (who: Person): Promise<Live> => JSON.parse((await who.get(`/waves/${wave}/live/now`)).html);
const bySetting = (live: Live) => Object.fromEntries(live.settings.map(({ name, people }) => [name, people]));

test("who runs the wave sees every count against what was hoped for; who took back does not count", async () => {
  const live = await now(cast.coordinator);
  expect(bySetting(live)).toEqual({ "Ash School": 6, "Bay School": 3, "Fir School": 0, "Oak School": 23 });
  expect([live.people, live.elsewhere]).toEqual([33, 1]);
  expect(live.settings.find(({ id }) => id === "oakoak")?.of).toEqual({ "young-person": 23 });
  const { html } = await cast.coordinator.get(`/waves/${wave}/live`);
  expect(html).toContain("33 people have answered.");
  expect(html).toContain("23 of 30");
  expect(html).toContain("1 person answered at no setting");
});

test.each(["board", "forum"] as const)(
  "the %s sees steps of the floor, and no setting where few answered",
  async (who) => {
    const live = await now(cast[who]);
    expect(live.people).toBe(30);
    expect(bySetting(live)).toEqual({ "Oak School": 20 });
    expect(live.elsewhere).toBeNull();
    expect(live.settings[0]?.of).toEqual({});
    const { html } = await cast[who].get(`/waves/${wave}/live`);
    expect(html).toContain("At least 30 people have answered.");
    expect(html).toContain("at least 20 of 30");
    for (const hidden of ["Ash School", "Bay School", "Fir School", "ashash", ">6<", ">23<"])
      expect(html).not.toContain(hidden);
  },
);

test("one more answer shows at once to who runs the wave, and to nobody else until enough wait", async () => {
  for (let each = 0; each < 4; each++) await tell(database, { wave, setting: "oakoak", words: "Me too" });
  expect((await now(cast.coordinator)).people).toBe(37);
  expect((await now(cast.board)).people).toBe(30);
  await tell(database, { wave, setting: "oakoak", words: "The fifth" });
  expect((await now(cast.board)).people).toBe(35);
  expect(bySetting(await now(cast.board))).toEqual({ "Oak School": 25 });
});

test("a wave in which nobody answered says so, and an empty one how to choose settings", async () => {
  const empty = await aWave(database, shipped("being-heard"));
  expect((await cast.coordinator.get(`/waves/${empty}/live`)).html).toContain("No setting takes part yet");
  expect((await cast.board.get(`/waves/${empty}/live`)).html).toContain("Fewer than 5 people so far, or nobody.");
});
