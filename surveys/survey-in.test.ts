/** The shipped surveys, the area and what all surveys share stand whole in every language that has a file for them. */
import { expect, test } from "vitest";
import { translateArea } from "./area-in.ts";
import { loadCatalogue } from "./catalogue.ts";
import { surveysFolder } from "./folder.ts";
import { languageNamed, translated } from "./languages.ts";
import { languagesOf, surveyIn, translate } from "./survey-in.ts";

const { surveys, area, areaWords } = loadCatalogue([surveysFolder()]);
const asked = [...surveys.values()].filter((survey) => survey.status !== "showcase");
const begun = translated.filter((language) => asked.some((survey) => languagesOf(survey).includes(language)));

test.each(begun)("every survey is whole in %s", (language) => {
  const missing = asked.flatMap((survey) =>
    languagesOf(survey).includes(language)
      ? translate(survey, language).missing.map((place) => `${survey.survey}: ${place}`)
      : [`${survey.survey}: words/${language}.yaml is missing`],
  );
  expect(missing).toEqual([]);
});

test.each(begun)("who to talk to and hard words are whole in %s", (language) => {
  expect(translateArea(area, areaWords, language, false).missing).toEqual([]);
});

test("a survey in another language has the same items, choices and pictures", () => {
  for (const survey of asked) {
    const arabic = surveyIn(survey, "ar");
    const bones = (of: typeof survey) =>
      of.items.map(({ id, kind, choices, symbol }) => [id, kind, choices.length, symbol]);
    expect(bones(arabic)).toEqual(bones(survey));
    expect(arabic.title).not.toEqual(survey.title);
  }
});

test("unchecked words about help are not used where only checked ones may be", () => {
  const { area: careful, missing } = translateArea(area, areaWords, "ar", true);
  expect(missing.length).toBeGreaterThan(area.contacts.length);
  expect(careful.contacts[0]?.name).toBe(`\uE000${area.contacts[0]?.name}\uE001`);
});

test("languages are known by the names that browsers give them", () => {
  expect(["pt-BR", "zh-CN", "zh", "uk-UA", "AR-eg"].map(languageNamed)).toEqual([
    "pt",
    "zh-Hans",
    "zh-Hans",
    "uk",
    "ar",
  ]);
  expect(["zh-TW", "xx", "", "*"].map(languageNamed)).toEqual([null, null, null, null]);
});
