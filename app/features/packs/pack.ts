/** A pack: other pictures for the concepts that surveys use, which a person may choose. Who made them is always said. */

export interface PackTerms {
  name: string;
  author: string;
  licence: string;
  /** Where the pack or its licence stands on the web; empty when it stands nowhere. */
  link: string;
}

export interface OfferedPack extends PackTerms {
  id: string;
  concepts: readonly string[];
}

/** The packs that people may choose, kept in memory beside the pages that offer them. */
export interface PackShelf {
  /** The same list, by identity, until a pack is offered or taken away. */
  offered(): readonly OfferedPack[];
  /** Looks again at what is kept. */
  refresh(): Promise<void>;
}

export type WrongTerms = Partial<Record<keyof PackTerms, string>>;

const mostLetters = 120;

/** What is wrong with the terms of a pack; null when nothing is. A pack without a licence may not be shown to anybody. */
export function wrongTerms(terms: PackTerms): WrongTerms | null {
  const wrong: WrongTerms = {};
  if (terms.name === "") wrong.name = "Write what the pack is called.";
  if (terms.author === "") wrong.author = "Write who made the pictures.";
  if (terms.licence === "")
    wrong.licence = "Write the licence that allows you to use the pictures, for example CC BY-SA 4.0.";
  for (const field of ["name", "author", "licence", "link"] as const)
    if (terms[field].length > mostLetters) wrong[field] = `Make this shorter than ${mostLetters} letters.`;
  if (terms.link !== "" && !/^https?:\/\/[^\s"<>]+$/.test(terms.link))
    wrong.link = "Write the whole address, beginning with https://, or leave this empty.";
  return Object.keys(wrong).length > 0 ? wrong : null;
}

/** How a pack is credited, wherever its pictures may be seen. */
export function creditOf({ name, author, licence }: PackTerms): string {
  return `${name}: ${author}, ${licence}`;
}

/** Addresses of a pack's pictures and of the style that shows them. */
export const packPaths = {
  picture: (pack: string, concept: string) => `/packs/${pack}/${concept}.svg`,
  style: (pack: string) => `/packs/${pack}.css`,
};

/** The style by which a chosen pack's pictures take the place of the shipped ones, without script. */
export function packStyle({ id, concepts }: Pick<OfferedPack, "id" | "concepts">): string {
  const sample = `#comfort #c-pack-${id}{background-color:#fff;background-image:url(${id}/${concepts[0]}.svg)}\n`;
  return (
    sample +
    concepts
      .map(
        (concept) =>
          `:root:has(#c-pack-${id}:checked) img[src="/symbols/${concept}.svg"]{content:url(${id}/${concept}.svg)}\n`,
      )
      .join("")
  );
}
