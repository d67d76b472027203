/** Putting answers away, and finding them again: what goes to the server is sealed before. */
import { breakDays, mostBreakBytes } from "../../features/tablets/tablet.ts";
import { keep } from "../offline/outbox.ts";
import { type Card, keysOf, newCard, type PutAway, seal, unseal } from "./card.ts";
import { freshId } from "./session.ts";

interface At {
  code: string;
  /** A wave of this session and its mark, which show that this tablet may ask. */
  wave: string;
  mark: string;
}

const patience = 30_000;

function address({ code, wave, mark }: At): string {
  return `/r/k/${code}/break?${new URLSearchParams({ wave, mark })}`;
}

async function ask(at: At, fields: Record<string, string | Blob>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(address(at), {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(patience),
  });
}

const day = 24 * 60 * 60 * 1000;

/**
 * Seals the answers and sends them; without network they wait in the outbox. Rejects when neither is possible: then
 * nothing has been put away.
 */
export async function putAway(at: At, away: PutAway): Promise<{ card: Card; until: number; waits: boolean }> {
  const card = newCard();
  const { id, key } = await keysOf(card, at.code);
  const sealed = await seal(key, away);
  if (sealed.byteLength > mostBreakBytes) throw new Error("too large");
  const answer = await ask(at, { id, sealed: new Blob([sealed]) }).catch(() => null);
  if (answer?.ok) return { card, until: ((await answer.json()) as { until: number }).until, waits: false };
  if (answer && answer.status < 500 && answer.status !== 429) throw new Error(`refused: ${answer.status}`);
  const safe = await keep({
    id: freshId(),
    wave: at.wave,
    url: address(at),
    began: null,
    fields: [
      ["id", id],
      ["sealed", { name: "sealed", type: "application/octet-stream", bytes: sealed }],
    ],
  });
  // In this page's memory alone it would go with the page.
  if (!safe) throw new Error("not safe here");
  return { card, until: Date.now() + breakDays * day, waits: true };
}

/** What a card opens; null when it opens nothing. Rejects when nobody can be asked, or there were too many tries. */
export async function takeOutAgain(at: At, card: Card): Promise<PutAway | null> {
  const { id, key } = await keysOf(card, at.code);
  const answer = await ask(at, { find: id });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status}`);
  return unseal(key, await answer.arrayBuffer()).catch(() => null);
}

/** The answers are back in a page: the card opens nothing any more. */
export async function forgetBreak(at: At, card: Card): Promise<void> {
  const { id } = await keysOf(card, at.code);
  await ask(at, { gone: id });
}
