import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import respondStyle from "../../respond/respond.css?inline";
import { type RenderedPage, respondentPolicy } from "../surveys/render-survey.server.tsx";

/** A respondent's page of one screen: same look, same policy, no script needed. */
export function renderFrame(title: string, body: ReactNode, audience = "young-person"): RenderedPage {
  const page = (
    <html lang="en-GB" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, inlined to spare a request */}
        <style dangerouslySetInnerHTML={{ __html: respondStyle }} />
      </head>
      <body className={audience}>
        <main className="frame">{body}</main>
      </body>
    </html>
  );
  return { html: `<!doctype html>${renderToStaticMarkup(page)}`, policy: respondentPolicy(respondStyle) };
}
