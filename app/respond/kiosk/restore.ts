/** The page begins with what was put away: the card stands in the address for a moment, and is taken out at once. */
import { forgetBreak, takeOutAgain } from "./breaks.ts";
import { cardIn } from "./card.ts";
import { fill } from "./fields.ts";
import type { Turn } from "./session.ts";

/** Gives up to the screen between two people when the card opens nothing any more. */
export async function restore(form: HTMLFormElement, turn: Turn, handOver: () => void): Promise<void> {
  const card = cardIn(location.hash.replace("#card=", ""));
  history.replaceState(null, "", location.pathname + location.search);
  const away = card && (await takeOutAgain(turn, card).catch(() => null));
  if (!card || !away || away.wave !== turn.wave || away.audience !== turn.audience) return handOver();
  fill(form, away.fields);
  location.replace(away.screen || "#begin");
  // Where it cannot be said now, what was put away is deleted when its time is over.
  await forgetBreak(turn, card).catch(() => {});
}
