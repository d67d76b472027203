/** Voices never leave the local network (DP7): which addresses are on it. */

const privateV4 = [
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  // Shared by providers' own networks and by overlay networks of one organisation.
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
];

/** True for an address of this machine or of a private network. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.toLowerCase().replace(/^\[|\]$/g, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  const v4 = mapped ?? (/^\d+\.\d+\.\d+\.\d+$/.test(plain) ? plain : null);
  if (v4) return privateV4.some((range) => range.test(v4));
  return plain === "::1" || /^f[cd][0-9a-f]{2}:/.test(plain);
}
