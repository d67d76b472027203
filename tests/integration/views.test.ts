/** Views from elsewhere and observations, over HTTP: screened before anybody sees them, released by a person, never counted. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { viewParts, views } from "#db/schema.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let wave: string;
const cast: Record<string, Person> = {};

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  cast.coordinator = await firstCoordinator(heard);
  cast.safeguarding = await join(heard, cast.coordinator, "Priya Shah", "safeguarding");
  cast.board = await join(heard, cast.coordinator, "Ellie Marsh", "board");
  cast.forum = await join(heard, cast.coordinator, "Dee Okafor", "forum");
  wave = await aWave(database, shipped("being-heard"));
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const who = (name: string) => cast[name] as Person;

const gathered = {
  audience: "child",
  day: "2026-11-20",
  writtenBy: "youth-worker",
  method: "talking-mats",
  people: "few",
  said: "They wait a long time for speech therapy. Tom Smith said it on 07700 900123.",
};

const observation = {
  audience: "young-person",
  day: "2026-11-20",
  writtenBy: "parent",
  secondBy: "assistant",
  saw: "He turns away and covers his ears when the hall is loud.",
  where: "in the dining hall",
  often: "often",
  shown: "body",
  agree: "differ",
  "means-one": "It is too loud for him.",
  "means-two": "He wants to be alone.",
  "agree-note": "One says noise, the other says people.",
};

/** Writes a view down and waits until it has been read. Gives its id. */
async function write(kind: "gathered" | "observation", changes: Record<string, string> = {}): Promise<string> {
  const before = new Set((await database.read.select({ id: views.id }).from(views)).map(({ id }) => id));
  const fields = { ...(kind === "gathered" ? gathered : observation), ...changes };
  const sent = await who("coordinator").post(`/waves/${wave}/views/new?kind=${kind}`, fields);
  expect(sent.to).toBe(`/waves/${wave}/views#${kind}`);
  const rows = await database.read.select().from(views);
  const id = rows.find((row) => !before.has(row.id))?.id ?? "";
  await expect
    .poll(async () => (await database.read.select().from(views)).find((row) => row.id === id)?.isRead, {
      timeout: 30_000,
    })
    .toBe(true);
  return id;
}

const page = () => who("coordinator").get(`/waves/${wave}/views`);

describe("what is written down", () => {
  test("is read like an answer: names go, codes are suggested with their words, and a person decides", async () => {
    const id = await write("gathered");
    const seen = await page();
    expect(seen.html).toContain("They wait a long time for speech therapy.");
    expect(seen.html).not.toMatch(/Tom Smith|07700/);
    expect(seen.html).toContain("Talking Mats");
    expect(seen.html).toContain("from words");
    const code = seen.html.match(/name="code"[^>]*value="([A-Z]+\d[^"]*)"/)?.[1] ?? "";
    expect((await who("coordinator").post(`/waves/${wave}/views`, { intent: "accept", view: id, code })).status).toBe(
      302,
    );
    expect((await page()).html).toContain("accepted by First coordinator");
  });

  test("tells two roles for an observation, how and how often, and what each thinks apart", async () => {
    await write("observation");
    const { html } = await page();
    for (const said of ["Parent or carer, and Teaching assistant", "Body", "Often", "They see it differently"])
      expect(html).toContain(said);
    for (const said of ["It is too loud for him.", "He wants to be alone.", "One says noise"])
      expect(html).toContain(said);
  });

  test.each([
    ["gathered", { method: "" }, "Choose how it was gathered"],
    ["gathered", { method: "other" }, "Write which way it was"],
    ["gathered", { said: " " }, "Write what was said"],
    ["gathered", { day: "2999-01-01" }, "has not come yet"],
    ["gathered", { audience: "nobody" }, "Choose whose view it is"],
    ["gathered", { writtenBy: "Mr Jones" }, "Choose a role"],
    ["observation", { secondBy: "" }, "One person alone is not enough"],
    ["observation", { shown: "" }, "at least one way"],
    ["observation", { "means-two": "" }, "what the second person thinks"],
  ])("%s with %j is told what to change, and nothing is lost", async (kind, changes, say) => {
    const before = (await database.read.select().from(views)).length;
    const fields = { ...(kind === "gathered" ? gathered : observation), ...changes };
    const sent = await who("coordinator").post(`/waves/${wave}/views/new?kind=${kind}`, fields);
    expect(sent.status).toBe(422);
    expect(sent.html).toContain(say);
    if (kind === "observation") expect(sent.html).toContain("covers his ears");
    expect((await database.read.select().from(views)).length).toBe(before);
  });
});

describe("what may mean that a person is not safe", () => {
  test.each(["gathered", "observation"] as const)(
    "in %s reaches the safeguarding lead, and nobody else",
    async (kind) => {
      const hits = kind === "gathered" ? "uncle hits" : "brother hits";
      const words = `His ${hits} him and he is scared to go home.`;
      const id = await write(kind, { [kind === "gathered" ? "said" : "saw"]: words });
      for (const reader of ["coordinator", "board", "forum"]) {
        expect((await who(reader).get(`/concerns/views/${id}`)).status).toBe(403);
        for (const path of ["views", "summary", "forum", "answers"])
          expect((await who(reader).get(`/waves/${wave}/${path}`)).html).not.toContain(hits);
      }
      expect((await page()).html).toContain("The safeguarding lead looks at it first");
      const list = await who("safeguarding").get("/concerns");
      expect(list.html).toContain(`/concerns/views/${id}`);
      expect(list.html).not.toContain("No open concern");
      expect(list.html).not.toContain(hits);
      expect((await who("safeguarding").get("/")).html).toMatch(/concern/i);
      const open = await who("safeguarding").get(`/concerns/views/${id}`);
      expect(open.html).toContain(words);
      expect(open.html).toContain("opened it");

      // Nothing is taken out while somebody has to look.
      await who("coordinator").post(`/waves/${wave}/views`, { intent: "take-out", view: id });
      expect((await database.read.select().from(views)).some((row) => row.id === id)).toBe(true);

      const path = `/concerns/views/${id}`;
      expect((await who("safeguarding").post(path, { intent: "released", note: "" })).status).toBe(422);
      const decided = kind === "gathered" ? "released" : "kept-back";
      expect((await who("safeguarding").post(path, { intent: decided, note: "Told the school." })).status).toBe(302);
      const after = (await page()).html;
      if (decided === "released") expect(after).toContain("scared to go home");
      else expect(after).not.toContain(hits);
      expect((await who("safeguarding").get(path)).html).toContain("Told the school.");
    },
  );
});

describe("what Board and Forum read", () => {
  const sentence = "Some people show with their whole body that loud rooms are too much.";
  const release = (text = sentence, kind = "observation") =>
    who("coordinator").post(`/waves/${wave}/views`, { intent: "release", kind, text });

  test("is a released sentence pooled from several, without a number, in a chapter of its own", async () => {
    const numbers = async () => {
      const html = (await who("board").get(`/waves/${wave}/summary`)).html;
      return html.slice(html.indexOf("<main"), html.indexOf("</main")).match(/\d+ (?:of \d+ )?people/g) ?? [];
    };
    const before = await numbers();
    const few = await release();
    expect(few.status).toBe(422);
    expect(few.html).toContain("at least 3 observations together");
    await write("observation");
    await write("observation");
    expect((await release("4 people cover their ears")).html).toContain("Take the figures out");
    expect((await release("One person covers their ears")).html).toContain("It tells a number");
    expect((await release()).status).toBe(302);
    for (const reader of ["board", "forum", "coordinator"])
      for (const path of ["summary", "forum"]) {
        const { html } = await who(reader).get(`/waves/${wave}/${path}`);
        expect(html).toContain("What people who know them saw");
        expect(html).toContain(sentence);
        expect(html).not.toContain("covers his ears");
      }
    expect(await numbers()).toEqual(before);
  });

  test("is one sentence of a large meeting too, and goes when it is taken back", async () => {
    const told = "Young people asked for a quiet room at lunch.";
    await write("gathered", { people: "many", method: "workshop", said: "We want a quiet room at lunch." });
    expect((await release(told, "gathered")).status).toBe(302);
    expect((await who("board").get(`/waves/${wave}/summary`)).html).toContain(told);
    const { html } = await page();
    const id = html.slice(html.indexOf(told)).match(/name="id"[^>]*value="([^"]+)"/)?.[1] ?? "";
    expect((await who("coordinator").post(`/waves/${wave}/views`, { intent: "take-back", id })).status).toBe(302);
    expect((await who("board").get(`/waves/${wave}/summary`)).html).not.toContain(told);
  });
});

test("a view that was written down twice is taken out whole", async () => {
  const id = await write("gathered", { said: "We like the new minibus very much." });
  expect((await page()).html).toContain("new minibus");
  expect((await who("coordinator").post(`/waves/${wave}/views`, { intent: "take-out", view: id })).status).toBe(302);
  expect((await page()).html).not.toContain("new minibus");
  expect((await database.read.select().from(viewParts)).some((part) => part.viewId === id)).toBe(false);
});

test("only those who run the wave write and see views, and practice keeps none", async () => {
  const pages = [`/waves/${wave}/views`, `/waves/${wave}/views/new`];
  for (const role of ["safeguarding", "board", "forum"])
    for (const path of pages) {
      expect((await who(role).get(path)).status).toBe(403);
      expect((await who(role).post(path, gathered)).status).toBe(403);
    }
  for (const path of pages) expect((await person(heard, null).get(path)).to).toBe("/sign-in");
  const practice = await aWave(database, shipped("being-heard"), { kind: "practice" });
  const sent = await who("coordinator").post(`/waves/${practice}/views/new?kind=gathered`, gathered);
  expect(sent.status).toBe(403);
  expect((await who("coordinator").get("/concerns/views/nothing")).status).toBe(403);
  expect((await who("safeguarding").get("/concerns/views/nothing")).status).toBe(404);
});
