import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

type Tokens = Record<string, string>;

function tokensOf(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name, hex]) => [name, hex]),
  );
}

function block(css: string, opening: string): Tokens {
  const at = css.indexOf(opening);
  if (at < 0) throw new Error(`there is no ${opening}`);
  return tokensOf(css.slice(at, css.indexOf("}", at)));
}

/** WCAG's relative luminance, and the contrast of two colours. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? [...hex.slice(1)].map((each) => each + each).join("") : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const page = file("page.css");
const chosen = file("comfort-colours.css");
const light = block(page, ":root {");
const dark = { ...light, ...block(page, "@media (prefers-color-scheme: dark)") };
const strong = { ...light, ...block(page, "@media (prefers-contrast: more)"), line: light.ink ?? "" };
const themes: [string, Tokens][] = [
  ["the device's light", light],
  ["the device's dark", dark],
  ["the device's strong light", strong],
  ["the device's strong dark", { ...dark, line: dark.ink ?? "", paper: "#000", card: "#000" }],
  ...[...chosen.matchAll(/^#(c-paper-[a-z]+) \{/gm)].map(([opening, name]): [string, Tokens] => [
    name ?? "",
    block(chosen, opening),
  ]),
];

test("contrast is that of WCAG: black on white is 21, and grey on white is as everybody measures it", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#fff")).toBeCloseTo(4.54, 2);
});

test("all eight colours of the panel are here", () => {
  expect(themes).toHaveLength(12);
});

describe.each(themes)("%s", (_name, tokens) => {
  const of = (name: string) => {
    const hex = tokens[name];
    if (!hex) throw new Error(`--${name} is not a colour`);
    return hex;
  };
  test.each(["paper", "card", "tint"])("words on %s are 7 to 1 (AAA)", (ground) => {
    expect(contrast(of("ink"), of(ground))).toBeGreaterThanOrEqual(7);
  });
  test.each(["paper", "card"])("edges, marks and the ring of the focus on %s are 3 to 1", (ground) => {
    for (const part of ["line", "deep", "ring"]) expect(contrast(of(part), of(ground)), part).toBeGreaterThanOrEqual(3);
  });
  test("a tick is seen in its mark, and a mark on what is chosen", () => {
    expect(contrast(of("on-deep"), of("deep"))).toBeGreaterThanOrEqual(7);
    expect(contrast(of("deep"), of("tint"))).toBeGreaterThanOrEqual(3);
  });
});
