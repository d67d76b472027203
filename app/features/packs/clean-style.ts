import { properties } from "./svg-allowed.ts";
import { SvgFault } from "./svg-fault.ts";

/** An address inside the picture itself, the only one that a value may hold. */
const inside = /url\(\s*(["']?)#[\w.-]+\1\s*\)/gi;

/** Refuses a value that reaches outside the picture, or that is written so that this cannot be seen. */
export function checkValue(value: string, where: string): void {
  const rest = value.replace(inside, "");
  if (/url\s*\(|image\s*\(|src\s*\(|expression\s*\(|(?:javascript|data|https?|file|blob):|\/\//i.test(rest))
    throw new SvgFault(`it points outside itself (${where})`);
  if (/[\\@<]|\/\*/.test(value)) throw new SvgFault(`it has ${where} that cannot be read safely`);
}

/** Declarations with what may stand there; a harmless property that is not known is left out. */
export function cleanDeclarations(text: string): string {
  return text
    .split(";")
    .map((each) => each.split(":"))
    .map(([name = "", ...value]) => [name.trim().toLowerCase(), value.join(":").trim()] as const)
    .filter(([name, value]) => {
      if (name !== "") checkValue(value, "a style");
      return properties.has(name) && value !== "";
    })
    .map(([name, value]) => `${name}:${value.replaceAll('"', "'")}`)
    .join(";");
}

const selector = /^[a-z]*([.#][\w-]+)*(\s*,\s*[a-z]*([.#][\w-]+)*)*$/i;

/** A style sheet of plain rules: classes, ids and elements. Throws SvgFault for anything else, such as `@import`. */
export function cleanStyle(text: string): string {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, "").trim();
  if (plain.includes("@")) throw new SvgFault("its style has an @ rule");
  const rules = plain.matchAll(/([^{}]*)\{([^{}]*)\}/g);
  let end = 0;
  const kept = [...rules].map((rule) => {
    const [whole, of = "", declarations = ""] = rule;
    if (rule.index !== end || !selector.test(of.trim())) throw new SvgFault("its style cannot be read safely");
    end = rule.index + whole.length;
    return `${of.trim()}{${cleanDeclarations(declarations)}}`;
  });
  if (plain.slice(end).trim() !== "") throw new SvgFault("its style cannot be read safely");
  return kept.join("");
}
