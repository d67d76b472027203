import qrcode from "qrcode-generator";
import { type Card, cardText } from "./card.ts";
import { becomes } from "./layer.ts";
import { part } from "./lend.ts";
import { receiptPictures } from "./pictures.ts";

/** The page becomes the card: six pictures, and a code that a tablet's camera reads. */
export function showCard(
  from: Document,
  { card, until, waits }: { card: Card; until: number; waits: boolean },
  code: string,
  handOver: () => void,
): void {
  const content = part(from, "card");
  const main = becomes(content);
  main.querySelector(".pictures")?.append(...receiptPictures(from, card));
  const qr = qrcode(0, "M");
  qr.addData(`${location.origin}/r/k/${code}#card=${cardText(card)}`);
  qr.make();
  const place = main.querySelector(".qr");
  if (place) place.innerHTML = qr.createSvgTag({ cellSize: 4, margin: 16, scalable: true });
  const where = main.querySelector<HTMLElement>("[data-where]");
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(until);
  if (where) where.textContent = (where.dataset.where ?? "").replace("{day}", day);
  main.querySelector("[data-waits]")?.toggleAttribute("hidden", !waits);
  main.addEventListener("click", (event) => {
    const act = (event.target as Element).closest<HTMLElement>("[data-do]")?.dataset.do;
    if (act === "print") print();
    if (act === "hand-over") handOver();
  });
}
