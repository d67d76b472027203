/** The check page shows what was drawn, in place of the words "You drew something". */
import { drawingSvg, type Stroke } from "../../features/responses/drawing.ts";

import { make } from "../voice/parts.ts";
import { say } from "./words.ts";

const pictures = new Map<string, string>();

/** The picture is made when the check page is opened, not with every line. */
export function showOnCheckPage(field: HTMLInputElement, strokes: Stroke[]): void {
  const place = document.querySelector(`.k${field.id.slice(1)}`);
  if (!place) return;
  const show = () => {
    const before = pictures.get(field.id);
    if (before) URL.revokeObjectURL(before);
    pictures.delete(field.id);
    if (strokes.length === 0) return;
    const picture = URL.createObjectURL(new Blob([drawingSvg(strokes)], { type: "image/svg+xml" }));
    pictures.set(field.id, picture);
    place.replaceChildren(make("img", { src: picture, alt: say("drawPicture"), className: "drew" }));
  };
  waiting.set(field.id, show);
  if (location.hash === "#check") showWaiting();
}

const waiting = new Map<string, () => void>();

function showWaiting(): void {
  for (const show of waiting.values()) show();
  waiting.clear();
}

window.addEventListener("hashchange", () => {
  if (location.hash === "#check") showWaiting();
});
