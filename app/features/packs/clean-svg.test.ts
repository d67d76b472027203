import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder, surveysFolder } from "#surveys/folder.ts";
import { cleanSvg } from "./clean-svg.ts";

const svg = (inside: string, more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 72 72"${more}>${inside}</svg>`;

test.each([
  ["a script", svg("<script>alert(1)</script>"), "no picture needs"],
  ["a script under a prefix", svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>'), "no picture needs"],
  ["a script in a part that is left out", svg("<metadata><script/></metadata>"), "no picture needs"],
  ["what runs when it loads", svg("<path d='M0 0'/>", ' onload="alert(1)"'), "can run a program"],
  ["what runs, in capitals", svg('<path d="M0 0" ONCLICK="x()"/>'), "can run a program"],
  ["a page in the picture", svg("<foreignObject><body/></foreignObject>"), "no picture needs"],
  ["another picture", svg('<image href="https://example.org/a.png"/>'), "no picture needs"],
  ["a link", svg('<a href="https://example.org"><path d="M0 0"/></a>'), "no picture needs"],
  ["movement", svg('<animate attributeName="href" to="javascript:x()"/>'), "no picture needs"],
  ["a part from elsewhere", svg('<use xlink:href="https://example.org/a.svg#b"/>'), "points outside"],
  ["an address of a program", svg('<use href="javascript:alert(1)"/>'), "points outside"],
  ["data in an address", svg('<use href="data:image/svg+xml,x#y"/>'), "points outside"],
  ["a base", svg("<path d='M0 0'/>", ' xml:base="https://example.org/"'), "points outside"],
  ["a colour from elsewhere", svg('<path fill="url(https://example.org/a#b)" d="M0 0"/>'), "points outside"],
  ["a colour from elsewhere, in a style", svg('<path style="fill:url(//example.org/a)" d="M0 0"/>'), "points outside"],
  ["a style that imports", svg("<style>@import 'https://example.org/a.css';</style>"), "an @ rule"],
  ["a style that loads", svg("<style>.a{fill:url(https://example.org/a)}</style>"), "points outside"],
  ["a style that hides what it is", svg("<style>.a{fill:\\75rl(x)}</style>"), "cannot be read safely"],
  ["a style in pieces", svg("<style>.a{fill:red}}x{</style>"), "cannot be read safely"],
  ["a style in CDATA", svg("<style><![CDATA[@import 'x';]]></style>"), "an @ rule"],
  ["a DOCTYPE", `<!DOCTYPE svg SYSTEM "file:///etc/passwd">${svg("")}`, "DOCTYPE"],
  ["entities", `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg("<text>&a;</text>")}`, "DOCTYPE"],
  ["an unknown entity", svg("<text>&nbsp;</text>"), "not whole SVG"],
  ["a part that was not closed", svg("<g>"), "not whole SVG"],
  ["words only", "a picture", "not whole SVG"],
  ["nothing", "", "not whole SVG"],
  ["a page", "<html><body/></html>", "not an SVG"],
  ["no size", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "no viewBox"],
  ["too many parts", svg("<path d='M0 0'/>".repeat(3001)), "more than 3000"],
  ["too deep", svg(`${"<g>".repeat(60)}${"</g>".repeat(60)}`), "too deep"],
  ["too large", svg(`<path d="${"M0 0".repeat(60_000)}"/>`), "larger than"],
  [
    "parts that grow without end",
    svg('<g id="a"><path d="M0 0"/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>'),
    "grow without end",
  ],
  ["a part that uses itself", svg('<g id="a"><use href="#a"/></g>'), "grow without end"],
])("%s is refused, with the reason", (_what, text, reason) => {
  expect(() => cleanSvg(text)).toThrow(reason);
});

test("what a drawing program leaves behind is dropped, and the picture stays", () => {
  const text = `<?xml version="1.0"?><!-- made by hand --><svg xmlns="http://www.w3.org/2000/svg" width="40px" height="30"
    inkscape:version="1" xmlns:inkscape="http://x"><metadata><rdf:RDF xmlns:rdf="y">hello</rdf:RDF></metadata>
    <sodipodi:namedview xmlns:sodipodi="z"/><title>Cat</title><g inkscape:label="a" data-x="1"><path d="M0 0h9" fill="#fff"/></g></svg>`;
  expect(cleanSvg(text)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><g><path d="M0 0h9" fill="#fff"/></g></svg>',
  );
});

test("styles and parts of the picture itself are kept", () => {
  const inside =
    '<style>.a,.b{fill:#fff;behavior:none;stroke:#000}</style><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><path class="a" style="fill:url(#g);-x:1" d="M0 0"/><use xlink:href="#g"/>';
  const cleaned = cleanSvg(svg(inside));
  expect(cleaned).toContain("<style>.a,.b{fill:#fff;stroke:#000}</style>");
  expect(cleaned).toContain('style="fill:url(#g)"');
  expect(cleaned).toContain('<use href="#g"/>');
});

test("what is cleaned once stays as it is, and signs cannot break out of their place", () => {
  const once = cleanSvg(svg('<text fill="&quot;&gt;&lt;g">a &lt;script&gt; &amp; b</text>'.replace("&lt;g", "")));
  expect(once).toContain('<text fill="&quot;&gt;">a &lt;script&gt; &amp; b</text>');
  expect(cleanSvg(once)).toBe(once);
});

test("every shipped drawing passes", () => {
  const folder = join(surveysFolder(), "symbols");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg")))
    expect(cleanSvg(readFileSync(join(folder, file), "utf8")), file).toMatch(/^<svg xmlns=/);
});

const mulberry = join(projectFolder(), "../shared/symbols/mulberry");
test.runIf(existsSync(mulberry))("the whole of another set passes", () => {
  for (const file of readdirSync(mulberry).filter((name) => name.endsWith(".svg")))
    expect(cleanSvg(readFileSync(join(mulberry, file), "utf8")), file).toMatch(/^<svg xmlns=/);
});
