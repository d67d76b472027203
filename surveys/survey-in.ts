/** A survey in another language: the same survey with all its wordings replaced, so that nothing else has to know. */
import type { AboutField, Choice, Item, Survey, Topic, Wording } from "./definition.ts";
import { inEnglish, type Language, languages } from "./languages.ts";
import type { FieldWords, ItemWords } from "./survey-words.ts";

/** The languages that a survey can be asked in, English first. */
export function languagesOf(survey: Survey): Language[] {
  return languages.filter((language) => language === "en" || survey.translations?.[language] !== undefined);
}

/** True when a person has checked a survey's words in this language. English is what the author wrote. */
export function isChecked(survey: Survey, language: Language): boolean {
  return language === "en" || (survey.translations?.[language]?.checkedBy ?? null) !== null;
}

/** The survey in this language. Words that are missing stay English and are marked so. */
export function surveyIn(survey: Survey, language: Language): Survey {
  return translate(survey, language).survey;
}

/** The same, with the place of each wording that is missing. */
export function translate(survey: Survey, language: Language): { survey: Survey; missing: string[] } {
  const words = survey.translations?.[language];
  if (!words) return { survey, missing: [] };
  const missing: string[] = [];
  const say = (place: string, english: string, own: string | undefined) => {
    if (own !== undefined) return own;
    missing.push(place);
    return inEnglish(english);
  };
  const each = (place: string, english: Wording, own: Partial<Record<string, string>> = {}): Wording =>
    Object.fromEntries(
      Object.entries(english).map(([audience, text]) => [
        audience,
        say(`${place} for ${audience}`, text, own[audience]),
      ]),
    );

  function choiceIn(place: string, choice: Choice, own: ItemWords | undefined): Choice {
    return { ...choice, say: each(`${place}, choice ${choice.id}`, choice.say, own?.choices[choice.id]) };
  }

  function topicIn(place: string, topic: Topic, own: ItemWords | undefined): Topic {
    return { ...topic, say: each(`${place}, topic ${topic.id}`, topic.say, own?.topics[topic.id]) };
  }

  function fieldIn(place: string, field: AboutField, own: FieldWords | undefined): AboutField {
    return {
      id: field.id,
      use: say(`${place}, use`, field.use, own?.use),
      ask: each(place, field.ask, own?.ask),
      choices: field.choices.map((choice) => ({
        id: choice.id,
        say: say(`${place}, choice ${choice.id}`, choice.say, own?.choices[choice.id]),
      })),
    };
  }

  function itemIn(item: Item): Item {
    const own = words?.items[item.id];
    const place = `item ${item.id}`;
    return {
      ...item,
      ask: each(place, item.ask, own?.ask),
      short: each(`${place}, short`, item.short, own?.short),
      choices: item.choices.map((choice) => choiceIn(place, choice, own)),
      topics: item.topics.map((topic) => topicIn(place, topic, own)),
      fields: item.fields.map((field) => fieldIn(`${place}, field ${field.id}`, field, own?.fields[field.id])),
    };
  }

  return {
    survey: {
      ...survey,
      title: each("title", survey.title, words.title),
      intro: each("intro", survey.intro, words.intro),
      items: survey.items.map(itemIn),
    },
    missing,
  };
}
