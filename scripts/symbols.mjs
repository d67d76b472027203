/**
 * Copies every symbol of surveys/symbols.yaml and every picture of surveys/receipt-pictures.yaml to public/symbols,
 * as small square SVG files that need nothing else,
 * those that show skin in five tones more. Run `node scripts/symbols.mjs [--out FOLDER] [--sources FOLDER]`,
 * or import `buildSymbols`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { wordIndex } from "./symbol-words.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const ink = "#20242e";

/** The five tones of skin: what OpenMoji calls them, and their colours. Our own drawings have its yellow. */
const yellow = "#fcea2b";
const tones = [
  ["light", "#fadcbc"],
  ["medium-light", "#debb90"],
  ["medium", "#c19a65"],
  ["medium-dark", "#a57939"],
  ["dark", "#6a462f"],
];
const [brownHair, darkHair] = ["#6a462f", "#3f3f3f"];

/**
 * Writes <out>/<concept>.svg, <out>/receipt/<name>.svg and <out>/CREDITS.txt, replacing what was there.
 * Returns how many pictures were written. Throws with one line for each picture that has no source.
 */
export function buildSymbols({ out = join(root, "public/symbols"), sources = join(root, "surveys") } = {}) {
  const openmoji = iconSet("@iconify-json/openmoji/icons.json");
  const concepts = Object.entries(readYaml(join(sources, "symbols.yaml")));
  const receipts = Object.entries(readYaml(join(sources, "receipt-pictures.yaml")));
  const missing = [];

  const picture = (concept, { from, name }, tone = 0) => {
    try {
      if (from === "drawn") return inTone(drawn(join(sources, "symbols", `${name ?? concept}.svg`), concept), tone);
      if (from === "openmoji") return openmoji(tone ? `${name}-${tones[tone - 1][0]}-skin-tone` : name, concept);
      throw new Error(`from "${from}" is not known, write openmoji or drawn`);
    } catch (problem) {
      missing.push(`symbols: ${concept}: ${problem.message}`);
      return "";
    }
  };

  const skins = concepts.filter(([, source]) => source.skin);
  const files = [
    ...skins.flatMap(([concept, source]) =>
      tones.map((_, at) => [`tone-${at + 1}/${concept}.svg`, picture(concept, source, at + 1)]),
    ),
    ...concepts.map(([concept, source]) => [`${concept}.svg`, picture(concept, source)]),
    ...receipts.map(([name, icon]) => [`receipt/${name}.svg`, picture(name, { from: "openmoji", name: icon })]),
  ];
  if (missing.length > 0) throw new Error(missing.join("\n"));

  rmSync(out, { recursive: true, force: true });
  for (const folder of ["receipt", ...tones.map((_, at) => `tone-${at + 1}`)])
    mkdirSync(join(out, folder), { recursive: true });
  for (const [file, svg] of files) writeFileSync(join(out, file), svg);
  writeFileSync(join(out, "controls.svg"), controls(files));
  writeFileSync(join(out, "tones.css"), toneRules(skins.map(([concept]) => concept)));
  writeFileSync(join(out, "words.en.json"), JSON.stringify(wordIndex(concepts)));
  writeFileSync(join(out, "CREDITS.txt"), credits());
  return files.length;
}

/** A function that gives the SVG of a named icon of an Iconify set, following the set's other names. */
function iconSet(file) {
  const { icons, aliases = {}, width = 16, height = 16 } = JSON.parse(readFileSync(require.resolve(file), "utf8"));
  return (name, concept) => {
    const icon = icons[name] ?? icons[aliases[name]?.parent];
    if (icon === undefined) throw new Error(`the package has no icon "${name}", choose another name`);
    return svg(`0 0 ${icon.width ?? width} ${icon.height ?? height}`, icon.body, concept);
  };
}

function drawn(file, concept) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Error(`there is no drawing ${file}, draw it or choose another source`);
  }
  const parts = text.match(/<svg\b([^>]*)>([\s\S]*)<\/svg>/);
  const viewBox = parts?.[1].match(/viewBox="([^"]+)"/)?.[1];
  if (viewBox === undefined) throw new Error(`${file} is not an SVG with a viewBox`);
  return svg(viewBox, parts[2], concept);
}

/** One of our own drawings in a tone of skin; brown hair is darker beside dark skin, so that it is still seen. */
function inTone(text, tone) {
  if (tone === 0) return text;
  const changed = (tone > 3 ? text.replaceAll(brownHair, darkHair) : text).replaceAll(yellow, tones[tone - 1][1]);
  if (changed === text) throw new Error("it has no skin to give a tone, take away skin: true");
  return changed;
}

/** The tone that a person chose takes the place of the yellow by style alone, without script. */
function toneRules(concepts) {
  return tones
    .flatMap((_, at) =>
      concepts.map(
        (concept) =>
          `:root:has(#c-tone-${at + 1}:checked) img[src="/symbols/${concept}.svg"]{content:url(tone-${at + 1}/${concept}.svg)}\n`,
      ),
    )
    .join("");
}

/** The page's own controls in one file, for `<use>`: there currentColor is the ink of the text around them. */
function controls(files) {
  const symbols = files
    .filter(([file]) => file.startsWith("control_"))
    .map(([file, text]) => {
      const [, viewBox, body] = text.match(/viewBox="([^"]+)"[^>]*>([\s\S]*)<\/svg>/);
      return `<symbol id="${file.slice("control_".length, -".svg".length)}" viewBox="${viewBox}">${body}</symbol>`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}

/** currentColor is the ink here, because a picture file cannot see the page's colours. */
function svg(viewBox, body, concept) {
  const [, , width, height] = viewBox.split(/\s+/).map(Number);
  if (width !== height) throw new Error(`the picture is ${width} by ${height}, make it square`);
  const color = body.includes("currentColor") ? ` color="${ink}"` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"${color}>${small(body, concept)}</svg>\n`;
}

/** Comments and spaces out, and ids that stay single when pictures meet in one page. */
function small(body, concept) {
  const ids = [...body.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]);
  let text = body
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/\s+/g, " ")
    .replace(/> </g, "><")
    .trim();
  ids.forEach((id, at) => {
    const own = `${concept}-${at + 1}`;
    text = text
      .replaceAll(`id="${id}"`, `id="${own}"`)
      .replaceAll(`"#${id}"`, `"#${own}"`)
      .replaceAll(`(#${id})`, `(#${own})`);
  });
  return text;
}

function readYaml(file) {
  return parse(readFileSync(file, "utf8"));
}

function credits() {
  const { author, license } = require("@iconify-json/openmoji/info.json");
  return `The pictures of Heard

Most are from ${author.name}, the open-source emoji project of HfG Schwäbisch Gmünd: ${author.url}
Licence ${license.title}: ${license.url}

The others (surveys/symbols in the source) were drawn for Heard in the same style, a few with parts of OpenMoji.
Licence ${license.title}: ${license.url}
`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { values } = parseArgs({ options: { out: { type: "string" }, sources: { type: "string" } } });
    console.log(`${buildSymbols(values)} pictures written`);
  } catch (problem) {
    console.error(problem.message);
    process.exit(1);
  }
}
