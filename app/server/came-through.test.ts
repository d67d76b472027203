import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { cameThrough } from "./came-through.ts";

const asked = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { "x-forwarded-for": forwarded } : {},
  }) as unknown as IncomingMessage;

test("a key says nothing of the address, and is the same for the same network", () => {
  const key = cameThrough(asked("192.0.2.7"), 0);
  expect(key).toMatch(/^[\w-]{22}$/);
  expect(cameThrough(asked("::ffff:192.0.2.7"), 0)).toBe(key);
  expect(cameThrough(asked("192.0.2.8"), 0)).not.toBe(key);
});

test("an IPv6 network is one, however its addresses are written", () => {
  const key = cameThrough(asked("2001:db8:0:1::1"), 0);
  for (const same of ["2001:db8:0:1:ffff:1:2:3", "2001:0db8:0000:0001::abcd"])
    expect(cameThrough(asked(same), 0)).toBe(key);
  expect(cameThrough(asked("2001:db8:0:2::1"), 0)).not.toBe(key);
});

test("what a request says of its own way counts only as far as proxies are trusted", () => {
  const lying = asked("10.0.0.1", "203.0.113.9, 192.0.2.7");
  expect(cameThrough(lying, 0)).toBe(cameThrough(asked("10.0.0.1"), 0));
  expect(cameThrough(lying, 1)).toBe(cameThrough(asked("192.0.2.7"), 0));
  expect(cameThrough(lying, 2)).toBe(cameThrough(asked("203.0.113.9"), 0));
  expect(cameThrough(asked("10.0.0.1"), 1)).toBe(cameThrough(asked("10.0.0.1"), 0));
});
