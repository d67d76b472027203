/** Pieces of a page, built by script in the look of the page's own. */
type Child = Node | string;

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A control's picture, from the page's one file of them. */
export function control(name: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "control");
  svg.setAttribute("viewBox", "0 0 72 72");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `/symbols/controls.svg#${name}`);
  svg.append(use);
  return svg;
}

export function button(picture: string, words: string, press: () => void, look = "action"): HTMLButtonElement {
  return make("button", { type: "button", className: look, onclick: press }, control(picture), make("span", {}, words));
}

/** Picture left, words right (ER7). */
export function line(picture: string, words: string): HTMLElement {
  return make("p", { className: "hint" }, control(picture), make("span", {}, words));
}
