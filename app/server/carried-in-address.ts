/** What an address carries for one person or one setting, and takes along to the next address. */
const shapes: Record<string, RegExp> = {
  // Ways to press; app/respond/pressing/settings.ts reads them in the page.
  ...Object.fromEntries(
    ["scan", "scan-speed", "scan-way", "scan-say", "dwell", "hold", "repeat"].map((name) => [name, /^[a-z0-9]{1,6}$/]),
  ),
  /** The setting where people answer. */
  at: /^[a-z0-9]{6}$/,
};

/** Those of an address, to be put behind another one that has a question mark already. */
export function carriedIn(query: URLSearchParams): string {
  return Object.entries(shapes)
    .filter(([name, shape]) => shape.test(query.get(name) ?? ""))
    .map(([name]) => `&${name}=${query.get(name)}`)
    .join("");
}
