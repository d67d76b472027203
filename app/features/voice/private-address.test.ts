import { expect, test } from "vitest";
import { isPrivateAddress } from "./private-address.ts";

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.9.9",
  "192.168.1.1",
  "::1",
  "[::1]",
  "fd00::1",
  "::ffff:10.0.0.1",
])("%s is on this network", (address) => expect(isPrivateAddress(address)).toBe(true));

test.each([
  "8.8.8.8",
  "172.32.0.1",
  "192.169.1.1",
  "169.254.169.254",
  "2001:db8::1",
  "::ffff:8.8.8.8",
  "10.evil.example",
  "0.0.0.0",
])("%s is not", (address) => expect(isPrivateAddress(address)).toBe(false));
