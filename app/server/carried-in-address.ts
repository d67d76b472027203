/** Ways to press that an address carries for one person; app/respond/pressing/settings.ts reads them in the page. */
const names = ["scan", "scan-speed", "scan-way", "dwell", "hold", "repeat"];

/** What is said of pressing in this address, to be put behind another one. */
export function pressingIn(query: URLSearchParams): string {
  return names
    .filter((name) => /^[a-z0-9]{1,6}$/.test(query.get(name) ?? ""))
    .map((name) => `&${name}=${query.get(name)}`)
    .join("");
}
