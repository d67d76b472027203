/** What is read aloud on a screen or panel: each piece of text that is there for the person, in order. */
import { spoken } from "../../features/sounds/sound-name.ts";

export interface Piece {
  text: string;
  language: string;
  /** What is lit up while it is read. */
  lit: Element;
  /** Where its letters stand. */
  nodes: Text[];
}

/** Not read: what tells the place, what moves on, our own buttons, and what is not words of the page. */
const passed = ".hear, .where, .bar, .more, .unseen, [aria-hidden=true], script, style, select, textarea, iframe";

/** Pictures above words cut a text into pieces; it is still one. */
function whole(node: Node): { text: string; at: Element | null } {
  const parent = node.parentElement?.closest(".w")?.parentElement ?? node.parentElement;
  const text = parent?.querySelector(":scope > .w") ? parent.textContent : node.textContent;
  return { text: spoken(text ?? ""), at: parent };
}

export function piecesOf(root: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before: Element | null = null;
  while (walker.nextNode()) {
    const { text, at } = whole(walker.currentNode);
    // Nobody can follow an address by ear.
    if (text === "" || text.includes("://") || !at || at.closest(passed) || at.getClientRects().length === 0) continue;
    if (at === before && pieces.at(-1)?.text === text) {
      pieces.at(-1)?.nodes.push(walker.currentNode as Text);
      continue;
    }
    before = at;
    const language = at.closest<HTMLElement>("[lang]")?.lang.split("-")[0] ?? "en";
    pieces.push({
      text,
      language,
      lit: at.closest(".card, .out, label, button, a") ?? at,
      nodes: [walker.currentNode as Text],
    });
  }
  return pieces;
}
