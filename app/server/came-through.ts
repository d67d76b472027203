/**
 * From which network address a request came: only to hold floods back, only in memory, and only as a key that means
 * nothing after the program has ended. Nothing else may know the address (decision 4).
 */
import { createHmac, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

const ofThisRun = randomBytes(32);

/** The half of an IPv6 address that a household or a school has for itself: the other half is free to change. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = plain.includes("::") ? Math.max(0, 8 - left.length - right.length) : 0;
  const all = [...left, ...Array<string>(zeros).fill("0"), ...right];
  return all
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":");
}

/** The address that asks; `proxies` in front of us are trusted to have named it, each at the end of the list. */
function addressOf(req: IncomingMessage, proxies: number): string {
  const own = req.socket.remoteAddress ?? "unknown";
  if (proxies === 0) return own;
  const named = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  return named.at(-proxies) ?? named[0] ?? own;
}

/** A key for the network that asks, good in this run of the program only. */
export function cameThrough(req: IncomingMessage, proxies: number): string {
  return createHmac("sha256", ofThisRun)
    .update(network(addressOf(req, proxies)))
    .digest("base64url")
    .slice(0, 22);
}
