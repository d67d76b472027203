import { expect, test } from "vitest";
import { evidenceIn, highlight } from "./highlight.ts";

const marked = (text: string, evidence: string[]) =>
  highlight(text, evidence)
    .map((each) => (each.marked ? `<${each.text}>` : each.text))
    .join("");

test("the words that caused a code are marked where they stand", () => {
  expect(marked("We waited so long for the plan", ["waited so long", "Plan"])).toBe(
    "We <waited so long> for the <plan>",
  );
});

test("overlapping evidence is one mark after the other, and no letter is lost", () => {
  expect(marked("waiting for a plan", ["waiting for", "for a plan"])).toBe("<waiting for>< a plan>");
});

test("what redaction took out is not shown as evidence", () => {
  const redacted = "I asked [name] for help";
  expect(evidenceIn(redacted, ["asked Mrs Smith", "for help"])).toEqual(["for help"]);
  expect(marked(redacted, ["asked Mrs Smith"])).toBe(redacted);
});
