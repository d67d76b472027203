/** Every kind of item on one page, in one tone, language and state at a time: for whoever writes, translates or builds. */
import { type Audience, choicesFor, itemsFor, type Survey } from "#surveys/definition.ts";
import { dirOf, type Language, langOf, nameOf } from "../../i18n/words.ts";
import type { Comfort } from "./comfort.ts";
import { ComfortButton, ComfortPanel } from "./comfort-panel.tsx";
import { ItemScreen } from "./item-screen.tsx";
import type { SurveyPage } from "./survey-page.ts";

/** How the items are shown: with nothing pressed, with the first answer pressed, or with one comfort chosen. */
export const galleryStates: Readonly<Record<string, Comfort>> = {
  fresh: {},
  answered: {},
  simple: { screen: "simple" },
  biggest: { size: "5" },
  "no-pictures": { symbols: "none" },
  "only-pictures": { symbols: "only" },
  dark: { paper: "dark" },
  black: { paper: "black" },
  "other-hand": { hand: "1" },
};

export interface GalleryWanted {
  audience: Audience;
  language: Language;
  state: string;
}

interface GalleryProps {
  page: SurveyPage;
  state: string;
  style: string;
  /** What can be played to its end, with the languages of each. */
  surveys: { survey: Survey; title: string; languages: Language[] }[];
  hrefOf(wanted: GalleryWanted): string;
  hrefToPlay(survey: string, audience: Audience, language: Language): string;
}

function Choosers({ page, state, surveys, hrefOf }: GalleryProps) {
  const now: GalleryWanted = { audience: page.audience, language: page.language, state };
  const languages = surveys.find(({ survey }) => survey.survey === page.survey.survey)?.languages ?? [];
  const rows = [
    { name: "Tone", of: page.survey.audiences.map((audience) => ({ say: audience, to: { ...now, audience } })) },
    { name: "Language", of: languages.map((language) => ({ say: nameOf(language), to: { ...now, language } })) },
    { name: "State", of: Object.keys(galleryStates).map((each) => ({ say: each, to: { ...now, state: each } })) },
  ];
  return (
    <nav className="choosers" aria-label="What to show" lang="en" dir="ltr">
      {rows.map(({ name, of }) => (
        <p key={name} className="row">
          <b>{name}</b>
          {of.map(({ say, to }) => (
            <a
              key={say}
              className="small"
              href={hrefOf(to)}
              aria-current={JSON.stringify(to) === JSON.stringify(now) ? "page" : undefined}
            >
              {say}
            </a>
          ))}
        </p>
      ))}
    </nav>
  );
}

function ToPlay({ surveys, hrefToPlay }: GalleryProps) {
  return (
    <section lang="en" dir="ltr" aria-labelledby="to-play">
      <h2 id="to-play">Play a survey to its end</h2>
      <p>Nothing is kept.</p>
      {surveys.map(({ survey, title, languages }) => (
        <div key={survey.survey}>
          <h3>{title}</h3>
          {survey.audiences.map((audience) => (
            <p key={audience} className="row">
              <b>{audience}</b>
              {languages.map((language) => (
                <a key={language} className="small" href={hrefToPlay(survey.survey, audience, language)}>
                  {nameOf(language)}
                </a>
              ))}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

/** The gallery as an element. */
export function Gallery(props: GalleryProps) {
  const { page, state, style } = props;
  return (
    <html lang={langOf(page.language)} dir={dirOf(page.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{page.survey.title[page.audience]}</title>
        <link rel="icon" href="/favicon.svg" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, inlined to spare a request */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {page.scripts.map((script) => (
          <script key={script} defer src={script} />
        ))}
      </head>
      <body className={page.audience}>
        <header className="top">
          <h1>{page.survey.title[page.audience]}</h1>
          <ComfortButton say={page.say} />
        </header>
        <main className="gallery">
          <Choosers {...props} />
          <form id="answers" method="dialog" autoComplete="off">
            {itemsFor(page.survey, page.audience).map((item, at) => (
              <section key={item.id} className="step shown" aria-labelledby={`q${at}-ask`}>
                <p className="kind" lang="en" dir="ltr">
                  {item.kind}
                </p>
                <ItemScreen
                  item={item}
                  at={at}
                  page={page}
                  pressed={state === "answered" ? choicesFor(item, page.audience).slice(0, 1) : []}
                />
              </section>
            ))}
            <ComfortPanel say={page.say} chosen={galleryStates[state] ?? {}} packs={page.packs} />
          </form>
          <ToPlay {...props} />
        </main>
        <p role="status" id="spoken" className="unseen" />
        {page.looks.map((look) => (
          <link key={look} rel="stylesheet" href={look} />
        ))}
      </body>
    </html>
  );
}
