/**
 * A picture above each word that has one, for who reads by pictures. The words themselves stay as they were, letter by
 * letter, for screen readers and reading aloud. Loaded when it is first chosen; without it the key pictures are there.
 */

/** Words in small letters, or with a capital where only the beginning of a sentence has that meaning; up to 3 together. */
type Index = Readonly<Record<string, string>>;

const places = ".step :is(h2, p:not(.where), .card > span, .check b)";
const word = /\p{L}[\p{L}'’-]*/gu;
const mostTogether = 3;

let index: Promise<Index> | undefined;

function load(): Promise<Index> {
  const [language = "en"] = document.documentElement.lang.split("-");
  index ??= fetch(`/symbols/words.${language}.json`).then(
    (answer) => (answer.ok ? answer.json() : {}),
    () => {
      // No network now: asked again when it is chosen again.
      index = undefined;
      return {};
    },
  );
  return index;
}

const address = (concept: string) => `/symbols/${concept}.svg`;

function withPicture(text: string, concept: string): HTMLElement {
  const span = document.createElement("span");
  const picture = new Image(40, 40);
  picture.src = address(concept);
  picture.alt = "";
  span.className = "w";
  span.append(picture, text);
  return span;
}

/** What a piece of text becomes: longer phrases before shorter, so that "head teacher" is not a teacher. */
function pictured(text: string, known: Index, own?: string | null): (string | HTMLElement)[] {
  const found = [...text.matchAll(word)];
  const parts: (string | HTMLElement)[] = [];
  let done = 0;
  for (let at = 0; at < found.length; at++)
    for (let together = Math.min(mostTogether, found.length - at); together > 0; together--) {
      const [first, last] = [found[at], found[at + together - 1]];
      if (!first || !last) continue;
      const end = last.index + last[0].length;
      const phrase = text.slice(first.index, end);
      const concept = known[phrase] ?? known[phrase.toLowerCase()];
      if (!concept || own === address(concept)) continue;
      parts.push(text.slice(done, first.index), withPicture(phrase, concept));
      done = end;
      at += together - 1;
      break;
    }
  return done === 0 ? [] : [...parts, text.slice(done)];
}

/** Puts the pictures above their words, on every screen. */
export async function showEveryWord(): Promise<void> {
  const known = await load();
  for (const place of document.querySelectorAll(places)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode as Text);
    // A card has its own picture already, beside the words: it does not come twice.
    const own = place.closest(".card")?.querySelector("img")?.getAttribute("src");
    for (const node of nodes) {
      if (node.parentElement?.closest(".w")) continue;
      const parts = pictured(node.data, known, own);
      if (parts.length > 0) node.replaceWith(...parts);
    }
  }
}

/** Takes the pictures away again, and leaves the text as one piece. */
export function hideEveryWord(): void {
  for (const each of document.querySelectorAll(".w")) {
    const parent = each.parentNode;
    each.replaceWith(each.textContent ?? "");
    parent?.normalize();
  }
}
