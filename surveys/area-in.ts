/** The area in another language: who a person can talk to, in words that they read. */
import type { Area } from "./area.ts";
import type { Audience, Wording } from "./definition.ts";
import { inEnglish, type Language } from "./languages.ts";
import type { ExplainedWord } from "./words-explained.ts";
import type { AreaWordsFile, ExplainedWordsFile } from "./words-files.ts";

export interface AreaTranslations {
  area: Partial<Record<Language, AreaWordsFile>>;
  explained: Partial<Record<Language, ExplainedWordsFile>>;
}

/**
 * The area in this language; what is missing stays English and is marked so. `checkedOnly`: help that nobody has checked
 * is not used, because it must be right when somebody needs it.
 */
export function areaIn(area: Area, translations: AreaTranslations, language: Language, checkedOnly: boolean): Area {
  return translateArea(area, translations, language, checkedOnly).area;
}

/** The same, with the place of each wording that is missing. */
export function translateArea(
  area: Area,
  translations: AreaTranslations,
  language: Language,
  checkedOnly: boolean,
): { area: Area; missing: string[] } {
  if (language === "en") return { area, missing: [] };
  const found = translations.area[language];
  const words = checkedOnly && !found?.checked_by ? undefined : found;
  const missing: string[] = [];
  const say = (place: string, english: string, own: string | undefined) => {
    if (own !== undefined) return own;
    missing.push(place);
    return inEnglish(english);
  };
  const contacts = area.contacts.map((contact) => {
    const own = words?.contacts[contact.id];
    const ofAudience = (audience: string) =>
      typeof own?.what === "string" ? own.what : own?.what[audience as Audience];
    const what: Wording = Object.fromEntries(
      Object.entries(contact.what).map(([audience, text]) => [
        audience,
        say(`contact ${contact.id} for ${audience}`, text, ofAudience(audience)),
      ]),
    );
    return {
      ...contact,
      what,
      name: say(`contact ${contact.id}, name`, contact.name, own?.name),
      ...(contact.text === undefined ? {} : { text: say(`contact ${contact.id}, text`, contact.text, own?.text) }),
    };
  });
  const explained = area.explained.map((word) => {
    const own = translations.explained[language];
    const mayUse = !checkedOnly || own?.checked_by ? own?.words[word.id] : undefined;
    // What is explained stands in the survey's own words, whoever has checked the explanation.
    const forms = [...word.forms, ...(own?.words[word.id]?.forms ?? [])];
    if (mayUse) return { ...word, ...mayUse, forms };
    missing.push(`word ${word.id}`);
    return { ...word, say: inEnglish(word.say), means: englishMeaning(word), forms };
  });
  return { area: { ...area, contacts, explained }, missing };
}

function englishMeaning({ means }: ExplainedWord): ExplainedWord["means"] {
  if (typeof means === "string") return inEnglish(means);
  return Object.fromEntries(Object.entries(means).map(([audience, text]) => [audience, inEnglish(text)]));
}
