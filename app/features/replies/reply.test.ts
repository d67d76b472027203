import { expect, test } from "vitest";
import { isLate, readReply } from "./reply.ts";

const good = { planItem: "PA1", kind: "did-not", youSaid: " Ask us first. ", weDid: "The law sets the date." };

test("a reply is taken as it was written", () => {
  expect(readReply(good, ["PA1"])).toEqual({
    reply: { planItem: "PA1", kind: "did-not", youSaid: "Ask us first.", weDid: "The law sets the date." },
  });
});

test("what is missing is said for each field; no reply without its reason (LU3)", () => {
  expect(readReply({ ...good, weDid: " " }, ["PA1"])).toEqual({ wrong: { weDid: "Write why not." } });
  expect(readReply({ planItem: "PA9", kind: "maybe", youSaid: "", weDid: "x".repeat(601) }, ["PA1"])).toMatchObject({
    wrong: {
      planItem: expect.any(String),
      kind: expect.any(String),
      youSaid: expect.any(String),
      weDid: expect.any(String),
    },
  });
});

test("a reply is late when the day is over and something waits (LU2)", () => {
  expect(isLate(10, 11, 1)).toBe(true);
  expect(isLate(10, 11, 0)).toBe(false);
  expect(isLate(10, 9, 1)).toBe(false);
  expect(isLate(null, 11, 1)).toBe(false);
});
