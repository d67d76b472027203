/**
 * The page of thanks: five pictures, shown once. A reload shows them again; coming back to them does not, since by then
 * somebody else may hold the device.
 */
import { receiptPlaces } from "../../features/responses/receipt.ts";
import { type Handed, handedAs } from "./thanks.ts";

function takeHanded(session: boolean): Handed | null {
  const [how] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const text = sessionStorage.getItem(handedAs);
  sessionStorage.removeItem(handedAs);
  const handed = text ? (JSON.parse(text) as Handed) : how?.type === "reload" ? (history.state as Handed | null) : null;
  history.replaceState(session ? null : handed, "");
  return handed;
}

/** The pictures of a receipt by the names that the server gave; without them, as it will make them from the id. */
export async function picturesOf(all: Element[], { id, receipt }: Pick<Handed, "id" | "receipt">): Promise<Element[]> {
  const named = (name: string) => all.find((each) => each.querySelector(`img[src$="/${CSS.escape(name)}.svg"]`));
  if (receipt) return receipt.flatMap((name) => named(name) ?? []);
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`receipt ${id} 0`));
  return receiptPlaces(new Uint8Array(hash)).flatMap((place) => all[place] ?? []);
}

function wear(comfort: Handed["comfort"]): void {
  const panel = document.querySelector("#comfort");
  for (const [name, value] of comfort) {
    const input = [...(panel?.querySelectorAll<HTMLInputElement>("input") ?? [])].find(
      (each) => each.name === name && each.value === value,
    );
    if (input) input.checked = true;
  }
  panel?.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Fills the page; gives the id of what may still wait to be sent, or null. */
export async function showThanks(page: HTMLElement): Promise<string | null> {
  const session = new URLSearchParams(location.search).has("k");
  const handed = takeHanded(session);
  const words = (page.querySelector("template") as HTMLTemplateElement).content;
  const wordsOf = (name: string) => words.querySelector(`[data-words=${name}]`)?.textContent ?? "";
  const put = (selector: string, text: string) => {
    const place = page.querySelector<HTMLElement>(selector);
    if (place) place.textContent = text;
    if (place) place.hidden = false;
  };
  if (handed) wear(handed.comfort);
  const receipt = page.querySelector<HTMLElement>(".receipt");
  const arrived = wordsOf(handed?.stopped ? "stopped" : "arrived");
  put("[data-said]", handed ? (handed.receipt ? arrived : wordsOf("title")) : "");
  if (!handed) put("[data-state]", wordsOf("once"));
  if (handed && receipt) {
    const pictures = picturesOf([...words.querySelectorAll("li")], handed);
    const fill = (all: Element[]) => {
      receipt.querySelector("ol")?.append(...all.map((each) => each.cloneNode(true)));
      receipt.hidden = all.length === 0;
    };
    fill(await pictures);
  }
  if (handed && !handed.receipt) put("[data-state]", wordsOf(session ? "session" : "waiting"));
  page.classList.remove("later");
  if (!handed || handed.receipt) return null;
  document.addEventListener("heard:outbox", async () => {
    const { listOutbox } = await import("./outbox.ts");
    const mine = (await listOutbox()).find(({ id }) => id === handed.id);
    if (!mine) {
      put("[data-said]", arrived);
      put("[data-state]", wordsOf("sent"));
    }
    if (mine?.state === "refused") put("[data-state]", wordsOf("refused"));
  });
  return handed.id;
}
