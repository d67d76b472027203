/** Finish and Stop on a shared tablet: the answers are safe on it first, then sent, and the page becomes the thanks. */
import { keep, send } from "../offline/outbox.ts";
import { fieldsOf } from "./fields.ts";
import { becomes } from "./layer.ts";
import { part } from "./lend.ts";
import { placesOf, placesOfReceipt, receiptPictures } from "./pictures.ts";
import { freshId, type Turn } from "./session.ts";

/** So long a person waits to be told that the answers arrived. */
const patience = 6000;

type Outcome = Awaited<ReturnType<typeof send>>;

const later = (): Promise<Outcome> =>
  new Promise((resolve) => setTimeout(() => resolve({ outcome: "later" } as Outcome), patience));

interface Ending {
  turn: Turn;
  from: Document;
  /** Called when nothing of this person is needed any more. */
  handOver(): void;
}

/** One of the screens at the end that need nothing but a press. */
export function endWith(name: "no" | "left" | "tried", { from, handOver }: Ending): void {
  const main = becomes(part(from, name));
  main.querySelector("[data-do=hand-over]")?.addEventListener("click", handOver);
}

async function showThanks(
  { from, handOver }: Ending,
  sent: { id: string; safe: boolean; outcome: Outcome; stopped: boolean },
): Promise<void> {
  const { id, outcome, stopped } = sent;
  const content = part(from, "thanks");
  const said = content.querySelector<HTMLElement>("[data-line]");
  const told = content.querySelector<HTMLElement>("[data-kept]");
  const arrived = outcome.outcome === "kept";
  if (said && told) {
    if (stopped && arrived) said.textContent = told.dataset.stopped ?? "";
    if (!arrived) said.textContent = (sent.safe ? told.dataset.kept : told.dataset.memory) ?? "";
  }
  const places = arrived ? placesOf(from, outcome.receipt) : await placesOfReceipt(from, id);
  content.querySelector(".pictures")?.append(...receiptPictures(from, places));
  if (places.length === 0) content.querySelector(".receipt")?.remove();
  const address = content.querySelector<HTMLElement>("[data-address]");
  if (address)
    address.textContent = (address.dataset.address ?? "").replace(
      "{address}",
      `${location.origin}/r/${location.pathname.split("/")[2]}/receipt`,
    );
  const main = becomes(content);
  let kept = arrived || sent.safe;
  main.addEventListener("click", async (event) => {
    const act = (event.target as Element).closest<HTMLElement>("[data-do]")?.dataset.do;
    if (act === "print") print();
    if (act !== "hand-over") return;
    // What this page alone holds is not left before it has arrived.
    kept ||= (await send(id)).outcome !== "later";
    if (kept) handOver();
  });
}

let busy = false;

/** Sends what is there; a second press does nothing. Gives false when the person's own yes is still missing. */
export async function finish(form: HTMLFormElement, value: string, ending: Ending): Promise<boolean> {
  if (busy) return true;
  const assent = new FormData(form).get("assent");
  if (assent === "no") {
    endWith("no", ending);
    return true;
  }
  if (!assent) {
    location.replace("#assent");
    return false;
  }
  busy = true;
  try {
    const fields = await fieldsOf(form);
    fields.push(["finish", value]);
    const id = freshId();
    const { turn } = ending;
    const query = new URLSearchParams({ for: turn.audience, lang: turn.language, at: turn.code, k: turn.mark });
    const safe = await keep({ id, wave: turn.wave, url: `/r/${turn.wave}/${id}?${query}`, began: turn.mark, fields });
    const outcome = await Promise.race([send(id), later()]);
    if (outcome.outcome === "not-kept") endWith("tried", ending);
    else await showThanks(ending, { id, safe, outcome, stopped: value === "stopped" });
  } finally {
    busy = false;
  }
  return true;
}
