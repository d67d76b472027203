import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readQr } from "#tests/read-qr.ts";
import { Qr } from "./qr.tsx";

const drawn = (of: string) => renderToStaticMarkup(<Qr of={of} name="Code that opens the survey" />);

test.each([
  "http://a.uk",
  "https://heard.example/r/abcdefgh",
  "https://heard.example.gov.uk/r/abcdefgh?at=abcdef&lang=zh-Hans",
  `https://heard.example/r/i/${"k7mq".repeat(24)}`,
])("the code of %s reads back", (address) => {
  expect(readQr(drawn(address))).toBe(address);
});

test("a code that was changed does not read", () => {
  expect(() => readQr(drawn("https://heard.example/r/abcdefgh").replace(/M(\d+) (2\d)h1v1h-1z/, ""))).toThrow();
});

test("it is an image with a name, and needs no style of its own", () => {
  const svg = drawn("https://heard.example/r/abcdefgh");
  expect(svg).toMatch(/^<svg[^>]* role="img"[^>]* aria-label="Code that opens the survey"/);
  expect(svg).not.toContain("style=");
});
