/**
 * Makes the page that is the same for everybody into the page of one link: with the way to save, with links that lead
 * back to the link, and with what was saved before. It changes the finished text of the page, so it needs no script, and
 * the page of everybody stays as light as it is.
 */

import type { Audience, Survey } from "#surveys/definition.ts";
import { type Screen, screensOf } from "../surveys/survey-page.ts";
import type { DraftFields } from "./draft.server.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

function attribute(inTag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(inTag)?.[1] ?? null;
}

/** Puts saved answers into a page. Values are compared as the page writes them. */
export function withAnswers(html: string, fields: DraftFields): string {
  const saved = new Map([...fields].map(([name, values]) => [escaped(name), values.map(escaped)]));
  const of = (inTag: string) => saved.get(attribute(inTag, "name") ?? "");
  return html
    .replace(/<input\b[^>]*>/g, (tag) => {
      const values = of(tag);
      const type = attribute(tag, "type");
      if (!values) return tag;
      if (type === "hidden")
        return /\sname="d\./.test(tag) ? tag.replace(/\/?>$/, ` value="${values[0] ?? ""}"/>`) : tag;
      if (type !== "radio" && type !== "checkbox") return tag;
      const bare = tag.replace(/ checked(="[^"]*")?/, "");
      return values.includes(attribute(tag, "value") ?? "on") ? bare.replace(/\/?>$/, ' checked=""/>') : bare;
    })
    .replace(/(<textarea\b[^>]*>)[^<]*(<\/textarea>)/g, (tag, opens: string, closes: string) => {
      const [words] = of(opens) ?? [];
      // A line break right after the opening would be swallowed.
      return words === undefined ? tag : `${opens}\n${words}${closes}`;
    })
    .replace(/(<select\b[^>]*>)(.*?)(<\/select>)/gs, (tag, opens: string, options: string, closes: string) => {
      const [value] = of(opens) ?? [];
      if (!value) return tag;
      return `${opens}${options.replace(`<option value="${value}"`, `<option value="${value}" selected=""`)}${closes}`;
    })
    .replace(/\sdata-pick="([^"]*)"/g, (whole, name: string) => {
      const [order] = saved.get(name) ?? [];
      return order ? `${whole} data-order="${order}"` : whole;
    });
}

/** The screen after the last one that was answered. */
export function whereToGoOn(survey: Survey, audience: Audience, fields: DraftFields): string {
  const screens = screensOf(survey, audience);
  const answered = (screen: Screen) =>
    screen.kind === "item" &&
    [...fields].some(
      ([name, values]) =>
        (name.slice(2) === screen.item.id || name.startsWith(`a.${screen.item.id}.`)) &&
        /^[aod]\./.test(name) &&
        values.some((value) => value.trim() !== ""),
    );
  const last = screens.findLastIndex(answered);
  const next = screens[last + 1]?.id ?? "begin";
  // Without the yes every later screen is closed.
  return fields.get("assent")?.[0] === "yes" && last >= 0 ? next : "begin";
}

export interface ForLink {
  /** The link's own page in this language. */
  link: string;
  /** The button that saves, as markup; null where nothing may be saved. */
  save: string | null;
  /** Addresses of the page of everybody that lose the link, and what they are called. */
  start: string;
  leave: string;
}

/** Leads every way out of the page back to the link. Throws when the page is not as it was. */
export function forLink(html: string, { link, save, start, leave }: ForLink): string {
  const turned = html
    .replaceAll(`href="${escaped(leave)}"`, `href="${escaped(`${link}&left=1`)}"`)
    .replaceAll(`href="${escaped(start)}"`, `href="${escaped(link)}"`);
  if (save === null) return turned;
  const at = turned.indexOf("<details", turned.indexOf('id="stop"'));
  if (at < 0) throw new Error("The page has no place for the way to save.");
  return turned.slice(0, at) + save + turned.slice(at);
}
