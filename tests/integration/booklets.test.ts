/** Booklets over HTTP: nothing that is asked on the screen is missing on paper, in any tone and language. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withoutMarks } from "#app/i18n/name-english.ts";
import type { Database } from "#db/connection.server.ts";
import { choicesFor, itemsFor, type Survey, topicsFor } from "#surveys/definition.ts";
import { languagesOf, surveyIn } from "#surveys/survey-in.ts";
import { aWave, catalogue, databaseOf, shipped } from "#tests/a-wave.ts";
import { type StartedHeard, startHeard } from "#tests/start-heard.ts";
import { firstCoordinator, join, type Person, person } from "./staff-cast.ts";

let heard: StartedHeard;
let database: Database;
let coordinator: Person;
let wave: string;

beforeAll(async () => {
  heard = await startHeard();
  database = databaseOf(heard.dataDir);
  coordinator = await firstCoordinator(heard);
  wave = await aWave(database, shipped("being-heard"), { replyBy: Date.UTC(2027, 2, 9) });
});

afterAll(async () => {
  await database.close();
  await heard.stop();
});

/** The words of a page as a reader meets them. */
function wordsOf(html: string): string {
  const spaced = html.replaceAll(/<(br|\/p|\/li|\/h\d|\/div|\/span|\/b|\/td|\/th|\/small)[^>]*>/g, " ");
  return spaced
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/\s+/g, " ");
}

function everything(survey: Survey, audience: Survey["audiences"][number]): string[] {
  return itemsFor(survey, audience).flatMap((item) => [
    item.ask[audience] ?? "",
    ...choicesFor(item, audience).map((choice) => choice.say[audience] ?? ""),
    ...topicsFor(item, audience).map((topic) => topic.say[audience] ?? ""),
    ...item.fields.flatMap((field) => [field.ask[audience] ?? "", ...field.choices.map(({ say }) => say)]),
  ]);
}

const surveys = [...catalogue.surveys.values()];

describe.each(surveys.map((survey) => [survey.survey, survey] as const))("%s", (id, survey) => {
  test.each(survey.audiences)("has every item and choice on paper for %s, in each language", async (audience) => {
    for (const language of languagesOf(survey)) {
      const seen = await coordinator.get(`/surveys/${id}/booklet?for=${audience}&lang=${language}`);
      expect(seen.status).toBe(200);
      const words = wordsOf(seen.html);
      const said = everything(surveyIn(survey, language), audience).map(withoutMarks);
      expect(said.filter((each) => !words.includes(each.replaceAll(/\s+/g, " ")))).toEqual([]);
      // Each item has its three outs, and whoever is asked about themselves can leave it empty.
      const asked = itemsFor(survey, audience).filter((item) => item.kind !== "about-you");
      expect(seen.html.split('class="outs"').length - 1).toBe(asked.length);
      expect(seen.html).toContain(`lang="${language === "en" ? "en-GB" : language}"`);
    }
  });
});

test("what is asked of some people only says of whom", async () => {
  const seen = await coordinator.get("/surveys/every-kind/booklet?for=child");
  expect(wordsOf(seen.html)).toContain("Only if you ticked “Yes” in question 4.");
  const turned = await coordinator.get("/surveys/every-kind/booklet?for=child&lang=ar");
  expect(turned.html).toContain('lang="ar" dir="rtl"');
});

test("a wave's booklet tells who hears it, the day of the reply, where it goes back, and opens the screen", async () => {
  const seen = await coordinator.get(`/waves/${wave}/booklet?for=child&to=Room+4%2C+County+Hall&size=24`);
  const words = wordsOf(seen.html);
  expect(words).toContain("The Advisory Board will hear what people say.");
  expect(words).toContain("They answer by 9 March 2027.");
  expect(words).toContain("Room 4, County Hall");
  expect(words).toContain(`/r/${wave}`);
  expect(seen.html).toContain('class="qr"');
  expect(seen.html).toContain("size-24");
  expect(words).toContain("0800 1111");
});

test("each of 30 booklets has a number and pictures of its own, and another 30 have others", async () => {
  const numbers = async () => {
    const seen = await coordinator.get(`/waves/${wave}/booklet?for=child&numbered=30`);
    return [...seen.html.matchAll(/<b dir="ltr">([a-z]{3} [a-z]{3} [a-z]{3})<\/b>/g)].map(([, number]) => number);
  };
  const both = [...(await numbers()), ...(await numbers())];
  expect(both).toHaveLength(60);
  expect(new Set(both).size).toBe(60);
});

test("practice keeps nothing, so its booklets have no number to be entered by", async () => {
  const practice = await aWave(database, shipped("being-heard"), { kind: "practice" });
  const seen = await coordinator.get(`/waves/${practice}/booklet?for=child&numbered=3`);
  expect(seen.status).toBe(200);
  expect(seen.html).not.toContain('class="paper-number"');
  expect(wordsOf(seen.html)).toContain("Nobody hears it, and nothing is kept");
});

test("a booklet with numbers is for the coordinator, one of a survey for all who are signed in", async () => {
  const roles = ["safeguarding", "board", "forum"] as const;
  for (const role of roles) {
    const other = await join(heard, coordinator, `The ${role}`, role);
    expect((await other.get(`/waves/${wave}/booklet`)).status).toBe(403);
    expect((await other.get("/surveys/being-heard/booklet")).status).toBe(200);
  }
  const nobody = person(heard, null);
  for (const path of [`/waves/${wave}/booklet`, "/surveys/being-heard/booklet"])
    expect((await nobody.get(path)).to).toBe("/sign-in");
  expect((await coordinator.get("/surveys/nothing/booklet")).status).toBe(404);
});
