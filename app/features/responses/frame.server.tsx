import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Area } from "#surveys/area.ts";
import type { Audience } from "#surveys/definition.ts";
import { nameEnglish, withoutMarks } from "../../i18n/name-english.ts";
import { dirOf, type Language, langOf, wordsFor } from "../../i18n/words.ts";
import aroundStyle from "../../respond/around.css?inline";
import type { OfferedPack } from "../packs/pack.ts";
import type { Comfort } from "../surveys/comfort.ts";
import { ComfortButton, ComfortPanel } from "../surveys/comfort-panel.tsx";
import { styleOf } from "../surveys/language-style.ts";
import { TalkPanel } from "../surveys/panels.tsx";
import { type RenderedPage, respondentPolicy } from "../surveys/render-survey.server.tsx";
import { Control } from "../surveys/symbol.tsx";
import { frameScripts } from "./frame-scripts.server.ts";

export interface Framed {
  /** In the page's language. */
  area: Area;
  language: Language;
  /** Words that must be right stay English until a person has checked them. */
  checkedOnly: boolean;
  /** Sets the tone, and which contacts are shown; young person where it is not known. */
  audience?: Audience;
  /** Of a wave filled by `npm run demo`. */
  madeUp?: boolean;
  /** Shown inside a panel of a survey page: nothing around it. */
  inside?: boolean;
  /** Addresses of the enhancements of this page. */
  scripts?: string[];
  /** What was chosen on the page before, and the looks for it; left out where nothing could be carried on. */
  comfort?: { chosen: Comfort; looks: string[]; packs: readonly OfferedPack[] };
}

/** A respondent's page of one screen: same look, same policy, who to talk to, no script needed. */
export function renderFrame(title: string, body: ReactNode, framed: Framed): RenderedPage {
  const audience = framed.audience ?? "young-person";
  const { language, checkedOnly } = framed;
  const say = wordsFor(language, audience, checkedOnly);
  const style = aroundStyle + styleOf(language);
  const scripts = [...(framed.inside ? [] : frameScripts()), ...(framed.scripts ?? [])];
  const page = (
    <html lang={langOf(language)} dir={dirOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{withoutMarks(title)}</title>
        <link rel="icon" href="/favicon.svg" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, inlined to spare a request */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {framed.comfort?.looks.map((look) => (
          <link key={look} rel="stylesheet" href={look} />
        ))}
        {scripts.map((script) => (
          <script key={script} type="module" src={script} />
        ))}
      </head>
      <body className={audience}>
        {!framed.inside && (
          <header className="top">
            {framed.comfort && <ComfortButton say={say} end />}
            <button type="button" className={framed.comfort ? undefined : "end"} popovertarget="talk">
              <Control name="help" />
              <span>{say("talk")}</span>
            </button>
          </header>
        )}
        <main className="frame">
          {framed.madeUp && <p className="notice">{say("madeUp")}</p>}
          {body}
        </main>
        {!framed.inside && <TalkPanel area={framed.area} audience={audience} say={say} />}
        {framed.comfort && <ComfortPanel say={say} {...framed.comfort} outside />}
      </body>
    </html>
  );
  return {
    html: `<!doctype html>${nameEnglish(renderToStaticMarkup(page))}`,
    policy: respondentPolicy(style, framed.inside ? "'self'" : "'none'"),
  };
}
