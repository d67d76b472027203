/** A break on a shared tablet: the answers are put away, and the page becomes the card that brings them back. */
import { putAway } from "./breaks.ts";
import { fieldsOf } from "./fields.ts";
import type { Turn } from "./session.ts";
import { showCard } from "./show-card.ts";

let busy = false;

/** `told` says meanwhile what happens. Gives true when the answers are away; else they are still in the page. */
export async function putAside(
  from: Document,
  turn: Turn,
  form: HTMLFormElement,
  told: ParentNode,
  handOver: () => void,
): Promise<boolean> {
  if (busy) return false;
  busy = true;
  const status = told.querySelector<HTMLElement>("[data-busy]");
  if (status) status.textContent = status.dataset.busy ?? "";
  try {
    const fields = await fieldsOf(form);
    const { wave, audience, language } = turn;
    const kept = await putAway(turn, { wave, audience, language, screen: location.hash, fields });
    showCard(from, kept, turn.code, handOver);
    return true;
  } catch {
    if (status) status.textContent = status.dataset.failed ?? "";
    return false;
  } finally {
    busy = false;
  }
}
