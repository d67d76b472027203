/** Pressing the pictures of a card, one after the other. */
import { cardLength } from "../../features/tablets/tablet.ts";
import { takeOutAgain } from "./breaks.ts";
import { type Card, cardText } from "./card.ts";
import { receiptPictures } from "./pictures.ts";
import { markOf, type Session } from "./session.ts";

/** The session of the person whom the card belongs to; null when it opens nothing here, or its survey is not open here. */
export async function openCard(session: Session, card: Card | null): Promise<Session | null> {
  if (!card) return null;
  const at = { code: session.tablet.code, wave: session.wave, mark: markOf(session) };
  const away = await takeOutAgain(at, card).catch(() => null);
  if (!away || !session.tablet.waves.some(({ id }) => id === away.wave)) return null;
  return { ...session, wave: away.wave, audience: away.audience, language: away.language };
}

interface Picking {
  /** A card was tried before and opened nothing. */
  none: boolean;
  close(): void;
  /** False when the card opens nothing. */
  chosen(card: string): Promise<boolean>;
}

let stop: AbortController | undefined;

export function pickCard(place: HTMLElement, { none, close, chosen }: Picking): void {
  stop?.abort();
  stop = new AbortController();
  const { signal } = stop;
  const status = place.querySelector("[role=status]") as HTMLElement;
  const list = place.querySelector("[data-chosen]") as HTMLElement;
  const buttons = [...place.querySelectorAll<HTMLElement>("[data-picture]")];
  let card: Card = [];
  let asking = false;

  const showChosen = (say?: string) => {
    list.replaceChildren(...receiptPictures(document, card));
    status.textContent = say ?? (status.dataset.said ?? "").replace("{n}", `${card.length}`);
  };
  const press = async (at: number) => {
    if (asking) return;
    card = [...card, at];
    showChosen();
    if (card.length < cardLength) return;
    asking = true;
    const found = await chosen(cardText(card));
    asking = false;
    if (found) return;
    card = [];
    showChosen(status.dataset.none);
    status.scrollIntoView({ block: "center" });
  };
  for (const [at, button] of buttons.entries()) button.addEventListener("click", () => press(at), { signal });
  place.querySelector("[data-shorten]")?.addEventListener(
    "click",
    () => {
      card = card.slice(0, -1);
      showChosen();
    },
    { signal },
  );
  place.querySelector("[data-cancel]")?.addEventListener("click", close, { signal });
  showChosen(none ? status.dataset.none : undefined);
}
