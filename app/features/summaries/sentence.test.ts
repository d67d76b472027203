import { expect, test } from "vitest";
import { whatIsWrongWith } from "./sentence.ts";

test.each([
  "Some people wait for a place that fits.",
  "They do not feel heard at all.",
  "People are often alone at lunch.",
])("%s may be let out", (sentence) => expect(whatIsWrongWith(sentence)).toBeNull());

test.each([
  ["", "Write"],
  ["3 people wait.", "figures"],
  ["A few % wait.", "figures"],
  ["People in year ٣ wait.", "figures"],
  ["Three people wait.", '"three"'],
  ["Twenty-two people wait.", '"twenty"'],
  ["Everybody waits.", '"everybody"'],
  ["a".repeat(301), "shorter"],
])("%s is sent back with what to change", (sentence, named) => expect(whatIsWrongWith(sentence)).toContain(named));
