// @vitest-environment happy-dom
import { virtual } from "@guidepup/virtual-screen-reader";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { loadCatalogue } from "#surveys/catalogue.ts";
import { audiences, itemsFor } from "#surveys/definition.ts";
import { wordsFor } from "../../i18n/words.ts";
import { ItemScreen } from "./item-screen.tsx";
import type { SurveyPage } from "./survey-page.ts";

const catalogue = loadCatalogue([`${process.cwd()}/surveys`]);

/** One item of each kind, for each audience that is asked it. */
const found = new Map(
  [...catalogue.surveys.values()].flatMap((survey) =>
    audiences.flatMap((audience) =>
      itemsFor(survey, audience).map((item) => [`${item.kind} for a ${audience}`, { survey, audience, item }] as const),
    ),
  ),
);

/** Everything that a screen reader says of it, from top to bottom. */
async function read(html: string): Promise<string[]> {
  document.body.innerHTML = html;
  await virtual.start({ container: document.body });
  for (let steps = 0; steps < 300 && (await virtual.lastSpokenPhrase()) !== "end of document"; steps++)
    await virtual.next();
  return virtual.spokenPhraseLog();
}

afterEach(async () => {
  await virtual.stop();
});

test.each([...found])("a screen reader reads %s in order: question, answers, ways out", async (_name, one) => {
  const { survey, audience, item } = one;
  const page = {
    survey,
    audience,
    language: "en",
    area: catalogue.area,
    mode: "try",
    packs: [],
    scripts: [],
    looks: [],
    say: wordsFor("en", audience),
  } as unknown as SurveyPage;
  const said = await read(renderToStaticMarkup(<ItemScreen item={item} at={0} page={page} />));
  const at = (words: string) => said.findIndex((phrase) => phrase.includes(words));
  const question = at(item.ask[audience] ?? "");
  expect(question).toBeGreaterThanOrEqual(0);
  const firstField = said.findIndex((phrase) => /^(radio|checkbox|textbox|combobox)/.test(phrase));
  expect(firstField).toBeGreaterThan(question);
  if (item.kind !== "about-you") {
    const out = said.findIndex((phrase) => /^radio, I am not sure/.test(phrase));
    expect(out).toBeGreaterThan(firstField);
    expect(said[out]).toMatch(/not checked/);
  }
  // Pictures stand beside words and say nothing.
  expect(said.filter((phrase) => /^(img|image|graphic)/.test(phrase))).toEqual([]);
});
