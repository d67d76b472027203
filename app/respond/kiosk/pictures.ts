/** The 128 pictures of receipts and cards, as the tablet's page shows them to press. */
import { receiptOf } from "../../features/responses/receipt.ts";

const buttons = (from: Document) => [...from.querySelectorAll<HTMLElement>("[data-picture]")];

/** Pictures with their words, by their places in the list. */
export function receiptPictures(from: Document, places: number[]): HTMLElement[] {
  const all = buttons(from);
  return places.map((place) => {
    const item = document.createElement("li");
    const button = all[place];
    const picture = document.importNode(button?.querySelector("img") as HTMLImageElement, true);
    picture.loading = "eager";
    const word = document.createElement("b");
    word.append(
      ...[...(button?.querySelector("span")?.childNodes ?? [])].map((node) => document.importNode(node, true)),
    );
    item.append(picture, word);
    return item;
  });
}

const placesOf = (from: Document, names: string[]) => {
  const all = buttons(from).map((button) => button.dataset.picture);
  return names.map((name) => all.indexOf(name));
};

/** The five pictures that a response under this id has, made as the server makes them; none where a browser has no hash. */
export async function placesOfReceipt(from: Document, id: string): Promise<number[]> {
  if (!crypto.subtle) return [];
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`receipt ${id} 0`));
  const names = buttons(from).map((button) => button.dataset.picture ?? "");
  return placesOf(from, receiptOf(new Uint8Array(hash), names).split(" "));
}

export { placesOf };
