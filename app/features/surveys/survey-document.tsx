/**
 * The respondent's page: the whole survey in one document, one item a screen, switched by the address's fragment. It
 * needs no script: going back keeps the answers, and nothing is asked of the network between questions.
 */
import { choicesFor, type Item } from "#surveys/definition.ts";
import { branches, whenFor } from "#surveys/path.ts";
import { dirOf, langOf } from "../../i18n/words.ts";
import { creditOf } from "../packs/pack.ts";
import { Assent, Begin } from "./begin-screens.tsx";
import { ComfortPanel } from "./comfort-panel.tsx";
import { Check, GivenBy, MayQuote, WhoAnswered } from "./end-screens.tsx";
import { BreakPanel, CallPanel, HelpPanel } from "./help-panel.tsx";
import { ItemScreen } from "./item-screen.tsx";
import { StopPanel, TalkPanel } from "./panels.tsx";
import { questionCount, type Screen, type SurveyPage, screensOf, trapName } from "./survey-page.ts";
import { Control } from "./symbol.tsx";
import { Top } from "./top.tsx";
import { WordsPanel } from "./words-panel.tsx";

function Progress({ screen, page }: { screen: Screen; page: SurveyPage }) {
  if (screen.kind !== "item") return null;
  const count = questionCount(page.survey, page.audience);
  // Beside it respond/steps/dots.ts draws a dot for each question.
  return (
    <p className="where">
      <b>{screen.number ? page.say("question", { n: screen.number, count }) : page.say("practice")}</b>
    </p>
  );
}

function Body({ screen, screens, page }: { screen: Screen; screens: Screen[]; page: SurveyPage }) {
  switch (screen.kind) {
    case "begin":
      return <Begin page={page} />;
    case "assent":
      return <Assent page={page} />;
    case "who-answered":
      return <WhoAnswered page={page} />;
    case "given-by":
      return <GivenBy page={page} />;
    case "quote":
      return <MayQuote page={page} />;
    case "check":
      return <Check screens={screens} page={page} />;
    case "item":
      return <ItemScreen item={screen.item} at={screen.at} page={page} />;
  }
}

function Bar({
  before,
  screen,
  after,
  page,
}: {
  before: Screen | undefined;
  screen: Screen;
  after: Screen | undefined;
  page: SurveyPage;
}) {
  return (
    <nav className="bar" aria-label={page.say("moving")}>
      {before && (
        <a href={`#${before.id}`} className="back">
          <Control name="back" />
          <span>{page.say("back")}</span>
        </a>
      )}
      {screen.kind === "item" && after && (
        <a href={`#${after.id}`} className="skip" data-skip={screen.id}>
          <Control name="skip" />
          <span>{page.say("skip")}</span>
        </a>
      )}
      {screen.kind === "assent" && (
        <>
          <p className="first">{page.say("assentFirst")}</p>
          <a href={page.leave} className="leave">
            <Control name="next" />
            <span>{page.say("onwards")}</span>
          </a>
        </>
      )}
      {after ? (
        <a href={`#${after.id}`} className="next">
          <Control name="next" />
          <span>{page.say(screen.kind === "assent" ? "start" : "next")}</span>
        </a>
      ) : (
        <button type="submit" name="finish" value="1" className="next">
          <Control name="finish" />
          <span>{page.say("finish")}</span>
        </button>
      )}
    </nav>
  );
}

function Step({ place, screens, page }: { place: number; screens: Screen[]; page: SurveyPage }) {
  const screen = screens[place] as Screen;
  return (
    // The script that moves the focus here says that it is a group, and named by its question (respond/stepper.ts).
    <section
      className={place > 1 ? "step gated" : "step"}
      id={screen.id}
      tabIndex={-1}
      {...(screen.kind === "item" && pathMarks(screen.item, screens, page))}
    >
      <Progress screen={screen} page={page} />
      <Body screen={screen} screens={screens} page={page} />
      <Bar before={screens[place - 1]} screen={screen} after={screens[place + 1]} page={page} />
    </section>
  );
}

/** What respond/branch.ts needs: which inputs open this screen, and which lead elsewhere. */
function pathMarks(item: Item, screens: Screen[], page: SurveyPage) {
  const screenOf = (id: string) => screens.find((each) => each.kind === "item" && each.item.id === id);
  const inputs = (id: string, is: string[]) => {
    const screen = screenOf(id);
    if (screen?.kind !== "item") return [];
    const choices = choicesFor(screen.item, page.audience);
    return is.map((choice) => `${screen.id}-${choices.findIndex((each) => each.id === choice)}`);
  };
  const next = item.next.flatMap(({ is, go }) =>
    inputs(item.id, is).map((input) => `${input}>${screenOf(go)?.id ?? go}`),
  );
  const when = whenFor(item, page.audience);
  return {
    "data-when": when ? inputs(when.item, when.is).join(" ") : undefined,
    "data-next": next.join(" ") || undefined,
  };
}

/** The page as an element, without its style and scripts' addresses decided elsewhere. */
export function SurveyDocument({ page, style }: { page: SurveyPage; style: string }) {
  const { survey, audience, say } = page;
  const screens = screensOf(survey, audience);
  return (
    <html lang={langOf(page.language)} dir={dirOf(page.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{survey.title[audience]}</title>
        <link rel="icon" href="/favicon.svg" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, inlined to spare a request */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {page.scripts.map((script) => (
          <script key={script} defer src={script} />
        ))}
      </head>
      <body className={audience}>
        <Top page={page} />
        {page.madeUp && <p className="notice">{say("madeUp")}</p>}
        <main>
          <form
            method="post"
            encType="multipart/form-data"
            autoComplete="off"
            id="answers"
            noValidate
            data-where={branches(survey, audience) ? say("question", { n: "{n}", count: "{count}" }) : undefined}
          >
            {/* The first button is what Enter presses: one that does nothing, or Enter in a field would send everything. */}
            <button formMethod="dialog" hidden type="submit" tabIndex={-1} />
            <input type="hidden" name="audience" value={audience} />
            <input type="hidden" name="language" value={page.language} />
            {/* A trap that only a program falls into; what is caught is asked again (app/server/README.md). */}
            <input name={trapName} hidden />
            {screens.map((screen, place) => (
              <Step key={screen.id} place={place} screens={screens} page={page} />
            ))}
            <StopPanel page={page} />
            <ComfortPanel say={say} chosen={{}} packs={page.packs} />
          </form>
        </main>
        <p role="status" id="spoken" className="unseen" />
        <HelpPanel say={say} />
        <WordsPanel page={page} />
        <BreakPanel say={say} />
        <CallPanel page={page} />
        <TalkPanel area={page.area} audience={audience} say={say} />
        {page.looks.map((look) => (
          <link key={look} rel="stylesheet" href={look} />
        ))}
        <footer>
          <small>{[say("pictures"), ...page.packs.map(creditOf)].join(" ")}</small>
        </footer>
      </body>
    </html>
  );
}
