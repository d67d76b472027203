/** How somebody presses, as chosen in the page or in its address. Times are in milliseconds; 0 is off. */
export interface Pressing {
  scan: "off" | "one" | "two";
  speed: number;
  way: "row" | "item";
  /** Scanning says what it lights up. */
  say: boolean;
  dwell: number;
  hold: number;
  repeat: number;
}

/** The choices that the page's address can carry, so that no device has to remember them for the next person (DP6). */
export const pressingNames = ["scan", "scan-speed", "scan-way", "scan-say", "dwell", "hold", "repeat"] as const;
export type Name = (typeof pressingNames)[number];

function radiosOf(name: Name): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[name="c.${name}"]`)];
}

function inAddress(name: Name): string | null {
  return new URLSearchParams(location.search).get(name);
}

function write(name: Name, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(history.state, "", address);
}

function chosen(name: Name): string {
  const radio = radiosOf(name).find((each) => each.checked);
  return radio?.value ?? inAddress(name) ?? "";
}

/** Times from an address may be anything: what makes no sense is the usual. */
function time(name: Name, usual: number, least: number): number {
  const value = Number.parseInt(chosen(name), 10);
  return value >= least && value <= 20_000 ? value : usual;
}

/** What is pressed in the page; where a page has no such choice, what its address says. */
export function readPressing(): Pressing {
  const scan = chosen("scan");
  return {
    scan: scan === "one" || scan === "two" ? scan : "off",
    speed: time("scan-speed", 2000, 100),
    way: chosen("scan-way") === "item" ? "item" : "row",
    say: chosen("scan-say") === "on",
    dwell: time("dwell", 0, 100),
    hold: time("hold", 0, 0),
    repeat: time("repeat", 0, 0),
  };
}

/** Whether somebody has said how they press: by pressing a choice, or in the address. */
export function isSaid(): boolean {
  const { scan, dwell, hold, repeat } = readPressing();
  return scan !== "off" || dwell + hold + repeat > 0 || inAddress("scan") !== null;
}

/** Presses this choice, and writes it into the address, which the next page has too. */
export function choose(name: Name, value: string): void {
  for (const radio of radiosOf(name)) radio.checked = radio.value === value;
  write(name, value);
}

/** Presses the choices that the address names. */
export function takeFromAddress(): void {
  for (const name of pressingNames) {
    const value = inAddress(name);
    const radio = value === null ? undefined : radiosOf(name).find((each) => each.value === value);
    if (radio) radio.checked = true;
  }
}

/** The address tells the next page what was pressed here since, if it names the choice at all. */
export function tellAddress(): void {
  for (const name of pressingNames) {
    const there = inAddress(name);
    if (there !== null && there !== chosen(name)) write(name, chosen(name));
  }
}

/** An address with this person's choices, if they press in a way of their own and it is one of ours. */
function carriedTo(href: string): string {
  const address = new URL(href);
  if (isSaid() && address.origin === location.origin)
    for (const name of pressingNames) if (chosen(name)) address.searchParams.set(name, chosen(name));
  return address.href;
}

/** Writes this person's choices into a link. One that hands the device on gets none. */
export function carry(link: HTMLAnchorElement): void {
  const inside = link.getAttribute("href")?.startsWith("#");
  if (!inside && !("handover" in link.dataset)) link.href = carriedTo(link.href);
}

/** Writes this person's choices into where something is sent, when that is another address than this page's. */
export function carrySent(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  for (const [one, name] of [
    [button, "formaction"],
    [form, "action"],
  ] as const) {
    const to = one?.getAttribute(name);
    if (to && !to.startsWith("#")) one?.setAttribute(name, carriedTo(new URL(to, location.href).href));
  }
}

/** Another language, chosen in the page, goes on with the same sitting: its address keeps what this one carries. */
export function keepSitting(link: HTMLAnchorElement): void {
  const wanted = new URL(link.href).searchParams;
  if (!wanted.has("is") || !/^\/r\/\w+\/./.test(location.pathname)) return;
  const here = new URL(location.pathname + location.search, location.origin);
  here.searchParams.delete("for");
  for (const [name, value] of wanted) here.searchParams.set(name, value);
  link.href = here.href;
}
