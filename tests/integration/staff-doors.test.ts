import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/connection.server.ts";
import { aWave, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, person, tell } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
const cast: Record<string, Person> = {};
const at: Record<string, string> = {};

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  const pilot = await aWave(database, shipped("being-heard"));
  const practice = await aWave(database, shipped("being-heard"), { kind: "practice" });
  const { concern } = await tell(database, { wave: pilot, words: "I am not safe", concern: "open" });
  Object.assign(at, { pilot, practice, concern });
  cast.coordinator = await firstCoordinator(heard);
  cast.safeguarding = await join(heard, cast.coordinator, "Priya Shah", "safeguarding");
  cast.board = await join(heard, cast.coordinator, "Ellie Marsh", "board");
  cast.forum = await join(heard, cast.coordinator, "Dee Okafor", "forum");
  cast.nobody = person(heard, null);
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

const in_ = "to sign-in";
type Table = Record<
  string,
  [coordinator: unknown, safeguarding: unknown, board: unknown, forum: unknown, nobody: unknown]
>;
const roles = ["coordinator", "safeguarding", "board", "forum", "nobody"];

/** Each page by each role: what is not opened here is closed. */
const pages: Table = {
  "/": [200, 200, 200, 200, 200],
  "/sign-in": [200, 200, 200, 200, 200],
  "/credits": [200, 200, 200, 200, 200],
  "/surveys": [200, 200, 200, 200, 200],
  "/surveys/being-heard/sounds": [200, 403, 403, 403, in_],
  "/surveys/nothing/sounds": [404, 403, 403, 403, in_],
  "/staff": [200, 403, 403, 403, in_],
  "/settings": [200, 403, 403, 403, in_],
  "/settings/import": [200, 403, 403, 403, in_],
  "/settings/example.csv": [200, 403, 403, 403, in_],
  "/settings/nothing": [404, 403, 403, 403, in_],
  "/waves/{pilot}/settings": [200, 403, 403, 403, in_],
  "/waves/{pilot}/live": [200, 403, 200, 200, in_],
  "/waves/{pilot}/live/now": [200, 403, 200, 200, in_],
  "/waves/{pilot}/sheets": [200, 403, 403, 403, in_],
  "/waves": [200, 403, 200, 200, in_],
  "/waves/new": [200, 403, 403, 200, in_],
  "/waves/{pilot}": [200, 403, 200, 200, in_],
  "/waves/{practice}": [200, 403, 404, 404, in_],
  "/waves/nothing": [404, 403, 404, 404, in_],
  "/waves/{pilot}/answers": [200, 403, 403, 403, in_],
  "/waves/{pilot}/drawings": [200, 403, 403, 403, in_],
  "/waves/{pilot}/drawings/none/one-thing": [404, 404, 403, 403, in_],
  "/waves/{pilot}/invitations": [200, 403, 403, 403, in_],
  "/waves/{practice}/invitations": [404, 403, 403, 404, in_],
  "/mail": [200, 403, 403, 403, in_],
  "/concerns": [403, 200, 403, 403, in_],
  "/concerns/{concern}": [403, 200, 403, 403, in_],
  "/concerns/nothing": [403, 404, 403, 403, in_],
  "/nowhere": [404, 404, 404, 404, 404],
};

/** What is pressed, by each role. 200 and 302: done, or sent back with what to change. */
const acts: Table = {
  "/staff": [422, 403, 403, 403, in_],
  "/settings": [422, 403, 403, 403, in_],
  "/settings/nothing change": [404, 403, 403, 403, in_],
  "/settings/import look": [422, 403, 403, 403, in_],
  "/waves/{pilot}/settings open": [302, 403, 403, 403, in_],
  "/waves/{pilot}/settings all-school": [302, 403, 403, 403, in_],
  "/waves/new": [422, 403, 403, 422, in_],
  "/waves/{pilot} close": [302, 403, 403, 403, in_],
  "/waves/{pilot} make-real": [302, 403, 403, 403, in_],
  "/waves/{pilot} read-again": [302, 403, 403, 403, in_],
  "/waves/{pilot} set-check agreed-board": [403, 403, 302, 403, in_],
  "/waves/{pilot} set-check agreed-forum": [403, 403, 403, 302, in_],
  "/waves/{pilot} set-check test-concern-lead": [403, 403, 403, 403, in_],
  "/waves/{pilot} set-check controllers": [422, 403, 403, 403, in_],
  "/waves/{pilot} set-check sounds-heard": [422, 403, 403, 403, in_],
  "/waves/{pilot}/answers add-code": [422, 403, 403, 403, in_],
  "/waves/{pilot}/drawings describe": [422, 403, 403, 403, in_],
  "/waves/{pilot}/drawings concern": [404, 403, 403, 403, in_],
  "/waves/{pilot}/invitations stop": [200, 403, 403, 403, in_],
  "/mail test": [422, 403, 403, 403, in_],
  "/concerns/{concern} released": [403, 422, 403, 403, in_],
  "/concerns nothing": [403, 403, 403, 403, in_],
};

function filled(words: string): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? "");
}

test.each(Object.entries(pages))("%s is open to the right people only", async (page, expected) => {
  const got = [];
  for (const role of roles) {
    const seen = await (cast[role] as Person).get(filled(page));
    got.push(seen.to === "/sign-in" ? in_ : seen.status);
  }
  expect(got).toEqual(expected);
});

test.each(Object.entries(acts))("%s may be pressed by the right people only", async (act, expected) => {
  const [page = "", intent = "", check = ""] = filled(act).split(" ");
  const got = [];
  for (const role of roles) {
    const seen = await (cast[role] as Person).post(page, { intent, check });
    got.push(seen.to === "/sign-in" ? in_ : seen.status);
  }
  expect(got).toEqual(expected);
});

test("a closed page gives nothing of its data away, to scripts neither", async () => {
  const page = await cast.coordinator?.get(`/concerns/${at.concern}.data`);
  expect(page?.status).toBe(403);
  expect(page?.html).not.toContain("I am not safe");
});

test("a page that is not for somebody says so and shows a way onward", async () => {
  const seen = await cast.board?.get("/staff");
  expect(seen?.html).toContain("This page is not for your role");
  expect(seen?.html).toContain('href="/"');
});

test("somebody who comes from another site does nothing here", async () => {
  const answer = await fetch(`${heard.origin}/sign-out`, {
    method: "POST",
    headers: { Origin: "https://evil.example" },
  });
  expect(answer.status).toBe(403);
});
