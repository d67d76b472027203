/**
 * Finish, where scripts run: the whole response is on this device before anything is sent, and leaves it only when the
 * server has said yes. What the server has to ask again goes the way of a page without script: the ordinary post.
 */
import { forgetDraft } from "./draft-store.ts";
import { forget, keep, listOutbox, send, sessionOf, takeOut } from "./outbox.ts";
import { thanksAtHand } from "./ready.ts";
import type { Entry, Field } from "./store.ts";
import { tellSending, tellWaitingHere, thankHere } from "./tell.ts";
import { handOver, thanksAddress } from "./thanks.ts";

/** How long somebody looks at "sending" before the thanks come, and the sending goes on behind them. */
const patience = (bytes: number) => 10_000 + bytes / 20;

async function fieldsOf(data: FormData): Promise<Field[]> {
  const fields = [...data].map(async ([name, value]): Promise<Field[]> => {
    if (typeof value === "string") return [[name, value]];
    if (value.size === 0) return [];
    return [[name, { name: value.name, type: value.type, bytes: await value.arrayBuffer() }]];
  });
  return (await Promise.all(fields)).flat();
}

function collect(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const data = new FormData(form);
  const { name, value } = (submitter ?? {}) as HTMLButtonElement;
  if (name) data.set(name, value);
  return data;
}

function later<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value));
}

/**
 * Keeps and sends what stands on the page. Gives false when the ordinary post has to do it: what has no yes, and what
 * the server asks again.
 */
export async function finish(form: HTMLFormElement, submitter: HTMLElement | null): Promise<boolean> {
  const data = collect(form, submitter);
  if (data.get("assent") !== "yes") return false;
  const [, , wave = "", id = ""] = location.pathname.split("/");
  const entry: Entry = {
    id,
    wave,
    url: location.pathname + location.search,
    began: new URLSearchParams(location.search).get("began"),
    fields: await fieldsOf(data),
  };
  const stopped = data.get("finish") === "stopped";
  const bytes = entry.fields.reduce(
    (sum, [, value]) => sum + (typeof value === "string" ? 0 : value.bytes.byteLength),
    0,
  );
  const here = await keep(entry);
  const quiet = tellSending();
  const sent = await Promise.race([send(id), later(patience(bytes), { outcome: "later" as const })]);
  quiet();
  const session = sessionOf(entry.url);
  if (sent.outcome === "refused" || sent.outcome === "not-kept") {
    // On one's own device the page that asks again has everything; on a shared one it also waits for the facilitator.
    const [refused] = (await listOutbox()).filter((each) => each.id === id);
    if (refused && !session) await takeOut(refused, false);
    return false;
  }
  await forgetDraft(id);
  if (sent.outcome === "later" && !here) {
    await tellWaitingHere(id, () => void go(form, stopped, null));
    return true;
  }
  await go(form, stopped, sent.outcome === "kept" ? sent.receipt : null);
  return true;
}

/** The server has thanked with a page of its own: nothing of that response stays here. */
export async function forgetFinished(): Promise<void> {
  const id = location.pathname.split("/")[3] ?? "";
  await forget(id);
  await forgetDraft(id);
}

/** To the thanks. The page is emptied first, so that Back shows nothing. */
async function go(form: HTMLFormElement, stopped: boolean, receipt: string[] | null): Promise<void> {
  const address = thanksAddress();
  const handed = handOver(form, stopped, receipt);
  form.reset();
  const { comes, page } = await thanksAtHand(address);
  if (receipt || comes) location.replace(address);
  else await thankHere(handed, page);
}
