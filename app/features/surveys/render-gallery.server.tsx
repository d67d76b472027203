import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { nameEnglish } from "../../i18n/name-english.ts";
import { dirOf } from "../../i18n/words.ts";
import galleryStyle from "../../respond/gallery.css?inline";
import respondStyle from "../../respond/respond.css?inline";
import rightToLeftStyle from "../../respond/right-to-left.css?inline";
import sortStyle from "../../respond/sort.css?inline";
import { Gallery } from "./gallery.tsx";
import { type RenderedPage, respondentPolicy } from "./render-survey.server.tsx";

/** The page of every kind of item. */
export function renderGallery(gallery: Omit<ComponentProps<typeof Gallery>, "style">): RenderedPage {
  const rtl = dirOf(gallery.page.language) === "rtl";
  const style = respondStyle + sortStyle + (rtl ? rightToLeftStyle : "") + galleryStyle;
  const html = nameEnglish(renderToStaticMarkup(<Gallery {...gallery} style={style} />));
  return { html: `<!doctype html>${html}`, policy: respondentPolicy(style) };
}
