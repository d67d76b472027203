/** Parts of the tablet's own page, borrowed by a person's page: words and pictures come from one place. */
import { betweenAddress } from "./session.ts";

let page: Promise<Document> | null = null;

/** Fetches the page of parts; asked again when it did not come. */
export function borrowFrom(code: string, audience: string, language: string): Promise<Document> {
  page ??= fetch(betweenAddress(code, audience, language), { headers: { Accept: "text/html" } })
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      // Its style is not ours to run: the page's policy would refuse it, and say so.
      const html = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, "");
      return new DOMParser().parseFromString(html, "text/html");
    })
    .catch((error: unknown) => {
      page = null;
      throw error;
    });
  return page;
}

/** A copy of a part. */
export function part(from: Document, name: string): DocumentFragment {
  const template = from.querySelector<HTMLTemplateElement>(`#lend-${name}`);
  if (!template) throw new Error(`no part ${name}`);
  return document.importNode(template.content, true);
}

/** Brings the look of these parts. */
export function bringLook(look: string): void {
  if (document.querySelector(`link[href="${look}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = look;
  document.head.append(link);
}
