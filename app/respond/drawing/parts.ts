/** Pieces of the paper and its tools, beside those that every part built by script has. */
import { make } from "../voice/parts.ts";

/** A group of controls under one spoken name. */
export function group(className: string, name: string, ...children: Node[]): HTMLDivElement {
  const made = make("div", { className }, ...children);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", name);
  return made;
}

/** A look that is only needed here: its style sheet is awaited, so that nothing jumps. Without it the part still works. */
export function fetchLook(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = make("link", { rel: "stylesheet", href: address });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}
