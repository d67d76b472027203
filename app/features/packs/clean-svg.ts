/**
 * A picture from outside is read strictly and written anew from what is allowed: nothing of the file itself is ever
 * served. What could do harm refuses the file, with the reason; what a drawing program left behind is dropped.
 */
import { SaxesParser } from "saxes";
import { checkValue, cleanDeclarations, cleanStyle } from "./clean-style.ts";
import { attributes, copied, most, refused } from "./svg-allowed.ts";
import { SvgFault } from "./svg-fault.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? "");

/** The name without its namespace: `svg:path` is a path, `sodipodi:namedview` is known by nobody. */
function localName(name: string): string {
  return name.replace(/^svg:/, "");
}

function cleanAttribute(name: string, value: string): string {
  const local = name.replace(/^xlink:/, "");
  const plain = value.replace(/\s+/g, " ").trim();
  if (/^on/i.test(local)) throw new SvgFault(`it can run a program (${name})`);
  if (/^(href|src|base)$|:base$/i.test(local)) {
    if (!/^#[\w.-]+$/.test(plain)) throw new SvgFault(`it points outside itself (${name})`);
    return ` href="${plain}"`;
  }
  if (name === "style") return ` style="${escaped(cleanDeclarations(plain))}"`;
  if (!attributes.has(name)) return "";
  checkValue(plain, `an attribute ${name}`);
  return ` ${name}="${escaped(plain)}"`;
}

/** A viewBox is needed so that a picture fits its place; a width and a height in numbers stand for one. */
function frame(found: Record<string, string>): string {
  const box = found.viewBox?.trim();
  const numbers = /^-?[\d.]+([\s,]+-?[\d.]+){3}$/;
  if (box && numbers.test(box)) return box.replace(/[\s,]+/g, " ");
  const size = (text: string | undefined) => /^([\d.]+)(px)?$/.exec(text?.trim() ?? "")?.[1];
  const [width, height] = [size(found.width), size(found.height)];
  if (width && height) return `0 0 ${width} ${height}`;
  throw new SvgFault("it has no viewBox, so nobody knows how large it is");
}

/** The text of a safe picture that looks the same. Throws SvgFault with the reason. */
export function cleanSvg(text: string): string {
  if (text.length > most.bytes) throw new SvgFault(`it is larger than ${most.bytes / 1024} KB`);
  const parser = new SaxesParser({ xmlns: false });
  const stack: string[] = [];
  /** Inside something that is left out, with everything in it: how deep. */
  let dropping = 0;
  let elements = 0;
  let style = "";
  const out: string[] = [];
  const uses = new Set<string>();
  const holdUses = new Set<string>();
  const ids: string[] = [];

  parser.on("doctype", () => {
    throw new SvgFault("it has a DOCTYPE, which can hide other files in it");
  });
  parser.on("error", (error) => {
    throw new SvgFault(`it is not whole SVG: ${error.message.replace(/^\d+:\d+: /, "")}`);
  });
  parser.on("opentag", ({ name, attributes: found, isSelfClosing }) => {
    const local = localName(name);
    if (stack.length === 0 && local !== "svg") throw new SvgFault("it is not an SVG picture");
    if (refused.has(local.toLowerCase())) throw new SvgFault(`it has a part that no picture needs (${name})`);
    if (++elements > most.elements) throw new SvgFault(`it has more than ${most.elements} parts`);
    if (stack.length >= most.depth) throw new SvgFault("its parts stand too deep in each other");
    const cleaned = Object.entries(found).map(([each, value]) => [each, cleanAttribute(each, value)] as const);
    const leftOut = dropping > 0 || !copied.has(local) || (local === "svg" && stack.length > 0);
    stack.push(local);
    ids.push(found.id ?? "");
    if (leftOut) {
      dropping += 1;
      return;
    }
    if (local === "use") {
      uses.add(found.href ?? found["xlink:href"] ?? "");
      if (out.filter((part) => part.startsWith("<use")).length >= most.uses)
        throw new SvgFault(`it uses its own parts more than ${most.uses} times`);
      for (const id of ids) holdUses.add(`#${id}`);
    }
    if (local === "style") {
      style = "";
      return;
    }
    const own = stack.length === 1 ? cleaned.filter(([each]) => !/^(viewBox|width|height|x|y)$/.test(each)) : cleaned;
    const head = stack.length === 1 ? ` xmlns="http://www.w3.org/2000/svg" viewBox="${frame(found)}"` : "";
    out.push(`<${local}${head}${own.map(([, kept]) => kept).join("")}${isSelfClosing ? "/>" : ">"}`);
  });
  parser.on("text", (words) => {
    if (dropping === 0 && stack.at(-1) === "style") style += words;
    else if (dropping === 0 && /^(text|tspan)$/.test(stack.at(-1) ?? "")) out.push(escaped(words));
  });
  parser.on("cdata", (words) => {
    if (dropping === 0 && stack.at(-1) === "style") style += words;
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    const local = stack.pop();
    ids.pop();
    if (dropping > 0) dropping -= 1;
    else if (local === "style") out.push(`<style>${escaped(cleanStyle(style))}</style>`);
    else if (!isSelfClosing) out.push(`</${local}>`);
  });
  parser.write(text).close();
  // A part that uses parts that use parts grows without end when it is drawn.
  for (const use of uses)
    if (holdUses.has(use)) throw new SvgFault("its parts use each other, which can grow without end");
  return out.join("");
}
