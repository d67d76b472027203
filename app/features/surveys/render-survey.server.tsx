import { createHash } from "node:crypto";
import { renderToStaticMarkup } from "react-dom/server";
import { itemsFor } from "#surveys/definition.ts";
import { nameEnglish } from "../../i18n/name-english.ts";
import respondStyle from "../../respond/respond.css?inline";
import signedStyle from "../../respond/signed.css?inline";
import sortStyle from "../../respond/sort.css?inline";
import { checkStyle } from "./end-screens.tsx";
import { styleOf } from "./language-style.ts";
import { SurveyDocument } from "./survey-document.tsx";
import { type SurveyPage, screensOf } from "./survey-page.ts";
import { wordsStyle } from "./words-panel.tsx";

export interface RenderedPage {
  html: string;
  /** The page's Content-Security-Policy: nothing from elsewhere, the one style by its hash, no nonce. */
  policy: string;
  /** The one look that is this page's own, linked at its end: what the check page and the words panel show. */
  own?: { path: string; css: string };
}

/** The policy of every respondent's page. `style` is the text of its one style element; `around` may show it in a frame. */
export function respondentPolicy(style: string, around = "'none'"): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    // 'self': the looks that come with a script on its first use.
    `style-src 'self' 'sha256-${hash}'`,
    "media-src 'self' blob:",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // What the server says about a call is shown in a frame of the page, so that no answer is left.
    "frame-src 'self'",
    `frame-ancestors ${around}`,
  ].join("; ");
}

/** What HTML closes by itself: elements without content need no slash, and lines and options no end. */
function withoutEnds(html: string): string {
  return html.replace(/<(input|img|link|meta)\b([^>]*)\/>/g, "<$1$2>").replace(/<\/(li|option)>/g, "");
}

/** The whole survey for one audience, as one document. */
export function renderSurvey(page: SurveyPage): RenderedPage {
  const items = itemsFor(page.survey, page.audience);
  const sorts = items.some((item) => item.kind === "sort");
  const signed = items.some((item) => Object.keys(item.sign).length > 0);
  const more = [sorts && sortStyle, signed && signedStyle, styleOf(page.language)];
  const style = respondStyle + more.filter(Boolean).join("");
  const css = checkStyle(screensOf(page.survey, page.audience), page) + wordsStyle(page);
  const path = `/r/look/${createHash("sha256").update(css).digest("hex").slice(0, 16)}.css`;
  const linked = { ...page, looks: [...page.looks, path] };
  const document = renderToStaticMarkup(<SurveyDocument page={linked} style={style} />);
  const html = `<!doctype html>${nameEnglish(withoutEnds(document))}`;
  return { html, policy: respondentPolicy(style), own: { path, css } };
}
