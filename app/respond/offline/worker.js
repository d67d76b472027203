/**
 * The service worker of respondents' pages, served as /r/sw.js. It answers where no network does: with pages that are
 * the same for everybody, and the files that they need. It keeps no answer, no staff page and nothing that was posted.
 */
const version = "VERSION";
const store = `heard ${version}`;
/** After so many milliseconds without an answer a page comes from here; a weak network is no reason to wait. */
const patience = 2500;
const day = 24 * 60 * 60 * 1000;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const files = /^\/(assets|symbols|fonts|sounds|packs|r\/look)\/|^\/favicon\.svg$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** The name of a page in the store: without the person's id, the setting and the session. */
function keyOf({ pathname, searchParams }) {
  const [, , wave, second] = pathname.split("/");
  const who = `?for=${searchParams.get("for")}&lang=${searchParams.get("lang")}`;
  if (wave === "k") return pathname;
  // What was saved to go on later is in no page of everybody.
  if (searchParams.has("draft")) return null;
  if (uuid.test(second)) return `/r/${wave}${who}`;
  return second === "thanks" ? `/r/${wave}/thanks${who}` : null;
}

async function find(key) {
  const cache = await caches.open(store);
  return (await cache.match(key)) ?? (await caches.match(key));
}

const waveOf = (address) => new URL(address).pathname.split("/")[2];

/** A wave that is over leaves nothing here; with the last of them everything goes. */
async function forget(wave) {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const pages = (await cache.keys()).filter(({ url }) => /^\/r\/(?!look\/)/.test(new URL(url).pathname));
    const over = pages.filter(({ url }) => waveOf(url) === wave);
    for (const page of over) await cache.delete(page);
    if (over.length > 0 && over.length === pages.length) await caches.delete(name);
  }
}

async function page(request, url) {
  const key = keyOf(url);
  const asked = fetch(request);
  const first = await Promise.race([
    asked.catch(() => null),
    new Promise((resolve) => {
      setTimeout(resolve, patience);
    }),
  ]);
  if (first && first.status < 500) {
    const over = request.mode === "navigate" && (first.status === 404 || first.status === 410);
    if (over) await forget(waveOf(request.url));
    return first;
  }
  const kept = key && (await find(key));
  return kept || begin(url, first) || first || asked;
}

/** A start address without network: a fresh id, as the server would give it. */
async function begin({ pathname, search }, first) {
  const start = /^\/r\/[a-z0-9]+$/.test(pathname) && (await find(pathname + search));
  return start ? Response.redirect(`${pathname}/${crypto.randomUUID()}${search}`, 303) : first;
}

/** Some browsers play only what comes in the range that they asked for. */
async function part(kept, range) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (from === undefined) return kept;
  const bytes = await kept.arrayBuffer();
  const last = Math.min(to ? Number(to) : bytes.byteLength - 1, bytes.byteLength - 1);
  const headers = new Headers(kept.headers);
  headers.set("Content-Range", `bytes ${from}-${last}/${bytes.byteLength}`);
  headers.set("Content-Length", String(last - Number(from) + 1));
  headers.delete("Content-Encoding");
  return new Response(bytes.slice(Number(from), last + 1), { status: 206, headers });
}

async function file(request) {
  const kept = await find(request.url);
  if (!kept) return fetch(request);
  const range = request.headers.get("range");
  return range ? part(kept, range) : kept;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  // A person's page on a shared tablet borrows words and pictures from the tablet's own page.
  const borrowed = url.pathname.startsWith("/r/k/");
  if (request.mode === "navigate" || borrowed) event.respondWith(page(request, url));
  else if (files.test(url.pathname)) event.respondWith(file(request));
});

/** What a build names by its content never changes; the rest is asked for again after a day. */
function isFresh(kept, address) {
  return (
    address.startsWith("/assets/") ||
    address.startsWith("/r/look/") ||
    Date.now() - Date.parse(kept.headers.get("date")) < day
  );
}

async function keepFile(cache, address) {
  const kept = await cache.match(address);
  if (kept && isFresh(kept, address)) return true;
  const answer = await fetch(address, { credentials: "omit", cache: kept ? "no-cache" : "default" }).catch(() => null);
  if (answer?.status === 200) await cache.put(address, answer);
  return answer?.status === 200 || kept !== undefined;
}

async function keepPage(cache, [key, address]) {
  const answer = await fetch(address, { credentials: "omit", cache: "no-store" }).catch(() => null);
  if (answer?.status === 200 && !answer.redirected) await cache.put(key, answer);
  return answer?.status === 200 || (await cache.match(key)) !== undefined;
}

/** Other waves that were kept here before, and are over now. */
async function forgetOver(cache, mine) {
  const waves = new Set(
    (await cache.keys())
      .map(({ url }) => url)
      .filter((url) => /\/r\/[a-z0-9]+\?/.test(url))
      .map(waveOf),
  );
  for (const wave of waves) {
    if (mine.has(wave)) continue;
    const answer = await fetch(`/r/${wave}`, { method: "HEAD", credentials: "omit" }).catch(() => null);
    if (answer?.status === 404 || answer?.status === 410) await forget(wave);
  }
}

/** Keeps pages and files; true when all are here. Only then what an older build kept goes. */
async function keep({ pages, files: wanted }) {
  const cache = await caches.open(store);
  const ours = pages.filter(([key]) => key.startsWith("/r/"));
  const left = [...new Set(wanted)].filter((address) => files.test(address));
  let all = true;
  for (const each of ours) all = (await keepPage(cache, each)) && all;
  const take = async () => {
    for (let address = left.pop(); address; address = left.pop()) all = (await keepFile(cache, address)) && all;
  };
  await Promise.all([take(), take(), take(), take()]);
  if (all)
    for (const name of await caches.keys()) if (name.startsWith("heard ") && name !== store) await caches.delete(name);
  await forgetOver(cache, new Set(ours.map(([key]) => key.split(/[/?]/)[2])));
  return all;
}

self.addEventListener("message", (event) => {
  event.waitUntil(
    keep(event.data).then(
      (all) => event.ports[0]?.postMessage(all),
      () => event.ports[0]?.postMessage(false),
    ),
  );
});
