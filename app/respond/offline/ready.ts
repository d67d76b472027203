/** What has to be on the device before the network stops: the thanks, the words for waiting, and the worker's part. */
import { rememberKey } from "./export.ts";
import { room } from "./room.ts";
import { fetchParts, notice } from "./tell.ts";
import { thanksAddress } from "./thanks.ts";
import { picturesOf } from "./thanks-shown.ts";
import { say } from "./words.ts";

/** The part of the page of thanks that is its own; its template holds all pictures. */
let thanks: DocumentFragment | null = null;

/** What is kept for everybody at once: neither the setting nor the session is part of a page. */
function keyOf(address: string): string {
  const { pathname, searchParams } = new URL(address, location.href);
  return `${pathname}?for=${searchParams.get("for")}&lang=${searchParams.get("lang")}`;
}

/** Whether the page of thanks can be gone to without network, and its own part where it was read before. */
export async function thanksAtHand(address: string): Promise<{ comes: boolean; page: DocumentFragment | null }> {
  const worker = navigator.serviceWorker?.controller;
  const kept = worker && (await caches.match(keyOf(address)).catch(() => undefined));
  return { comes: !!kept, page: thanks };
}

async function readThanks(): Promise<string[]> {
  const answer = await fetch(thanksAddress(), { credentials: "omit" });
  if (!answer.ok) return [];
  const text = await answer.text();
  const part = document.createElement("template");
  part.innerHTML = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
  thanks = part.content;
  const all = [...(thanks.querySelector("template")?.content.querySelectorAll("li") ?? [])];
  // A shared tablet thanks children that have not begun yet: any picture may come.
  const session = new URLSearchParams(location.search).has("k");
  const id = location.pathname.split("/")[3] ?? "";
  const mine = session ? all : await picturesOf(all, { id, receipt: null });
  return mine.flatMap((each) => each.querySelector("img")?.getAttribute("src") ?? []);
}

interface Wanted {
  /** What can be shown without network: the name of a page in the cache, and where it comes from. */
  pages: [key: string, address: string][];
  files: string[];
}

/** Has the worker keep pages and files. False when something did not come, or the browser has no workers. */
async function keepForOffline(wanted: Wanted): Promise<boolean> {
  if (!navigator.serviceWorker) return false;
  await navigator.serviceWorker.register("/r/sw.js", { scope: "/r/" });
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    active?.postMessage(wanted, [port2]);
  });
}

/** What the server says that a survey's page needs; `more` and `sounds` are large, and not for everybody's phone. */
interface Listed extends Wanted {
  /** The server's public key, for what is handed in as a file. */
  key: string;
  more: string[];
  sounds: string[];
}

/** Everything for one wave, audience and language; a shared tablet's `session` takes all of it, and its own pages. */
export async function getWaveReady(
  where: { wave: string; audience: string; language: string },
  also: Wanted & { session: boolean },
): Promise<boolean> {
  const address = `/r/offline/${where.wave}?for=${where.audience}&lang=${where.language}`;
  const answer = await fetch(address, { credentials: "omit", cache: "no-store" });
  if (!answer.ok) return false;
  const { key, pages, files, more, sounds } = (await answer.json()) as Listed;
  await rememberKey(key).catch(() => {});
  const saves = !!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  const aloud = also.session || (!saves && where.audience !== "parent");
  const ready = await keepForOffline({
    pages: [...pages, ...also.pages],
    files: [...files, ...(also.session ? more : []), ...(aloud ? sounds : []), ...also.files],
  });
  if (ready) document.documentElement.dataset.offline = "ready";
  document.dispatchEvent(new CustomEvent("heard:offline-ready", { detail: ready }));
  return ready;
}

/** Said on the first screens, while something else can still be chosen. */
async function tellRoom(): Promise<void> {
  const form = document.querySelector("#answers");
  if ((await room()) !== "full" || !form) return;
  const told = notice("problem", say("deviceFull"));
  told.setAttribute("role", "status");
  form.before(told);
}

/** For the survey's page that is shown. */
export async function getReady(): Promise<void> {
  await fetchParts();
  await tellRoom();
  const files = await readThanks();
  const asked = new URLSearchParams(location.search);
  const where = {
    wave: location.pathname.split("/")[2] ?? "",
    audience: asked.get("for") ?? "",
    language: asked.get("lang") ?? "en",
  };
  const keepAll = () => getWaveReady(where, { pages: [], files, session: asked.has("k") });
  const known = !!navigator.serviceWorker?.controller;
  // A worker of a newer build begins with an empty store.
  if (known) navigator.serviceWorker.addEventListener("controllerchange", () => void keepAll(), { once: true });
  await keepAll();
}
