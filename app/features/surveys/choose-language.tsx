import type { Language, Words } from "../../i18n/words.ts";
import { langOf, nameOf } from "../../i18n/words.ts";

/** The same page in each language that it can be asked in, this one too. */
export interface InLanguages {
  language: Language;
  inLanguages: { language: Language; href: string }[];
}

/** The languages of a survey, each named in itself: plain links, that need no script. */
export function ChooseLanguage({ inLanguages, language, say }: InLanguages & { say: Words }) {
  return (
    <nav className="languages" aria-label={say("chooseLanguage")}>
      {inLanguages.map((each) => (
        <a
          key={each.language}
          href={each.href}
          className="action"
          lang={langOf(each.language)}
          aria-current={each.language === language ? "true" : undefined}
        >
          {nameOf(each.language)}
        </a>
      ))}
    </nav>
  );
}
