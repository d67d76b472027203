/** What the check page shows now, as it will be kept: for each question its words, its picture, and what was answered. */
import { drawingSvg, readStrokes } from "../../features/responses/drawing.ts";

export interface AnswerShown {
  ask: string;
  picture: string | null;
  said: { picture: string | null; words: string; none: boolean }[];
  /** Words as they were typed, whole. */
  typed: string;
  /** The picture of what was drawn. */
  drawing: string | null;
  spoken: boolean;
}

/** Reads the rows of the check page; what was typed and drawn comes whole from its question. */
export function answersShown(): AnswerShown[] {
  return [...document.querySelectorAll<HTMLElement>("#check .check > ul > li")].map((row) => {
    const screen = document.querySelector(row.querySelector<HTMLAnchorElement>("a")?.getAttribute("href") ?? "#none");
    const way = (name: string) => row.querySelector(`.pressed > [class$="-${name}"]`);
    const own = ["words", "drawing", "voice"].map(way);
    const shown = [...row.querySelectorAll<HTMLElement>(".pressed > .k")].filter(
      (each) => !own.includes(each) && getComputedStyle(each).display !== "none",
    );
    const strokes = readStrokes(screen?.querySelector<HTMLInputElement>("[data-drawing] input")?.value ?? "");
    return {
      ask: row.querySelector("b")?.textContent ?? "",
      picture: addressOf(row.querySelector<HTMLImageElement>(":scope > img")),
      said: shown.map((each) => ({
        picture: addressOf(each.querySelector("img")),
        words: each.textContent?.trim() ?? "",
        none: each.classList.contains("n"),
      })),
      typed: screen?.querySelector("textarea")?.value.trim() ?? "",
      drawing: Array.isArray(strokes) ? drawingSvg(strokes) : null,
      spoken: !!screen?.querySelector("[data-said]"),
    };
  });
}

/** Pictures that the person switched off are not kept. */
function addressOf(picture: HTMLImageElement | null): string | null {
  return picture && getComputedStyle(picture).display !== "none" ? picture.src : null;
}
