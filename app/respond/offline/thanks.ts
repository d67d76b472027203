import { pressingNames } from "../pressing/settings.ts";

/** Where the thanks are, and what is handed to them: once, and in no address. */
export interface Handed {
  id: string;
  /** What the server promised; null while it waits: then the pictures come from the id. */
  receipt: string[] | null;
  stopped: boolean;
  /** What made the page comfortable. */
  comfort: [name: string, value: string][];
}

/** The name under which it lies in this tab until the thanks have read it. */
export const handedAs = "heard thanks";

/** What the address of the page carries along: who answers, the language, the setting, the tablet's session, ways to press. */
const carried = ["for", "lang", "at", "k", ...pressingNames];

/** Of the page that is shown, or of the one on which something waited. */
export function thanksAddress(url = location.pathname + location.search): string {
  const [path = "", query] = url.split("?");
  const from = new URLSearchParams(query);
  const to = new URLSearchParams(carried.flatMap((name) => (from.has(name) ? [[name, from.get(name) ?? ""]] : [])));
  return `${path.replace(/[^/]*$/, "thanks")}?${to}`;
}

export function handOver(form: HTMLFormElement, stopped: boolean, receipt: string[] | null): Handed {
  const comfort = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    name.startsWith("c.") ? [[name, String(value)]] : [],
  );
  const handed = { id: location.pathname.split("/")[3] ?? "", receipt, stopped, comfort };
  sessionStorage.setItem(handedAs, JSON.stringify(handed));
  return handed;
}
