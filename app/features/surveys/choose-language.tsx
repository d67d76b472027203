import { dirOf, langOf, nameOf } from "../../i18n/words.ts";
import type { SurveyPage } from "./survey-page.ts";

/** The languages of a survey, each named in itself: plain links, that need no script. */
export function ChooseLanguage({ inLanguages, language, say }: Pick<SurveyPage, "inLanguages" | "language" | "say">) {
  return (
    <nav className="languages" aria-label={say("chooseLanguage")}>
      {inLanguages.map((each) => (
        <a
          key={each.language}
          href={each.href}
          lang={langOf(each.language)}
          hrefLang={langOf(each.language)}
          dir={dirOf(each.language)}
          aria-current={each.language === language ? "true" : undefined}
        >
          {nameOf(each.language)}
        </a>
      ))}
    </nav>
  );
}
